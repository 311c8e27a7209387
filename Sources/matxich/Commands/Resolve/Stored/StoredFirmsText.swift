import Platform
import Records
import Resolution
import Store

/// Merges and what waits for a person, in words.
enum StoredFirmsText {
    static func run(_ outcome: ResolveSuppliers.Outcome) -> String {
        let figures = outcome.run.figures
        let found = say(
            en: """
                \(Plainly.number(figures.subjects)) records are \
                \(Plainly.number(figures.firms)) firms; \(Plainly.number(figures.toReview)) pairs \
                to review
                """,
            vi: """
                \(Plainly.number(figures.subjects)) bản ghi thuộc \
                \(Plainly.number(figures.firms)) doanh nghiệp; \
                \(Plainly.number(figures.toReview)) cặp cần xem lại
                """)
        let more =
            figures.unlisted == 0
            ? ""
            : say(
                en: ", and \(Plainly.number(figures.unlisted)) less likely ones",
                vi: ", và \(Plainly.number(figures.unlisted)) cặp ít khả năng hơn")
        if outcome.isUnchanged {
            return found + more
                + say(
                    en: ". Nothing changed since the last run.",
                    vi: ". Không có gì thay đổi từ lần chạy trước.")
        }
        return found + more
            + say(
                en: """
                    . Merged now: \(Plainly.number(figures.merged)); split: \
                    \(Plainly.number(figures.split)).
                    """,
                vi: """
                    . Vừa gộp: \(Plainly.number(figures.merged)); vừa tách: \
                    \(Plainly.number(figures.split)).
                    """)
    }

    static func decided(_ outcome: DecidePair.Outcome) -> String {
        say(
            en: "Kept. Merged: \(outcome.merged); split: \(outcome.split).",
            vi: "Đã lưu. Gộp: \(outcome.merged); tách: \(outcome.split).")
    }

    /// Two records side by side, and what speaks for and against their being one firm.
    static func pair(_ entry: ReviewQueue.Entry, paint: Paint) -> [String] {
        let share = FixedText.of(Double(entry.pair.millionths) / 1_000_000, digits: 4)
        var lines = [
            paint.bold(entry.sides.map(\.id.text).joined(separator: "  ·  ")),
            say(en: "probability \(share): ", vi: "xác suất \(share): ")
                + reason(entry.pair.reason),
        ]
        for (place, field) in SubjectsToResolve.fields.enumerated() {
            let texts = entry.sides.map { $0.texts[place] }
            if texts.allSatisfy(\.isEmpty) { continue }
            lines.append("  \(name(of: field)):")
            lines += texts.map { "    " + ($0.isEmpty ? "–" : $0) }
        }
        for side in entry.sides {
            let origins = side.origins.map { "\($0.source.text) \($0.key)" }
            lines.append(
                say(en: "  in: ", vi: "  trong: ") + origins.joined(separator: ", "))
        }
        lines += entry.pair.weights.map { "  " + weight($0) }
        if let former = entry.former { lines.append(decision(former)) }
        return lines
    }

    /// What one comparison said.
    static func weight(_ weight: KeptWeight) -> String {
        let bits = ResolutionText.bits(Double(weight.millibits) / 1_000)
        guard weight.comparison != KeptWeight.before else {
            return bits + say(en: "  before comparing", vi: "  trước khi so")
        }
        let agreement = Agreement.allCases.first { "\($0)" == weight.agreement }
        let name = agreement.map(ResolutionText.name(of:)) ?? weight.agreement
        return "\(bits)  \(weight.comparison): \(name)"
    }

    static func verdict(_ verdict: PairDecision.Verdict) -> String {
        switch verdict {
        case .same: say(en: "one firm", vi: "một doanh nghiệp")
        case .different: say(en: "two firms", vi: "hai doanh nghiệp")
        }
    }

    private static func decision(_ decision: PairDecision) -> String {
        let why = decision.why.map { ": “\($0)”" } ?? ""
        return "  "
            + say(
                en: "decided before by \(decision.by), \(verdict(decision.verdict))",
                vi: "\(decision.by) đã quyết định trước đây: \(verdict(decision.verdict))") + why
    }

    static func reason(_ reason: PairToReview.Reason) -> String {
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

    static func name(of field: ComparedField) -> String {
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
        default: return field.label
        }
    }
}
