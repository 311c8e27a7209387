import Catalog
import Records
import Resolution
import Store

/// Resolves what came, changed or went since the last run against what is there.
///
/// It reads the log behind the last run's place, the subjects it names, those that share a key
/// with them, and the firms that this touches; nothing else. Everything is weighed by what was last
/// learned from all, so that the outcome is that of a run over everything by the same weights, in
/// whatever batches things came.
struct ResolveBatch {
    let store: any RecordStore
    let resolver: Resolver
    let thresholds: Thresholds
    let state: ResolutionState
    let learned: LearnedText
    /// Up to where the log is read.
    let through: Int64

    private let subjects: SubjectsToResolve
    /// What is compared anew.
    private let changed: Set<OrganisationID>
    /// Those of which people said something.
    private let tied: Set<OrganisationID>
    private let former: [OrganisationID: ResolvedSubject]

    /// What there is to do.
    ///
    /// - Complexity: O(lines of the log + subjects they name).
    static func reading(
        _ store: any RecordStore, _ resolver: Resolver, _ thresholds: Thresholds,
        _ state: ResolutionState, _ learned: LearnedText
    ) async throws -> ResolveBatch {
        let changes = try await LoggedChanges.reading(store, after: state.through)
        let named = changes.all.sorted()
        let subjects = try await SubjectsToResolve.reading(named, in: store)
        let former = try await store.resolvedSubjects(named)
        let changed = Set(
            named.filter { subjects[$0]?.fingerprint != former[$0]?.fingerprint })
        return ResolveBatch(
            store: store, resolver: resolver, thresholds: thresholds, state: state,
            learned: learned, through: changes.through, subjects: subjects,
            changed: changed, tied: changes.tied,
            former: former.filter { changed.contains($0.key) })
    }

    private init(
        store: any RecordStore, resolver: Resolver, thresholds: Thresholds,
        state: ResolutionState, learned: LearnedText, through: Int64,
        subjects: SubjectsToResolve, changed: Set<OrganisationID>, tied: Set<OrganisationID>,
        former: [OrganisationID: ResolvedSubject]
    ) {
        self.store = store
        self.resolver = resolver
        self.thresholds = thresholds
        self.state = state
        self.learned = learned
        self.through = through
        self.subjects = subjects
        self.changed = changed
        self.tied = tied
        self.former = former
    }

    /// How many subjects came, changed or went.
    var count: Int { changed.count }
    var isEmpty: Bool { changed.isEmpty && tied.isEmpty }

    /// What is written.
    struct Outcome {
        let edits: [DocumentEdit]
        let traces: ResolutionTraces
        let run: ResolutionRun
    }

    /// What a run would make of it that people say something, and of nothing else, so that their
    /// words count at once as they do in the next run.
    ///
    /// - Parameters:
    ///   - words: what they say.
    ///   - ids: whom it may move.
    ///   - label: what new merges name as their run.
    /// - Returns: nil where nothing was learned yet by the present rules.
    /// - Complexity: what the firms of these records take; the base does not show.
    static func plan(
        following words: NewWords, about ids: Set<OrganisationID>, label: String,
        _ catalogue: Catalogue, in store: any RecordStore
    ) async throws -> ResolutionPlan? {
        try await foreseen(words, about: ids, label: label, catalogue, in: store)?.plan
    }

    /// Which parts some records would fall into were people to say something: what evidence and
    /// words leave together.
    ///
    /// - Returns: the parts in the order of the records; nil where nothing was learned yet by the
    ///   present rules.
    /// - Complexity: as `plan`.
    static func parts(
        of records: [OrganisationID], following words: NewWords, _ catalogue: Catalogue,
        in store: any RecordStore
    ) async throws -> [[OrganisationID]]? {
        let ids = Set(records + words.said.flatMap(\.pair))
        guard
            let found = try await foreseen(
                words, about: ids, label: DecidePair.byHand, catalogue, in: store)
        else { return nil }
        let names = found.list.clusterNames
        // What was withdrawn stays with the first: nothing is known of it.
        let first = records.first.flatMap { names[$0.text] } ?? ""
        let parts = Dictionary(grouping: records) { names[$0.text] ?? first }
        return parts.values.sorted { one, other in
            records.firstIndex(of: one[0]) ?? 0 < records.firstIndex(of: other[0]) ?? 0
        }
    }

    private static func foreseen(
        _ words: NewWords, about ids: Set<OrganisationID>, label: String,
        _ catalogue: Catalogue, in store: any RecordStore
    ) async throws -> (plan: ResolutionPlan, list: ResolvedList, room: Int)? {
        guard let state = try await store.resolutionState(),
            let thresholds = ResolveSuppliers.thresholds(ofRules: state.rules),
            let learned = LearnedText(state.learned)
        else { return nil }
        let batch = ResolveBatch(
            store: store,
            resolver: Resolver(catalogue: catalogue, thresholds: thresholds, threads: 1),
            thresholds: thresholds, state: state, learned: learned, through: state.through,
            subjects: try await SubjectsToResolve.reading([], in: store), changed: [], tied: ids,
            former: [:])
        let touched = try await TouchedFirms.finding(
            from: ids, gone: [], found: [], thresholds, words: words, in: store)
        return try await batch.planned(touched, run: label)
    }

    /// What is to be written of the firms that a batch touches, and what they are.
    private func planned(
        _ touched: TouchedFirms, run label: String
    ) async throws -> (plan: ResolutionPlan, list: ResolvedList, room: Int) {
        let outside = touched.outside
        let all = try await SubjectsToResolve.reading(
            touched.inside.union(outside).sorted(), in: store)
        let resolved = try await resolved(touched, all)
        let scope = try await ResolutionScope.of(touched.inside, outside: outside, in: store)
        let plan = try await ResolutionPlan(
            resolved.list, all, resolved.known, thresholds, run: label, in: scope, store)
        return (plan, resolved.list, scope.room)
    }

    /// - Parameter number: the run's.
    /// - Complexity: what the batch's subjects and those they meet take; the base does not show.
    func outcome(run number: Int, stamp: Stamp) async throws -> Outcome {
        let keys = try await keys()
        let pairs = try await BatchPairs.finding(keys, former: former, in: store)
        let found = try await compared(pairs.meeting)
        let moved = Set(pairs.gone).symmetricDifference(found)
        let start = changed.union(tied).union(moved.flatMap(\.ids))
        let touched = try await TouchedFirms.finding(
            from: start, gone: pairs.gone, found: found, thresholds, in: store)
        let (plan, list, room) = try await planned(touched, run: String(number))
        var traces = ResolutionTraces(over: state, state: state)
        let left = Set(found)
        traces.gonePairs = pairs.gone.filter { !left.contains($0) }
        traces.pairs = found.filter { !Set(pairs.gone).contains($0) }
        traces.goneSubjects = former.keys.filter { subjects[$0] == nil }.sorted()
        try await name(touched.inside, list.clusterNames, keys, in: &traces)
        var figures = plan.figures
        figures.changed = count
        figures.subjects = traces.state.subjects
        figures.firms = traces.state.firms
        figures.pairsCompared = pairs.meeting.count
        figures.keysShared = pairs.keysShared
        figures.keysLeftOut = pairs.keysLeftOut
        figures.toReview += ResolveSuppliers.queueMax - room
        let run = plan.run(number, by: stamp, input: state.rules, figures)
        traces.state.run = run.id
        traces.state.through = through
        traces.state.changedSince += count
        return Outcome(edits: plan.edits + [.save(run, over: nil)], traces: traces, run: run)
    }

    /// The keys of all that changed; none of what went.
    private func keys() async throws -> [OrganisationID: [UInt64]] {
        let read = try await reading(subjects.list(of: changed))
        var keys: [OrganisationID: [UInt64]] = [:]
        for id in changed { keys[id] = read?.keys[id.text] ?? [] }
        return keys
    }

    private func reading(_ list: ListedRecords) async throws -> WeighedRecords? {
        guard list.count > 0 else { return nil }
        let parameters = try await learned.parameters(for: list, resolver, in: store)
        return try await resolver.reading(list, by: parameters)
    }

    private func compared(_ pairs: Set<SubjectPair>) async throws -> [ResolvedPair] {
        let ids = Set(pairs.flatMap { [$0.one, $0.other] })
        let all = try await SubjectsToResolve.reading(ids.sorted(), in: store)
        let read = try await reading(all.list(of: ids))
        let found = await read?.compared(pairs.map(\.texts)) ?? []
        return found.compactMap(ResolvedPair.init)
    }

    private func resolved(
        _ touched: TouchedFirms, _ all: SubjectsToResolve
    ) async throws -> (list: ResolvedList, known: KnownFirms) {
        let ids = touched.inside.union(touched.outside)
        let known = try await KnownFirms.reading(
            store, of: ids.filter { all[$0] != nil },
            touched.decisions.values.sorted { $0.id < $1.id })
        let parameters = try await learned.parameters(
            for: all.list(of: ids), resolver, in: store)
        let read = try await resolver.reading(all.list(of: ids), by: parameters)
        let pairs = touched.pairs.values.map(ComparedPair.init)
        return (read.resolved(pairs, known: known.ties), known)
    }

    /// Keeps what changed, and the clusters of all that were touched.
    private func name(
        _ inside: Set<OrganisationID>, _ clusters: [String: String],
        _ keys: [OrganisationID: [UInt64]], in traces: inout ResolutionTraces
    ) async throws {
        let known = try await store.resolvedSubjects(inside.sorted())
        var names: Set<OrganisationID> = []
        for id in inside.sorted() {
            guard let cluster = clusters[id.text].flatMap({ OrganisationID($0) }) else { continue }
            names.insert(cluster)
            let isNew = changed.contains(id)
            guard let fingerprint = isNew ? subjects[id]?.fingerprint : known[id]?.fingerprint,
                let keys = isNew ? keys[id] : known[id]?.keys
            else { continue }
            let subject = ResolvedSubject(
                id: id, fingerprint: fingerprint, cluster: cluster, keys: keys)
            if subject != known[id] { traces.subjects.append(subject) }
        }
        let came = changed.count { former[$0] == nil }
        traces.state.subjects += came - traces.goneSubjects.count
        traces.state.firms += names.count - Set(known.values.map(\.cluster)).count
    }
}

extension ResolvedPair {
    /// Nil of records that are no subjects.
    init?(_ pair: ComparedPair) {
        guard let one = OrganisationID(pair.one), let other = OrganisationID(pair.other) else {
            return nil
        }
        self.init(
            one: min(one, other), other: max(one, other), bits: pair.bits,
            isReserved: pair.isReserved, kinship: pair.kinship?.rawValue)
    }
}

extension ComparedPair {
    init(_ pair: ResolvedPair) {
        self.init(
            pair.one.text, pair.other.text, bits: pair.bits, isReserved: pair.isReserved,
            kinship: pair.kinship.flatMap { Kinship(rawValue: $0) })
    }
}
