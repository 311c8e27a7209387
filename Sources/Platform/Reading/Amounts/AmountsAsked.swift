import Catalog
import Records
import TextAnalysis

/// Amounts that a buyer's text names beyond doubt, clause by clause.
extension QuantityReader {
    /// The tolerance a clause asks for: behind `±` or a word for it, before such a word, or alone
    /// in micrometres.
    ///
    /// A figure without a unit counts below one millimetre only: `58±2` is a hardness.
    ///
    /// - Parameter mayBeFine: whether a size in micrometres can be a tolerance here; where
    ///   coatings or films are spoken of it is their thickness.
    func toleranceAsked(in clause: String, mayBeFine: Bool) -> Measure<Length>? {
        let lower = clause.lowercased()
        for mark in Self.toleranceMarks {
            guard let range = lower.firstRange(of: mark) else { continue }
            if let found = believable(String(lower[range.lowerBound...])) { return found }
            if Self.laterMarks.contains(mark), let before = amountAtEnd(lower[..<range.lowerBound])
            {
                return believable(before)
            }
        }
        if Self.isDeviation(clause) { return believable(clause) }
        if mayBeFine, Self.isPrecise(lower) { return believable(clause) }
        return nil
    }

    private static let signs = ["±", "+/-", "+-", "-/+", "＋/－"]
    private static let toleranceMarks =
        signs + [
            "dung sai", "sai lệch", "tolerance", "tol.", "公差", "공차", "허용 오차", "精度", "정밀도",
            "độ chính xác", "accuracy",
        ]

    /// Those that may stand behind their figure: `0.05 mm tolerance`.
    private static let laterMarks: Set<String> = ["tolerance", "accuracy", "公差", "공차", "精度", "정밀도"]

    /// The amount a text ends with; nil where more than a unit stands behind its last number.
    private func amountAtEnd(_ text: Substring) -> String? {
        guard let digit = text.lastIndex(where: \.isNumber) else { return nil }
        let unit = text[text.index(after: digit)...].filter { $0 != " " }
        guard unit.count <= Self.unitLettersMax, unit.allSatisfy({ $0.isLetter || $0 == "の" })
        else {
            return nil
        }
        let start = text[...digit].lastIndex { !($0.isNumber || ".,/±+-".contains($0)) }
        return String(text[(start ?? text.startIndex)...])
    }

    private static let unitLettersMax = 7

    /// Both deviations of a size: `+0/-0.05`, `+0.02/-0.01`.
    private static func isDeviation(_ clause: String) -> Bool {
        let plain = clause.filter { $0 != " " }
        return plain.contains("+") && (plain.contains("/-") || plain.contains("/−"))
    }

    private static let fineUnits: Set<String> = [
        "um", "μm", "µm", "µ", "micron", "microns", "micromet", "micrometer", "micrometre",
        "micrometers", "micrometres", "mic", "미크론", "마이크론", "ミクロン", "마이크로미터",
    ]

    /// Whether a clause is a size in micrometres and nothing else.
    private static func isPrecise(_ lower: String) -> Bool {
        let words = lower.split { $0 == " " || $0.isNumber || ".,<≤~".contains($0) }
        let isSize = words.contains { fineUnits.contains(String($0)) }
        return isSize
            && words.allSatisfy { fineUnits.contains(String($0)) || beside.contains(String($0)) }
    }

    private static let beside: Set<String> = [
        "đạt", "within", "to", "dưới", "trong", "khoảng", "max", "以下", "以内", "이하", "이내",
    ]

    /// The tolerance of a text where its unit is written or its figure leaves no doubt.
    private func believable(_ text: String) -> Measure<Length>? {
        let all = amounts(in: text, of: .length, expecting: .tolerance)
        let hasUnit = all.contains { if case .unit = $0.unit { true } else { false } }
        let measure = tolerance(in: text)
        guard let value = measure.value else { return nil }
        if hasUnit { return measure }
        return value.nanometres < 1_000_000 ? measure : nil
    }

    /// The pieces a month a clause asks for: a number of pieces with a period beside it.
    func rateAsked(in clause: String) -> Measure<Int>? {
        let plain = AnalysedText(PlainSpelling.of(clause)).text
        let bytes = Array(plain.utf8)
        let numbers = NumberReader.numbers(in: plain, expecting: .whole)
        var free = 0
        for (index, number) in numbers.enumerated() {
            let end = index + 1 < numbers.count ? numbers[index + 1].range.lowerBound : bytes.count
            let start = number.range.lowerBound
            let before = Self.withoutObligation(Self.text(bytes[min(free, start)..<start]))
            let lead = Self.withoutObligation(Self.text(bytes[..<start]))
            let behind = Self.text(bytes[number.range.upperBound..<end])
            let written = Self.text(bytes[number.range])
            free = number.range.upperBound
            // The period behind may lead to the next number: `SPCC 3.0 月20万個`.
            let leadsOn = end < bytes.count && RatePeriod.endsInPeriod(Self.text(bytes[..<end]))
            var rate: Measure<Int>?
            if !leadsOn, RatePeriod.isNamed(in: behind) {
                free = end
                rate = monthlyPieces(in: written + behind)
            } else if RatePeriod.endsInPeriod(lead) {
                let unit = behind.drop { $0 == " " }.prefix(leadsOn ? 0 : Self.unitSyllablesMax)
                rate = monthlyPieces(in: before + written + unit)
            } else if RatePeriod.isNamed(in: before) {
                rate = monthlyPieces(in: before + written + (leadsOn ? "" : behind))
            }
            if rate?.value != nil { return rate }
        }
        return nil
    }

    /// What stands behind the last word of obligation before a number: `필수: 월` asks no less than
    /// `월`.
    private static func withoutObligation(_ text: String) -> String {
        let analysed = AnalysedText(text)
        guard let word = ObligationWords.spotter.spots(in: analysed).last else { return text }
        guard word.tokens.upperBound < analysed.tokens.count else { return text }
        return analysed.written(word.tokens.upperBound..<analysed.tokens.count) + " "
    }

    /// `セット` is as long as a Korean or Japanese word for a piece gets; what follows it may name
    /// another period (`월 50만 개이며 매일`).
    private static let unitSyllablesMax = 3

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
