import Importers
import Platform
import Records
import Store

/// Takes the demonstration's lists in, one after the other; a bad one does not stop the rest.
struct DemoImport {
    /// What came of one list.
    struct Outcome: Sendable {
        let list: DemoList
        /// Nil when the file could not be read at all, or broke off.
        let counts: ImportCounts?
        let problems: [RowProblem]
        let failure: Failure?
    }

    let store: any RecordStore
    let loaded: LoadedCatalogue
    let date: CalendarDate
    let options: ListOptions

    func run(_ list: DemoList, progress: Progress) async throws -> Outcome {
        do {
            return try await read(list, progress: progress)
        } catch let error as ImportError {
            return Outcome(list: list, counts: nil, problems: [], failure: Failure(error))
        }
    }

    private func read(_ list: DemoList, progress: Progress) async throws -> Outcome {
        let opened = try OpenedList.open(
            list.path, name: list.name, kind: list.kind, source: list.source, said: options,
            catalogue: loaded.catalogue)
        let plan = ImportPlan(
            source: list.source, file: list.name,
            fileDigest: try FileDigest.hexadecimal(of: list.path), layout: opened.layout,
            statedOn: date)
        try await store.save(
            Source(id: list.source, title: list.name), stamp: WallClock.stamp)
        let outcome = try await ImportCatalogue(store: store, lexicon: loaded.lexicon)
            .run(plan, stamp: WallClock.stamp, rows: opened.rows.next) {
                progress.report($0.rowsRead)
            }
        return Outcome(
            list: list, counts: outcome.counts,
            problems: outcome.problems.filter {
                $0.reason.severity(in: opened.layout.kind) == .error
            },
            failure: nil)
    }
}
