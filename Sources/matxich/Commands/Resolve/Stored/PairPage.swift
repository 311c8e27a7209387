import Platform
import Records
import Resolution
import Store

/// Two records side by side as a person reads them who is to decide.
enum PairPage {
    /// What the narrowest terminal shows that people still use.
    static let width = 80

    /// What both say, what speaks for and against their being one firm, and what was said before.
    static func lines(_ entry: ReviewQueue.Entry, paint: Paint) -> [String] {
        let share = FixedText.of(Double(entry.pair.millionths) / 1_000_000, digits: 4)
        var lines = [paint.bold(entry.sides.map(\.id.text).joined(separator: "  ·  "))]
        lines += wrapped(
            say(en: "probability \(share): ", vi: "xác suất \(share): ")
                + reason(entry.pair.reason), first: "", indent: 2)
        for (place, field) in SubjectsToResolve.fields.enumerated() {
            let texts = entry.sides.map { $0.texts[place] }
            if texts.allSatisfy(\.isEmpty) { continue }
            lines.append("  \(name(of: field)):")
            for text in texts {
                lines += wrapped(text.isEmpty ? "–" : text, first: "    ", indent: 6)
            }
        }
        for side in entry.sides {
            let origins = side.origins.map { "\($0.source.text) \($0.key)" }
            lines += wrapped(
                origins.joined(separator: ", "), first: say(en: "  in: ", vi: "  trong: "),
                indent: 6)
        }
        lines += weights(entry.pair.weights)
        if let former = entry.former { lines += decision(former) }
        return lines
    }

    private static func wrapped(_ text: String, first: String, indent: Int) -> [String] {
        Paragraph.lines(text, first: first, indent: indent, width: width)
    }

    /// What each comparison said, and all of them together.
    private static func weights(_ weights: [KeptWeight]) -> [String] {
        let sum = weights.reduce(0) { $0 + $1.millibits }
        let together = ResolutionText.bits(Double(sum) / 1_000)
        return weights.flatMap { wrapped(weight($0), first: "  ", indent: 6) }
            + ["  " + together + say(en: "  together", vi: "  tổng cộng")]
    }

    /// What one comparison said.
    static func weight(_ weight: KeptWeight) -> String {
        let bits = ResolutionText.bits(Double(weight.millibits) / 1_000)
        guard weight.comparison != KeptWeight.before else {
            return bits + say(en: "  before comparing", vi: "  trước khi so")
        }
        let agreement = Agreement.allCases.first { "\($0)" == weight.agreement }
        let level = agreement.map(ResolutionText.name(of:)) ?? weight.agreement
        return "\(bits)  \(name(ofComparison: weight.comparison)): \(level)"
    }

    private static func name(ofComparison title: String) -> String {
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

    private static func reason(_ reason: PairToReview.Reason) -> String {
        switch reason {
        case .changed:
            say(
                en: "decided before; since then the records say something else",
                vi: "đã quyết định trước đây; từ đó bản ghi đã thay đổi")
        case .owners:
            say(
                en: "whose profile it is has to be settled by a person",
                vi: "cần người xác định hồ sơ thuộc về ai")
        case .reserved:
            say(
                en: "names or streets contradict each other",
                vi: "tên hoặc đường phố mâu thuẫn nhau")
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
        case .streetNumber: return say(en: "house number", vi: "số nhà")
        default: return field.label
        }
    }
}
