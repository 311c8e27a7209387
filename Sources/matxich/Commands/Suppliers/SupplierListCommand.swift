import ArgumentParser
import Platform
import Records
import Store

/// `matxich supplier list`: the suppliers in id order, a page at a time, or those found by words.
struct SupplierListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: say(en: "List suppliers.", vi: "Liệt kê nhà cung cấp."))

    /// Suppliers shown when nothing is said: two screens.
    static let limitAssumed = 50

    @Option(
        help: help(
            en: "Only whose names, lists or texts use any of these words, in any of the four "
                + "languages; the most relevant first.",
            vi: "Chỉ nhà cung cấp có tên, danh mục hoặc mô tả dùng từ nào trong số này (một trong "
                + "bốn thứ tiếng); sát nhất đứng trước.", value: "words"))
    var search: String?

    @Option(
        help: help(
            en: "Only of this country (code or name).", vi: "Chỉ ở quốc gia này (mã hoặc tên).",
            value: "country"))
    var country: String?

    @Option(
        help: help(
            en: "Only in this province or region (name or code).",
            vi: "Chỉ ở tỉnh, vùng này (tên hoặc mã).", value: "region"))
    var region: String?

    @Option(
        help: help(
            en: "Only who does this process, in any of the four languages.",
            vi: "Chỉ nhà cung cấp có công nghệ này (một trong bốn thứ tiếng).", value: "process"))
    var process: String?

    @Option(help: help(en: "How many at most.", vi: "Số lượng tối đa.", value: "count"))
    var limit = Self.limitAssumed

    @Option(
        help: help(
            en: "Go on after this supplier's id.", vi: "Hiện tiếp sau mã nhà cung cấp này.",
            value: "id"))
    var after: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if !(1...FindCurrent.searchedMax).contains(limit), search != nil {
            throw ValidationError(
                say(
                    en: "With --search, --limit is 1 to \(FindCurrent.searchedMax).",
                    vi: "Với --search, --limit từ 1 đến \(FindCurrent.searchedMax)."))
        }
        if search != nil, after != nil {
            throw ValidationError(
                say(
                    en: "--after goes with the order of ids; with --search raise --limit.",
                    vi: "--after dùng theo thứ tự mã; với --search hãy tăng --limit."))
        }
    }

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let loaded = try LoadedCatalogue()
        let filter = try SupplierFilter(country: country, region: region, process: process)
            .read(by: loaded.lexicon)
        let store = try OpenStore.open(global)
        if let search {
            let found = try await self.found(search, filter, store, loaded)
            SupplierOutput(wording: loaded.wording).show(found, as: format)
            return found.isEmpty ? sayNobody(search) : ()
        }
        let found = try await ListSuppliers(store: store, lexicon: loaded.lexicon)
            .list(filter, after: after.map(SupplierName.id), limit: limit)
        SupplierOutput(wording: loaded.wording).show(found, as: format)
        guard format == .table, found.count == limit, let last = found.last else { return }
        global.remark(
            say(
                en: "More: --after \(last.id)", vi: "Xem tiếp: --after \(last.id)"))
    }

    private func sayNobody(_ words: String) {
        global.remark(
            say(
                en: "No supplier asked for uses any of “\(words)”.",
                vi: "Không nhà cung cấp nào thỏa điều kiện dùng từ nào trong “\(words)”."))
    }

    private func found(
        _ words: String, _ filter: ListSuppliers.Filter, _ store: any RecordStore,
        _ loaded: LoadedCatalogue
    ) async throws -> [FindCurrent.Worded] {
        let asked = Need(
            id: NeedID("search"), requirements: [Requirement(.text(words), .should(weight: 1))])
        let index = try await OpenedIndex.open(store, loaded, global, for: [asked])
        let found = try await index.finder.search(
            words, filter, on: WallClock.today, places: 0..<limit)
        await index.close()
        return found
    }
}

/// A filter as words on the command line.
struct SupplierFilter {
    let country: String?
    let region: String?
    let process: String?

    /// - Throws: `Failure` that names the word nobody knows.
    func read(by lexicon: Lexicon) throws(Failure) -> ListSuppliers.Filter {
        var filter = ListSuppliers.Filter()
        if let country {
            filter.country = lexicon.country(in: country)
            if filter.country == nil { throw Self.unknown(country) }
        }
        if let region {
            filter.region = lexicon.region(named: region, country: filter.country)
            if filter.region == nil { throw Self.unknown(region) }
        }
        if let process {
            let spots = lexicon.spot(process, in: .processes).spots
            filter.process = spots.first { $0.concept.scheme == .process }?.concept
            if filter.process == nil { throw Self.unknown(process) }
        }
        return filter
    }

    static func unknown(_ word: String) -> Failure {
        Failure(
            .usage,
            say(en: "“\(word)” is not known here.", vi: "Không nhận ra “\(word)”."),
            next: say(
                en: "Try another spelling or a wider word.",
                vi: "Hãy thử cách viết khác hoặc từ rộng hơn."))
    }
}
