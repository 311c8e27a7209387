import Catalog
import Records
import Testing

@testable import Resolution

/// What hangs together is linked and not merged.
@Suite struct KinTests {
    /// Firms with tax numbers and domains of their own, and pairs that hang together among them.
    private func resolved() async throws -> (list: ListedRecords, outcome: ResolvedList) {
        let firms = SampleFirms(seed: 12, firms: 150)
        var list = ListedRecords(fields: SampleFirms.fields + [.known(.web)])
        for record in firms.records { list.add(id: record.id, texts: record.texts + [""]) }
        let added = [
            ("firm", ["Tanhaira Zumavo", "7 Baclong Daian", "0912000111", "0314409058", "", ""]),
            (
                "branch",
                ["Tanhaira Zumavo", "9 Namson Phuloc", "0912000222", "0314409058-002", "", ""]
            ),
            ("plant", ["Quangtienko Rixato", "3 Hoaan Minhduc", "0912000333", "", "", ""]),
            ("other plant", ["Quangtienko Rixato", "88 Vietloc Bachai", "0912000444", "", "", ""]),
            ("holding", ["Zilvano", "11 Tienloc Daivinh", "", "", "", ""]),
            ("works", ["Zilvano Petrokem", "11 Tienloc Daivinh", "", "", "", ""]),
            ("parent", ["Belmorata", "5 Thanhan Phuvinh", "", "", "1999", "belmorata.vn"]),
            ("daughter", ["Xilo Kunefa", "61 Daison Namduc", "", "", "2009", "belmorata.vn"]),
        ]
        for (id, texts) in added { list.add(id: id, texts: texts) }
        let resolver = Resolver(catalogue: try Catalogue.embedded(), threads: 2)
        return (list, try await resolver.resolve(list))
    }

    @Test func branchesSitesAndGroupsAreLinkedAndApart() async throws {
        let (list, outcome) = try await resolved()
        let clusters = Dictionary(
            uniqueKeysWithValues: list.ids.enumerated().map { ($1, outcome.cluster(of: $0)) })
        let expected: [(String, String, Kinship)] = [
            ("firm", "branch", .branch), ("plant", "other plant", .site),
            ("parent", "daughter", .group), ("holding", "works", .group),
        ]
        for (one, other, kinship) in expected {
            #expect(clusters[one] != clusters[other], "\(one) and \(other) are merged")
            let pair = [clusters[one] ?? "", clusters[other] ?? ""].sorted()
            let found = outcome.kin.first { [$0.one, $0.other] == pair }
            #expect(found?.kinship == kinship, "\(one) and \(other)")
        }
        for (one, other, kinship) in expected {
            #expect(try outcome.explanation(of: one, and: other).kinship == kinship)
        }
        for tie in outcome.kin { #expect(tie.one < tie.other) }
    }
}
