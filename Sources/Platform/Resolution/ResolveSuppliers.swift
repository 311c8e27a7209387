package import Catalog
package import Records
package import Resolution
package import Store

/// Finds out which subjects of the store are one firm, and lays what it found over the records.
///
/// Everything is written in one transaction: whoever is stopped before has changed nothing, and
/// the next run begins anew. What is found follows from what stands in the store and what people
/// decided, not from the order in which lists came in.
package struct ResolveSuppliers: Sendable {
    /// Pairs that wait for a person at most; the likeliest are listed. Own choice: who decides a
    /// hundred a day has work for months.
    package static let queueMax = 10_000
    /// Counted up with every change of what is compared or how it is weighed: then the next run
    /// finds something to do though no record changed.
    static let edition = 1

    private let store: any RecordStore
    private let catalogue: Catalogue
    private let threads: Int

    /// - Parameter threads: how many comparisons run at once; what is found is the same.
    package init(store: any RecordStore, catalogue: Catalogue, threads: Int) {
        self.store = store
        self.catalogue = catalogue
        self.threads = threads
    }

    /// What a run did, or that there was nothing to do.
    package struct Outcome: Sendable {
        package let run: ResolutionRun
        /// Whether the last run went by the very same, so that this one wrote nothing.
        package let isUnchanged: Bool
    }

    /// Resolves the whole store.
    ///
    /// - Throws: `ResolutionRefusal.overtaken` where merges were changed meanwhile by somebody
    ///   else; `nothing` where there are no suppliers; `StoreError`.
    /// - Complexity: O(records) to read, then as `Resolver.resolve`.
    package func run(
        _ thresholds: Thresholds = Thresholds(), stamp: Stamp,
        progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> Outcome {
        let subjects = try await SubjectsToResolve.reading(store, progress: progress)
        let known = try await KnownFirms.reading(store, subjects)
        let input = subjects.digest(with: known.lines + ["\(thresholds)", "\(Self.edition)"])
        let last = try await Self.lastRun(in: store)
        if let last, last.input == input { return Outcome(run: last, isUnchanged: true) }
        let found = try await resolved(subjects, known, thresholds)
        let plan = try await ResolutionPlan(
            found, subjects, known, thresholds, run: (last?.number ?? 0) + 1, store: store)
        let run = plan.run(by: stamp, input: input)
        let edits = plan.edits + [.save(run, over: nil)]
        guard try await store.write(edits, stamp: stamp) else {
            throw ResolutionRefusal.overtaken
        }
        return Outcome(run: run, isUnchanged: false)
    }

    /// Resolves the whole store without writing, to explain pairs.
    package func explainer(
        _ thresholds: Thresholds = Thresholds()
    ) async throws -> PairExplainer {
        let subjects = try await SubjectsToResolve.reading(store)
        let known = try await KnownFirms.reading(store, subjects)
        return PairExplainer(try await resolved(subjects, known, thresholds))
    }

    private func resolved(
        _ subjects: SubjectsToResolve, _ known: KnownFirms, _ thresholds: Thresholds
    ) async throws -> ResolvedList {
        guard !subjects.subjects.isEmpty else { throw ResolutionRefusal.nothing }
        return try await Resolver(
            catalogue: catalogue, thresholds: thresholds, threads: threads
        ).resolve(subjects.list, known: known.ties)
    }

    /// The last run that was finished; nil where there was none.
    package static func lastRun(
        in store: any RecordStore
    ) async throws(StoreError) -> ResolutionRun? {
        try await store.documents(ResolutionRun.self, on: nil, after: nil, limit: .max).last
    }
}

/// Why nothing was resolved or decided.
package enum ResolutionRefusal: Error, Hashable, Sendable {
    /// There is no supplier to be resolved.
    case nothing
    /// Somebody else changed merges meanwhile.
    case overtaken
    case notAllowed
    case supplierUnknown(String)
    /// Both are one record.
    case sameRecord(String)
    /// Both have right tax numbers of one country, and different ones.
    case taxNumbersDiffer(OrganisationID, OrganisationID)
    /// Two accounts have them in hand.
    case ownersDiffer(OrganisationID, OrganisationID)
    /// A person decided that two of the records in question are two firms.
    case keptApart(OrganisationID, OrganisationID)
    /// The organisation is one record alone.
    case notMerged(OrganisationID)
    /// More records than a person can have meant.
    case tooManyRecords(OrganisationID, limit: Int)
    /// A reason longer than it may be.
    case reasonTooLong(limit: Int)
}
