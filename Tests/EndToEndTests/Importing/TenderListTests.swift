import Foundation
import Testing

/// Public tenders of the European Union as published: lists of needs, and of winners.
@Suite(.enabled(if: SourceTree.hasSharedData("needs"), "no public tenders on this machine"))
struct TenderListTests {
    private func counts(_ file: String, _ arguments: String...) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        try Desk.inFolder { program in
            let path = SourceTree.sharedData.appendingPathComponent("needs/" + file).path
            let outcome = try program.run(["import", path, "--format", "json", "-q"] + arguments)
            #expect(outcome.status == 0, "\(outcome.messages)")
            counts = try #require(try outcome.objects().first).compactMapValues { $0 as? Int }
        }
        return counts
    }

    @Test func everyNoticeIsKeptAsANeedOrQuarantined() throws {
        let counts = try counts("ted-notices.csv", "--kind", "need")
        #expect(counts["rowsRead"] == 1_643)
        let kept = ["rowsNew", "rowsChanged", "rowsUnchanged", "rowsQuarantined"]
            .compactMap { counts[$0] }
        #expect(kept.reduce(0, +) == 1_643)
    }

    @Test func awardsThatStandTwiceAreKeptOnce() throws {
        let counts = try counts("ted-awards.csv")
        #expect(counts["rowsRead"] == 1_836)
        #expect(counts["rowsNew"] == 1_833)
        #expect(counts["rowsUnchanged"] == 3)
    }
}
