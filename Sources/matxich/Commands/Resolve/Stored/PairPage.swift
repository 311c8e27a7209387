import Platform
import Records
import Resolution
import Store

/// Two records side by side as a person reads them who is to decide.
enum PairPage {
    /// What the narrowest terminal shows that people still use.
    static let width = 80

    /// What either record has of it, two blanks before the first and a line between them.
    private static let sideWidth = (width - 2 - between.count) / 2
    private static let between = " │ "

    /// What both say, what speaks for and against their being one firm, and what was said before.
    static func lines(_ entry: ReviewQueue.Entry, paint: Paint) -> [String] {
        let share = FixedText.of(Double(entry.pair.millionths) / 1_000_000, digits: 4)
        var lines = wrapped(
            say(en: "probability \(share): ", vi: "xác suất \(share): ")
                + reason(entry.pair), first: "", indent: 2)
        lines += sides(entry.sides.map(\.id.text)).map(paint.bold)
        for (place, field) in SubjectsToResolve.fields.enumerated() {
            let texts = entry.sides.map { $0.texts[place] }
            if texts.allSatisfy(\.isEmpty) { continue }
            lines.append(name(of: field) + ":")
            lines += sides(texts.map { $0.isEmpty ? "–" : $0 })
        }
        lines.append(say(en: "in the lists:", vi: "trong các danh sách:"))
        lines += sides(entry.sides.map { $0.origins.map(origin).joined(separator: ", ") })
        lines += weights(entry.pair.weights)
        if let former = entry.former { lines += decision(former) }
        return lines
    }

    private static func wrapped(_ text: String, first: String, indent: Int) -> [String] {
        Paragraph.lines(text, first: first, indent: indent, width: width)
    }

    /// The texts of the two records beside each other.
    private static func sides(_ texts: [String]) -> [String] {
        let columns = texts.map {
            Paragraph.lines($0, first: "", indent: 0, width: sideWidth)
        }
        return (0..<(columns.map(\.count).max() ?? 0)).map { row in
            let cells = columns.map { row < $0.count ? $0[row] : "" }
            let padded = cells.dropLast().map { cell in
                cell + String(repeating: " ", count: sideWidth - TextTable.width(cell))
            }
            return "  " + (padded + cells.suffix(1)).joined(separator: between)
        }
    }

    /// Where a record stands; a key that was made up for a list without keys tells nobody anything.
    private static func origin(_ origin: ReviewQueue.Origin) -> String {
        origin.source.text + " " + (origin.isKeyMadeUp ? origin.statedOn.text : origin.key)
    }

    /// What each comparison said, and all of them together.
    private static func weights(_ weights: [KeptWeight]) -> [String] {
        let sum = weights.reduce(0) { $0 + $1.millibits }
        let heading = say(
            en: "for (+) and against (−) one firm; each bit doubles the odds:",
            vi: "ủng hộ (+), bác bỏ (−) việc là một doanh nghiệp; mỗi bit nhân đôi khả năng:")
        let whole = (sum, say(en: "together", vi: "tổng cộng"))
        return [heading]
            + (weights.map { ($0.millibits, said($0)) } + [whole]).flatMap { millibits, said in
                let bits = ResolutionText.bits(Double(millibits) / 1_000)
                let margin = String(repeating: " ", count: max(0, bitsWidth - bits.count))
                return wrapped(said, first: margin + bits + "  ", indent: bitsWidth + 2)
            }
    }

    /// `+11.95 bit` behind two blanks, and one more for `−100.00 bit`.
    private static let bitsWidth = 13

    /// What one comparison said.
    private static func said(_ weight: KeptWeight) -> String {
        guard weight.comparison != KeptWeight.before else {
            return say(en: "before comparing", vi: "trước khi so")
        }
        let agreement = Agreement.allCases.first { "\($0)" == weight.agreement }
        let level =
            agreement.map { AgreementText.said($0, of: weight.comparison) } ?? weight.agreement
        return "\(name(ofComparison: weight.comparison)): \(level)"
    }

    /// How two records stand to each other in one comparison.
    private static func level(_ comparison: String, of pair: PairToReview) -> Agreement? {
        let level = pair.weights.first { $0.comparison == comparison }?.agreement
        return Agreement.allCases.first { "\($0)" == level }
    }

    static func name(ofComparison title: String) -> String {
        if let field = KnownField.allCases.first(where: { "\($0)" == title }) {
            return name(of: .known(field))
        }
        switch title {
        case "domain": return say(en: "web or mail domain", vi: "tên miền")
        case "place": return say(en: "ward, district, province", vi: "phường, quận, tỉnh")
        case "park": return say(en: "industrial park and lot", vi: "khu công nghiệp và lô")
        default: return title
        }
    }

    private static func verdict(_ verdict: PairDecision.Verdict) -> String {
        switch verdict {
        case .same: say(en: "one firm", vi: "một doanh nghiệp")
        case .different: say(en: "two firms", vi: "hai doanh nghiệp")
        }
    }

    private static func decision(_ decision: PairDecision) -> [String] {
        let why = decision.why.map { ": “\($0)”" } ?? ""
        return wrapped(
            say(
                en: "decided before by \(decision.by), \(verdict(decision.verdict))",
                vi: "\(decision.by) đã quyết định trước đây: \(verdict(decision.verdict))")
                + why, first: "  ", indent: 4)
    }

    /// Why a person is asked.
    static func reason(_ pair: PairToReview) -> String {
        switch pair.reason {
        case .changed:
            say(
                en: "decided before; since then the records say something else",
                vi: "đã quyết định trước đây; từ đó bản ghi đã thay đổi")
        case .owners:
            say(
                en: "whose profile it is has to be settled by a person",
                vi: "cần người xác định hồ sơ thuộc về ai")
        case .reserved:
            ResolutionText.contradiction { level($0, of: pair) }
        case .cluster:
            say(
                en: "sure by itself, but not with all records of both firms",
                vi: "cặp này khớp, nhưng các bản ghi khác của hai doanh nghiệp thì không")
        case .probable: say(en: "probable, not sure", vi: "có thể đúng, chưa chắc")
        }
    }

    private static func name(of field: ComparedField) -> String {
        guard case .known(let known) = field else { return field.label }
        switch known {
        case .name: return say(en: "name", vi: "tên")
        case .taxNumber: return say(en: "tax number", vi: "mã số thuế")
        case .country: return say(en: "country", vi: "quốc gia")
        case .phone: return say(en: "phone", vi: "điện thoại")
        case .email: return "e-mail"
        case .web: return say(en: "website", vi: "trang web")
        case .address: return say(en: "address", vi: "địa chỉ")
        case .province: return say(en: "province", vi: "tỉnh/thành")
        case .street: return say(en: "street", vi: "đường")
        case .streetNumber: return say(en: "house number or lot", vi: "số nhà hoặc lô")
        default: return field.label
        }
    }
}
