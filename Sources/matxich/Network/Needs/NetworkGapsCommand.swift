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
                One shop is not counted for three buyers: each piece it makes goes to one need. What
                a kind of work lacks lies between two numbers: only firms that surely fit count,
                those of unknown capacity make none and other needs come first; or likely ones count
                too, these make any number and it comes first. Unlike pieces are not added.

                EXAMPLES:
                  matxich network gaps --cut 'region:"Bắc Ninh"'
                  matxich network gaps --within 100 --format csv
                """,
            vi: """
                Một xưởng không được tính cho ba bên mua: mỗi sản phẩm chỉ thuộc một nhu cầu. Mỗi
                loại công việc thiếu trong khoảng hai số: chỉ tính nguồn chắc chắn, doanh nghiệp
                chưa rõ năng lực không làm được gì và nhu cầu khác được ưu tiên; hoặc tính cả nguồn
                có thể, làm được bao nhiêu cũng được và được ưu tiên. Không cộng hàng khác loại.

                VÍ DỤ:
                  matxich network gaps --cut 'region:"Bắc Ninh"'
                  matxich network gaps --within 100 --format csv
                """))

    @Option(
        parsing: .unconditional,
        help: help(
            en: "Only suppliers with a site so near to the place a need names.",
            vi: "Chỉ xét nhà cung cấp có cơ sở gần nơi nhu cầu nêu.", value: "km"))
    var within: Int?

    @Flag(
        help: help(
            en: "Name the firms that may lie within and are not known to.",
            vi: "Nêu tên doanh nghiệp có thể nằm trong bán kính nhưng chưa rõ."))
    var names = false

    @OptionGroup var options: NetworkOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if let within { try WithinKilometres.check(within) }
    }

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let loaded = try LoadedCatalogue()
        let network = try await options.network(global.place, loaded)
        let near = within.map { network.coverage.within(kilometres: $0, network.frame) }
        let coverage = near?.coverage ?? network.coverage
        let day = network.question.day
        let gap = coverage.gap(on: day, vintage: network.question.vintage)
        let rows = NeedStanding.all(of: network, coverage, gap)
        let head = NetworkHead(network, cut: options.cut)
        switch format {
        case .json:
            let page: JSONValue = [
                "network": head.facts, "gap": Facts.gap(gap, network),
                "within": within.flatMap { kilometres in
                    near.map { Facts.near($0, kilometres: kilometres, network) }
                } ?? .null,
                "needs": .list(rows.map(\.facts)),
            ]
            Streams.data(page.page)
        case .table where network.needs.isEmpty:
            for line in head.linesOfNeeds { Streams.data(line) }
        case .table, .trec, .xlsx:
            let text = JointGapText(network: network, gap: gap, wording: loaded.wording)
            for line in head.lines + text.lines { Streams.data(line) }
            if let near { show(near, network) }
            Streams.data("")
            NeedStanding.listing.show(rows, as: .table)
        case .csv, .ndjson: NeedStanding.listing.show(rows, as: format)
        }
    }

    /// Of how many firms it is not known whether they lie within.
    private func show(_ near: NearCoverage, _ network: AssembledNetwork) {
        let (sites, all) = (
            Plainly.number(near.knowledge.withoutPoint), Plainly.number(near.knowledge.sites)
        )
        let firms = Plainly.number(near.doubtful.count)
        Streams.data(
            say(
                en: "\(sites) of \(all) sites have no point of their own; \(firms) firms may lie "
                    + "within and count as likely (--names tells which).",
                vi: "\(sites)/\(all) cơ sở không có tọa độ riêng; \(firms) doanh nghiệp có thể "
                    + "nằm trong bán kính và được tính là nguồn có thể (--names nêu tên)."))
        guard names else { return }
        for maker in near.doubtful { Streams.data("  " + network.name(ofMaker: maker)) }
    }
}

/// The joint gap in words.
struct JointGapText {
    let network: AssembledNetwork
    let gap: CoverageGap
    let wording: Wording

    /// Kinds of work on a screen (own choice: half of one).
    private static let worksShown = 15

    var lines: [String] {
        let told = gap.works.prefix(Self.worksShown).map(line)
        let left = gap.works.count - told.count + gap.worksLeft
        let more =
            left > 0 ? [say(en: "… and \(left) more", vi: "… và \(left) loại khác")] : []
        return told + more + counts + [FigureNoteText.line(gap.note)]
    }

    private func line(_ work: CoverageGap.Work) -> String {
        let name = WorkText.name(work, network, wording)
        let (demand, missing) = (Plainly.number(work.demand), WorkText.missing(work))
        return name + ": "
            + say(
                en: "asked for \(demand) pieces a month; missing \(missing).",
                vi: "cần \(demand) sản phẩm/tháng; còn thiếu \(missing).")
    }

    private var counts: [String] {
        let (nobody, likely) = (
            Plainly.number(gap.uncovered.count), Plainly.number(gap.unproven.count)
        )
        let meeting = say(
            en: "Needs that nobody can meet: \(nobody); that nobody surely meets, but some "
                + "likely: \(likely).",
            vi: "Nhu cầu chưa ai đáp ứng: \(nobody); chỉ có nguồn có thể, chưa chắc chắn: "
                + "\(likely).")
        guard gap.unknownMakers > 0 else { return [meeting] }
        let unknown = Plainly.number(gap.unknownMakers)
        return [
            meeting,
            say(
                en: "Suppliers for these pieces that do not tell their capacity: \(unknown).",
                vi: "Nhà cung cấp cho số hàng này chưa nêu năng lực: \(unknown)."),
        ]
    }
}

extension NeedStanding {
    static var listing: Listing<NeedStanding> {
        Listing(
            columns: [
                .text(say(en: "Need", vi: "Nhu cầu"), "need") { $0.need.id.text },
                .text(say(en: "Title", vi: "Tên"), "title") { $0.need.shownTitle },
                .count(say(en: "Certain", vi: "Chắc chắn"), "certain") { $0.makers.certain },
                .count(say(en: "Likely", vi: "Có thể"), "likely") { $0.makers.likely },
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
            case "unproven": ("likely ones only", "chỉ có nguồn có thể")
            case "short": ("not enough together", "cùng làm vẫn thiếu")
            case "single": ("one supplier", "chỉ một nguồn")
            default: ("covered", "đáp ứng được")
            }
        return language == .vietnamese ? vietnamese : english
    }
}
