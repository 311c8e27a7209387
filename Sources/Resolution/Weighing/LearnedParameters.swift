/// All that was learned from a list and that other records can be weighed by: what agreement says,
/// and how often things are said.
package struct LearnedParameters: Hashable, Sendable {
    package let model: AgreementModel
    package let frequencies: TermFrequencies

    package init(model: AgreementModel, frequencies: TermFrequencies) {
        self.model = model
        self.frequencies = frequencies
    }
}

extension ResolvedList {
    /// What the list was weighed by.
    ///
    /// - Complexity: O(distinct values and words).
    package var parameters: LearnedParameters {
        LearnedParameters(model: evidence.model, frequencies: evidence.records.frequencies)
    }
}
