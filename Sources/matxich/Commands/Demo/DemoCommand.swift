import ArgumentParser
import Foundation
import Platform
import Records
import Store

/// `matxich demo`: the whole main job in one go.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: say(
            en: "Import lists, match needs and explain the matches, in one go.",
            vi: "Nhập danh sách, so khớp nhu cầu và giải thích kết quả trong một lần chạy."),
        discussion: say(
            en: "Without --lists it uses three shipped partner lists of fictional firms.",
            vi: "Khi không có --lists, dùng ba danh sách mẫu gồm các doanh nghiệp hư cấu."))

    /// Suppliers shown for a need: with the near misses as many as a projected page holds.
    static let topAssumed = 3
    /// Suppliers shown that just miss, with what is missing.
    static let nearMissesShown = 2

    @Option(
        help: help(
            en: "A folder of one's own lists; those called “needs” are needs.",
            vi: "Thư mục danh sách của bạn; tệp tên “needs” chứa nhu cầu.", value: "folder"))
    var lists: String?

    @Option(
        help: help(
            en: "How many suppliers for each need.", vi: "Số nhà cung cấp cho mỗi nhu cầu.",
            value: "k"))
    var top = Self.topAssumed

    @OptionGroup var day: DayOption
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        _ = try global.format(among: [.table])
        let loaded = try LoadedCatalogue()
        let place = try DemoPlace(global)
        let store = try OpenStore.open(place.database, createIfMissing: true)
        let outcomes = try await importAll(place, store, loaded)
        let text = DemoText(wording: loaded.wording, paint: .data)
        for line in text.opening(outcomes, isShipped: lists == nil) { Streams.data(line) }
        try await match(outcomes, store, loaded)
        let last = try await ReadNeeds(store: store, lexicon: loaded.lexicon).all().first
        for line in text.closing(outcomes, database: place.database, need: last?.id) {
            Streams.data(line)
        }
    }

    private func importAll(
        _ place: DemoPlace, _ store: any RecordStore, _ loaded: LoadedCatalogue
    ) async throws -> [DemoImport.Outcome] {
        let found =
            try lists.map { try DemoLists.found(in: $0, needsInto: place.folder) }
            ?? DemoLists.shipped(into: place.folder)
        let take = DemoImport(
            store: store, loaded: loaded, date: day.day, options: try ListOptions.parse([]))
        var outcomes: [DemoImport.Outcome] = []
        for list in found {
            let progress = Progress(list.name, isQuiet: global.quiet)
            outcomes.append(try await take.run(list, progress: progress))
            progress.finish()
        }
        return outcomes
    }

    /// Matches the needs these lists brought; a database given with --db may hold others.
    private func match(
        _ outcomes: [DemoImport.Outcome], _ store: any RecordStore, _ loaded: LoadedCatalogue
    ) async throws {
        let needs = try await ReadNeeds(store: store, lexicon: loaded.lexicon).all()
        let found = try await FindSuppliers(store: store, lexicon: loaded.lexicon)
            .matcher(on: day.day)
        let suppliers = FoundSuppliers(matcher: found.matcher, profiles: found.profiles)
        let text = ShortlistText(wording: loaded.wording, paint: .data)
        for need in needs {
            let shortlist = Shortlist(
                need, top: top, nearMisses: Self.nearMissesShown, among: suppliers)
            for line in text.lines(shortlist, .compact) { Streams.data(line) }
        }
    }
}

/// Where a demonstration keeps its database and the lists it ships.
struct DemoPlace {
    let folder: URL
    let database: String

    /// A folder of its own under the system's temporary one, begun afresh each time, unless a
    /// database is named.
    init(_ options: GlobalOptions) throws {
        let files = FileManager.default
        folder = files.temporaryDirectory.appendingPathComponent("matxich-demo-\(getuid())")
        do {
            try files.createDirectory(at: folder, withIntermediateDirectories: true)
            if options.database == nil {
                let own = folder.appendingPathComponent("demo.db").path
                for ending in ["", "-wal", "-shm"] where files.fileExists(atPath: own + ending) {
                    try files.removeItem(atPath: own + ending)
                }
                database = own
            } else {
                database = try OpenStore.path(options)
            }
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(
                .cannotWrite,
                say(
                    en: "The folder \(folder.path) cannot be written.",
                    vi: "Không ghi được vào thư mục \(folder.path)."),
                next: say(
                    en: "Set TMPDIR to a folder of yours.",
                    vi: "Hãy đặt TMPDIR là một thư mục của bạn."))
        }
    }
}
