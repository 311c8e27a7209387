import Foundation

/// How good a ranked list is, by what is known to be right.
///
/// - Source: Järvelin and Kekäläinen 2002, "Cumulated gain-based evaluation of IR techniques",
///   doi:10.1145/582415.582418, with the gain as stated and the logarithm of the place plus one.
package struct RankingMeasures: Hashable, Sendable {
    /// The discounted gain of the first ten over that of the best ten there could be.
    package let gainAtTen: Double
    /// The share of what is right that stands among the first hundred.
    package let recallAtHundred: Double
    /// One over the place of the first right one; 0 when there is none.
    package let reciprocalRank: Double

    /// - Parameters:
    ///   - ranked: the list, each thing once.
    ///   - gains: what each right thing is worth; what is not in it is worth nothing.
    /// - Precondition: something is right.
    package init<Item: Hashable>(ranked: [Item], gains: [Item: Int]) {
        precondition(!gains.isEmpty, "a list can only be judged by something that is right")
        func discounted(_ gains: some Sequence<Int>) -> Double {
            gains.enumerated().reduce(0) { $0 + Double($1.element) / log2(Double($1.offset + 2)) }
        }
        let found = ranked.prefix(10).map { gains[$0] ?? 0 }
        let ideal = gains.values.sorted(by: >).prefix(10)
        gainAtTen = discounted(found) / discounted(ideal)
        let right = ranked.prefix(100).filter { gains[$0] != nil }
        recallAtHundred = Double(right.count) / Double(gains.count)
        let first = ranked.firstIndex { gains[$0] != nil }
        reciprocalRank = first.map { 1 / Double($0 + 1) } ?? 0
    }

    package init(gainAtTen: Double, recallAtHundred: Double, reciprocalRank: Double) {
        self.gainAtTen = gainAtTen
        self.recallAtHundred = recallAtHundred
        self.reciprocalRank = reciprocalRank
    }

    /// The mean of several lists' measures.
    package static func mean(_ all: [RankingMeasures]) -> RankingMeasures {
        func mean(_ part: (RankingMeasures) -> Double) -> Double {
            all.isEmpty ? 0 : all.reduce(0) { $0 + part($1) } / Double(all.count)
        }
        return RankingMeasures(
            gainAtTen: mean(\.gainAtTen), recallAtHundred: mean(\.recallAtHundred),
            reciprocalRank: mean(\.reciprocalRank))
    }
}
