import Records
import TestSupport
import Testing

@testable import SupplyNetwork

/// The language of cuts: what it keeps, and what it says where it is not understood.
@Suite struct CutTests {
    private func kept(_ text: String) throws -> [Int] {
        let cut = try Cut(text, TwelveFirms.catalogue, on: TwelveFirms.today)
        let frame = RegionFrame(TwelveFirms.catalogue, on: cut.day ?? TwelveFirms.today)
        return TwelveFirms.firms.indices.filter {
            cut.contains(TwelveFirms.firms[$0], today: TwelveFirms.today, in: frame)
        }.map { $0 + 1 }
    }

    @Test func aCutOfPlacesAsksForTheirRegionsAlone() throws {
        func regions(_ text: String) throws -> [String]? {
            try Cut(text, TwelveFirms.catalogue, on: TwelveFirms.today)
                .regions(in: TwelveFirms.after)?.map(\.code).sorted()
        }
        #expect(try regions("process:stamping -region:VN-01") == nil)
        #expect(try regions("region:VN-01") == ["vn-2025-01"])
        #expect(try regions("country:VN region:VN-01") == ["vn-2025-01"])
        #expect(try regions("country:VN") == ["vn-2025-01", "vn-2025-24"])
        // A firm that is to be in both is looked at in both.
        #expect(try regions("region:VN-01 region:VN-24") == ["vn-2025-01", "vn-2025-24"])
    }

    @Test func whatMayBeInTheCutIsNotOutsideIt() throws {
        // Bắc Ninh of 2026 may be either part of before.
        var firm = TwelveFirms.firm(1)
        firm.sites = [
            MatchingRecords.stated(MatchingRecords.site(country: "VN", region: "vn-2025-24"))
        ]
        let day = TwelveFirms.before.vintage
        for (text, isUnsure) in [
            ("region:VN-27", true), ("region:VN-27 process:stamping", true),
            ("region:VN-01", false), ("region:VN-27 process:moulding", false),
            ("region:VN-27 -process:stamping", false), ("process:stamping", false),
        ] {
            let cut = try Cut(text, TwelveFirms.catalogue, on: day)
            #expect(!cut.contains(firm, today: day, in: TwelveFirms.before) || !isUnsure)
            #expect(
                cut.mayContain(firm, today: day, in: TwelveFirms.before) == isUnsure, "\(text)")
        }
    }

    @Test func everyFieldKeepsThoseItNames() throws {
        #expect(try kept("") == Array(1...12))
        #expect(try kept("region:VN-27 at:2025-01-01") == [1, 2, 3, 4, 5])
        // A code means the region that bears it on the day.
        #expect(try kept("region:VN-24") == [1, 2, 3, 4, 5, 6, 7])
        // Hà Nội took in no other: its former code is still the same land.
        #expect(try kept("region:vn-2008-01") == [8, 9, 10, 12])
        #expect(try kept("region:\"Bắc Ninh\"") == [1, 2, 3, 4, 5, 6, 7])
        #expect(try kept("region:vn-2008-24 at:2025-01-01") == [6, 7])
        #expect(try kept("region:VN-24 at:2026-01-01") == [1, 2, 3, 4, 5, 6, 7])
        #expect(try kept("region:VN-24 at:2025-01-01") == [6, 7])
        #expect(try kept("process:stamping") == [1, 2, 3, 6, 11])
        #expect(try kept("process:plating,moulding region:VN-01 at:2026-01-01") == [8, 9, 10])
        #expect(try kept("standard:iso-9001") == [1, 2, 6])
        #expect(try kept("standard:iso-9001 at:2027-01-01") == [2])
        #expect(try kept("size:micro") == [1, 11])
        #expect(try kept("size:sme -size:micro") == [2, 3, 5, 7, 8, 9, 12])
        #expect(try kept("size:large") == [4, 10])
        #expect(try kept("country:vn") == Array(1...12))
        #expect(try kept("country:VNM") == Array(1...12) && kept("-country:VN").isEmpty)
        #expect(try kept("-process:stamping -process:plating") == [4, 5, 7, 12])
        #expect(try kept("ownership:FDI").isEmpty)
        #expect(try kept("product:brackets").isEmpty)
    }

    @Test func aWiderProcessKeepsNarrowerOnes() throws {
        var firm = TwelveFirms.firm(4)
        firm.processes = [MatchingRecords.stated(MatchingRecords.process("progressive-stamping"))]
        firm.ownership = MatchingRecords.stated("Fdi")
        func holds(_ text: String, _ firm: Profile) throws -> Bool {
            try Cut(text, TwelveFirms.catalogue, on: TwelveFirms.today)
                .contains(firm, today: TwelveFirms.today, in: TwelveFirms.after)
        }
        #expect(try holds("process:stamping ownership:FDI", firm))
        firm.products = [MatchingRecords.stated(ConceptID(.product, "brackets"))]
        #expect(try holds("product:brackets", firm) && !holds("-product:brackets", firm))
        #expect(try !holds("process:progressive-stamping", TwelveFirms.firm(1)))
    }

    @Test(arguments: [
        ("FDI", "Doanh nghiệp có vốn đầu tư nước ngoài"), ("\"100% vốn nước ngoài\"", "Fdi"),
        ("foreign-invested", "외국인투자기업"), ("\"wholly foreign-owned\"", "外資系企業"),
        ("\"liên doanh\"", "Joint Venture"), ("合弁", "합작"), ("\"tu nhan\"", "Domestic private"),
        ("민간", "Tư nhân trong nước"), ("\"nhà nước\"", "State-owned"), ("国有", "국영"),
        // Other words are compared as they are spelled.
        ("\"100% VON nhat ban\"", "100% vốn Nhật Bản"),
    ])
    func anOwnershipIsMeantByItsKind(asked: String, stated: String) throws {
        var firm = TwelveFirms.firm(4)
        firm.ownership = MatchingRecords.stated(stated)
        let cut = try Cut("ownership:" + asked, TwelveFirms.catalogue, on: TwelveFirms.today)
        #expect(cut.contains(firm, today: TwelveFirms.today, in: TwelveFirms.after))
        #expect(cut.ownershipFault(among: [stated]) == nil)
        firm.ownership = MatchingRecords.stated("Hợp tác xã")
        #expect(!cut.contains(firm, today: TwelveFirms.today, in: TwelveFirms.after))
    }

    @Test func aVintageSaysWhichRegionANameMeans() throws {
        func kept(_ text: String, _ vintage: String) throws -> [Int] {
            let day = MatchingRecords.day(vintage)
            let cut = try Cut(
                text, TwelveFirms.catalogue, on: TwelveFirms.today, vintage: day)
            let frame = RegionFrame(TwelveFirms.catalogue, on: day)
            return TwelveFirms.firms.indices.filter {
                cut.contains(TwelveFirms.firms[$0], today: TwelveFirms.today, in: frame)
            }.map { $0 + 1 }
        }
        #expect(try kept("region:\"Bắc Ninh\"", "2025-01-01") == [1, 2, 3, 4, 5])
        #expect(try kept("region:\"Bắc Ninh\"", "2026-01-01") == [1, 2, 3, 4, 5, 6, 7])
        #expect(try kept("region:vn-2008-01", "2026-01-01") == [8, 9, 10, 12])
    }

    @Test(arguments: [
        ("stamping", CutError.Reason.fieldMissing, 1, "stamping"),
        ("process:stamping proces:x", .fieldUnknown, 18, "proces"),
        ("-colour:red", .fieldUnknown, 2, "colour"),
        ("region:", .valueMissing(.region), 8, ""),
        ("size:sme, at:2026-01-01", .valueMissing(.size), 10, " "),
        ("region:\"Bắc Ninh", .quoteOpen, 8, "\"Bắc Ninh"),
        ("region:VN-99", .valueUnknown(.region), 8, "VN-99"),
        ("region:VN-27", former("vn-2008-27", "2025-06-30"), 8, "VN-27"),
        ("region:\"Bắc Giang\"", former("vn-2008-24", "2025-06-30"), 8, "Bắc Giang"),
        ("process:stamping,weaving", .valueUnknown(.process), 18, "weaving"),
        ("country:Vietnam", .valueUnknown(.country), 9, "Vietnam"),
        ("size:huge", .valueUnknown(.size), 6, "huge"),
        ("at:01/01/2026", .dateUnreadable, 4, "01/01/2026"),
        ("at:2026-01-01 at:2026-01-02", .repeated(.at), 15, "at"),
        ("-at:2026-01-01", .notExcludable(.at), 1, "-at"),
    ])
    func errorsSayWhereAndWhy(
        text: String, reason: CutError.Reason, column: Int, named: String
    ) {
        let error = CutError(reason, column: column, text: named)
        #expect(throws: error) {
            try Cut(text, TwelveFirms.catalogue, on: TwelveFirms.today)
        }
        #expect(error.sentence(in: .english).contains(String(column)))
        #expect(error.sentence(in: .vietnamese) != error.sentence(in: .english))
    }

    private static func former(_ id: String, _ until: String) -> CutError.Reason {
        .regionFormer(
            FormerRegion(
                id: MatchingRecords.region(id), now: [MatchingRecords.region("vn-2025-24")],
                day: MatchingRecords.day(until)), on: TwelveFirms.today)
    }

    @Test func aFormerRegionIsToldWithTheNextStep() {
        let error = CutError(Self.former("vn-2008-27", "2025-06-30"), column: 8, text: "VN-27")
        for language in [Language.english, .vietnamese] {
            let sentence = error.sentence(in: language)
            #expect(sentence.contains("vn-2025-24") && sentence.contains("2025-06-30"))
        }
    }

    @Test func limitsAreKept() {
        let long = String(repeating: "x", count: CutTerms.charactersMax + 1)
        #expect(
            throws: CutError(
                .tooLong(limit: CutTerms.charactersMax), column: CutTerms.charactersMax + 1,
                text: "x")
        ) { try Cut(long, TwelveFirms.catalogue, on: TwelveFirms.today) }
        let many = String(repeating: "size:sme ", count: CutTerms.termsMax + 1)
        #expect(
            throws: CutError(
                .tooManyTerms(limit: CutTerms.termsMax), column: 9 * CutTerms.termsMax + 1,
                text: "size")
        ) { try Cut(many, TwelveFirms.catalogue, on: TwelveFirms.today) }
    }
}
