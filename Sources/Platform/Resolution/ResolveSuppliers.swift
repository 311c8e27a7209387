package import Catalog
package import Records
package import Resolution
package import Store

/// Finds out which subjects of the store are one firm, and lays what it found over the records.
///
/// The first run reads everything and learns from it what agreement says, and so does every run of
/// a small base (`wholeMax`). In others those after it look at what came, changed or went since,
/// weighed by what was learned, and at whom that touches: a hundred records take as long among a
/// million as among ten thousand. Everything is written in one transaction: whoever is stopped
/// before has changed nothing, and the next run begins anew. What is found follows from what stands
/// in the store, what was learned and what people decided, not from the order in which lists came
/// in.
package struct ResolveSuppliers: Sendable {
    /// Pairs that wait for a person at most; the likeliest are listed. Own choice: who decides a
    /// hundred a day has work for months.
    package static let queueMax = 10_000
    /// Counted up with every change of what is compared or how it is weighed: then the next run
    /// finds something to do though no record changed.
    static let edition = 9
    /// Own choice: where more than this share of the subjects it was learned from came, changed or
    /// went since, everything is read and learned anew.
    package static let changedShareMax = 0.2
    /// Own choice: up to so many subjects every run reads and learns from all, which takes a
    /// second, so that what is found and asked hangs on what stands, not on the batches it came in.
    package static let wholeMax = 5_000

    let store: any RecordStore
    private let catalogue: Catalogue
    private let threads: Int
    private let changedShareMax: Double
    private let wholeMax: Int

    /// - Parameters:
    ///   - threads: how many comparisons run at once; what is found is the same.
    ///   - changedShareMax, wholeMax: as the constants of these names.
    package init(
        store: any RecordStore, catalogue: Catalogue, threads: Int,
        changedShareMax: Double = changedShareMax, wholeMax: Int = wholeMax
    ) {
        self.wholeMax = wholeMax
        self.changedShareMax = changedShareMax
        self.store = store
        self.catalogue = catalogue
        self.threads = threads
    }

    /// What a run did, or that there was nothing to do.
    package struct Outcome: Sendable {
        package let run: ResolutionRun
        /// Whether nothing was said or decided since the last run, so that this one found nothing.
        package let isUnchanged: Bool
    }

    /// Resolves what is new against what is there, or where there is nothing yet, where much
    /// changed, or where it is asked for, everything.
    ///
    /// - Parameters:
    ///   - isAnew: whether everything is read and learned anew however little changed.
    ///   - progress: how many subjects were read, of a run over everything.
    /// - Throws: `ResolutionRefusal.overtaken` where merges were changed meanwhile by somebody
    ///   else; `nothing` where there are no suppliers; `StoreError`.
    /// - Complexity: as `ResolveBatch.outcome`, or O(records) and as `Resolver.resolve`.
    package func run(
        _ thresholds: Thresholds = Thresholds(), isAnew: Bool = false, stamp: Stamp,
        progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> Outcome {
        let state = try await store.resolutionState()
        let rules = Self.rules(thresholds)
        if !isAnew, let state, state.rules == rules, let learned = LearnedText(state.learned),
            let last = try await store.document(ResolutionRun.self, state.run)
        {
            let batch = try await ResolveBatch.reading(
                store, resolver(thresholds), thresholds, state, learned)
            if batch.isEmpty { return try await unchanged(last, state, batch.through, stamp) }
            if max(state.subjects, state.learnedFrom) > wholeMax,
                Double(state.changedSince + batch.count)
                    <= changedShareMax * Double(state.learnedFrom)
            {
                let found = try await batch.outcome(run: last.number + 1, stamp: stamp)
                return try await finish(found, stamp)
            }
        }
        let found = try await whole(thresholds, rules, over: state, stamp, progress)
        return try await finish(found, stamp)
    }

    /// What a run goes by beside what records say and people decided.
    private static func rules(_ thresholds: Thresholds) -> String {
        let bounds = [thresholds.automatic, thresholds.review].map(ResolutionPlan.millionths)
        return ([edition] + bounds).map(String.init).joined(separator: " ")
    }

    /// The thresholds of a run that went by the present rules; nil of others.
    static func thresholds(ofRules text: String) -> Thresholds? {
        let numbers = text.split(separator: " ").compactMap { Int($0) }
        guard numbers.count == 3, numbers[0] == edition else { return nil }
        return Thresholds(
            automatic: Double(numbers[1]) / 1_000_000, review: Double(numbers[2]) / 1_000_000)
    }

    private func finish(_ found: ResolveBatch.Outcome, _ stamp: Stamp) async throws -> Outcome {
        let edits = try await store.hushed(found.edits)
        guard try await store.write(edits, leaving: found.traces, stamp: stamp) else {
            throw ResolutionRefusal.overtaken
        }
        return Outcome(run: found.run, isUnchanged: false)
    }

    /// Remembers that the log told of nothing new.
    private func unchanged(
        _ last: ResolutionRun, _ state: ResolutionState, _ through: Int64, _ stamp: Stamp
    ) async throws -> Outcome {
        var traces = ResolutionTraces(over: state, state: state)
        traces.state.through = through
        if through > state.through {
            guard try await store.write([], leaving: traces, stamp: stamp) else {
                throw ResolutionRefusal.overtaken
            }
        }
        return Outcome(run: last, isUnchanged: true)
    }

    /// Reads and learns everything anew.
    private func whole(
        _ thresholds: Thresholds, _ rules: String, over former: ResolutionState?, _ stamp: Stamp,
        _ progress: @Sendable (Int) -> Void
    ) async throws -> ResolveBatch.Outcome {
        let through = try await store.lastSequence()
        let subjects = try await SubjectsToResolve.reading(store, progress: progress)
        let known = try await KnownFirms.reading(store, subjects)
        let found = try await resolved(subjects, known, thresholds)
        let last = try await Self.lastRun(in: store)
        let number = (last?.number ?? 0) + 1
        let plan = try await ResolutionPlan(
            found, subjects, known, thresholds, run: String(number),
            in: try await ResolutionScope.whole(store), store)
        var figures = plan.figures
        figures.subjects = found.count
        figures.firms = found.clusterCount
        figures.pairsCompared = found.blocking.pairs
        figures.keysShared = found.blocking.blocks
        figures.keysLeftOut = found.blocking.blocksDropped
        figures.commonestKeyRecords = found.blocking.largestDropped
        let run = plan.run(number, by: stamp, input: rules, figures)
        let parameters = found.parameters
        var traces = ResolutionTraces(
            over: former,
            state: ResolutionState(
                run: run.id, through: through, rules: rules,
                learned: LearnedText(parameters).json, learnedFrom: found.count,
                changedSince: 0, subjects: found.count, firms: found.clusterCount))
        traces.isWhole = true
        traces.subjects = Self.traces(of: found, subjects)
        traces.pairs = found.comparedPairs.compactMap(ResolvedPair.init)
        traces.termCounts = parameters.frequencies.counts
        return ResolveBatch.Outcome(
            edits: plan.edits + [.save(run, over: nil)], traces: traces, run: run)
    }

    private static func traces(
        of found: ResolvedList, _ subjects: SubjectsToResolve
    ) -> [ResolvedSubject] {
        let clusters = found.clusterNames
        var traces: [ResolvedSubject] = []
        traces.reserveCapacity(found.count)
        found.forEachKeys { text, keys in
            guard let id = OrganisationID(text), let subject = subjects[id],
                let cluster = clusters[text].flatMap({ OrganisationID($0) })
            else { return }
            traces.append(
                ResolvedSubject(
                    id: id, fingerprint: subject.fingerprint, cluster: cluster, keys: keys))
        }
        return traces
    }

    func resolver(_ thresholds: Thresholds) -> Resolver {
        Resolver(catalogue: catalogue, thresholds: thresholds, threads: threads)
    }

    func resolved(
        _ subjects: SubjectsToResolve, _ known: KnownFirms, _ thresholds: Thresholds
    ) async throws -> ResolvedList {
        guard !subjects.subjects.isEmpty else { throw ResolutionRefusal.nothing }
        return try await resolver(thresholds).resolve(subjects.list, known: known.ties)
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
    /// The record is there, and of another firm.
    case recordElsewhere(OrganisationID, firm: OrganisationID)
    /// The organisation is one record alone.
    case notMerged(OrganisationID)
    /// More records than a person can have meant.
    case tooManyRecords(OrganisationID, limit: Int)
    /// A reason longer than it may be.
    case reasonTooLong(limit: Int)
}
