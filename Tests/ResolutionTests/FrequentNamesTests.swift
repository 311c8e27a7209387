import Catalog
import Records
import Testing

@testable import Resolution

/// A name that many firms have, in one village, is no proof.
@Suite struct FrequentNamesTests {
    /// Firms of two lists; among them some of one common name in several villages, two of them in
    /// one, and two records of a firm of a rare name in the same village.
    private func resolved() async throws -> ResolvedList {
        var random = SeededGenerator(7)
        var list = ListedRecords(fields: [.known(.name), .known(.address), .known(.phone)])
        let villages = (0..<30).map { "xã \(Self.word($0)) \(Self.word($0 + 17))" }
        for firm in 0..<150 {
            // Half the firms have one word of the common name.
            let name =
                firm % 2 == 0
                ? "\(["Thành", "Công"][firm / 2 % 2]) \(Self.word(firm))\(firm % 7)a"
                : "\(Self.word(firm))ko \(Self.word(firm * 7 + 3))ra"
            let address =
                "\(1 + firm) \(Self.word(firm * 3))mi, \(villages[random.below(30)]), Bắc Ninh"
            let phone = "09\(12_345_678 + firm * 7_919)"
            for side in 0..<2 {
                list.add(id: "\(firm) \(side)", texts: [name, address, phone])
            }
        }
        for place in 0..<6 {
            list.add(
                id: "common \(place)",
                texts: ["Công ty TNHH Thành Công", "\(villages[max(1, place)]), Bắc Ninh", ""])
        }
        for place in 0..<2 {
            list.add(
                id: "rare \(place)",
                texts: ["Zilvano Petrokem", "\(villages[1]), Bắc Ninh", ""])
        }
        return try await Resolver(catalogue: try Catalogue.embedded(), threads: 2).resolve(list)
    }

    private static func word(_ number: Int) -> String {
        let starts = ["Hoa", "Minh", "Tan", "Phu", "Dai", "Quang", "Vu", "Viet", "Nam"]
        let ends = ["phat", "long", "thinh", "son", "hai", "vinh", "duc"]
        return starts[number % 9] + ends[number % 7] + ["", "ko", "ra", "mi"][number / 9 % 4]
    }

    /// Two of one common name were one firm by a probability of 0.999 since both were in one
    /// village.
    @Test func aCommonNameInOneVillageWaitsForAPerson() async throws {
        let outcome = try await resolved()
        let common = try outcome.explanation(of: "common 0", and: "common 1")
        let rare = try outcome.explanation(of: "rare 0", and: "rare 1")
        #expect(rare.isOneCluster && !rare.isReserved, "\(rare)")
        #expect(!common.isOneCluster && common.isReserved, "\(common)")
        #expect(common.bits < rare.bits - 2, "\(common.bits) beside \(rare.bits)")
        let name = try #require(common.weights.first { $0.comparison == "name" })
        // Six of 308 records have it: it says no more than that.
        #expect(name.bits + name.frequencyBits < 7.3, "\(name)")
        let place = try #require(common.weights.first { $0.comparison == "place" })
        #expect(place.agreement == .equal)
        for other in 2..<6 {
            let apart = try outcome.explanation(of: "common 0", and: "common \(other)")
            #expect(!apart.isOneCluster && apart.probability < common.probability)
        }
    }
}
