import Records
import Store
import Synchronization

/// One pull on its way.
actor PullCourse {
    private let store: any RecordStore
    private let request: PullCatalogue.Request
    private let sync: SyncRun
    private let moreFollow: Bool
    private let clock: @Sendable () -> Stamp
    private let progress: @Sendable (SyncFigures) -> Void
    /// The imports of its lists.
    private var imports: [ImportRun] = []
    /// What was written to each, told after every batch.
    private let written = Mutex<[ImportCounts]>([])
    private var tally = ProblemTally()
    /// Rows of which it cannot be told what they are about.
    private var unidentified = UnidentifiedRows()
    /// What its one list is of.
    private var kind: RecordKind?

    init(
        store: any RecordStore, request: PullCatalogue.Request, sync: SyncRun, moreFollow: Bool,
        clock: @escaping @Sendable () -> Stamp,
        progress: @escaping @Sendable (SyncFigures) -> Void
    ) {
        self.store = store
        self.request = request
        self.sync = sync
        self.moreFollow = moreFollow
        self.clock = clock
        self.progress = progress
    }

    func run(
        _ catalogue: any PartnerCatalogue, knowing state: SyncState?,
        lexicon: @Sendable () throws -> Lexicon
    ) async throws -> PullCatalogue.Report {
        switch try await catalogue.open(knowing: state) {
        case .notModified:
            kind = state?.kind
            return try await finish(.notModified, catalogue, state: confirmed(state))
        case .lists(let lists):
            kind = lists.count == 1 ? lists.first?.layout.kind : nil
            try refuseOtherKind(than: state?.kind)
            if try await !store.unfinishedRuns(of: sync.source).isEmpty {
                try await store.abandonRuns(of: sync.source, stamp: clock())
            }
            let importing = ImportCatalogue(store: store, lexicon: try lexicon())
            let room = RowRoom(
                max: request.endpoint.limits.rowsMax ?? PullCatalogue.rowsMax,
                sentence: request.sentences.tooManyRows)
            for list in lists { try await take(list, by: importing, room, catalogue) }
            return try await conclude(catalogue)
        }
    }

    /// A list whose columns were replaced may look like one of something else; its records would
    /// stand beside those that are known, which nobody would miss.
    private func refuseOtherKind(than former: RecordKind?) throws {
        guard request.endpoint.reading.kind == nil, let former, let kind, kind != former else {
            return
        }
        throw PartnerFault(
            code: "kind-changed", text: request.sentences.kindChanged(former, kind),
            mayPass: false)
    }

    private func take(
        _ list: CatalogueList, by importing: ImportCatalogue, _ room: RowRoom,
        _ catalogue: any PartnerCatalogue
    ) async throws {
        let stamp = clock()
        let run = try await store.beginImport(plan(of: list), stamp: stamp)
        let position = imports.count
        imports.append(run)
        written.withLock { $0.append(run.counts) }
        let told: @Sendable (ImportCounts) -> Void = { [self] counts in
            written.withLock { $0[position] = counts }
            progress(figures(of: catalogue))
        }
        let outcome = try await importing.take(
            { try room.take(list.rows()) }, into: run, stamp: stamp, progress: told)
        tally.add(outcome.tally)
        unidentified.add(outcome.unidentified)
    }

    private func plan(of list: CatalogueList) -> ImportPlan {
        let endpoint = request.endpoint
        let isList =
            sync.mode == .full && endpoint.pulling.paging == .none
            && !endpoint.reading.format.mayContinue
        return ImportPlan(
            source: sync.source, file: list.name, fileDigest: ImportPlan.digest(of: sync.id),
            layout: list.layout, statedOn: request.day,
            repeatedKey: isList ? .secondRecord : .laterEdition)
    }

    /// All rows are in: what is missing is withdrawn, or asked about.
    private func conclude(
        _ catalogue: any PartnerCatalogue
    ) async throws -> PullCatalogue.Report {
        let ending = catalogue.ending
        var withdrawn = 0
        var withheld = 0
        if saysWhatIsGone(ending.extent) {
            try refuseUnreadable(figures(of: catalogue))
            if let much = try await tooMuch(of: nil) { return try await stop(much, catalogue) }
            if let missing = try await doubtful() { return try await stop(missing, catalogue) }
            withdrawn = try await withdraw(nil)
        } else if !ending.wholes.isEmpty || !ending.removals.isEmpty {
            let wholes = KeyGroups(ending.wholes)
            if let much = try await tooMuch(of: wholes) { return try await stop(much, catalogue) }
            // What seems gone of these may be what could not be read.
            let doubtful =
                request.acceptsVanishing ? KeyGroups([]) : unidentified.groups(among: wholes)
            withheld = Self.sum(try await vanishing(doubtful)).missing
            withdrawn = try await withdraw(
                wholes.union(KeyGroups(ending.removals)).subtracting(doubtful))
        }
        try await finishImports()
        var report = try await finish(
            .done, catalogue, state: confirmed(ending.state), withdrawn: withdrawn)
        report.withheld = withheld
        return report
    }

    /// A list of which nothing can be read tells nothing, be its rows' names those that are known.
    private func refuseUnreadable(_ figures: SyncFigures) throws {
        guard figures.rowsRead > 0, figures.rowsQuarantined == figures.rowsRead else { return }
        throw PartnerFault(
            code: "rows-unreadable", text: request.sentences.noRowReadable(figures.rowsRead),
            mayPass: false)
    }

    /// What is missing where rows that cannot be read may be about it; nil where nothing is.
    private func doubtful() async throws -> Vanishing? {
        guard !unidentified.isEmpty, !request.acceptsVanishing else { return nil }
        let missing = Self.sum(try await vanishing(nil))
        return missing.missing > 0 ? missing : nil
    }

    /// Whether what was not met is gone. A catalogue that is taken back says so itself, however
    /// its source is pulled.
    private func saysWhatIsGone(_ extent: CatalogueEnding.Extent) -> Bool {
        switch extent {
        case .whole: sync.mode == .full
        case .changes: false
        case .withdrawal: true
        }
    }

    private var percent: Int {
        request.endpoint.limits.vanishingPercentMax ?? PullCatalogue.vanishingPercentMax
    }

    /// What is missing of the lists of which too much is to be taken for gone unasked; nil where
    /// that is so of none.
    private func tooMuch(of groups: KeyGroups?) async throws -> Vanishing? {
        if request.acceptsVanishing { return nil }
        let much = try await vanishing(groups).filter { $0.exceeds(percent: percent) }
        return much.isEmpty ? nil : Self.sum(much)
    }

    private func stop(
        _ much: Vanishing, _ catalogue: any PartnerCatalogue
    ) async throws -> PullCatalogue.Report {
        try await finishImports()
        var report = try await finish(
            .stopped(missing: much.missing, known: much.known), catalogue, state: nil)
        if !unidentified.isEmpty { report.withheld = much.missing }
        return report
    }

    /// What is missing, list by list: suppliers that are gone are not fewer for the needs that are
    /// there.
    private func vanishing(_ groups: KeyGroups?) async throws -> [Vanishing] {
        if groups?.isEmpty == true { return [] }
        var vanishing: [Vanishing] = []
        for run in imports {
            vanishing.append(try await store.vanished(in: run.id, during: sync.id, of: groups))
        }
        return vanishing
    }

    private func withdraw(_ groups: KeyGroups?) async throws -> Int {
        if groups?.isEmpty == true { return 0 }
        var count = 0
        for run in imports {
            count += try await store.withdrawVanished(
                in: run.id, during: sync.id, of: groups, stamp: clock())
        }
        return count
    }

    private static func sum(_ lists: [Vanishing]) -> Vanishing {
        Vanishing(
            missing: lists.reduce(0) { $0 + $1.missing }, known: lists.reduce(0) { $0 + $1.known })
    }

    private func finishImports() async throws {
        for run in imports {
            try await store.finishImport(run.id, moreFollow: moreFollow, stamp: clock())
        }
    }

    /// A pull that failed: what it wrote stays, nothing is withdrawn, and the next reads on from
    /// where the last whole one ended.
    func fail(
        _ fault: PartnerFault, _ catalogue: any PartnerCatalogue
    ) async throws -> PullCatalogue.Report {
        do {
            if !imports.isEmpty { try await store.abandonRuns(of: sync.source, stamp: clock()) }
            let outcome: SyncRun.Outcome =
                fault.isBreak ? .interrupted : .failed(code: fault.code, text: fault.text)
            var report = try await finish(
                outcome, catalogue, state: nil, restSeconds: fault.restSeconds)
            report.mayPass = fault.mayPass
            report.next = fault.next
            return report
        } catch StoreError.syncUnknown(sync.id) { return superseded(catalogue) }
    }

    /// A pull whose source was given another endpoint meanwhile, or none: its end is remembered
    /// already.
    func superseded(_ catalogue: any PartnerCatalogue) -> PullCatalogue.Report {
        PullCatalogue.Report(
            outcome: .interrupted, figures: figures(of: catalogue), tally: tally)
    }

    func finish(
        _ outcome: SyncRun.Outcome, _ catalogue: any PartnerCatalogue, state: SyncState?,
        withdrawn: Int = 0, restSeconds: Int? = nil
    ) async throws -> PullCatalogue.Report {
        var figures = figures(of: catalogue)
        figures.recordsWithdrawn += withdrawn
        let stamp = clock()
        try await store.finishSync(
            sync.id, outcome: outcome, figures: figures, state: state,
            notBefore: restSeconds.map { SyncSchedule.end(ofRest: $0, from: stamp.milliseconds) },
            stamp: stamp)
        return PullCatalogue.Report(outcome: outcome, figures: figures, tally: tally)
    }

    private nonisolated func figures(of catalogue: any PartnerCatalogue) -> SyncFigures {
        var figures = SyncFigures()
        for counts in written.withLock({ $0 }) { figures.add(counts) }
        figures.note(catalogue.cost)
        return figures
    }

    private func confirmed(_ state: SyncState?) -> SyncState {
        SyncState(
            entityTag: state?.entityTag, lastModified: state?.lastModified,
            cursor: state?.cursor, lastSuccessMilliseconds: clock().milliseconds, kind: kind)
    }
}

/// Counts the rows of a catalogue against what it may have.
private final class RowRoom: Sendable {
    private let left: Mutex<Int64>
    private let max: Int64
    private let sentence: @Sendable (Int64) -> String

    init(max: Int64, sentence: @escaping @Sendable (Int64) -> String) {
        self.max = max
        self.sentence = sentence
        left = Mutex(max)
    }

    func take(_ row: TableRow?) throws -> TableRow? {
        guard row != nil else { return nil }
        let isRoom = left.withLock { left in
            left -= 1
            return left >= 0
        }
        guard isRoom else {
            throw PartnerFault(code: "rows-limit", text: sentence(max), mayPass: false)
        }
        return row
    }
}

extension SyncFigures {
    mutating func add(_ counts: ImportCounts) {
        rowsRead += counts.rowsRead
        rowsNew += counts.rowsNew
        rowsChanged += counts.rowsChanged
        rowsUnchanged += counts.rowsUnchanged
        rowsQuarantined += counts.rowsQuarantined
        recordsWithdrawn += counts.recordsWithdrawn
        recordsRestored += counts.recordsRestored
    }

    mutating func note(_ cost: TransferCost) {
        requests = cost.requests
        retries = cost.retries
        wireBytes = cost.wireBytes
        decodedBytes = cost.decodedBytes
    }
}
