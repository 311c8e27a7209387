import Records
import TestSupport
import Testing

@testable import Importers

/// What holds for any package, told from packages made up from a seed.
@Suite struct OCDSLawsTests {
    /// A release that says something of its process, with an id and a date of its own.
    private static func release(_ number: Int, _ random: inout MatchingRandom) -> String {
        let ocid = "o-\(Int.random(in: 0..<4, using: &random))"
        let title = random.pick(["Gears", "Shafts", "Bộ ly hợp", "기어"])
        let status = random.pick(["active", "complete", "cancelled"])
        let award = random.pick(["active", "pending", "cancelled"])
        let day = 1 + Int.random(in: 0..<28, using: &random)
        let date = "2026-01-\(day < 10 ? "0" : "")\(day)T00:\(10 + number):00Z"
        let parts = [
            #""tender":{"title":"\#(title)","status":"\#(status)"}"#,
            #""tender":{"items":[{"id":"\#(number)","description":"\#(title)"}]}"#,
            #""awards":[{"id":"a","status":"\#(award)","suppliers":[{"id":"s","name":"S"}]}]"#,
            #""planning":{}"#,
        ]
        return #"{"ocid":"\#(ocid)","date":"\#(date)","tag":["tender"],"#
            + random.pick(parts) + "}"
    }

    private static func rows(
        _ releases: [String], _ kind: RecordKind, pieces: Int = 1 << 20
    ) throws -> [TableRow] {
        let text = "{\"releases\":[" + releases.joined(separator: ",") + "]}"
        var reader = try OCDSReader(
            PiecemealBytes(Array(text.utf8), pieceBytes: pieces), file: "f", kind: kind)
        return try reader.rows()
    }

    @Test(arguments: RecordKind.allCases)
    func neitherOrderNorPiecesChangeWhatAProcessIs(_ kind: RecordKind) throws {
        for seed in MatchingRandom.seeds {
            var random = MatchingRandom(seed: seed)
            let count = Int.random(in: 1...12, using: &random)
            let releases = (0..<count).map { Self.release($0, &random) }
            let rows = try Self.rows(releases, kind)
            let pieces = Int.random(in: 1...50, using: &random)
            #expect(try Self.rows(releases, kind, pieces: pieces) == rows, "seed \(seed)")
            let shuffled = try Self.rows(releases.shuffled(using: &random), kind)
            let said = Set(rows.map { $0.cells + ["\($0.isWithdrawn)"] })
            #expect(Set(shuffled.map { $0.cells + ["\($0.isWithdrawn)"] }) == said, "seed \(seed)")
            #expect(Set(rows.map { $0.cells[0] }).count == rows.count, "seed \(seed): a key twice")
        }
    }
}
