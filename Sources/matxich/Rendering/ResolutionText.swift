import Foundation
import Resolution

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

    /// Two records side by side with the weight of everything compared.
    static func explanation(_ explanation: PairExplanation) -> [String] {
        var lines = [
            beforehand(explanation)
        ]
        for weight in explanation.weights where weight.agreement != .unknown {
            let values = weight.values.map { "“\($0)”" }.joined(separator: " · ")
            let frequency =
                weight.frequencyBits == 0
                ? ""
                : say(en: ", how common: ", vi: ", độ phổ biến: ") + bits(weight.frequencyBits)
            lines.append(
                "\(bits(weight.bits))  \(weight.comparison): \(name(of: weight.agreement))"
                    + "\(frequency)  \(values)")
        }
        lines.append(
            say(en: "Together: ", vi: "Tổng: ") + bits(explanation.bits) + ", "
                + say(en: "probability ", vi: "xác suất ")
                + FixedText.of(explanation.probability, digits: 6))
        lines += standing(explanation)
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

    private static func standing(_ explanation: PairExplanation) -> [String] {
        var lines: [String] = []
        if explanation.isReserved {
            lines.append(
                say(
                    en:
                        "Not merged without a person: names or streets contradict each other.",
                    vi: "Không tự gộp mà cần người xem: tên hoặc đường phố mâu thuẫn nhau."))
        }
        if explanation.isForbidden {
            lines.append(
                say(
                    en: "Never merged: their tax numbers are right and different.",
                    vi: "Không bao giờ gộp: hai mã số thuế đều đúng và khác nhau."))
        }
        if !explanation.haveMet {
            lines.append(
                say(
                    en: "Not compared in the run: they share no key within the limit.",
                    vi: "Không được so khi chạy: hai bản ghi không có khóa chung trong giới hạn."))
        }
        lines.append(
            explanation.isOneCluster
                ? say(en: "They are in one cluster.", vi: "Hai bản ghi cùng một cụm.")
                : say(en: "They are in two clusters.", vi: "Hai bản ghi ở hai cụm."))
        return lines
    }

    static func bits(_ bits: Double) -> String {
        (bits < 0 ? "−" : "+") + FixedText.of(abs(bits), digits: 2) + " bit"
    }

    static func name(of agreement: Agreement) -> String {
        switch agreement {
        case .unknown: say(en: "unknown", vi: "không rõ")
        case .equal: say(en: "equal", vi: "trùng")
        case .near: say(en: "equal but for a slip", vi: "trùng, sai một vài ký tự")
        case .close: say(en: "close", vi: "gần giống")
        case .part: say(en: "one part of the other", vi: "cái này là một phần của cái kia")
        case .further:
            say(
                en: "one part of the other, which says more of itself",
                vi: "cái này là một phần của cái kia, cái kia có thêm từ riêng")
        case .some: say(en: "something shared", vi: "có phần chung")
        case .conflict: say(en: "alike but contradicting", vi: "giống nhưng mâu thuẫn")
        case .different: say(en: "different", vi: "khác")
        }
    }
}

/// A number with a fixed count of decimals, the same in every locale.
enum FixedText {
    static func of(_ number: Double, digits: Int) -> String {
        String(format: "%.\(digits)f", number)
    }
}
