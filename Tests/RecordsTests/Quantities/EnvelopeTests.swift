import Records
import TestSupport
import Testing

@Suite struct EnvelopeTests {
    @Test func aPartIsTheSameHoweverItIsTurned() {
        #expect(Self.box(200, 80, 300) == Self.box(300, 200, 80))
        #expect(
            Self.box(300, 200, 80).sides.map(\.nanometres) == [300, 200, 80].map { $0 * 1_000_000 })
    }

    @Test func missingSidesAreZeroAndDoNotLimit() {
        #expect(Self.box(500).sides == Self.box(500, 0, 0).sides)
        #expect(Self.box(400, 300, 900).fits(in: Self.box(500)) == false)
        #expect(Self.box(400, 300, 200).fits(in: Self.box(500, 300)))
        #expect(Self.box(400, 301, 200).fits(in: Self.box(500, 300)) == false)
    }

    /// Brute force over the six ways to turn a box.
    @Test(arguments: MatchingRandom.seeds)
    func fitsExactlyWhenSomeTurnFits(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        let part = (0..<3).map { _ in Int.random(in: 1...9, using: &random) }
        let room = (0..<3).map { _ in Int.random(in: 1...9, using: &random) }
        let turns = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
        let someTurnFits = turns.contains { turn in
            (0..<3).allSatisfy { part[turn[$0]] <= room[$0] }
        }
        let fits = Self.box(part).fits(in: Self.box(room))
        #expect(fits == someTurnFits, "seed \(seed): \(part) in \(room)")
    }

    private static func box(_ millimetres: Int...) -> Envelope { box(millimetres) }

    private static func box(_ millimetres: [Int]) -> Envelope {
        Envelope(millimetres.map { Length(millimetres: Int64($0)) })
    }
}
