package import Records
package import Store

/// Pulls one source: what changed at the partner changes here, and what was done is remembered.
///
/// Rows are written as they come, each batch in a transaction. A pull that was killed is begun
/// anew by the next: what it wrote is met unchanged, so the store comes to hold the same.
package struct PullCatalogue: Sendable {
    /// The share of its records that a full catalogue may lose before a person is asked.
    package static let vanishingPercentMax = 30
    /// Ten times what the largest national register of firms has.
    package static let rowsMax: Int64 = 100_000_000

    private let store: any RecordStore
    private let lexicon: @Sendable () throws -> Lexicon
    private let clock: @Sendable () -> Stamp

    /// - Parameter lexicon: asked for once there are rows to read; most pulls bring none.
    package init(
        store: any RecordStore, lexicon: @escaping @Sendable () throws -> Lexicon,
        clock: @escaping @Sendable () -> Stamp
    ) {
        self.store = store
        self.lexicon = lexicon
        self.clock = clock
    }

    /// How a pull is to be made.
    package struct Request: Sendable {
        package let endpoint: Endpoint
        /// The day its records speak of.
        package let day: CalendarDate
        /// Whether a person agreed to whatever vanished.
        package var acceptsVanishing = false
        /// Whether everything is read, whatever the last pull left.
        package var startsAnew = false
        package let sentences: PullSentences

        package init(endpoint: Endpoint, day: CalendarDate, sentences: PullSentences) {
            self.endpoint = endpoint
            self.day = day
            self.sentences = sentences
        }
    }

    /// What came of a pull.
    package struct Report: Sendable {
        package let outcome: SyncRun.Outcome
        package let figures: SyncFigures
        /// What was wrong with rows, all kinds of records together.
        package let tally: ProblemTally
        /// Records that are not in the catalogue and stay, since rows that could not be read may
        /// be theirs.
        package var withheld = 0

        package init(
            outcome: SyncRun.Outcome, figures: SyncFigures = SyncFigures(),
            tally: ProblemTally = ProblemTally(), mayPass: Bool = false
        ) {
            self.outcome = outcome
            self.figures = figures
            self.tally = tally
            self.mayPass = mayPass
        }
        /// Whether a pull that failed may succeed when it is made again.
        package var mayPass = false
        /// What a person may do about a pull that failed. It is told, not remembered.
        package var next: String?
    }

    /// Why a pull is not begun.
    package enum Refusal: Error, Hashable {
        /// The source is being pulled already, here or by another program.
        case claimed(SourceID)
    }

    /// - Parameters:
    ///   - moreFollow: whether other pulls follow at once (`RecordStore.finishImport`).
    ///   - progress: told the figures after every batch.
    /// - Throws: `Refusal`; `StoreError`; what is wrong with the partner is an outcome, and so is
    ///   that the source was given another endpoint meanwhile.
    package func run(
        _ request: Request, from catalogue: any PartnerCatalogue, moreFollow: Bool = false,
        progress: @escaping @Sendable (SyncFigures) -> Void = { _ in }
    ) async throws -> Report {
        let source = request.endpoint.source
        guard let claim = try await store.claimSync(of: source) else {
            throw Refusal.claimed(source)
        }
        defer { claim.letGo() }
        let known = request.startsAnew ? nil : try await trusted(of: source)
        let sync = try await store.beginSync(
            source, mode: request.endpoint.mode, stamp: clock())
        let course = PullCourse(
            store: store, request: request, sync: sync, moreFollow: moreFollow, clock: clock,
            progress: progress)
        do {
            return try await course.run(catalogue, knowing: known, lexicon: lexicon)
        } catch let fault as PartnerFault {
            return try await course.fail(fault, catalogue)
        } catch StoreError.syncUnknown(sync.id) {
            return await course.superseded(catalogue)
        } catch {
            // What went wrong first is told; a store that fails may fail here too, and then the
            // sync counts as interrupted.
            _ = try? await course.finish(
                .failed(code: "internal", text: "\(type(of: error))"), catalogue, state: nil)
            throw error
        }
    }

    /// What the last success left, without the validators where a sync after it may have written:
    /// an answer that nothing changed since would leave what that one wrote.
    private func trusted(of source: SourceID) async throws -> SyncState? {
        guard let state = try await store.syncState(of: source) else { return nil }
        let runs = try await store.syncRuns(of: source, limit: SyncSchedule.runsLookedAt)
        let since = runs.prefix { !$0.isSuccess }
        let mayHaveWritten = since.contains { run in
            switch run.outcome {
            case .interrupted, nil: true
            default: run.figures.hasChanges
            }
        }
        guard mayHaveWritten || since.count == SyncSchedule.runsLookedAt else { return state }
        return SyncState(
            cursor: state.cursor, lastSuccessMilliseconds: state.lastSuccessMilliseconds,
            kind: state.kind)
    }
}
