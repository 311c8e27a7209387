import Catalog
import Records
import Testing

/// Vietnam's provinces in both vintages, checked against the list of Resolution 202/2025/QH15.
@Suite struct RegionFactsTests {
    /// New code: the former codes that went into it. Some new units carry a code that belonged to
    /// another former province, so a code alone names nothing.
    private static let mergers: [String: [String]] = [
        "01": ["01"], "04": ["04"], "08": ["02", "08"], "11": ["11"], "12": ["12"], "14": ["14"],
        "15": ["10", "15"], "19": ["06", "19"], "20": ["20"], "22": ["22"], "24": ["24", "27"],
        "25": ["17", "25", "26"], "31": ["30", "31"], "33": ["33", "34"], "37": ["35", "36", "37"],
        "38": ["38"], "40": ["40"], "42": ["42"], "44": ["44", "45"], "46": ["46"],
        "48": ["48", "49"], "51": ["51", "62"], "52": ["52", "64"], "56": ["56", "58"],
        "66": ["54", "66"], "68": ["60", "67", "68"], "75": ["70", "75"], "79": ["74", "77", "79"],
        "80": ["72", "80"], "82": ["82", "87"], "86": ["83", "84", "86"], "91": ["89", "91"],
        "92": ["92", "93", "94"], "96": ["95", "96"],
    ]

    private let catalogue: Catalogue

    init() throws { catalogue = try EmbeddedCatalogue.loaded.get() }

    @Test func sixtyThreeFormerProvincesBecameThirtyFour() {
        let codes = { (vintage: String) in
            Set(catalogue.regions.keys.map(\.code).filter { $0.hasPrefix("vn-\(vintage)-") })
        }
        #expect(codes("2008") == Set(Self.mergers.values.joined().map { "vn-2008-" + $0 }))
        #expect(codes("2008").count == 63)
        #expect(codes("2025") == Set(Self.mergers.keys.map { "vn-2025-" + $0 }))
        #expect(codes("2025").count == 34)
    }

    @Test func everyFormerProvinceWentWhereTheResolutionSays() {
        for (new, formers) in Self.mergers {
            for former in formers {
                let present = catalogue.presentRegion(of: ConceptID(.region, "vn-2008-" + former))
                #expect(present == ConceptID(.region, "vn-2025-" + new), "\(former)")
            }
        }
    }

    @Test(arguments: [
        ("24", "Bắc Giang", "Bắc Ninh"), ("15", "Yên Bái", "Lào Cai"),
        ("44", "Quảng Bình", "Quảng Trị"), ("52", "Bình Định", "Gia Lai"),
        ("80", "Long An", "Tây Ninh"), ("82", "Tiền Giang", "Đồng Tháp"),
    ])
    func aReusedCodeNamesAnotherProvinceInEachVintage(code: String, former: String, present: String)
    {
        #expect(name("vn-2008-" + code) == former)
        #expect(name("vn-2025-" + code) == present)
    }

    @Test func formerProvincesEndWhereTheNewOnesBegin() throws {
        let lastDay = try #require(CalendarDate(iso: "2025-06-30"))
        for region in catalogue.regions.values where region.country == "VN" {
            let isFormer = region.id.code.hasPrefix("vn-2008-")
            let edge = isFormer ? region.validUntil : region.validFrom
            #expect(edge?.dayNumber == lastDay.dayNumber + (isFormer ? 0 : 1), "\(region.id)")
        }
    }

    @Test func whatEndedBecameARegionThatHolds() throws {
        for region in catalogue.regions.values {
            guard let last = region.validUntil else { continue }
            let next = try #require(
                catalogue.regions[catalogue.presentRegion(of: region.id)], "\(region.id)")
            #expect(next.id != region.id && next.validUntil == nil, "\(region.id)")
            #expect(next.validFrom?.dayNumber == last.dayNumber + 1, "\(region.id)")
        }
        let gwangju = catalogue.presentRegion(of: ConceptID(.region, "kr-29"))
        #expect(gwangju.code == "kr-jeonnam-gwangju")
    }

    @Test func sharesOfAFormerRegionAddUpToOne() {
        let shares = Dictionary(grouping: catalogue.regionChanges, by: \.from)
        for (region, changes) in shares {
            #expect(changes.reduce(0) { $0 + $1.weightThousandths } == 1_000, "\(region)")
        }
    }

    @Test(arguments: ["VN", "KR", "JP", "TH", "MY", "ID", "PH", "CN", "SG"])
    func everyNeighbourHasItsRegions(country: String) {
        let regions = catalogue.regions.values.filter { $0.country == country }
        let least = ["KR": 17, "JP": 47, "TH": 77, "MY": 16, "ID": 38, "PH": 17, "CN": 31, "SG": 1]
        #expect(regions.count >= least[country, default: 97])
        for region in regions {
            #expect(!region.nativeName.isEmpty && !region.label(in: .vietnamese).isEmpty)
        }
    }

    /// A Korean report named Aichi and Osaka in Latin letters, a Japanese one Gyeonggi.
    @Test(arguments: [(Language.korean, 0xAC00...0xD7A3), (.japanese, 0x3040...0x9FFF)])
    func everyRegionHasANameInTheLettersOfTheReader(
        language: Language, letters: ClosedRange<Int>
    ) {
        var owners: [String: ConceptID] = [:]
        for region in catalogue.regions.values where region.country != "VN" {
            let label = region.label(in: language)
            let isRead = label.unicodeScalars.allSatisfy {
                letters.contains(Int($0.value)) || " ()・".unicodeScalars.contains($0)
            }
            #expect(isRead, "\(region.id): \(label)")
            let other = owners.updateValue(region.id, forKey: region.country + label)
            #expect(other == nil, "\(label)")
        }
    }

    /// A centre further than this from its country's is a slip of a column.
    @Test func centresLieInTheirCountries() throws {
        let reachDegrees = ["CN": 45.0, "ID": 30.0, "MY": 15.0, "JP": 15.0]
        for region in catalogue.regions.values {
            let country = try #require(catalogue.countries[region.country])
            let apart = max(
                abs(region.centre.latitude - country.centre.latitude),
                abs(region.centre.longitude - country.centre.longitude))
            #expect(apart <= reachDegrees[region.country, default: 10], "\(region.id)")
        }
    }

    private func name(_ code: String) -> String {
        catalogue.label(of: ConceptID(.region, code), in: .vietnamese)
    }
}
