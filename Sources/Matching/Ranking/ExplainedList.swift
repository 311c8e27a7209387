/// What is shown of one need's list.
package struct ExplainedList: Hashable, Sendable {
    package let summary: Ranking.Summary
    /// The best, in order.
    package let matches: [Match]
    /// Those of the best near misses that are not among the best.
    package let nearMisses: [Match]
    package let combinations: Combinations
}
