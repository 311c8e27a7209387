import Foundation
package import Matching
package import Records
package import Store

/// Keeps an index of what may be seen within one reach as the store is: opens or builds it, follows
/// the change log, merges and renews what grew.
///
///     let follower = try await FollowIndex.open(
///         store, lexicon: lexicon, catalogue, file: IndexFile(database: path)) { tell($0) }
///     Task { await follower.follow() }     // for what other processes write
///     let finder = FindCurrent(follower, store: store, lexicon: lexicon)
///     let lines = try await finder.lines(for: need, on: today, top: 20)
///
/// Searches take `index.state` and wait for nothing of this.
package actor FollowIndex {
    /// So many replaced states are kept until the next look at the log.
    static let formerMax = 64

    package nonisolated let index: LiveIndex
    /// That of whoever may be answered from this index.
    package nonisolated let reach: DisclosureLevel
    private let pace: Pace
    private let store: any RecordStore
    private let lexicon: Lexicon
    private let workshop: IndexWorkshop
    private let note: @Sendable (IndexNote) -> Void
    private let progress: @Sendable (Int) -> Void
    private let thread = WaitingThread(label: "index-follower")
    private var merging: Task<Void, Never>?
    private var renewing: Task<Void, Never>?
    private var checking: Task<Void, Never>?
    /// When the generation was made, and how long that took.
    private var made: (at: ContinuousClock.Instant, took: Duration)
    /// States that were replaced, to be let go where nobody waits for it.
    private var former: [LiveIndex.State] = []
    /// Whether the last look at the log failed, which is told once.
    private var isLost = false
    /// The generation of which it was told that its file is damaged.
    private var damagedID: ObjectIdentifier?

    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        thread.asUnownedSerialExecutor()
    }

    private init(
        _ state: LiveIndex.State, within reach: DisclosureLevel, _ store: any RecordStore,
        _ lexicon: Lexicon, _ workshop: IndexWorkshop, _ pace: Pace,
        _ note: @escaping @Sendable (IndexNote) -> Void,
        _ progress: @escaping @Sendable (Int) -> Void
    ) {
        self.pace = pace
        self.reach = reach
        made = (.now, pace.readEstimate * state.fit.count)
        index = LiveIndex(state)
        self.store = store
        self.lexicon = lexicon
        self.workshop = workshop
        self.note = note
        self.progress = progress
    }

    /// Opens the index of a store from its file, or builds it, and follows the log to its end.
    ///
    /// - Parameters:
    ///   - reach: that of whoever will be answered: what they may not see is not in the index, so
    ///     that it shows in no rank and no count.
    ///   - file: where the index is kept from run to run; nil = nowhere.
    ///   - progress: told how many profiles are read, whenever it is built.
    ///   - note: told why the index was built anew, or could not be saved.
    /// - Precondition: the file is one for this reach.
    package static func open(
        _ store: any RecordStore, lexicon: Lexicon, _ catalogue: PreparedCatalogue,
        within reach: DisclosureLevel = .ownerOnly, file: IndexFile?, pace: Pace = .standard,
        progress: @escaping @Sendable (Int) -> Void = { _ in },
        note: @escaping @Sendable (IndexNote) -> Void
    ) async throws(StoreError) -> FollowIndex {
        let workshop = IndexWorkshop(
            store: store, lexicon: lexicon, catalogue: catalogue, within: reach, file: file)
        let follower: FollowIndex
        switch try await workshop.opened() {
        case .success(let opened):
            let state = LiveIndex.State(fit: opened.current, through: opened.origin.sequence)
            follower = FollowIndex(
                state, within: reach, store, lexicon, workshop, pace, note, progress)
            await follower.check(opened)
        case .failure(let reason):
            if file != nil { note(.rebuilt(reason)) }
            let built = try await workshop.build(
                readers: ProcessInfo.processInfo.activeProcessorCount, progress: progress)
            follower = FollowIndex(
                built.state, within: reach, store, lexicon, workshop, pace, note, progress)
            await follower.save(built)
        }
        try await follower.catchUp()
        return follower
    }

    /// Follows what is written, by whomever, until the task is cancelled.
    package func follow() async {
        while !Task.isCancelled {
            former.removeAll()
            let through = index.state.through
            do throws(StoreError) {
                try await catchUp()
                isLost = false
                if index.state.through == through, isRestUsed { beginRenewal() }
            } catch {
                // Whoever is told to end reads no further, and nothing is wrong.
                if Task.isCancelled { return }
                if !isLost { note(.unfollowed(error)) }
                isLost = true
            }
            guard (try? await Task.sleep(for: pace.lookEvery)) != nil else { return }
        }
    }

    /// Brings the index to where the log ends now: what was saved before is found after it.
    package func catchUp() async throws(StoreError) {
        let last = try await store.lastSequence()
        let state = index.state
        if last < state.through {
            note(.rebuilt(.otherDatabase))
            await beginRenewal().value
        }
        // A long list is sooner read as a whole than line by line.
        if isRenewalDue(Int(last - state.through), of: state.fit) {
            await beginRenewal().value
        }
        try await follow(to: last)
    }

    /// Takes what is new if it is no more than so many lines of the log; more is followed beside
    /// the searches. Whoever calls it never waits until an index is built.
    package func catchUp(atMost lines: Int64) async throws(StoreError) {
        let last = try await store.lastSequence()
        if (1...lines).contains(last - index.state.through) { try await follow(to: last) }
    }

    /// How many lines of the log the index lacks.
    package nonisolated func linesBehind() async throws(StoreError) -> Int64 {
        try await store.lastSequence() - index.state.through
    }

    private func follow(to last: Int64) async throws(StoreError) {
        while index.state.through < last {
            let begun = index.state.through
            try await step()
            // A log that was cut short meanwhile has nothing more.
            if index.state.through == begun { break }
        }
        beginMerge()
        if isRenewalDue(index.state.fit.changedCount, of: index.state.fit) { beginRenewal() }
    }

    private func isRenewalDue(_ changed: Int, of fit: CurrentFit) -> Bool {
        changed >= pace.renewalMin && changed * pace.renewalShare >= fit.count
    }

    /// Whether words are counted anew now that nobody writes.
    private var isRestUsed: Bool {
        index.state.fit.changedCount > 0 && .now - made.at >= made.took * pace.restShare
    }

    /// Builds the index anew if any supplier changed since its generation was built: the words of
    /// texts count afterwards as if all had been read just now. With more than `recountedMax`
    /// suppliers that is told instead, as a few changes move the weight of no word that far.
    package func renewIfChanged() async throws(StoreError) {
        try await catchUp()
        let fit = index.state.fit
        guard fit.changedCount > 0 else { return }
        if fit.count <= pace.recountedMax {
            await beginRenewal().value
        } else {
            note(.wordsUncounted(changed: fit.changedCount, of: fit.count))
        }
    }

    /// Takes one stretch of the log.
    private func step() async throws(StoreError) {
        let begun = index.state.through
        let (changes, through) = try await changes(after: begun)
        let state = index.state
        // Another call was quicker: what it applied is newer than what was read here.
        guard state.through == begun else { return }
        replace(LiveIndex.State(fit: state.fit.applying(changes), through: through))
    }

    private func changes(
        after sequence: Int64
    ) async throws(StoreError) -> (changes: [SupplierChange], through: Int64) {
        let changed = try await store.changedRecords(after: sequence, lines: pace.stretch)
        let compiler = ProfileCompiler(lexicon: lexicon, sources: try await store.sources())
        let sights = try await store.sights(
            of: changed.subjects.compactMap(\.subject.organisation), within: reach)
        let changes = changed.subjects.compactMap { subject -> SupplierChange? in
            guard case .organisation(let id) = subject.subject else { return nil }
            let standing = subject.records.filter { !$0.isWithdrawn }
            return SupplierChange(
                id,
                standing.isEmpty
                    ? nil
                    : sights[id].profile(
                        of: SubjectRecords(id: id, records: standing), compiler))
        }
        return (changes, changed.through)
    }

    private func replace(_ state: LiveIndex.State) {
        former.append(index.replace(state))
        if former.count > Self.formerMax { former.removeFirst() }
    }

    /// Waits for what is under way: the check of an opened file, merges and generations.
    package func settle() async {
        await checking?.value
        await merging?.value
        await renewing?.value
    }
}

extension FollowIndex {
    private func beginMerge() {
        guard merging == nil, let due = index.state.fit.mergeDue else { return }
        merging = Task {
            let merged = await workshop.merge(due)
            let state = index.state
            if let fit = state.fit.adopting(merged, of: due) {
                replace(LiveIndex.State(fit: fit, through: state.through))
            }
            merging = nil
        }
    }

    @discardableResult
    private func beginRenewal() -> Task<Void, Never> {
        if let renewing { return renewing }
        let task = Task {
            do throws(StoreError) { try await renew() } catch { note(.unfollowed(error)) }
            renewing = nil
        }
        renewing = task
        return task
    }

    /// Builds the next generation and puts it in the place of the present one, with what changed
    /// meanwhile.
    private func renew() async throws(StoreError) {
        let start = ContinuousClock.now
        let built = try await workshop.build(readers: pace.renewalReaders, progress: progress)
        made = (.now, .now - start)
        var state = built.state
        while state.through < index.state.through {
            let (changes, through) = try await changes(after: state.through)
            // A log that ends before the present state is another than that one followed.
            guard through > state.through else { break }
            state = LiveIndex.State(fit: state.fit.applying(changes), through: through)
        }
        replace(state)
        await save(built)
    }

    private func save(_ built: IndexWorkshop.Built) async {
        if let fault = await workshop.save(built) { note(.unsaved(fault)) }
    }

    /// Reads the rest of an opened file while others search already.
    private func check(_ opened: OpenedFit) {
        checking = Task {
            if await !workshop.isSound(opened) { await mend(opened.current) }
        }
    }

    /// Builds the index anew after damage to its file was met. Whoever met it may ask again then.
    ///
    /// - Parameter damaged: the state in which it was met; nothing is done if another generation
    ///   is in its place already.
    package func mend(_ damaged: CurrentFit) async {
        guard index.state.fit.generationID == damaged.generationID else { return }
        if damagedID != damaged.generationID { note(.rebuilt(.damaged)) }
        damagedID = damaged.generationID
        await beginRenewal().value
    }
}
