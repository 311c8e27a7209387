package import Catalog
package import Records

/// Random catalogues, suppliers and needs that meet each other often.
package struct MatchingGenerator {
    package var random: MatchingRandom
    package let catalogue: Catalogue
    private let today = MatchingRecords.day("2026-11-21")

    package init(seed: UInt64) {
        random = MatchingRandom(seed: seed)
        catalogue = Self.catalogue(&random)
    }

    package var date: CalendarDate { today }

    private static func catalogue(_ random: inout MatchingRandom) -> Catalogue {
        var concepts: [Concept] = []
        for (scheme, count) in [
            (ConceptScheme.process, 12), (.material, 7), (.standard, 6), (.product, 6),
            (.industry, 4),
        ] {
            for index in 0..<count {
                let earlier = (0..<index).map { "c\($0)" }
                concepts.append(
                    MatchingCatalogue.concept(
                        scheme, "c\(index)", broader: random.some(earlier, most: 2),
                        implies: random.chance(25) ? random.some(earlier, most: 1) : [],
                        substitutes: random.chance(25) ? random.some(earlier, most: 1) : []))
            }
        }
        let standards = (0..<5).map { index in
            MatchingCatalogue.standard(
                "c\(index)", editions: [("old", "2026-06-30"), ("new", nil)],
                months: random.chance(30) ? nil : 24)
        }
        let regions = (0..<7).map { index in
            MatchingCatalogue.region(
                "r\(index)", index == 6 ? "KR" : "VN", 20 + Double(index) / 3,
                105 + Double(index) / 4)
        }
        let changes = [("r3", "r0"), ("r4", "r0"), ("r5", "r1")].map {
            MatchingCatalogue.change($0.0, $0.1)
        }
        let crosswalks = (0..<3).map { _ in
            Crosswalk(
                from: MatchingRecords.product("c\(Int.random(in: 0..<6, using: &random))"),
                to: MatchingRecords.industry("c\(Int.random(in: 0..<4, using: &random))"),
                isExact: random.chance(50))
        }
        return Catalogue(
            concepts: concepts, standards: standards, regions: regions, regionChanges: changes,
            crosswalks: crosswalks)
    }

    package mutating func suppliers(_ count: Int) -> [Profile] {
        (0..<count).map { supplier(UInt64($0) + 1) }
    }

    /// A supplier about which each thing is known or not.
    package mutating func supplier(_ number: UInt64) -> Profile {
        var profile = MatchingRecords.supplier(number)
        profile.processes = concepts(.process, most: 3)
        profile.materials = concepts(.material, most: 3)
        profile.products = concepts(.product, most: 2)
        profile.industries = concepts(.industry, most: 2)
        profile.sites = (0..<Int.random(in: 0...2, using: &random)).map { _ in stated(site()) }
        profile.certificates = (0..<Int.random(in: 0...3, using: &random)).map { _ in
            stated(certificate(sites: profile.sites.count))
        }
        profile.languages = random.some(["vi", "en", "ko"], most: 2).map { stated($0) }
        profile.readiness = random.some([1, 2, 4], most: 2).map {
            stated(ReadinessLevel(framework: random.pick(["siri", "dbi"]), level: $0))
        }
        fillNumbers(&profile)
        profile.texts = (0..<Int.random(in: 0...2, using: &random)).map { _ in
            let field = random.pick([Field.description, .products, .remark])
            return stated(FieldText(field, text(words: 8)))
        }
        profile.unread = random.some([.processes, .materials, .products, .experience], most: 1)
            .map { stated(FieldText($0, "?")) }
        if random.chance(50) { profile.names = [stated(LocalisedText(text(words: 3)))] }
        return profile
    }

    private mutating func fillNumbers(_ profile: inout Profile) {
        if random.chance(60) { profile.tolerance = stated(length()) }
        if random.chance(60) { profile.envelope = stated(envelope()) }
        if random.chance(60) { profile.weight = stated(Mass(grams: Int64(number()))) }
        if random.chance(60) { profile.capacity = stated(number()) }
        if random.chance(60) { profile.minimumOrder = stated(number()) }
        if random.chance(60) { profile.leadTimeDays = stated(number()) }
    }

    package mutating func need(_ id: String = "N1", most: Int = 8) -> Need {
        Need(
            id: NeedID(id),
            requirements: (0..<Int.random(in: 0...most, using: &random)).map { _ in requirement() },
            firstDelivery: random.chance(70) ? day() : nil)
    }

    package mutating func requirement() -> Requirement {
        let strength: Requirement.Strength =
            random.chance(50) ? .must : .should(weight: Int.random(in: 1...100, using: &random))
        return Requirement(kind(), strength)
    }

    package mutating func kind() -> Requirement.Kind {
        switch Int.random(in: 0..<14, using: &random) {
        case 0: .process(concept(.process))
        case 1: .material(concept(.material))
        case 2: .experience(concept(random.chance(50) ? .product : .industry))
        case 3: .envelope(envelope())
        case 4: .weight(Mass(grams: Int64(number())))
        case 5: .tolerance(length())
        case 6: .capacity(number())
        case 7: .minimumOrder(number())
        case 8: .leadTime(number())
        case 9: .certificate(concept(.standard))
        case 10: .place(place())
        case 11: .language(random.pick(["vi", "en", "ko"]))
        case 12: .readiness(ReadinessLevel(framework: "siri", level: random.pick([1, 2, 3])))
        default: .text(text(words: 4))
        }
    }
}

extension MatchingGenerator {
    private static let sizes = [
        "process": 12, "material": 7, "standard": 6, "product": 6, "industry": 4,
    ]

    package mutating func stated<Value: Hashable & Sendable>(_ value: Value) -> Stated<Value> {
        MatchingRecords.stated(
            value, given: random.pick(["one", "two", "three"]),
            source: random.pick(["list-a", "list-b"]),
            on: random.pick(["2024-05-01", "2026-02-01"]),
            authority: random.pick(Authority.allCases))
    }

    package mutating func concept(_ scheme: ConceptScheme) -> ConceptID {
        let count = Self.sizes[scheme.rawValue] ?? 1
        return ConceptID(scheme, "c\(Int.random(in: 0..<count, using: &random))")
    }

    private mutating func concepts(_ scheme: ConceptScheme, most: Int) -> [Stated<ConceptID>] {
        (0..<Int.random(in: 0...most, using: &random)).map { _ in stated(concept(scheme)) }
    }

    package mutating func number() -> Int { random.pick([1, 2, 3, 5, 7, 10, 100, 999]) }

    private mutating func length() -> Length { Length(micrometres: Int64(number())) }

    private mutating func envelope() -> Envelope {
        Envelope(
            (0..<Int.random(in: 1...3, using: &random)).map { _ in
                Length(millimetres: Int64(number()))
            })
    }

    /// One of a few days, so that the first and last day of a validity are met often.
    package mutating func day() -> CalendarDate {
        CalendarDate(
            dayNumber: today.dayNumber + random.pick([-400, -145, -144, -1, 0, 1, 90, 800]))
    }

    private mutating func certificate(sites: Int) -> Certificate {
        Certificate(
            standard: concept(.standard), edition: random.pick([nil, "old", "new", "odd"]),
            validFrom: random.chance(30) ? day() : nil,
            validUntil: random.chance(60) ? day() : nil,
            site: sites > 0 && random.chance(40) ? Int.random(in: 0..<sites, using: &random) : nil)
    }

    package mutating func site() -> Site {
        MatchingRecords.site(
            country: random.pick([nil, "VN", "KR"]),
            region: random.chance(60) ? "r\(Int.random(in: 0..<7, using: &random))" : nil,
            at: random.chance(50) ? point() : nil, isExact: random.chance(60))
    }

    private mutating func point() -> Coordinate {
        MatchingRecords.point(
            Double.random(in: 19...23, using: &random),
            Double.random(in: 104...108, using: &random))
    }

    private mutating func place() -> Requirement.Place {
        Requirement.Place(
            countries: random.some(["VN", "KR"], most: 1),
            regions: random.some(["r0", "r1", "r3", "r5", "r6"], most: 2).map {
                MatchingRecords.region($0)
            },
            near: random.chance(50)
                ? Requirement.Near(
                    name: "centre", centre: point(),
                    withinKilometres: random.pick([0, 30, 100, 250]))
                : nil)
    }

    package mutating func text(words: Int) -> String {
        let vocabulary = [
            "dập", "kim", "loại", "ép", "nhựa", "metal", "stamping", "plastic", "mould", "프레스",
            "가공", "プレス", "SUS304", "xi", "mạ",
        ]
        return (0..<words).map { _ in random.pick(vocabulary) }.joined(separator: " ")
    }
}
