import Catalog
import Records
import Testing

@testable import Resolution

@Suite struct ComparisonTests {
    /// How two records of one field compare, among enough others that common words are common.
    private func level(
        _ field: ComparedField, _ one: String, _ other: String, title: String? = nil
    ) async throws -> Agreement {
        var list = ListedRecords(fields: [field])
        list.add(id: "one", texts: [one])
        list.add(id: "other", texts: [other])
        for filler in 0..<60 {
            list.add(id: "\(filler)", texts: ["Garment Factory \(filler) Filler"])
        }
        let records = try await RecordColumns.reading(list, places: PlaceNames(), parts: 1)
        let comparisons = Comparison.all(of: records.plans)
        let comparer = PairComparer(records, comparisons: comparisons)
        let first = try #require(records.ids.firstIndex(of: "one"))
        let second = try #require(records.ids.firstIndex(of: "other"))
        let place = try #require(
            title.map { title in comparisons.firstIndex { $0.title == title } } ?? 0)
        return comparer.level(place, first, second)
    }

    @Test(arguments: [
        ("Hoa Phat Garment", "HOÀ PHÁT GARMENT Co., Ltd", Agreement.equal),
        ("Hoa Phat Garment", "Garment Hoa Phat", .equal),
        // Where both are written with marks, other marks are another name.
        ("Cơ khí Vạn Hoá", "Cơ khí Văn Hòa", .near), ("Vạn Hoá", "Hòa Văn", .near),
        ("Cơ khí Hoà Phát", "Cơ khí Hòa Phát", .equal), ("Vạn Hoá", "Van Hoa", .equal),
        ("Hoaphat Minhlong", "Hoaphat Minhlogn", .near),
        ("Hoa Phat", "Hoaphat", .near),
        ("May 10 Garment", "May 20 Garment", .conflict),
        ("Hoaphat Xuanlam Steel Pipe", "Hoaphat Xuanlam", .further),
        ("Hoaphat Xuanlam Minhlong Factory", "Hoaphat Xuanlam Minhlong", .near),
        ("Hoaphat Xuanlam Bachai Namson", "Hoaphat Xuanlam Namson", .further),
        ("Hoaphat Xuanlam", "Hoaphat Xuanlam Hoaphat Xuanlam", .part),
        ("Cogn tyt Hoaphat Xuanlam", "Hoaphat Xuanlam", .part),
        ("Joint stcok Hoaphat Xuanlam", "Hoaphat Xuanlam", .part),
        ("Hoaphat Garment", "Minhlong Garment", .different),
        ("Hoaphat", "", .unknown), ("Saitex Laundry", "Saitex Laundry 2", .conflict),
        ("빛나라 정밀", "Bitnara Jeongmil", .near), ("トヨタ", "Toyota Co., Ltd.", .near),
    ])
    func comparesNames(one: String, other: String, expected: Agreement) async throws {
        #expect(try await level(.known(.name), one, other) == expected)
    }

    /// What stands in more addresses than names tells where a firm is, and not which.
    @Test func aWordOfAddressesIsNoFurtherWord() async throws {
        var list = ListedRecords(fields: [.known(.name), .known(.address)])
        let names = [
            "one": "Hoaphat Xuanlam Panyu", "other": "Hoaphat Xuanlam",
            "third": "Hoaphat Xuanlam Energy",
        ]
        for (id, name) in names { list.add(id: id, texts: [name, "5 Tran Phu"]) }
        for filler in 0..<60 {
            list.add(id: "\(filler)", texts: ["Garment Factory \(filler)", "\(filler) Panyu Road"])
        }
        let records = try await RecordColumns.reading(list, places: PlaceNames(), parts: 1)
        let comparer = PairComparer(records, comparisons: Comparison.all(of: records.plans))
        let places = try ["one", "other", "third"].map { id in
            try #require(records.ids.firstIndex(of: id))
        }
        #expect(comparer.level(0, places[0], places[1]) == .close)
        #expect(comparer.level(0, places[1], places[2]) == .further)
    }

    /// Of several names the two that are most alike count; an abbreviation is none.
    @Test(arguments: [
        ("Cơ khí Hoà Phát|Hoaphat Mechanics", "Minh Long|Hoaphat Mechanics", Agreement.equal),
        ("Cơ khí Sao Mai", "Saomai Machinery|Cơ khí Sao Mai", .equal),
        ("Vạn Hoá|Hoaphat Mechanics", "Văn Hòa|Hoaphat Mechanics", .equal),
        ("Vạn Hoá|Hoaphat Mechanics", "Văn Hòa|Minhlong Plastics", .near),
        ("Cơ khí Sao Mai|TMT", "Nhựa Bình Minh|TMT", .different),
        ("Cơ khí Sao Mai|Saomai Machinery", "Nhựa Bình Minh|Binhminh Plastics", .different),
    ])
    func comparesAllNames(one: String, other: String, expected: Agreement) async throws {
        let separator = String(UnicodeScalar(ListedRecords.betweenNames))
        let texts = [one, other].map { $0.replacing("|", with: separator) }
        #expect(try await level(.known(.name), texts[0], texts[1]) == expected)
        #expect(try await level(.known(.name), texts[1], texts[0]) == expected)
    }

    @Test(arguments: [
        ("0100109106", "0100 109 106", Agreement.equal), ("0100109106", "0300588569", .conflict),
        ("0314409058", "0314409058-002", .part), ("0100109107", "0100109107", .close),
        ("0100109106", "0100109107", .different), ("0100109107", "0100109117", .near),
    ])
    func comparesTaxNumbers(one: String, other: String, expected: Agreement) async throws {
        #expect(try await level(.known(.taxNumber), one, other) == expected)
    }

    /// A Korean agency's list names a Vietnamese tax number without saying whose scheme it is of:
    /// "different" it was called, and counted for one firm.
    @Test(arguments: [
        ("VN 0890443411", "KR 0890443411", Agreement.close),
        ("VN 0890443411", "KR 0890443412", .different),
        ("VN 0100109106", "KR 1248100998", .unknown),
    ])
    func comparesNumbersOfTwoSchemesByTheirDigits(
        one: String, other: String, expected: Agreement
    ) async throws {
        var list = ListedRecords(fields: [.known(.taxNumber), .known(.country)])
        for text in [one, other] {
            list.add(id: text, texts: [String(text.dropFirst(3)), String(text.prefix(2))])
        }
        let places = PlaceNames(catalogue: try Catalogue.embedded())
        let records = try await RecordColumns.reading(list, places: places, parts: 1)
        let comparer = PairComparer(records, comparisons: Comparison.all(of: records.plans))
        #expect(comparer.level(0, 0, 1) == expected)
        #expect(comparer.level(0, 1, 0) == expected)
        let keys = RecordKeys(records)
        #expect(Set(keys[0]).isDisjoint(with: keys[1]) == (expected != .close))
    }

    @Test(arguments: [
        ("19850304", "19850304", Agreement.equal), ("19850304", "19850305", .near),
        ("19850304", "19850403", .close), ("19850304", "19851128", .some),
        ("19850304", "20010817", .different),
    ])
    func comparesDays(one: String, other: String, expected: Agreement) async throws {
        #expect(try await level(.known(.dateOfBirth), one, other) == expected)
    }

    @Test func comparesNumbersAndCodes() async throws {
        let number = ComparedField.custom(name: "n", kind: .number)
        #expect(try await level(number, "2009", "2009.0") == .equal)
        #expect(try await level(number, "2009", "2010") == .near)
        #expect(try await level(number, "2009", "3000") == .different)
        let code = ComparedField.custom(name: "c", kind: .identifier)
        #expect(try await level(code, "AB-1234567", "ab1234567") == .equal)
        #expect(try await level(code, "AB1234567", "AB1234568") == .near)
        #expect(try await level(code, "0243825123", "43825123") == .part)
        #expect(try await level(code, "AB1234567", "CD7654321") == .different)
    }

    @Test func comparesParksWithTheirLots() async throws {
        let (one, other) = ("Lô A12, KCN Quế Võ, Bắc Ninh", "Lot A12, Que Vo Industrial Park")
        let address = ComparedField.known(.address)
        #expect(try await level(address, one, other, title: "park") == .equal)
        let neighbour = "Lô B3, KCN Quế Võ"
        #expect(try await level(address, one, neighbour, title: "park") == .conflict)
        #expect(try await level(address, one, "KCN Quế Võ", title: "park") == .close)
    }
}
