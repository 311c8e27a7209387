package import Catalog
import Records

/// A catalogue made ready for matching: its relations turned round, its names ready to be found
/// in texts. Made once by whoever builds or opens more than one index.
///
/// - Complexity: making one O(catalogue), a tenth of a second for the one compiled in.
package struct PreparedCatalogue: Sendable {
    /// By which it is known again.
    package let digest: UInt64
    private let bench: Bench

    package init(_ catalogue: Catalogue) {
        digest = CatalogueDigest.digest(of: catalogue)
        bench = Bench(
            catalogue, TextCorpus(ConceptNames(catalogue)), on: CalendarDate(dayNumber: 0))
    }

    var names: ConceptNames { bench.corpus.names }

    func bench(_ corpus: TextCorpus, on date: CalendarDate) -> Bench { bench.on(date, corpus) }
}
