import Foundation
import Importers
import Platform
import Records
import Representations
import Resolution
import Store

/// `matxich resolve run`, `explain` and `evaluate` on the database.
struct StoredFirms {
    private let options: ResolveOptions
    private let store: any DeskStore
    private let loaded: LoadedCatalogue
    private let resolver: ResolveSuppliers

    init(_ options: ResolveOptions) throws {
        self.options = options
        store = try OpenStore.open(options.place, createIfMissing: false)
        loaded = try LoadedCatalogue()
        resolver = ResolveSuppliers(
            store: store, catalogue: loaded.catalogue,
            threads: ProcessInfo.processInfo.activeProcessorCount)
    }

    /// - Parameter isAnew: whether everything is read and learned anew.
    func run(isAnew: Bool) async throws {
        let progress = Progress(
            say(en: "Records read", vi: "Bản ghi đã đọc"), isQuiet: options.place.quiet)
        let outcome = try await resolver.run(
            options.thresholds, isAnew: isAnew, stamp: WallClock.stamp
        ) { progress.report($0) }
        progress.finish()
        Streams.data(StoredFirmsText.run(outcome))
        if !outcome.isUnchanged {
            for line in StoredFirmsText.moves(outcome.run) { Streams.data("  " + line) }
        }
        if !outcome.isUnchanged, let blocking = StoredFirmsText.blocking(outcome.run.figures) {
            options.place.remark(blocking)
        }
        if outcome.run.figures.toReview > 0 {
            let next = NextCommand.line("resolve", "review")
            options.place.remark(say(en: "Decide: \(next)", vi: "Quyết định: \(next)"))
        }
    }

    func explain(_ one: String, _ other: String) async throws {
        let first = try await RecordName.resolve(one, in: store, loaded.lexicon)
        let second = try await RecordName.resolve(other, in: store, loaded.lexicon)
        let pair = try await resolver.explained(first, second, options.thresholds)
        let review = options.thresholds.review
        for line in ResolutionText.explanation(pair, reviewFrom: review) { Streams.data(line) }
    }

    func evaluate(truth path: String) async throws {
        let found = try await MeasureFirms(store: store).measures(against: Self.truth(path))
        try ResolutionText.check(found.measures, named: found.named, truth: path)
        let missing = found.missing.map { $0.source + " " + $0.externalID }
        if let remark = ResolutionText.missing(missing, of: found.named, truth: path) {
            Streams.note(remark)
        }
        Streams.data(ResolutionFacts.measures(found).line)
    }

    /// The true cluster of each record, by source and external id.
    private static func truth(_ path: String) throws -> [MeasureFirms.Key: String] {
        var reader = try FileOpener.open(path)
        let places = try ["source", "external_id", "cluster"].map { name in
            guard let place = reader.columns.firstIndex(of: name) else {
                throw Failure(
                    .badData,
                    say(
                        en: "\(path) has no column “\(name)”.",
                        vi: "\(path) không có cột “\(name)”."),
                    next: say(
                        en: "Columns: source, external_id, cluster.",
                        vi: "Các cột: source, external_id, cluster."))
            }
            return place
        }
        var truth = TrueClusters<MeasureFirms.Key>(path: path) {
            $0.source + " " + $0.externalID
        }
        while let row = try reader.next() {
            guard places.allSatisfy({ $0 < row.cells.count && !row.cells[$0].isEmpty }) else {
                continue
            }
            let key = MeasureFirms.Key(
                source: row.cells[places[0]], externalID: row.cells[places[1]])
            try truth.take(key, row.cells[places[2]], line: row.position.line)
        }
        return truth.found
    }
}

/// Finds the record that a person means: by the id under which its source is known here, or by its
/// id in a list.
enum RecordName {
    /// - Throws: `Failure` when there is none, or more than one.
    static func resolve(
        _ text: String, in store: any RecordStore, _ lexicon: Lexicon
    ) async throws -> OrganisationID {
        let found = try await ReadProfiles(store: store, lexicon: lexicon)
            .subjects(named: text)
        return try SupplierName.only(
            found, of: text,
            several: say(
                en: "“\(text)” stands for several records.",
                vi: "“\(text)” ứng với nhiều bản ghi."))
    }
}
