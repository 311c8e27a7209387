import ArgumentParser
import Platform
import Records
import Representations
import Store

/// `matxich source show`: what a source brought, import by import.
struct SourceShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: say(
            en: "Show what a source brought, import by import, and how it is pulled.",
            vi: "Xem những gì một nguồn đã đưa vào, theo từng lần nhập, và cách đồng bộ nguồn."))

    @Argument(help: help(en: "The source.", vi: "Nguồn.", value: "source"))
    var source: SourceArgument

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let store = try OpenStore.open(global)
        let summary = try await SummariseSources(store: store).one(source.id)
        let reach = try await MeasureReach(store: store).reach(of: source.id)
        if format == .csv {
            Self.runs.show(summary.runs, as: .csv)
            return
        }
        if format != .table {
            let facts = Self.facts(summary, reach)
            Streams.data(format == .json ? facts.page : facts.line)
            return
        }
        SourceListing.listing.show([summary], as: .table)
        Streams.data("")
        if let endpoint = summary.endpoint {
            let text = EndpointText(source: summary.source, endpoint: endpoint)
            text.lines(paint: .data).forEach(Streams.data)
            Streams.data("")
        }
        for line in SourceReachText.lines(reach) { Streams.data(line) }
        Streams.data("")
        Self.runs.show(summary.runs, as: .table)
    }

    private static func facts(
        _ summary: SummariseSources.Summary, _ reach: MeasureReach.Reach
    ) -> JSONValue {
        let source = summary.source
        return [
            "source": .text(source.id.text), "title": .text(source.title),
            "authority": .text(source.authority.rawValue), "licence": .text(source.licence),
            "address": .text(summary.endpoint?.address.text),
            "isWithdrawn": .bool(source.isWithdrawn), "records": .number(summary.records),
            "recordsGone": .number(summary.recordsGone),
            "rowsQuarantined": .number(summary.rowsQuarantined),
            "suppliers": .number(reach.suppliers),
            "suppliersOnlyHere": .number(reach.suppliersOnlyHere),
            "needs": .number(reach.needs), "needsOnlyHere": .number(reach.needsOnlyHere),
            "imports": .list(summary.runs.map(runFacts)),
        ]
    }

    private static func runFacts(_ run: ImportRun) -> JSONValue {
        [
            "file": .text(run.plan.file), "statedOn": .text(run.plan.statedOn.text),
            "isFinished": .bool(run.isFinished), "isAbandoned": .bool(run.isAbandoned),
            "rowsRead": .number(run.counts.rowsRead),
            "rowsNew": .number(run.counts.rowsNew), "rowsChanged": .number(run.counts.rowsChanged),
            "rowsUnchanged": .number(run.counts.rowsUnchanged),
            "rowsQuarantined": .number(run.counts.rowsQuarantined),
        ]
    }

    private static var runs: Listing<ImportRun> {
        Listing(columns: [
            .text(say(en: "File", vi: "Tệp"), "file") { $0.plan.file },
            .day(say(en: "Stated", vi: "Ngày ghi nhận"), "statedOn") { $0.plan.statedOn },
            .count(say(en: "Read", vi: "Đã đọc"), "rowsRead") { $0.counts.rowsRead },
            .count(say(en: "New", vi: "Mới"), "rowsNew") { $0.counts.rowsNew },
            .count(say(en: "Changed", vi: "Thay đổi"), "rowsChanged") { $0.counts.rowsChanged },
            .count(say(en: "Unchanged", vi: "Giữ nguyên"), "rowsUnchanged") {
                $0.counts.rowsUnchanged
            },
            .count(say(en: "Quarantined", vi: "Cách ly"), "rowsQuarantined") {
                $0.counts.rowsQuarantined
            },
            .text(say(en: "State", vi: "Trạng thái"), "state") { state(of: $0) },
        ])
    }

    private static func state(of run: ImportRun) -> String {
        if run.isFinished { return say(en: "finished", vi: "hoàn tất") }
        if run.isAbandoned { return say(en: "given up", vi: "đã bỏ dở") }
        return say(en: "broken off", vi: "dở dang")
    }
}

/// A source as typed on the command line.
struct SourceArgument: ExpressibleByArgument {
    let id: SourceID

    init?(argument: String) {
        guard let id = SourceID(argument) else { return nil }
        self.id = id
    }
}

/// How far a source's word goes, in words.
enum SourceReachText {
    static func lines(_ reach: MeasureReach.Reach) -> [String] {
        let (suppliers, needs) = (Plainly.number(reach.suppliers), Plainly.number(reach.needs))
        let suppliersHere = Plainly.number(reach.suppliersOnlyHere)
        let needsHere = Plainly.number(reach.needsOnlyHere)
        return [
            say(
                en: "Suppliers it speaks of: \(suppliers), "
                    + "of which \(suppliersHere) are known from nobody else.",
                vi: "Nhà cung cấp có trong nguồn: \(suppliers), "
                    + "trong đó \(suppliersHere) chỉ có ở nguồn này."),
            say(
                en: "Needs: \(needs), of which \(needsHere) from nobody else.",
                vi: "Nhu cầu: \(needs), trong đó \(needsHere) chỉ có ở nguồn này."),
        ]
    }
}
