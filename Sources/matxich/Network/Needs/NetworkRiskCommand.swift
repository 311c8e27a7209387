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
        parsing: .unconditional,
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
        let loaded = try LoadedCatalogue()
        let network = try await options.network(global.place, loaded)
        let risk = network.coverage.singleSource(
            on: network.question.day, vintage: network.question.vintage, months: months)
        let rows = NeedAtRisk.all(of: risk, network)
        let head = NetworkHead(network, cut: options.cut)
        switch format {
        case .json:
            Streams.data(
                Facts.risk(risk, months: months, network, cut: options.cut).page)
        case .table where network.needs.isEmpty:
            for line in head.linesOfNeeds { Streams.data(line) }
        case .table, .trec, .xlsx:
            for line in head.lines { Streams.data(line) }
            Streams.data(summary(risk))
            Streams.data(FigureNoteText.line(risk.note))
            if !rows.isEmpty {
                Streams.data("")
                NeedAtRisk.listing(loaded.wording).show(rows, as: .table)
            }
            show(CertificateStanding.all(of: risk, network), loaded.wording)
        case .csv, .ndjson: NeedAtRisk.listing(loaded.wording).show(rows, as: format)
        }
    }

    private func summary(_ risk: SingleSource) -> String {
        let (none, one) = (Plainly.number(risk.none.count), Plainly.number(risk.one.count))
        let (two, coming) = (Plainly.number(risk.two.count), Plainly.number(risk.coming.count))
        return say(
            en: "Certain suppliers of needs: none: \(none); one: \(one); two: \(two); one or none "
                + "within \(months) months: \(coming).",
            vi: "Số nguồn chắc chắn của nhu cầu: không có: \(none); một: \(one); hai: \(two); còn "
                + "một hoặc không còn trong \(months) tháng tới: \(coming).")
    }

    /// Certificates on a screen (own choice: one screen); JSON has all.
    private static let certificatesShown = 30

    private func show(_ certificates: [CertificateStanding], _ wording: Wording) {
        guard !certificates.isEmpty else { return }
        func number(_ kind: CertificateAtRisk.Kind) -> String {
            Plainly.number(certificates.count { $0.kind == kind })
        }
        let (ending, unknown) = (number(.ending), number(.endUnknown))
        Streams.data("")
        Streams.data(
            say(
                en: "Certificates that needs hang on: ending within \(months) months: \(ending); "
                    + "without an end: \(unknown).",
                vi: "Chứng nhận mà nhu cầu phụ thuộc: hết hạn trong \(months) tháng tới: "
                    + "\(ending); không nêu hạn: \(unknown)."))
        let standing = certificates.filter { $0.kind != .overdue }
        let shown = Array(standing.prefix(Self.certificatesShown))
        if !shown.isEmpty { CertificateStanding.listing(wording).show(shown, as: .table) }
        let left = standing.count - shown.count
        if left > 0 { Streams.data(say(en: "… and \(left) more", vi: "… và \(left) dòng khác")) }
        guard certificates.count > standing.count else { return }
        let ended = number(.overdue)
        Streams.data(
            say(
                en: "Ended, of standards that needs ask for, and none newer known: \(ended) (JSON "
                    + "names them).",
                vi: "Đã hết hạn, thuộc tiêu chuẩn mà nhu cầu yêu cầu, chưa biết có bản mới: "
                    + "\(ended) (JSON nêu tên)."))
    }
}

extension NeedAtRisk {
    static func listing(_ wording: Wording) -> Listing<NeedAtRisk> {
        Listing(
            columns: [
                .text(say(en: "Need", vi: "Nhu cầu"), "need") { $0.need.id.text },
                .text(say(en: "Title", vi: "Tên"), "title") { $0.need.shownTitle },
                Listing.Column(
                    heading: say(en: "Risk", vi: "Rủi ro"), key: "risk", shown: \.word,
                    fact: { .text($0.kind.rawValue) }),
                .count(say(en: "Certain", vi: "Chắc chắn"), "certain") { $0.makers.certain },
                .count(say(en: "Likely", vi: "Có thể"), "likely") { $0.makers.likely },
                .day(say(en: "From", vi: "Từ ngày"), "from") { $0.from },
                .text(say(en: "Hangs on", vi: "Phụ thuộc vào"), "firms") {
                    $0.firms.joined(separator: "; ")
                },
                .text(say(en: "Certificates that end", vi: "Chứng nhận hết hạn"), "ending") {
                    $0.ending.map { ending in
                        let standard = wording.label(ending.standard)
                        return [ending.firm, standard, ending.until.map(Plainly.day) ?? ""]
                            .joined(separator: " · ")
                    }.joined(separator: "; ")
                },
            ])
    }

    private var word: String {
        switch kind {
        case .none: say(en: "none for certain", vi: "không có nguồn chắc chắn")
        case .one: say(en: "one supplier", vi: "chỉ một nguồn")
        case .two: say(en: "two suppliers", vi: "hai nguồn")
        case .coming: say(en: "certificates end", vi: "chứng nhận sắp hết hạn")
        }
    }
}

extension CertificateStanding {
    static func listing(_ wording: Wording) -> Listing<CertificateStanding> {
        Listing(
            columns: [
                Listing.Column(
                    heading: say(en: "Certificate", vi: "Chứng nhận"), key: "state",
                    shown: { $0.word(in: Speech.language) }, fact: { .text($0.kind.rawValue) }),
                .text(say(en: "Firm", vi: "Doanh nghiệp"), "name") { $0.name },
                .text(say(en: "Standard", vi: "Tiêu chuẩn"), "standard") {
                    wording.label($0.standard)
                },
                .day(say(en: "Last day", vi: "Ngày cuối"), "until") { $0.until },
                .count(say(en: "Needs", vi: "Nhu cầu"), "needs") { $0.needs.count },
            ])
    }

    /// For people.
    func word(in language: Language) -> String {
        let (english, vietnamese) =
            switch kind {
            case .overdue: ("ended", "đã hết hạn")
            case .ending: ("ends soon", "sắp hết hạn")
            case .endUnknown: ("no end stated", "không nêu hạn")
            }
        return language == .vietnamese ? vietnamese : english
    }
}
