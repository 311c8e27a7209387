import Foundation
import Platform
import Records
import Representations
import Resolution
import Store

/// What resolution found, in words.
enum ResolutionText {
    /// How many pairs were looked at, and what the limit of blocks left out.
    static func blocking(_ report: BlockingReport) -> String {
        say(
            en: """
                \(report.pairs) pairs compared from \(report.blocks) shared keys; \
                \(report.blocksDropped) keys shared by more than \(report.recordsMax) records \
                left out (the commonest by \(report.largestDropped)).
                """,
            vi: """
                Đã so \(report.pairs) cặp từ \(report.blocks) khóa chung; bỏ qua \
                \(report.blocksDropped) khóa có hơn \(report.recordsMax) bản ghi \
                (khóa phổ biến nhất: \(report.largestDropped)).
                """)
    }

    static func outcome(_ outcome: ResolvedList) -> String {
        let open = outcome.firmsToReview
        return say(
            en:
                "\(outcome.count) records are \(outcome.clusterCount) firms; \(open) pairs to "
                + "review.",
            vi: """
                \(outcome.count) bản ghi thuộc \(outcome.clusterCount) doanh nghiệp; \
                \(open) cặp cần xem lại.
                """)
    }

    /// Two records of a list with the weight of everything compared.
    static func explanation(_ explanation: PairExplanation) -> [String] {
        let kinship = explanation.isOneCluster ? nil : explanation.kinship
        return weights(explanation) + standing(explanation, kinship) + [outcome(explanation)]
    }

    /// The same of the database, with what people said and are asked.
    static func explanation(_ pair: ExplainedPair, reviewFrom review: Double) -> [String] {
        var lines = weights(pair.weighed) + standing(pair.weighed, pair.kinship)
        if let decision = pair.decision {
            lines += decided(decision, pair.weighed, isOutdated: pair.isOutdated)
        }
        if let asked = pair.asked {
            let records = asked.pair.map(\.text)
            let next = NextCommand.line(["resolve", "decide"] + records + ["--same"])
            lines.append(
                say(
                    en: """
                        A person is asked of \(records.joined(separator: ", ")): \(next), or \
                        --different
                        """,
                    vi: """
                        Đang chờ người quyết định về \(records.joined(separator: ", ")): \(next), \
                        hoặc --different
                        """))
        } else if !pair.weighed.isOneCluster, pair.decision == nil {
            lines += pair.weighed.probability < review ? [unasked(review)] : []
        }
        return lines + [outcome(pair.weighed)]
    }

    private static func unasked(_ review: Double) -> String {
        let least = FixedText.of(review, digits: 2)
        return say(
            en: "Nobody is asked: it is less likely than \(least).",
            vi: "Không ai được hỏi: xác suất dưới \(least).")
    }

    /// A person's word and what it does.
    private static func decided(
        _ decision: PairDecision, _ weighed: PairExplanation, isOutdated: Bool
    ) -> [String] {
        let day = UTCText.instant(decision.milliseconds)
        let why = decision.why.map { ": “\($0)”" } ?? ""
        var lines: [String] = []
        switch decision.verdict {
        case .same:
            lines.append(
                say(
                    en: "Decided by \(decision.by), \(day): one firm\(why).",
                    vi: "\(decision.by) quyết định ngày \(day): một doanh nghiệp\(why)."))
            lines.append(
                weighed.isOneCluster
                    ? say(
                        en: "So they are one, whatever the weights say.",
                        vi: "Vì vậy hai bản ghi là một, bất kể trọng số.")
                    : say(
                        en: "They are two all the same: what keeps them apart is stronger.",
                        vi: "Tuy vậy hai bản ghi vẫn tách riêng: lý do tách mạnh hơn."))
        case .different:
            lines.append(
                say(
                    en: "Decided by \(decision.by), \(day): two firms\(why).",
                    vi: "\(decision.by) quyết định ngày \(day): hai doanh nghiệp\(why)."))
            lines.append(
                weighed.isOneCluster
                    ? say(
                        en: "They are one all the same: by what was said of other records.",
                        vi: "Tuy vậy hai bản ghi là một: do quyết định về các bản ghi khác.")
                    : say(
                        en: "So they are kept apart, whatever the weights say.",
                        vi: "Vì vậy hai bản ghi được tách riêng, bất kể trọng số."))
        }
        if isOutdated {
            lines.append(
                say(
                    en: "Since then the records say something else.",
                    vi: "Từ đó bản ghi đã thay đổi."))
        }
        return lines
    }

    private static func weights(_ explanation: PairExplanation) -> [String] {
        var lines = [
            beforehand(explanation)
        ]
        for weight in explanation.weights where weight.agreement != .unknown {
            let isNumber = weight.comparison == "taxNumber"
            let values = weight.values.map { isNumber ? PersonalNumber.masked($0) : $0 }
                .map { "“\($0)”" }.joined(separator: " · ")
            let frequency =
                weight.frequencyBits == 0
                ? ""
                : say(en: ", how common: ", vi: ", độ phổ biến: ") + bits(weight.frequencyBits)
            lines.append(
                "\(bits(weight.bits))  \(PairPage.name(ofComparison: weight.comparison)): "
                    + AgreementText.said(weight.agreement, of: weight.comparison)
                    + "\(frequency)  \(values)")
        }
        lines.append(
            say(en: "Together: ", vi: "Tổng: ") + bits(explanation.bits) + ", "
                + say(en: "probability ", vi: "xác suất ")
                + FixedText.of(explanation.probability, digits: 6))
        return lines
    }

    private static func beforehand(_ explanation: PairExplanation) -> String {
        let prior = bits(explanation.priorBits)
        switch explanation.alternative {
        case .strangers:
            return say(
                en: "\(prior)  before comparing, against two strangers",
                vi: "\(prior)  trước khi so, so với hai doanh nghiệp xa lạ")
        case .neighbours:
            return say(
                en: "\(prior)  before comparing, against two neighbours of one town or trade",
                vi: "\(prior)  trước khi so, so với hai doanh nghiệp cùng địa bàn hoặc cùng ngành")
        }
    }

    /// What came of the weights, where nobody decided.
    private static func standing(
        _ explanation: PairExplanation, _ kinship: Kinship?
    ) -> [String] {
        var lines: [String] = []
        if !explanation.isOneCluster {
            lines += kinship.map { [name(of: $0)] } ?? []
            if explanation.isReserved {
                lines.append(
                    say(en: "Not merged by itself: ", vi: "Không tự gộp: ")
                        + contradiction(explanation.level) + ".")
            }
            if explanation.isForbidden, explanation.kinship != .branch {
                lines.append(
                    say(
                        en: "Never merged: their tax numbers are right and different.",
                        vi: "Không bao giờ gộp: hai mã số thuế đều đúng và khác nhau."))
            }
        }
        if !explanation.haveMet {
            lines.append(
                say(
                    en: "Not compared in the run: they share no key within the limit.",
                    vi: "Không được so khi chạy: hai bản ghi không có khóa chung trong giới hạn."))
        }
        return lines
    }

    private static func outcome(_ explanation: PairExplanation) -> String {
        explanation.isOneCluster
            ? say(en: "They are in one cluster.", vi: "Hai bản ghi cùng một cụm.")
            : say(en: "They are in two clusters.", vi: "Hai bản ghi ở hai cụm.")
    }

    /// What a person has to look at where nothing given out once says that two are one firm.
    ///
    /// - Parameter level: how two records stand to each other in a comparison of this title.
    static func contradiction(_ level: (String) -> Agreement?) -> String {
        switch level("name") {
        case .equal, .near, .part: elsewhere(level("park"), level("street"))
        case .further:
            say(
                en: "one name has a word more, perhaps of another firm of the group",
                vi: "một tên có thêm từ, có thể là công ty khác cùng nhóm")
        case .close:
            say(
                en: "the names are alike, and it is not surely one door",
                vi: "hai tên gần giống nhau, chưa chắc cùng một địa chỉ")
        default:
            say(en: "the names contradict each other", vi: "hai tên mâu thuẫn nhau")
        }
    }

    /// Where firms of one name stand that contradict each other in that.
    private static func elsewhere(_ parks: Agreement?, _ streets: Agreement?) -> String {
        let unlike: Set<Agreement?> = [.further, .some, .conflict, .different]
        if parks == .conflict {
            return say(
                en: "one name in two lots of a park, perhaps of two sites",
                vi: "cùng tên nhưng ở hai lô của khu công nghiệp, có thể là hai cơ sở")
        }
        if parks == .different {
            return say(
                en: "one name in two industrial parks, perhaps of two sites",
                vi: "cùng tên nhưng khác khu công nghiệp, có thể là hai cơ sở")
        }
        if unlike.contains(streets) {
            return say(
                en: "one name in two streets, perhaps of two sites",
                vi: "cùng tên nhưng khác đường, có thể là hai cơ sở")
        }
        return say(
            en: "a name that many have, and nothing else agrees but the place",
            vi: "tên phổ biến, ngoài địa bàn không có gì khác trùng")
    }

    private static func name(of kinship: Kinship) -> String {
        switch kinship {
        case .branch:
            say(
                en: "One is a branch of the other, or both are of one firm: linked, not merged.",
                vi: "Là chi nhánh của nhau hoặc của cùng một công ty: liên kết, không gộp.")
        case .site:
            say(
                en: "Two sites of one name: linked, unless they are merged.",
                vi: "Hai cơ sở cùng tên: liên kết với nhau, nếu không gộp.")
        case .group:
            say(
                en: "Two firms of a group: linked, unless they are merged.",
                vi: "Hai công ty cùng nhóm: liên kết với nhau, nếu không gộp.")
        }
    }

    static func bits(_ bits: Double) -> String {
        (bits < 0 ? "−" : "+") + FixedText.of(abs(bits), digits: 2) + " bit"
    }
}

/// A number with a fixed count of decimals, the same in every locale.
enum FixedText {
    static func of(_ number: Double, digits: Int) -> String {
        String(format: "%.\(digits)f", number)
    }

    /// The same of a share with six digits, for a line of each of a hundred thousand records.
    static func of(millionths: Int) -> String {
        let (whole, rest) = millionths.quotientAndRemainder(dividingBy: 1_000_000)
        let digits = String(rest)
        return "\(whole)." + String(repeating: "0", count: 6 - digits.count) + digits
    }
}

extension PairExplanation {
    /// How the two stand to each other in a comparison of this title.
    fileprivate func level(_ comparison: String) -> Agreement? {
        weights.first { $0.comparison == comparison }?.agreement
    }
}
