package import Records
package import Store

/// Takes a list into the store: every row becomes a record or goes to quarantine with reasons.
///
/// One transaction a batch. A run that was killed is resumed by importing the same file again:
/// rows already committed are skipped and counted as before. While one batch is being written the
/// next is read and checked, so reading and writing take two cores.
package struct ImportCatalogue: Sendable {
    /// Rows a transaction holds: large enough to spread its cost, small enough to be lost in a
    /// kill without regret.
    package static let batchRows = 5_000

    private let store: any RecordStore
    private let lexicon: Lexicon

    package init(store: any RecordStore, lexicon: Lexicon) {
        self.store = store
        self.lexicon = lexicon
    }

    /// What came of an import.
    package struct Outcome: Sendable {
        package let counts: ImportCounts
        package let isResumed: Bool
        /// The first problems met, errors and warnings, at most `problemsShown`.
        package let problems: [RowProblem]
        /// All of them, counted.
        package let tally: ProblemTally
        /// Rows about a supplier or need that an earlier row of the list was about.
        package let repeats: Int
        /// Rows in quarantine of which it cannot be told what they are about.
        package let unidentified: UnidentifiedRows
    }

    /// More than a person reads at once; all are counted in the tally.
    package static let problemsShown = 100

    /// Why a run that was broken off cannot be gone on with.
    package enum Refusal: Error, Hashable {
        /// The list, as it is read now, has fewer rows than were committed.
        case rowsGone(file: String, committed: Int, found: Int)
    }

    /// Somebody ended the work between two batches. What was committed stays, and the run open: the
    /// same list, imported again, goes on behind it.
    package struct Stopped: Error, Hashable {
        package let counts: ImportCounts
    }

    /// Rows are taken until the list ends, or the task is cancelled.
    ///
    /// - Parameters:
    ///   - rows: the list's rows after its header, nil at the end. Called from one task at a time.
    ///   - held: what the source has said before, where rows come back from quarantine.
    ///   - progress: told the counts after every batch.
    /// - Throws: `StoreError` (`runTaken` when another process imports the same list), `Refusal`,
    ///   `Stopped`, or what `rows` throws when the file itself breaks off;
    ///   rows before that stay imported and the run stays unfinished.
    package func run(
        _ plan: ImportPlan, stamp: Stamp, rows: @escaping @Sendable () throws -> TableRow?,
        held: MetKeys? = nil,
        progress: @Sendable (ImportCounts) -> Void = { _ in }
    ) async throws -> Outcome {
        let run = try await store.beginImport(plan, stamp: stamp)
        let outcome = try await take(
            rows, into: run, held: held, stamp: stamp, mayStop: true, progress: progress)
        try await store.finishImport(run.id, stamp: stamp)
        return outcome
    }

    /// Takes rows into a run that was begun, and leaves it unfinished: whoever began it may have
    /// more to do once all rows are in.
    ///
    /// - Parameter mayStop: whether a cancelled task ends the run between two batches; a pull is
    ///   broken off by its transfers.
    func take(
        _ rows: @escaping @Sendable () throws -> TableRow?, into run: ImportRun,
        held: MetKeys? = nil, stamp: Stamp, mayStop: Bool = false,
        progress: @Sendable (ImportCounts) -> Void
    ) async throws -> Outcome {
        let plan = run.plan
        let batches = BatchReader(
            rows: rows,
            intake: RowIntake(source: plan.source, layout: plan.layout, lexicon: lexicon),
            after: held ?? MetKeys(plan))
        let skipped = try await batches.skip(run.counts.rowsRead)
        var counts = run.counts
        guard skipped == counts.rowsRead else {
            throw Refusal.rowsGone(file: plan.file, committed: counts.rowsRead, found: skipped)
        }
        var ahead = try await batches.next(Self.batchRows)
        while let rows = ahead {
            if mayStop, Task.isCancelled { throw Stopped(counts: counts) }
            let batch = rows.following(counts.rowsRead)
            async let written = store.write(batch, to: run.id, stamp: stamp)
            async let following = batches.next(Self.batchRows)
            counts = counts + (try await written)
            progress(counts)
            ahead = try await following
        }
        return Outcome(
            counts: counts, isResumed: run.counts.rowsRead > 0,
            problems: await batches.problems, tally: await batches.tally,
            repeats: await batches.repeats, unidentified: await batches.unidentified)
    }
}
