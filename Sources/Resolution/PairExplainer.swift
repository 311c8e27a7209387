/// Explains pairs of a resolved list, one after the other.
///
/// Belongs to one task.
package final class PairExplainer {
    private let list: ResolvedList
    private let numbers: [String: Int]
    private let scorer: PairScorer
    private let cannot: CannotLinks
    private let rules: KinshipRules

    /// - Complexity: O(records).
    package init(_ list: ResolvedList) {
        self.list = list
        let ids = list.evidence.records.ids
        numbers = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
        scorer = PairScorer(list.evidence)
        cannot = CannotLinks(list.evidence.records)
        rules = KinshipRules(list.evidence, bitsMin: list.thresholds.automaticBits)
    }

    /// Why two records are, or are not, taken for one firm.
    ///
    /// - Throws: `recordUnknown` for an id that is not in the list.
    /// - Complexity: O(1) look-ups and one comparison.
    package func explanation(
        of one: String, and other: String
    ) throws(ResolutionError) -> PairExplanation {
        guard let explanation = explanationIfListed(of: one, and: other) else {
            throw .recordUnknown(numbers[one] == nil ? one : other)
        }
        return explanation
    }

    /// The same; nil where one of the two is not in the list: people may have decided of records
    /// that are withdrawn since.
    package func explanationIfListed(of one: String, and other: String) -> PairExplanation? {
        guard let first = numbers[one], let second = numbers[other] else { return nil }
        let evidence = list.evidence
        let pattern = scorer.pattern(first, second)
        let alternative = scorer.alternative(first, second)
        let excess = scorer.excess(pattern, first, second)
        let weights = evidence.comparisons.enumerated().map { place, comparison in
            let level = PatternCounts.level(place, of: pattern)
            var common = 0.0
            if alternative == .strangers {
                common = Double(evidence.frequencies.bits(comparison: place, first, second))
            }
            if place == scorer.nameComparison {
                common -= Double(alternative == .strangers ? excess.x : excess.y)
            }
            return PairExplanation.Weight(
                comparison: comparison.title,
                agreement: Agreement(rawValue: UInt8(level)) ?? .unknown,
                values: [
                    text(of: comparison, first, beside: second),
                    text(of: comparison, second, beside: first),
                ], bits: evidence.model.bits(place, level, against: alternative),
                frequencyBits: common)
        }
        return PairExplanation(
            one: one, other: other, alternative: alternative,
            priorBits: evidence.model.priorBits(against: alternative), weights: weights,
            haveMet: list.blocks?.meet(first, second) ?? false,
            isForbidden: cannot.forbids(UInt32(first), UInt32(second)),
            isReserved: scorer.score(first, second).isReserved,
            isOneCluster: list.roots[first] == list.roots[second],
            kinship: rules.kinship(
                pattern, frequencyBits: evidence.frequencies.bits(first, second), first, second))
    }

    /// What a record says of a comparison's columns, as far as it is compared with another's.
    private func text(of comparison: Comparison, _ record: Int, beside other: Int) -> String {
        let records = list.evidence.records
        func texts(_ record: Int) -> [String] {
            comparison.columns.map {
                $0 < 0 ? "" : records.columns[$0].texts[records.codes[record, $0]]
            }
        }
        let own = texts(record)
        let said =
            switch comparison.way {
            // Where the other names no park, its street is compared with the park too.
            case .street: texts(other)[1].isEmpty ? own : Array(own.prefix(1))
            case .door: [own[0].isEmpty ? own[1] : own[0]]
            case .lot: Array(own.prefix(2))
            default: own
            }
        return said.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
