import ArgumentParser
import Platform
import Records
import Representations
import SupplyNetwork

/// `matxich network diff`: what changed between two days.
struct NetworkDiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: say(
            en: "Show what changed in the network between two days.",
            vi: "Cho biết mạng lưới đã thay đổi gì giữa hai ngày."),
        discussion: say(
            en: """
                The network is made as it was known on each day: by what had been said by then, and
                by the certificates that were valid. Regions are those of the later day, or of
                --vintage. A firm has changed whose capacity is another, an edge whose weight is.

                EXAMPLE:
                  matxich network diff --from 2026-01-01 --to 2026-11-22
                """,
            vi: """
                Mạng lưới được lập theo thông tin biết đến từng ngày và chứng nhận còn hiệu lực khi
                đó. Địa giới theo ngày sau, hoặc theo --vintage. Doanh nghiệp đổi khi công suất
                đổi, liên kết đổi khi trọng số đổi.

                VÍ DỤ:
                  matxich network diff --from 2026-01-01 --to 2026-11-22
                """))

    @Option(
        help: help(en: "The earlier day.", vi: "Ngày trước.", value: "yyyy-mm-dd"))
    var from: CalendarDay

    @Option(
        help: help(
            en: "The later day (default: today).", vi: "Ngày sau (mặc định: hôm nay).",
            value: "yyyy-mm-dd"))
    var to: CalendarDay?

    @OptionGroup var options: NetworkPart
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let loaded = try LoadedCatalogue()
        let last = to?.date ?? WallClock.today
        let question = try question(loaded, last)
        let store = try OpenStore.open(global)
        let assemble = AssembleNetwork(store: store, lexicon: loaded.lexicon)
        let found = try await CompareNetworks { try await assemble.network($0) }
            .compare(question, from: from.date, to: last)
        if let fault = found.cutFault { throw Failure(fault, in: options.cut) }
        for line in NetworkHead(found.after, cut: options.cut).remarks { global.remark(line) }
        let rows = NetworkChange.all(found.difference)
        switch format {
        case .json: Streams.data(Facts.comparison(found, cut: options.cut).page)
        case .table, .trec, .xlsx:
            for line in NetworkHead(found.before, cut: "").lines { Streams.data(line) }
            for line in NetworkHead(found.after, cut: options.cut).lines { Streams.data(line) }
            show(rows)
        case .csv, .ndjson: NetworkChange.listing.show(rows, as: format)
        }
    }

    /// Changes on a screen (own choice: two screens); csv and ndjson have all.
    private static let changesShown = 60

    /// Counts by kind, then the changes as far as a screen goes.
    private func show(_ rows: [NetworkChange]) {
        guard !rows.isEmpty else {
            return Streams.data(say(en: "Nothing changed.", vi: "Không có gì thay đổi."))
        }
        Streams.data("")
        ChangeCount.listing.show(ChangeCount.all(rows), as: .table)
        Streams.data("")
        NetworkChange.listing.show(Array(rows.prefix(Self.changesShown)), as: .table)
        let left = rows.count - Self.changesShown
        guard left > 0 else { return }
        let more = Plainly.number(left)
        Streams.data(
            say(
                en: "… and \(more) more: --format csv has all.",
                vi: "… và \(more) dòng khác: --format csv có đủ."))
    }

    private func question(
        _ loaded: LoadedCatalogue, _ last: CalendarDate
    ) throws(Failure) -> NetworkQuestion {
        let asked = try options.question(loaded, on: last)
        do throws(ComparisonError) { try CompareNetworks.check(asked.cut) } catch {
            throw Failure(error)
        }
        guard from.date <= last else {
            throw Failure(
                .usage,
                say(
                    en: "--from \(from.date) lies after --to \(last).",
                    vi: "--from \(from.date) sau --to \(last)."),
                next: say(en: "Change them round.", vi: "Hãy đổi chỗ hai ngày."))
        }
        return asked
    }
}

/// Kinds of nodes and edges: words on a screen, names of the contract in files.
private enum KindWord {
    static func column<Row>(_ kind: @escaping (Row) -> String) -> Listing<Row>.Column {
        Listing.Column(
            heading: say(en: "What", vi: "Loại"), key: "what", shown: { word(kind($0)) },
            fact: { .text(kind($0)) })
    }

    private static func word(_ kind: String) -> String {
        NodeKind(rawValue: kind)?.name(in: Speech.language)
            ?? EdgeKind(rawValue: kind)?.name(in: Speech.language) ?? kind
    }
}

extension ChangeCount {
    static var listing: Listing<ChangeCount> {
        Listing(
            columns: [
                KindWord.column { $0.what },
                .count(say(en: "New", vi: "Thêm"), "added") { $0.added },
                .count(say(en: "Gone", vi: "Mất"), "removed") { $0.removed },
                .count(say(en: "Changed", vi: "Đổi"), "changed") { $0.changed },
            ])
    }
}

extension NetworkChange {
    static var listing: Listing<NetworkChange> {
        Listing(
            columns: [
                Listing.Column(
                    heading: say(en: "Change", vi: "Thay đổi"), key: "change", shown: \.word,
                    fact: { .text($0.kind.rawValue) }),
                KindWord.column { $0.what },
                .text(say(en: "Source", vi: "Từ"), "source_name") { $0.sourceName },
                .text(say(en: "Target", vi: "Đến"), "target_name") { $0.targetName },
                weight(say(en: "Before", vi: "Trước"), "before") { $0.before },
                weight(say(en: "After", vi: "Sau"), "after") { $0.after },
                .text(say(en: "Source id", vi: "Mã nguồn"), "source") { $0.source },
                .text(say(en: "Target id", vi: "Mã đích"), "target") { $0.target },
            ])
    }

    private static func weight(
        _ heading: String, _ key: String, _ weight: @escaping (NetworkChange) -> Double?
    ) -> Listing<NetworkChange>.Column {
        Listing.Column(
            heading: heading, key: key,
            shown: { weight($0).map { PlainDecimal.text($0, digits: 3) } ?? "" },
            fact: { weight($0).map { .decimal($0) } ?? .null }, isNumber: true)
    }

    private var word: String {
        switch kind {
        case .added: say(en: "new", vi: "thêm")
        case .removed: say(en: "gone", vi: "mất")
        case .changed: say(en: "changed", vi: "đổi")
        }
    }
}
