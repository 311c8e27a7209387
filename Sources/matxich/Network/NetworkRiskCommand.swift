import ArgumentParser
import Platform
import Records
import Representations
import SupplyNetwork

/// `matxich network risk`: needs that hang on one supplier, or soon will.
struct NetworkRiskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "risk",
        abstract: say(
            en: "Show needs that hang on one or two suppliers, now or when certificates end.",
            vi: "Nêu nhu cầu chỉ có một, hai nguồn cung, hiện nay hoặc khi chứng nhận hết hạn."),
        discussion: say(
            en: """
                EXAMPLES:
                  matxich network risk
                  matxich network risk --months 24 --format csv
                """,
            vi: """
                VÍ DỤ:
                  matxich network risk
                  matxich network risk --months 24 --format csv
                """))

    @Option(
        help: help(
            en: "How far ahead certificates are looked at.",
            vi: "Xét chứng nhận hết hạn trong bao nhiêu tháng tới.", value: "months"))
    var months = SingleSource.monthsAhead

    @OptionGroup var options: NetworkOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard (0...SingleSource.monthsMax).contains(months) else {
            throw ValidationError(
                say(
                    en: "--months lies between 0 and \(SingleSource.monthsMax).",
                    vi: "--months nằm từ 0 đến \(SingleSource.monthsMax)."))
        }
    }

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let network = try await options.network(global.place, try LoadedCatalogue())
        let risk = network.coverage.singleSource(
            on: network.question.day, vintage: network.question.vintage, months: months)
        let rows = NeedAtRisk.all(of: risk, network)
        let head = NetworkHead(network, cut: options.cut)
        switch format {
        case .json:
            let page: JSONValue = [
                "network": head.facts, "months": .number(months),
                "note": Facts.note(risk.note),
                "needs": .list(rows.map(\.facts)),
            ]
            Streams.data(page.page)
        case .table, .trec, .xlsx:
            for line in head.lines { Streams.data(line) }
            Streams.data(summary(risk))
            Streams.data(FigureNoteText.line(risk.note))
            guard !rows.isEmpty else { return }
            Streams.data("")
            NeedAtRisk.listing.show(rows, as: .table)
        case .csv, .ndjson: NeedAtRisk.listing.show(rows, as: format)
        }
    }

    private func summary(_ risk: SingleSource) -> String {
        let (none, one) = (Plainly.number(risk.none.count), Plainly.number(risk.one.count))
        let (two, coming) = (Plainly.number(risk.two.count), Plainly.number(risk.coming.count))
        return say(
            en: "Nobody: \(none); one supplier: \(one); two: \(two); one or none within "
                + "\(months) months: \(coming).",
            vi: "Chưa ai đáp ứng: \(none); một nguồn: \(one); hai nguồn: \(two); còn một hoặc "
                + "không còn nguồn nào trong \(months) tháng tới: \(coming).")
    }
}

extension NeedAtRisk {
    static var listing: Listing<NeedAtRisk> {
        Listing(
            columns: [
                .text(say(en: "Need", vi: "Nhu cầu"), "need") { $0.need.id.text },
                .text(say(en: "Title", vi: "Tên"), "title") { $0.need.shownTitle },
                Listing.Column(
                    heading: say(en: "Risk", vi: "Rủi ro"), key: "risk", shown: \.word,
                    fact: { .text($0.kind.rawValue) }),
                .count(say(en: "Suppliers", vi: "Nhà cung cấp"), "makers") { $0.makers },
                .day(say(en: "From", vi: "Từ ngày"), "from") { $0.from },
                .text(say(en: "Hangs on", vi: "Phụ thuộc vào"), "firms") {
                    $0.firms.joined(separator: "; ")
                },
            ])
    }

    private var word: String {
        switch kind {
        case .one: say(en: "one supplier", vi: "chỉ một nguồn")
        case .two: say(en: "two suppliers", vi: "hai nguồn")
        case .coming: say(en: "certificates end", vi: "chứng nhận sắp hết hạn")
        }
    }
}
