package import Catalog
package import Records

/// The texts of suppliers, compared with a text alone: what `TextJudge` sees, without a need
/// around it. With this the quality of text matching is measured by itself.
package struct TextRelevance: Sendable {
    private let corpus: TextCorpus
    private let model: TextModel
    private let documents: [(supplier: OrganisationID, document: TextDocument)]

    package init(_ catalogue: Catalogue, _ suppliers: [Profile], _ model: TextModel = .standard) {
        let sorted = suppliers.sorted { $0.id < $1.id }
        let (corpus, documents) = TextCorpus.build(sorted, ConceptNames(catalogue))
        self.corpus = corpus
        self.model = model
        self.documents = Array(zip(sorted.map(\.id), documents))
    }

    /// The suppliers that answer any word of a text, the most relevant first, of equals by
    /// identifier.
    ///
    /// - Complexity: O(suppliers · words of the text).
    package func ranking(for text: String) -> [OrganisationID] {
        let query = TextQuery(text, corpus, model)
        let sums = documents.map { (supplier: $0.supplier, sum: query.sum(of: $0.document)) }
        return sums.filter { $0.sum > 0 }.sorted { left, right in
            left.sum == right.sum ? left.supplier < right.supplier : left.sum > right.sum
        }.map(\.supplier)
    }
}
