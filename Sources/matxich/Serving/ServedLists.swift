import ArgumentParser
import Exchange
import Foundation
import Importers
import Platform
import Records
import Representations
import Server
import Store

/// Lists as `serve` reads, writes and pulls them: by what the commands do it with, without a
/// terminal.
struct ServedLists: ListDesk {
    let store: any DeskStore
    let loaded: LoadedCatalogue

    func preview(_ list: ReceivedList) async throws -> JSONValue {
        try await speaking(list.language, of: list) {
            let opened = try await opened(list)
            guard let opened else { return settled }
            var known: KnownRows?
            if try await store.sources().contains(where: { $0.id == opened.source }) {
                known = try await KnownRows.of(
                    opened.source, kind: opened.layout.kind, in: store)
            }
            let held = try await opened.heldKeys(in: store, loaded.lexicon)
            var rows: [JSONValue] = []
            let outcome = try PreviewImport(lexicon: loaded.lexicon).run(
                source: opened.source, layout: opened.layout, rows: { try opened.rows.next() },
                known: known, held: held, rowsShown: ImportCommand.rowsShownAssumed
            ) { preview in
                rows.append(
                    RowPreviewText(
                        preview: preview, layout: opened.layout, wording: wording(list.language)
                    ).facts)
            }
            let problems = ProblemSummary(
                tally: outcome.tally, kind: opened.layout.kind, wording: wording(list.language))
            return ImportPreview.facts(outcome, problems, opened, rows)
        }
    }

    func take(
        _ list: ReceivedList, progress: @escaping @Sendable (Int) -> Void
    ) async throws -> JSONValue {
        try await speaking(list.language, of: list) {
            guard let opened = try await opened(list) else { return settled }
            var importer = ListImport(
                store: store, loaded: loaded,
                statement: SourceStatement(title: nil, authority: nil, licence: nil),
                day: WallClock.today, isAgain: false, isSheetNamed: list.sheet != nil,
                isQuiet: true)
            importer.report = progress
            let digest = try FileDigest.hexadecimal(of: list.path)
            let imported = try await importer.run(opened, path: list.path, digest: digest)
            if let failure = imported.failure { throw failure }
            return ImportedList.listing.object(imported)
        }
    }

    func isInner(host: String) -> Bool { InnerHost.isOne(host) }

    func pull(_ source: SourceID) async throws -> JSONValue {
        let endpoints = try await store.endpoints().filter { $0.source == source }
        let round = SyncRound(store: store, jobs: 1, progress: SyncProgress(isQuiet: true))
        let results = PulledSources()
        try await withTaskCancellationHandler {
            try await round.pull(endpoints) { results.note($0) }
        } onCancel: {
            round.breakOff()
        }
        guard let result = results.all.first else { return .null }
        return SyncedSource.listing.object(result)
    }

    /// The list, open for reading; nil of mended rows none of which waits any more.
    private func opened(_ list: ReceivedList) async throws -> OpenedList? {
        let workbook = MendedWorkbook(path: list.path, file: list.fileName, store: store)
        switch try await workbook.content() {
        case .mended(let mended): return mended
        case .settled: return nil
        case .ordinary: break
        }
        let options = try ListOptions.parse(list.sheet.map { ["--sheet=" + $0] } ?? [])
        return try OpenedList.open(
            list.path, name: list.fileName, kind: list.kind.flatMap(RecordKind.init),
            source: list.source.flatMap { SourceID($0) } ?? SourceID(fileName: list.fileName),
            said: options, catalogue: loaded.catalogue)
    }

    private var settled: JSONValue { ["rowsRead": 0, "settled": .bool(true)] }

    func wording(_ language: String) -> Wording {
        Wording(
            language: Language(rawValue: language) ?? .english, catalogue: loaded.catalogue)
    }

    /// Does something in a language; what fails is told in both.
    ///
    /// - Parameter list: what it is about: it is called as whoever sent it calls it, not by its
    ///   place on the server.
    func speaking<Value>(
        _ language: String, of list: ReceivedList? = nil, _ body: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await Speech.$chosen.withValue(
                Language(rawValue: language) ?? .english, operation: body)
        } catch let error as StoreError { throw error } catch {
            throw Self.fault(error, of: list) ?? error
        }
    }

    private static func fault(_ error: any Error, of list: ReceivedList?) -> ListFault? {
        let spoken = { (language: Language) in
            let told = Speech.$chosen.withValue(language) { Failure.of(error)?.description }
            return list.map { told?.replacing($0.path, with: $0.fileName) } ?? told
        }
        guard let english = spoken(.english), let vietnamese = spoken(.vietnamese) else {
            return nil
        }
        return ListFault(english: english, vietnamese: vietnamese)
    }
}

/// What a round of pulls came to.
private final class PulledSources {
    private(set) var all: [SyncedSource] = []

    func note(_ source: SyncedSource) { all.append(source) }
}
