import Platform
import Records
import Representations
import SupplyNetwork

/// What a network is of: said above every answer about it.
struct NetworkHead {
    private let network: AssembledNetwork
    private let cut: String
    private let minCell: Int
    private let counts: FirmCounts

    /// - Parameter minCell: counts of fewer firms are kept back.
    init(
        _ network: AssembledNetwork, cut: String,
        minCell: Int = NetworkQuestion.minCellAssumed
    ) {
        self.network = network
        self.cut = cut
        self.minCell = minCell
        counts = network.counts(minCell: minCell)
    }

    /// For people, in the language of this run.
    var lines: [String] {
        let question = network.question
        let (day, vintage) = (Plainly.day(question.day), Plainly.day(question.vintage))
        let (firms, all) = (Plainly.number(counts.suppliers), Plainly.number(counts.known))
        let needs = Plainly.number(network.needs.count)
        let fit = Plainly.number(question.fit.tenths / 10)
        var lines = [
            say(
                en: "As known on \(day), regions of \(vintage): \(firms) of \(all) suppliers, "
                    + "\(needs) needs, fit from \(fit).",
                vi: "Theo thông tin đến \(day), địa giới ngày \(vintage): \(firms) trong số "
                    + "\(all) nhà cung cấp, \(needs) nhu cầu, điểm phù hợp từ \(fit).")
        ]
        if !cut.isEmpty { lines.append(say(en: "Cut: \(cut)", vi: "Điều kiện lọc: \(cut)")) }
        return lines
    }

    /// The same above an answer about needs.
    var linesOfNeeds: [String] {
        guard network.needs.isEmpty else { return lines }
        return lines + [
            say(
                en: "No need is known here, so nothing can lack. Next: matxich import FILE --kind "
                    + "need",
                vi: "Chưa có nhu cầu nào nên không thể nói thiếu gì. Tiếp theo: matxich import TỆP "
                    + "--kind need")
        ]
    }

    /// What a person may have expected and is not there.
    var remarks: [String] {
        nobody + ofCut + hidden + unresolved + repeated + unplaced + buyersUnplaced
    }

    private var ofCut: [String] {
        let hasPlaces = network.regionsInCut != nil
        guard !network.suppliers.isEmpty,
            hasPlaces || counts.isPart
        else { return [] }
        let all = Plainly.number(counts.comparedWith)
        let sites = say(
            en: "Of the firms' sites those in the cut's regions alone count for regional figures "
                + "and maps.",
            vi: "Số liệu vùng và bản đồ chỉ tính cơ sở trong địa phương thuộc điều kiện lọc.")
        let base = say(
            en: "Location quotients, complexity and relatedness compare with all \(all) "
                + "suppliers.",
            vi: "Thương số vị trí, độ phức hợp và độ gần giữa các ngành so với toàn bộ \(all) "
                + "nhà cung cấp.")
        return hasPlaces ? [sites, base] : [base]
    }

    private var unresolved: [String] {
        let standing = network.resolution
        guard !standing.isComplete else { return [] }
        let records = Plainly.number(standing.recordsSince)
        guard standing.hasRun else {
            return [
                say(
                    en: "Records were never resolved: a firm that lists name several times counts "
                        + "as often in all figures. Next: matxich resolve run",
                    vi: "Dữ liệu chưa từng được đối chiếu trùng: doanh nghiệp có trong nhiều danh "
                        + "sách được đếm nhiều lần trong mọi số liệu. Tiếp theo: matxich resolve "
                        + "run")
            ]
        }
        return [
            say(
                en: "Supplier records added or changed since resolution last ran: \(records); a "
                    + "firm named several times counts as often. Next: matxich resolve run",
                vi: "Hồ sơ nhà cung cấp thêm hoặc đổi từ lần đối chiếu trùng gần nhất: "
                    + "\(records); doanh nghiệp trùng được đếm nhiều lần. Tiếp theo: matxich "
                    + "resolve run")
        ]
    }

    private var nobody: [String] {
        guard network.suppliers.isEmpty else { return [] }
        let day = Plainly.day(network.question.day)
        guard network.supplierCount > 0 else {
            return [
                say(
                    en: "No supplier was known on \(day). Next: matxich import FILE, with --date "
                        + "where the list is of another day.",
                    vi: "Chưa biết nhà cung cấp nào vào ngày \(day). Tiếp theo: matxich import "
                        + "TỆP, kèm --date nếu danh sách lập ngày khác.")
            ]
        }
        let known = Plainly.number(counts.known)
        let nobody = say(
            en: "None of \(known) suppliers is in the cut.",
            vi: "Không có nhà cung cấp nào trong số \(known) thuộc điều kiện lọc.")
        guard let empty = network.emptyCut else { return [nobody] }
        return [nobody] + empty.sentences(in: Speech.language, below: minCell, network.label(of:))
    }

    private var unplaced: [String] {
        guard let count = counts.toldWithoutRegion, count > 0 else { return [] }
        let (firms, day) = (Plainly.number(count), Plainly.day(network.question.vintage))
        return [
            say(
                en: "Without a region on \(day): \(firms) suppliers; theirs was another day's, and "
                    + "it is not known what it is then (--vintage names another day).",
                vi: "Không thuộc địa phương nào ngày \(day): \(firms) nhà cung cấp; địa phương "
                    + "được nêu là của thời điểm khác (--vintage chọn ngày khác).")
        ]
    }

    private var buyersUnplaced: [String] {
        let texts = network.relations.placesNotUnderstood
        guard let first = texts.first else { return [] }
        let count = Plainly.number(texts.count)
        return [
            say(
                en: "Places of buyers that name no known country: \(count), such as “\(first)”; "
                    + "they count as of unknown country.",
                vi: "Nơi của bên mua không rõ thuộc nước nào: \(count), ví dụ “\(first)”; được "
                    + "tính là chưa rõ nước.")
        ]
    }

    private var repeated: [String] {
        guard let count = counts.toldRepeatedNames, count > 0 else { return [] }
        let firms = Plainly.number(count)
        return [
            say(
                en: "\(firms) suppliers bear the name of another in the same country: a firm that "
                    + "lists name several times counts as often (matxich resolve tells which).",
                vi: "\(firms) nhà cung cấp trùng tên với nhà cung cấp khác cùng nước: doanh nghiệp "
                    + "được nêu nhiều lần thì được đếm nhiều lần (xem matxich resolve).")
        ]
    }

    private var hidden: [String] {
        guard network.needsHidden + network.relationsHidden > 0 else { return [] }
        let needs = Plainly.number(network.needsHidden)
        let relations = Plainly.number(network.relationsHidden)
        let level = network.question.reach.rawValue
        return [
            say(
                en: "Not shown at --level \(level): \(needs) needs, \(relations) relations to "
                    + "buyers and owners.",
                vi: "Không nêu ở --level \(level): \(needs) nhu cầu, \(relations) quan hệ với bên "
                    + "mua và bên sở hữu.")
        ]
    }

    var facts: JSONValue { Facts.network(network, cut: cut) }
}

/// How a figure was worked out, from how much, and of when.
enum FigureNoteText {
    /// A line for people: name, formula, n, missing share, vintage.
    static func line(_ note: FigureNote) -> String {
        let name = note.formula.name(in: Speech.language)
        let formula = note.formula.expression(in: Speech.language)
        let day = Plainly.day(note.vintage)
        return "\(name): \(formula); " + number(note)
            + say(en: ", regions of \(day)", vi: ", địa giới ngày \(day)")
    }

    private static func number(_ note: FigureNote) -> String {
        guard let told = note.told else {
            guard let bound = note.fewerThan.map(Plainly.number) else {
                return say(en: "n kept back", vi: "không nêu n")
            }
            return say(en: "n fewer than \(bound)", vi: "n dưới \(bound)")
        }
        let counted = Plainly.number(told.counted)
        let missing = PlainDecimal.text(100 * told.missingShare, digits: 1)
        return say(
            en: "n = \(counted), missing \(missing) %", vi: "n = \(counted), thiếu \(missing) %")
    }
}

/// Numbers with decimals as the language of this run writes them.
enum PlainDecimal {
    static func text(_ number: Double, digits: Int) -> String {
        let text = FixedText.of(number, digits: digits)
        return Speech.language == .vietnamese ? text.replacing(".", with: ",") : text
    }
}
