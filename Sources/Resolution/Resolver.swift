package import Catalog
package import Records

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
    let places: PlaceNames
    let thresholds: Thresholds
    let threads: Int

    /// - Parameter threads: how many comparisons run at once; the outcome is the same.
    package init(catalogue: Catalogue, thresholds: Thresholds = Thresholds(), threads: Int) {
        places = PlaceNames(catalogue: catalogue)
        self.thresholds = thresholds
        self.threads = max(1, threads)
    }

    /// Resolves a list.
    ///
    /// - Parameters:
    ///   - known: what people decided, which is learned from too, and in whose hands records are.
    ///   - parameters: what was learned before; nil = it is learned from the list itself.
    /// - Throws: `idRepeated`, `tooManyComparisons`, `tooManyRecords`, `nothingToCompare`.
    /// - Complexity: O(keys · log keys + pairs); blocks are limited, so pairs grow with the list.
    package func resolve(
        _ list: ListedRecords, known: KnownTies = KnownTies(),
        by parameters: LearnedParameters? = nil,
        progress: @Sendable (Stage) -> Void = { _ in }
    ) async throws(ResolutionError) -> ResolvedList {
        progress(.reading)
        let records = try await RecordColumns.reading(
            list, places: places, parts: threads, counted: parameters?.frequencies)
        return try await resolve(records, known: known, by: parameters, progress: progress)
    }

    /// Records of a stretch: enough that handing it on costs nothing beside reading it.
    package static let stretchRecords = 4_096

    /// Resolves a list that is still being read: a stretch of it is made comparable while the next
    /// one comes.
    ///
    /// - Parameters:
    ///   - fields: those of every stretch.
    ///   - read: hands on the list stretch by stretch.
    /// - Throws: as `resolve`, and what `read` throws.
    package func resolve(
        fields: [ComparedField], progress: @Sendable (Stage) -> Void = { _ in },
        reading read: @escaping (_ handOn: (ListedRecords) -> Void) throws -> Void
    ) async throws -> ResolvedList {
        progress(.reading)
        let reader = RecordReader(fields: fields, places: places)
        let parts = try await Parts.gathering { handOn in
            try read { stretch in
                handOn { PartColumns(stretch, 0..<stretch.count, reader: reader) }
            }
        }
        let records = try await RecordColumns.joining(parts, plans: reader.columns)
        return try await resolve(records, known: KnownTies(), by: nil, progress: progress)
    }

    private func resolve(
        _ records: RecordColumns, known: KnownTies, by parameters: LearnedParameters?,
        progress: @Sendable (Stage) -> Void
    ) async throws(ResolutionError) -> ResolvedList {
        let comparisons = try Self.comparisons(of: records)
        progress(.blocking)
        let blocks = await Blocks.building(records, parts: threads)
        progress(.learning)
        let evidence =
            if let parameters {
                LearnedEvidence(records, comparisons: comparisons, model: parameters.model)
            } else {
                await LearnedEvidence.learning(
                    records, comparisons: comparisons, blocks: blocks, known: known,
                    parts: threads)
            }
        progress(.comparing)
        let compared = await ComparedPairs.scoring(
            evidence, blocks: blocks, thresholds: thresholds, parts: threads)
        progress(.clustering)
        return ResolvedList(evidence, compared, known: known, thresholds, blocks: blocks)
    }

    static func comparisons(of records: RecordColumns) throws(ResolutionError) -> [Comparison] {
        let comparisons = Comparison.all(of: records.plans).map { $0.without(records.isUsed) }
        guard !comparisons.isEmpty else { throw .nothingToCompare }
        guard comparisons.count <= Comparison.countMax else {
            throw .tooManyComparisons(limit: Comparison.countMax)
        }
        return comparisons
    }

    /// What is being done, in this order.
    package enum Stage: Sendable, CaseIterable {
        case reading, blocking, learning, comparing, clustering
    }
}
