import Foundation
import Testing

/// The order of a list's rows means nothing, so no output depends on it.
@Suite struct RowOrderTests {
    private static let lists = ["partner-agency.jsonl", "needs.jsonl"]

    /// A generator that gives the same numbers everywhere: SplitMix64.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            return word ^ (word >> 31)
        }
    }

    private func outputs(seed: UInt64?) throws -> [Data] {
        let folder = try Folder()
        for name in Self.lists {
            let text = try String(
                contentsOfFile: SourceTree.path("Catalog/Demo/" + name), encoding: .utf8)
            var lines = text.split(separator: "\n")
            if let seed {
                var dice = Dice(state: seed)
                lines.shuffle(using: &dice)
            }
            try folder.write(lines.joined(separator: "\n") + "\n", to: name)
            let outcome = try Program.run(
                ["import", name, "-q", "--date", "2026-11-21"], in: folder)
            #expect(outcome.status == 0, "\(outcome.notes)")
        }
        return try ["json", "ndjson", "csv", "trec", "table"].map { format in
            let outcome = try Program.run(
                ["match", "--format", format, "--date", "2026-11-21"], in: folder)
            #expect(outcome.status == 0, "\(outcome.notes)")
            return outcome.output
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func shuffledRowsGiveTheSameBytes(seed: UInt64) throws {
        let given = try outputs(seed: nil)
        let shuffled = try outputs(seed: seed)
        for (one, other) in zip(given, shuffled) {
            #expect(one == other, "seed \(seed)")
            #expect(!one.isEmpty)
        }
    }
}
