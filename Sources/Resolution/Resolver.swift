package import Catalog

/// Tells which records of a list are the same firm.
///
/// Records are brought together by shared keys, compared field by field, and weighed by what each
/// agreement says, which is learned from the list itself. The same records give the same clusters
/// in whatever order they stand, on any number of threads.
///
///     let resolver = Resolver(catalogue: catalogue, threads: 2)
///     let resolved = try await resolver.resolve(records)
///     resolved.cluster(of: 0)
package struct Resolver: Sendable {
    private let places: PlaceNames
    private let thresholds: Thresholds
    private let threads: Int

    /// - Parameter threads: how many comparisons run at once; the outcome is the same.
    package init(catalogue: Catalogue, thresholds: Thresholds = Thresholds(), threads: Int) {
        places = PlaceNames(catalogue: catalogue)
        self.thresholds = thresholds
        self.threads = max(1, threads)
    }

    /// Resolves a list.
    ///
    /// - Parameter known: what people decided, and in whose hands records are.
    /// - Throws: `idRepeated`, `tooManyComparisons`, `tooManyRecords`, `nothingToCompare`.
    /// - Complexity: O(keys · log keys + pairs); blocks are limited, so pairs grow with the list.
    package func resolve(
        _ list: ListedRecords, known: KnownTies = KnownTies(),
        progress: @Sendable (Stage) -> Void = { _ in }
    ) async throws(ResolutionError) -> ResolvedList {
        progress(.reading)
        let records = try await RecordColumns.reading(list, places: places, parts: threads)
        let comparisons = Comparison.all(of: records.columns.map(\.plan))
        guard !comparisons.isEmpty else { throw .nothingToCompare }
        guard comparisons.count <= Comparison.countMax else {
            throw .tooManyComparisons(limit: Comparison.countMax)
        }
        progress(.blocking)
        let blocks = await Blocks.building(records, parts: threads)
        progress(.learning)
        let evidence = await LearnedEvidence.learning(
            records, comparisons: comparisons, blocks: blocks, parts: threads)
        progress(.comparing)
        let compared = await ComparedPairs.scoring(
            evidence, blocks: blocks, thresholds: thresholds, parts: threads)
        progress(.clustering)
        let links = compared.links.sorted(by: Link.isBefore)
        let automatic = links.filter {
            $0.bits >= thresholds.automaticBits && !$0.isReserved
        }
        let roots = Clusters.growing(
            automatic, evidence: evidence, known: NumberedTies(known, ids: records.ids))
        return ResolvedList(
            evidence: evidence, blocks: blocks, links: links, kin: compared.kin, roots: roots,
            pairs: compared.pairs, thresholds: thresholds)
    }

    /// What is being done, in this order.
    package enum Stage: Sendable, CaseIterable {
        case reading, blocking, learning, comparing, clustering
    }
}
