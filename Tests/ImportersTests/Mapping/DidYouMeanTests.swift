import TestSupport
import Testing

@testable import Importers

struct DidYouMeanTests {
    @Test func theNearestNamesComeFirst() {
        let names = ["materials", "machines", "name", "remark"]
        #expect(DidYouMean.suggest("matreials", among: names) == ["materials"])
        #expect(DidYouMean.suggest("NAMES", among: names) == ["name"])
        #expect(DidYouMean.suggest("quantum", among: names).isEmpty)
        #expect(DidYouMean.suggest("", among: names).isEmpty)
        #expect(DidYouMean.suggest("a", among: ["b", ""]).isEmpty)
    }

    @Test func marksDoNotCountAndTheListIsShort() {
        #expect(DidYouMean.suggest("dia chi", among: ["Điện thoại", "Địa chỉ"]) == ["Địa chỉ"])
        let many = (0..<9).map { "column\($0)" }
        #expect(DidYouMean.suggest("column", among: many) == Array(many.prefix(3)))
    }

    /// The textbook recursion is the oracle.
    @Test(arguments: MatchingRandom.seeds)
    func theDistanceIsTheTextbooks(_ seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        func word() -> [Unicode.Scalar] {
            (0..<Int.random(in: 0...5, using: &random)).map { _ in random.pick(["a", "b", "c"]) }
        }
        let (left, right) = (word(), word())
        #expect(
            DidYouMean.distance(left, right) == Self.distance(left[...], right[...]),
            "seed \(seed)")
    }

    private static func distance(
        _ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>
    ) -> Int {
        guard let last = left.last, let end = right.last else { return left.count + right.count }
        let cut = (left.dropLast(), right.dropLast())
        var best = min(
            distance(cut.0, right) + 1, distance(left, cut.1) + 1,
            distance(cut.0, cut.1) + (last == end ? 0 : 1))
        if let before = cut.0.last, let beforeEnd = cut.1.last, last == beforeEnd, end == before {
            best = min(best, distance(cut.0.dropLast(), cut.1.dropLast()) + 1)
        }
        return best
    }
}
