import Catalog
import Foundation
import Records
import Testing

@testable import Resolution

/// One park is one park, in whatever language it is called one.
@Suite struct ParkTests {
    private static let places: PlaceNames? = (try? Catalogue.embedded()).map(PlaceNames.init)

    /// A place's name as a park, in all ways that lists have it.
    private static let parks: [@Sendable (String) -> String] = [
        { "KCN \($0)" }, { "Khu công nghiệp \($0)" }, { "K.C.N \($0)" }, { "Khu CN \($0)" },
        { "KHU CÔNG NGHIỆP \($0.uppercased())" }, { "khu cong nghiep \(Self.plain($0))" },
        { "\(Self.plain($0)) Industrial Park" }, { "\(Self.plain($0)) Industrial Zone" },
        { "\(Self.plain($0)) IP" }, { "IP \(Self.plain($0))" }, { "\(Self.plain($0)) IZ" },
        { "Industrial Park \(Self.plain($0))" }, { "\(Self.plain($0).uppercased()) IND. PARK" },
        { "\(Self.plain($0)) 공단" }, { "\(Self.plain($0)) 산업단지" }, { "\(Self.plain($0))工業団地" },
        { "\(Self.plain($0))工业园" }, { "\(Self.plain($0)) 工业园区" },
    ]
    private static let lots: [@Sendable (String, Int) -> String] = [
        { "Lô \($0)\($1)" }, { "Lot \($0)-\($1)" }, { "\($0)\($1)" }, { "LÔ \($0) \($1)" },
        { "lô số \($0)\($1)" }, { "Lot No. \($0)\($1)" }, { "Plot \($0)-0\($1)" },
    ]
    private static let names = [
        "Quế Võ", "Yên Phong", "Tiên Sơn", "Đại Đồng - Hoàn Sơn", "Thăng Long", "Nam Sách",
        "Tràng Duệ", "VSIP", "Sóng Thần", "Mỹ Phước", "Long Hậu", "Tân Thuận", "Amata",
        "Nhơn Trạch", "Phố Nối A", "Đồng Văn", "Bá Thiện", "Khai Quang", "Điềm Thụy", "Sông Công",
    ]

    private static func plain(_ text: String) -> String {
        String(
            text.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
                !(0x300...0x36F).contains($0.value)
            }.map(Character.init)
        ).replacing("đ", with: "d").replacing("Đ", with: "D")
    }

    private static func address(
        _ park: String, _ lot: (String, Int), _ random: inout SeededGenerator
    ) -> String {
        let called = parks[random.below(parks.count)](park)
        let numbered = lots[random.below(lots.count)](lot.0, lot.1)
        return ["\(numbered), \(called), Bắc Ninh", "\(numbered) \(called), Bac Ninh, Vietnam"][
            random.below(2)]
    }

    /// A firm's name, of syllables that no two of the firms share alike.
    private static func name(_ firm: Int) -> String {
        let starts = ["Hoa", "Minh", "Tan", "Phu", "Dai", "Quang", "Thanh", "Viet", "Nam", "Bac"]
        let ends = ["phat", "long", "thinh", "son", "hai", "vinh", "an", "duc", "tien", "loc"]
        return starts[firm % 10] + ends[firm / 10 % 10] + " "
            + starts[(firm + firm / 10) % 10] + ends[firm % 10] + ["ko", "ra", "mi"][firm % 3]
    }

    /// Of 100 pairs of one name, one park and one lot only 40 were merged: the park's name stayed
    /// in the street, and there contradicted the other's. Of other lists nothing was: what was
    /// learned of neighbours was what one firm's records have in common.
    @Test(arguments: 1...UInt64(12)) func aParkIsOneHoweverItIsCalled(seed: UInt64) async throws {
        var random = SeededGenerator(seed)
        var list = ListedRecords(fields: [.known(.name), .known(.address)])
        for firm in 0..<100 {
            let park = Self.names[random.below(Self.names.count)]
            let lot = (["A", "B", "CN", "D"][random.below(4)], 1 + random.below(9))
            for (side, form) in ["Công ty TNHH %", "% Co., Ltd"].enumerated() {
                let name = form.replacing("%", with: Self.name(firm))
                list.add(
                    id: "\(firm) \(side)", texts: [name, Self.address(park, lot, &random)])
            }
        }
        // Plants of one name in one park, in two lots.
        for firm in 100..<140 {
            let park = Self.names[firm % Self.names.count]
            for side in 0..<2 {
                let lot = (["A", "B"][side], 1 + random.below(9))
                list.add(
                    id: "\(firm) \(side)",
                    texts: [Self.name(firm + 300), Self.address(park, lot, &random)])
            }
        }
        let resolver = Resolver(catalogue: try Catalogue.embedded(), threads: 2)
        let outcome = try await resolver.resolve(list)
        let clusters = list.ids.indices.map(outcome.cluster(of:))
        func areOne(_ firm: Int) -> Bool { clusters[2 * firm] == clusters[2 * firm + 1] }
        let apart = (0..<100).filter { !areOne($0) }
        #expect(apart.count <= 2, "seed \(seed): \(apart.map { list.texts(of: 2 * $0 + 1) })")
        #expect((100..<140).filter(areOne).isEmpty, "seed \(seed)")
        #expect(outcome.clusterCount >= 180, "seed \(seed): firms of one park are merged")
    }

    /// What the comparison of two addresses says of their parks.
    private func agreement(_ one: String, _ other: String) async throws -> Agreement? {
        var list = ListedRecords(fields: [.known(.name), .known(.address)])
        for (place, address) in [one, other].enumerated() {
            list.add(id: "\(place)", texts: ["Sontavi", address + ", Bắc Ninh"])
        }
        let resolver = Resolver(catalogue: try Catalogue.embedded(), threads: 1)
        let resolved = try await resolver.resolve(list)
        let explanation = try PairExplainer(resolved).explanation(of: "0", and: "1")
        return explanation.weights.first { $0.comparison == "park" }?.agreement
    }

    /// Parks of one name with two letters or numbers were one park.
    @Test(arguments: [
        ("KCN Phố Nối A", "Pho Noi B Industrial Park", Agreement.different),
        ("KCN Quế Võ 2", "Que Vo III Industrial Park", .different),
        ("KCN Việt Hương", "KCN Việt Hương 2", .unknown),
        ("KCN Bá Thiện", "Ba Thien II IP", .unknown),
        ("KCN VSIP II Bắc Ninh", "KCN VSIP 2 Bắc Ninh", .close),
        ("Bac Ninh, クエボ工業団地", "Que Vo Industrial Park", .unknown),
        ("KCN Khai Quang", "Khaiquang Industrial Zone", .close),
        ("KCN Khai Quang", "KCN Thăng Long", .different),
        ("KCN D 5", "KCN Thăng Long", .different),
    ]) func parksOfOtherLettersAreOthers(
        one: String, other: String, agreement: Agreement
    ) async throws {
        #expect(try await self.agreement(one, other) == agreement, "\(one) \(other)")
        #expect(try await self.agreement(other, one) == agreement, "\(other) \(one)")
    }

    /// What stands behind a lot's first number was lost: `A1-2` and `A1-5` were one lot.
    @Test(arguments: [
        ("Lô A1-2", "Lô A1-5", Agreement.conflict), ("Lô A1-2", "Lot A1 - 02", .equal),
        ("Lô A1", "Lô A1-2", .close), ("Lô A1-A5", "Lô A3", .equal),
        ("Lô A1-A5", "Lô A6", .conflict), ("Lô A1, A2", "Lô A2, A3", .equal),
        ("Lô A1, A2", "Lô A3", .conflict), ("Lô A5-6", "Lô A6", .close),
        ("Lô A5-6", "Lô A7", .conflict), ("Lô A5", "Lô A5B", .close),
        ("Lô A5B", "Lô A5C", .conflict), ("Lô A5", "Lô B5", .conflict),
        ("Lô A1 đến A5", "Lô A4", .equal), ("Lô CN5-1-2", "Lô CN5-1", .close),
        ("Lô CN5-12", "Lô CN5-1", .conflict),
    ]) func lotsAreComparedWhole(
        one: String, other: String, agreement: Agreement
    ) async throws {
        let (left, right) = (one + ", KCN Quế Võ", other + ", KCN Quế Võ")
        #expect(try await self.agreement(left, right) == agreement, "\(one) \(other)")
        #expect(try await self.agreement(right, left) == agreement, "\(other) \(one)")
    }

    /// Whatever it is called, a park leaves the street.
    @Test func aParksNameLeavesTheStreet() throws {
        let reader = AddressReader(places: try #require(Self.places))
        for park in Self.names {
            let name = WordCutter.words(of: Self.plain(park).lowercased().replacing("-", with: " "))
            for called in Self.parks {
                for numbered in Self.lots {
                    let written = "\(numbered("A", 5)), \(called(park)), Bắc Ninh, Việt Nam"
                    let parts = reader.read(written, country: "VN")
                    #expect(parts.park == name.joined(separator: " "), "\(written): \(parts)")
                    #expect(parts.lot == "a5", "\(written): \(parts)")
                    #expect(parts.street.isEmpty && parts.number.isEmpty, "\(written): \(parts)")
                }
            }
        }
    }

    @Test(arguments: [
        ("Lô E33, đường số 3, KCN Quế Võ", "e33", "que vo", "", "3"),
        ("Lô A5-A6, Đường D1, Khu công nghiệp Quế Võ II", "a5-a6", "que vo 2", "", "d 1"),
        ("Số 12, đường TS5, KCN Tiên Sơn", "", "tien son", "12", "ts 5"),
        ("Lô CN-05 KCN Yên Phong mở rộng", "cn5", "yen phong mo rong", "", ""),
        ("A5 Khu công nghiệp và đô thị VSIP", "a5", "vsip", "", ""),
        ("베트남 박닌성 꿰보공단 A5", "a5", "꿰보", "", "베트남 박닌성"),
        ("バクニン省クエボ工業団地", "", "クエボ", "", ""),
        ("No 3 Nguyen Trai Street, Que Vo IP", "", "que vo", "3", "nguyen trai str"),
        ("Lô A5 KCN Hoà Xá xã Mỹ Xá", "a5", "hoa xa", "", "xa my xa"),
        ("12 Trần Phú", "", "", "12", "tran phu"), ("Xã Yên Trung, Bắc Ninh", "", "", "", ""),
        ("Phường Vân Dương, Bắc Ninh", "", "", "", ""), ("Phuong Mai, Hanoi", "", "", "", ""),
        ("Phường Dương Nội, Hà Nội", "", "", "", ""),
        ("Thị trấn Dương Đông, Kiên Giang", "", "", "", ""),
        ("A5 IP Quế Võ, Bắc Ninh", "a5", "que vo", "", ""),
        ("Lô A1-2, KCN Quế Võ", "a1-2", "que vo", "", ""),
        ("Lô A1, A2, KCN Quế Võ", "a1,a2", "que vo", "", ""),
        ("Lô A1&A5, KCN Quế Võ", "a1,a5", "que vo", "", ""),
        ("Lot A1 & A5, Que Vo IP", "a1,a5", "que vo", "", ""),
        ("Lô A1 và A3 KCN Quế Võ", "a1,a3", "que vo", "", ""),
        ("Lô CN-05, CN-06 KCN Quế Võ", "cn5,cn6", "que vo", "", ""),
        ("Lô 21 và 22, KCN Quế Võ", "21,22", "que vo", "", ""),
        ("Lô A5-06B, KCN Quế Võ 700000", "a5-6", "que vo", "", "b"),
        ("No 5, A Road, Nhon Trach 2 Inductrial Zone", "", "nhon trach 2", "5", "a roa"),
        ("Plot 12, Sector 7, Industrial Area", "12", "", "", "sector 7 ind area"),
    ])
    func tellsParkLotNumberAndStreetApart(
        written: String, lot: String, park: String, number: String, street: String
    ) throws {
        let reader = AddressReader(places: try #require(Self.places))
        let parts = reader.read(written, country: "VN")
        #expect(parts.lot == lot && parts.park == park, "\(parts)")
        #expect(parts.number == number && parts.street == street, "\(parts)")
    }

    /// `E33` and `C33` were called one house number, and `Quế Võ` another street than `KCN Quế Võ`.
    @Test func comparesAParkWithAStreetAndALotWithANumber() async throws {
        var list = ListedRecords(fields: [.known(.address)])
        let addresses = [
            "a": "Lô E33, KCN Quế Võ", "b": "Lô C33, KCN Quế Võ", "c": "33 Quế Võ",
            "d": "33 KCN Quế Võ", "e": "Lô 33, Que Vo Industrial Park", "f": "KCN Yên Phong",
            "g": "Lô E33, đường Trần Phú", "h": "Lô C33, đường Trần Phú",
        ]
        for (id, address) in addresses { list.add(id: id, texts: [address]) }
        let records = try await RecordColumns.reading(list, places: PlaceNames(), parts: 1)
        let comparisons = Comparison.all(of: records.plans)
        let comparer = PairComparer(records, comparisons: comparisons)
        func level(_ title: String, _ one: String, _ other: String) throws -> Agreement {
            let place = try #require(comparisons.firstIndex { $0.title == title })
            let first = try #require(records.ids.firstIndex(of: one))
            let second = try #require(records.ids.firstIndex(of: other))
            let level = comparer.level(place, first, second)
            #expect(level == comparer.level(place, second, first))
            let glance = comparer.glance(place, first, second)
            #expect(glance >= PairComparer.unequal || glance == level.rawValue)
            return level
        }
        #expect(try level("park", "a", "b") == .conflict)
        #expect(try level("streetNumber", "a", "b") == .unknown)
        #expect(try level("street", "a", "b") == .unknown)
        #expect(try level("street", "a", "c") == .equal)
        #expect(try level("streetNumber", "a", "c") == .part)
        #expect(try level("park", "a", "c") == .unknown)
        #expect(try level("park", "d", "e") == .equal)
        #expect(try level("park", "a", "f") == .different)
        #expect(try level("streetNumber", "g", "h") == .different)
        #expect(try level("street", "g", "h") == .equal)
    }
}
