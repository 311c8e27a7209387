import ArgumentParser
import Platform
import Records
import Representations
import SupplyNetwork

/// `matxich network gaps`: what needs ask for and nobody, or too few together, can make.
struct NetworkGapsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps",
        abstract: say(
            en: "Show the needs that nobody can meet, or all together not in full.",
            vi: "Nêu nhu cầu chưa ai đáp ứng, hoặc tất cả cùng làm vẫn không đủ."),
        discussion: say(
            en: """
                One shop is not counted for three buyers: each piece it makes goes to one need. The
                gap lies between two numbers: firms of unknown capacity make none, or any number.

                EXAMPLES:
                  matxich network gaps --cut 'region:"Bắc Ninh"'
                  matxich network gaps --within 100 --format csv
                """,
            vi: """
                Một xưởng không được tính cho ba bên mua: mỗi sản phẩm chỉ thuộc một nhu cầu. Khoảng
                trống nằm giữa hai số: doanh nghiệp chưa rõ năng lực không làm được gì, hoặc làm
                được bao nhiêu cũng được.

                VÍ DỤ:
                  matxich network gaps --cut 'region:"Bắc Ninh"'
                  matxich network gaps --within 100 --format csv
                """))

    @Option(
        help: help(
            en: "Only suppliers with a site so near to the place a need names.",
            vi: "Chỉ xét nhà cung cấp có cơ sở gần nơi nhu cầu nêu.", value: "km"))
    var within: Int?

    @OptionGroup var options: NetworkOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard within ?? 0 >= 0 else {
            throw ValidationError(
                say(en: "--within is a number of kilometres.", vi: "--within là số kilômét."))
        }
    }

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let network = try await options.network(global.place, try LoadedCatalogue())
        let coverage = within.map { network.coverage.within(kilometres: $0) } ?? network.coverage
        let day = network.question.day
        let gap = coverage.gap(on: day, vintage: network.question.vintage)
        let rows = NeedStanding.all(of: network, coverage, gap)
        let head = NetworkHead(network, cut: options.cut)
        switch format {
        case .json:
            let page: JSONValue = [
                "network": head.facts, "gap": Facts.gap(gap, network, coverage),
                "needs": .list(rows.map(\.facts)),
            ]
            Streams.data(page.page)
        case .table, .trec, .xlsx:
            for line in head.lines + JointGapText.lines(gap) { Streams.data(line) }
            Streams.data("")
            NeedStanding.listing.show(rows, as: .table)
        case .csv, .ndjson: NeedStanding.listing.show(rows, as: format)
        }
    }
}

/// The joint gap in words.
enum JointGapText {
    static func lines(_ gap: CoverageGap) -> [String] {
        let (demand, worst) = (Plainly.number(gap.demand), Plainly.number(gap.gapAtWorst))
        let best = Plainly.number(gap.gapAtBest)
        let unknown = Plainly.number(gap.unknownMakers)
        let asked =
            gap.gapAtBest == gap.gapAtWorst
            ? say(
                en: "Asked for: \(demand) pieces a month; missing: \(worst).",
                vi: "Cần: \(demand) sản phẩm/tháng; còn thiếu: \(worst).")
            : say(
                en: "Asked for: \(demand) pieces a month; missing: \(best) to \(worst), as "
                    + "\(unknown) qualified suppliers do not tell their capacity.",
                vi: "Cần: \(demand) sản phẩm/tháng; còn thiếu: \(best) đến \(worst), do "
                    + "\(unknown) nhà cung cấp đủ điều kiện chưa nêu năng lực.")
        return [
            asked,
            say(
                en: "Needs that nobody can meet: \(Plainly.number(gap.uncovered.count)).",
                vi: "Nhu cầu chưa ai đáp ứng: \(Plainly.number(gap.uncovered.count))."),
            FigureNoteText.line(gap.note),
        ]
    }
}

extension NeedStanding {
    static var listing: Listing<NeedStanding> {
        Listing(
            columns: [
                .text(say(en: "Need", vi: "Nhu cầu"), "need") { $0.need.id.text },
                .text(say(en: "Title", vi: "Tên"), "title") { $0.need.shownTitle },
                .count(say(en: "Suppliers", vi: "Nhà cung cấp"), "makers") { $0.makers },
                Listing.Column(
                    heading: say(en: "Pieces a month", vi: "Sản phẩm/tháng"), key: "pieces",
                    shown: { $0.pieces.map(Plainly.number) ?? "" }, fact: { .number($0.pieces) },
                    isNumber: true),
                Listing.Column(
                    heading: say(en: "Standing", vi: "Tình trạng"), key: "standing",
                    shown: { $0.word(in: Speech.language) },
                    fact: { .text($0.code) }),
            ])
    }

    /// For people.
    func word(in language: Language) -> String {
        let (english, vietnamese) =
            switch code {
            case "uncovered": ("nobody", "chưa ai đáp ứng")
            case "short": ("not enough together", "cùng làm vẫn thiếu")
            case "single": ("one supplier", "chỉ một nguồn")
            default: ("covered", "đáp ứng được")
            }
        return language == .vietnamese ? vietnamese : english
    }
}
