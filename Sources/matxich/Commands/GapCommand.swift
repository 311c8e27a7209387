import ArgumentParser
import Matching
import Platform
import Records
import Representations
import Store

/// `matxich gap`: what would bring a supplier, or a region's suppliers, more work.
struct GapCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gap",
        abstract: say(
            en: "Show which single change opens how many needs, to a supplier or to a region's.",
            vi: "Cho biết thay đổi nào giúp một doanh nghiệp hoặc cả vùng đáp ứng thêm nhu cầu."),
        discussion: say(
            en: """
                A change is a certificate, a capacity, a tolerance, a process and the like. Each is
                tried: the supplier is judged again as it would be then, against every stored need.

                EXAMPLES:
                  matxich gap --supplier NCC-0012
                  matxich gap --region "Bắc Ninh"        or its code: vn-2025-24
                  matxich gap --region vn-2008-24        a province of before July 2025
                """,
            vi: """
                Thay đổi là chứng nhận, năng lực sản xuất, dung sai, công nghệ, v.v. Mỗi thay đổi
                được thử: xét lại doanh nghiệp như khi đã có thay đổi đó, với mọi nhu cầu đang lưu.

                VÍ DỤ:
                  matxich gap --supplier NCC-0012
                  matxich gap --region "Bắc Ninh"        hoặc mã: vn-2025-24
                  matxich gap --region vn-2008-24        tỉnh trước tháng 7/2025
                """))

    @Option(
        help: help(
            en: "The supplier's id, or its id in a list.",
            vi: "Mã nhà cung cấp, hoặc mã trong danh sách gốc.", value: "id"))
    var supplier: String?

    @Option(
        help: help(
            en: "The suppliers of this province or region together (name or code).",
            vi: "Các nhà cung cấp của tỉnh, vùng này gộp chung (tên hoặc mã).", value: "region"))
    var region: String?

    @OptionGroup var day: DayOption
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard (supplier == nil) != (region == nil) else {
            throw ValidationError(
                say(
                    en: "Give --supplier or --region: one of the two.",
                    vi: "Nêu --supplier hoặc --region: một trong hai."))
        }
    }

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let loaded = try LoadedCatalogue()
        if let region {
            try await showRegion(region, as: format, loaded)
        } else if let supplier {
            try await showSupplier(supplier, as: format, loaded)
        }
    }

    private func showSupplier(
        _ name: String, as format: OutputFormat, _ loaded: LoadedCatalogue
    ) async throws {
        let store = try OpenStore.open(global)
        let id = try await SupplierName.resolve(name, in: store, loaded.lexicon)
        let supplier = try await ReadProfiles(store: store, lexicon: loaded.lexicon)
            .profile(of: id)
        guard let supplier else { throw SupplierName.unknown(name) }
        let needs = try await ReadNeeds(store: store, lexicon: loaded.lexicon).all()
        let index = try await OpenedIndex.open(store, loaded, global, for: needs)
        let report = try await ReportGaps(finder: index.finder, lexicon: loaded.lexicon)
            .report(on: supplier, needs: needs, date: day.day)
        await index.close()
        switch format {
        case .json: Streams.data(Facts.gaps(report).page)
        case .ndjson: Streams.data(Facts.gaps(report).line)
        case .csv:
            Streams.raw(CSVText.plain.head(GapRows.columns))
            for cells in GapRows.cells(report, wording: loaded.wording.inEnglish) {
                Streams.raw(CSVText.plain.row(cells))
            }
        case .table, .trec, .xlsx:
            for line in GapText(wording: loaded.wording, paint: .data).lines(report) {
                Streams.data(line)
            }
        }
    }

    private func showRegion(
        _ name: String, as format: OutputFormat, _ loaded: LoadedCatalogue
    ) async throws {
        guard let region = loaded.lexicon.region(named: name, country: nil) else {
            throw SupplierFilter.unknown(name)
        }
        let store = try OpenStore.open(global)
        let needs = try await ReadNeeds(store: store, lexicon: loaded.lexicon).all()
        let index = try await OpenedIndex.open(store, loaded, global, for: needs)
        let reading = Progress(
            say(en: "Suppliers read", vi: "Nhà cung cấp đã đọc"),
            total: index.finder.supplierCount, isQuiet: global.quiet)
        let progress = Progress(
            say(en: "Suppliers tried", vi: "Nhà cung cấp đã thử"), isQuiet: global.quiet)
        let report = try await ReportGaps(finder: index.finder, lexicon: loaded.lexicon)
            .report(in: region, needs: needs, date: day.day) { read in
                reading.report(read)
            } progress: { done, total in
                progress.report(done / 2, share: Double(done) / Double(max(1, total)))
            }
        reading.finish()
        progress.finish()
        await index.close()
        switch format {
        case .json: Streams.data(Facts.gaps(report).page)
        case .ndjson:
            for change in report.gaps.changes {
                Streams.data(Facts.line(change, in: report).line)
            }
        case .csv:
            Streams.raw(CSVText.plain.head(RegionGapRows.columns))
            for cells in RegionGapRows.cells(report, wording: loaded.wording.inEnglish) {
                Streams.raw(CSVText.plain.row(cells))
            }
        case .table, .trec, .xlsx:
            for line in RegionGapText(wording: loaded.wording, paint: .data).lines(report) {
                Streams.data(line)
            }
        }
    }
}
