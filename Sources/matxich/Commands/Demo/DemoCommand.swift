import ArgumentParser
import Platform
import Records
import Representations
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
            en: "A folder of one's own lists, of suppliers and of needs.",
            vi: "Thư mục danh sách của bạn, gồm nhà cung cấp và nhu cầu.", value: "folder"))
    var lists: String?

    @Option(
        help: help(
            en: "How many suppliers for each need.", vi: "Số nhà cung cấp cho mỗi nhu cầu.",
            value: "k"))
    var top = Self.topAssumed

    @Flag(
        name: [.short, .long],
        help: help(
            en: "Put fictional firms into a database that holds other lists.",
            vi: "Thêm doanh nghiệp hư cấu vào cơ sở dữ liệu đang có danh sách khác."))
    var force = false

    @OptionGroup var day: DayOption
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        _ = try global.format(among: [.table])
        let loaded = try LoadedCatalogue()
        let place = try DemoPlace(global)
        defer { withExtendedLifetime(place) {} }
        let store = try OpenStore.open(place.database, createIfMissing: true)
        if global.database != nil { try await refuseForeign(store, place) }
        let outcomes = try await importAll(place, store, loaded)
        let text = DemoText(wording: loaded.wording, paint: .data)
        for line in text.opening(outcomes, isShipped: lists == nil) { Streams.data(line) }
        try await match(place.database, store, loaded)
        let last = try await ReadNeeds(store: store, lexicon: loaded.lexicon).all().first
        for line in text.closing(outcomes, database: place.database, need: last?.id) {
            Streams.data(line)
        }
    }

    /// Firms nobody has heard of do not belong among those somebody works with.
    private func refuseForeign(_ store: any RecordStore, _ place: DemoPlace) async throws {
        guard !force, lists == nil else { return }
        let own = Set(DemoLists.shippedSources)
        let others = try await store.sources().map(\.id).filter { !own.contains($0) }
        guard !others.isEmpty else { return }
        let names = Failure.list(others.map(\.text))
        throw Failure(
            .cannotWrite,
            say(
                en: "\(place.database) holds lists of yours: \(names). "
                    + "The demonstration would add fictional firms.",
                vi: "\(place.database) đang chứa danh sách của bạn: \(names). "
                    + "Bản trình diễn sẽ thêm doanh nghiệp hư cấu vào đó."),
            next: say(
                en: "Leave --db out, name a new file, or add --force.",
                vi: "Hãy bỏ --db, nêu tệp mới, hoặc thêm --force."))
    }

    private func importAll(
        _ place: DemoPlace, _ store: any RecordStore, _ loaded: LoadedCatalogue
    ) async throws -> [DemoImport.Outcome] {
        let found: [DemoList]
        if let lists {
            let folder = try DemoLists.found(
                in: lists, needsInto: place.folder, catalogue: loaded.catalogue)
            found = folder.lists
            if !folder.skipped.isEmpty {
                let names = Failure.list(folder.skipped)
                Streams.note(
                    say(
                        en: "Passed over, no lists (CSV, XLSX, XLS, JSON Lines): \(names)",
                        vi: "Bỏ qua, không phải danh sách (CSV, XLSX, XLS, JSON Lines): \(names)"))
            }
        } else {
            found = try DemoLists.shipped(into: place.folder)
        }
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

    /// Matches every need the database holds.
    private func match(
        _ database: String, _ store: any RecordStore, _ loaded: LoadedCatalogue
    ) async throws {
        let needs = try await ReadNeeds(store: store, lexicon: loaded.lexicon).all()
        let index = try await OpenedIndex.open(
            store, loaded, global, for: needs, database: database, isQuiet: true)
        let text = ShortlistText(wording: loaded.wording, paint: .data)
        for need in needs {
            let found = try await index.finder.shortlist(
                for: need, on: day.day, top: top, nearMisses: Self.nearMissesShown,
                combined: Shortlist.combinationsShown)
            let shortlist = Shortlist(need, found)
            for line in text.lines(shortlist, .compact) { Streams.data(line) }
        }
        await index.close()
    }
}
