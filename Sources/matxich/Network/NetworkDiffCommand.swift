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
                --vintage.

                EXAMPLE:
                  matxich network diff --from 2026-01-01 --to 2026-11-22
                """,
            vi: """
                Mạng lưới được lập theo thông tin biết đến từng ngày và chứng nhận còn hiệu lực khi
                đó. Địa giới theo ngày sau, hoặc theo --vintage.

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

    @OptionGroup var options: NetworkOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let loaded = try LoadedCatalogue()
        let last = to?.date ?? WallClock.today
        let question = try question(loaded, last)
        let store = try OpenStore.open(global)
        let found = try await CompareNetworks(store: store, lexicon: loaded.lexicon)
            .compare(question, from: from.date, to: last)
        let rows = NetworkChange.all(found.difference)
        switch format {
        case .json:
            let page: JSONValue = [
                "before": NetworkHead(found.before, cut: options.cut).facts,
                "after": NetworkHead(found.after, cut: options.cut).facts,
                "changes": .list(rows.map(\.facts)),
            ]
            Streams.data(page.page)
        case .table, .trec, .xlsx:
            for line in NetworkHead(found.before, cut: "").lines { Streams.data(line) }
            for line in NetworkHead(found.after, cut: options.cut).lines { Streams.data(line) }
            Streams.data(summary(found.difference))
            guard !rows.isEmpty else { return }
            Streams.data("")
            NetworkChange.listing.show(rows, as: .table)
        case .csv, .ndjson: NetworkChange.listing.show(rows, as: format)
        }
    }

    private func question(
        _ loaded: LoadedCatalogue, _ last: CalendarDate
    ) throws(Failure) -> NetworkQuestion {
        let asked = try options.question(loaded)
        guard options.at == nil, asked.cut.day == nil else {
            throw Failure(
                .usage,
                say(
                    en: "A diff is of two days: --from and --to, and no other.",
                    vi: "So sánh giữa hai ngày: chỉ dùng --from và --to."))
        }
        guard from.date <= last else {
            throw Failure(
                .usage,
                say(
                    en: "--from \(from.date) lies after --to \(last).",
                    vi: "--from \(from.date) sau --to \(last)."),
                next: say(en: "Change them round.", vi: "Hãy đổi chỗ hai ngày."))
        }
        return NetworkQuestion(
            cut: asked.cut, day: last, vintage: options.vintage?.date, fit: asked.fit,
            reach: asked.reach, language: asked.language)
    }

    private func summary(_ difference: NetworkDifference) -> String {
        let (came, went) = (difference.addedNodes.count, difference.removedNodes.count)
        let (joined, parted) = (difference.addedEdges.count, difference.removedEdges.count)
        let changed = Plainly.number(difference.changedWeights.count)
        return say(
            en: "Nodes: \(came) new, \(went) gone. Edges: \(joined) new, \(parted) gone, "
                + "\(changed) of another weight.",
            vi: "Nút: thêm \(came), mất \(went). Cạnh: thêm \(joined), mất \(parted), "
                + "\(changed) đổi trọng số.")
    }
}

extension NetworkChange {
    static var listing: Listing<NetworkChange> {
        Listing(
            columns: [
                Listing.Column(
                    heading: say(en: "Change", vi: "Thay đổi"), key: "change", shown: \.word,
                    fact: { .text($0.kind.rawValue) }),
                .text(say(en: "What", vi: "Loại"), "what") { $0.what },
                .text(say(en: "Source", vi: "Từ"), "source") { $0.source },
                .text(say(en: "Target", vi: "Đến"), "target") { $0.target },
                weight(say(en: "Before", vi: "Trước"), "before") { $0.before },
                weight(say(en: "After", vi: "Sau"), "after") { $0.after },
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
