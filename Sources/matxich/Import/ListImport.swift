import Importers
import Platform
import Records
import Store

/// Imports one list and tells the person at the terminal about it.
struct ListImport {
    let store: any RecordStore
    let loaded: LoadedCatalogue
    let statement: SourceStatement
    let day: CalendarDate
    /// Whether a file is taken in though rows of it were mended since.
    let isAgain: Bool
    /// Whether somebody chose one of a workbook's sheets.
    let isSheetNamed: Bool
    let isQuiet: Bool
    /// Told the rows read so far, beside whoever sits at the terminal.
    var report: @Sendable (Int) -> Void = { _ in }

    /// - Parameters:
    ///   - path: where the file's bytes are.
    ///   - digest: what tells the same list again.
    func run(_ list: OpenedList, path: String, digest: String) async throws -> ImportedList {
        try await statement.save(list.source, file: list.file, to: store)
        let plan = ImportPlan(
            source: list.source, file: list.file, fileDigest: digest, layout: list.layout,
            statedOn: day)
        let cautions = try await ImportCautions(
            store: store, plan: plan, scope: isSheetNamed ? .sheet : list.scope,
            isAgain: isAgain)
        cautions.tell()
        if let counts = cautions.countsMendedSince {
            return ImportedList(unchanged: list.file, counts: counts, source: list.source)
        }
        let progress = ByteProgress(list, path: path, isQuiet: isQuiet)
        let outcome: ImportCatalogue.Outcome
        do {
            let held = try await list.heldKeys(in: store, loaded.lexicon)
            outcome = try await ImportCatalogue(store: store, lexicon: loaded.lexicon)
                .run(
                    plan, stamp: WallClock.stamp, rows: { try list.rows.next() }, held: held,
                    progress: {
                        progress.report($0.rowsRead)
                        report($0.rowsRead)
                    })
        } catch {
            progress.finish()
            guard let failure = Failure.of(error) else { throw error }
            return try await broken(
                list, plan, by: failure.calling(path, StandardInput.title(of: list.file)))
        }
        progress.finish()
        let problems = ProblemSummary(
            tally: outcome.tally, kind: list.layout.kind, wording: loaded.wording)
        if !isQuiet {
            let passedOver = SkippedRowsText(reading: list.rows.reading)
            (problems.lines(paint: .notes) + passedOver.lines(paint: .notes))
                .forEach(Streams.note)
        }
        var imported = ImportedList(file: list.file)
        imported.source = list.source
        imported.counts = outcome.counts
        imported.isResumed = outcome.isResumed
        imported.repeats = outcome.repeats
        imported.details = ListDescription(list: list).facts
        imported.details["warnings"] = problems.facts
        return imported
    }

    /// What was committed of a list before it broke off.
    private func broken(
        _ list: OpenedList, _ plan: ImportPlan, by failure: Failure
    ) async throws -> ImportedList {
        let run = try await store.importRuns().last { run in
            run.isOpen && run.plan.source == plan.source
                && run.plan.fileDigest == plan.fileDigest && run.plan.layout == plan.layout
        }
        var imported = ImportedList(file: list.file)
        imported.source = list.source
        // What another process committed is its own to report.
        imported.counts =
            failure.status == .tryAgain ? ImportCounts() : run?.counts ?? ImportCounts()
        imported.details = ListDescription(list: list).facts
        imported.failure = failure
        return imported
    }
}

extension OpenedList {
    /// What the list is of its file, where nobody chose a sheet.
    var scope: ImportCautions.Scope {
        rows.reading.otherSheets.contains { !$0.isHidden && ($0.filledRows ?? 0) > 1 }
            ? .firstSheet : .file
    }

    /// What its source has said before, where its rows come back from quarantine.
    func heldKeys(in store: any RecordStore, _ lexicon: Lexicon) async throws -> MetKeys? {
        guard isMended else { return nil }
        return try await MetKeys.held(by: source, layout: layout, in: store, lexicon: lexicon)
    }
}

/// What the caller says of a source.
struct SourceStatement {
    let title: String?
    let authority: Authority?
    let licence: String?

    /// Registers the source, or changes what was said of it before.
    func save(_ id: SourceID, file: String, to store: any RecordStore) async throws {
        let known = try await store.sources().first { $0.id == id }
        var source = known ?? Source(id: id, title: PathParts(file).name)
        if let title { source.title = title }
        if let authority { source.authority = authority }
        if let licence { source.licence = licence }
        if source != known { try await store.save(source, stamp: WallClock.stamp) }
    }
}

/// How far the reading of a file is: the rows, and the share by the bytes of text they gave.
struct ByteProgress: Sendable {
    private let rows: RowFeed
    private let bytesTotal: Int?
    private let progress: Progress

    init(_ list: OpenedList, path: String, isQuiet: Bool) {
        rows = list.rows
        progress = Progress(list.file, isQuiet: isQuiet)
        switch list.rows.reading.format {
        case .csv, .jsonLines: bytesTotal = FileDigest.size(of: path)
        // A workbook is compressed: its size says nothing of its rows.
        default: bytesTotal = nil
        }
    }

    func report(_ rowsRead: Int) {
        let share = bytesTotal.map { Double(rows.bytesGiven) / Double(max(1, $0)) }
        progress.report(rowsRead, share: share)
    }

    func finish() { progress.finish() }
}
