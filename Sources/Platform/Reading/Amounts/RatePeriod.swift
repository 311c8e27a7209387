import TextAnalysis

/// The period a capacity is stated for, as months.
enum RatePeriod {
    /// A rate written per period times this fraction is the rate per month.
    typealias Factor = (numerator: Int64, denominator: Int64)

    /// The factor of the period named, that of a month where none is; nil for a period that does
    /// not say how much is made in a month, such as an hour or a shift.
    ///
    /// A period behind a stroke or `per` decides before one that is only mentioned.
    static func period(in text: String) -> Factor? {
        if hourly.contains(where: { text.lowercased().contains($0) }) { return nil }
        let analysed = AnalysedText(text)
        let words = analysed.tokens.map(\.folded)
        for index in words.indices where isRate(analysed, words, index) {
            // `12000/12h`, `500 per 2 days`: so many of the period named behind.
            let count = periods(words, index)
            let name = count == nil ? index : index + 1
            if isQuarter(words[name...]) { return (1, 3 * (count ?? 1)) }
            if unknowable.contains(words[name]) { return nil }
            if let factor = factor(of: words[name]) {
                return (factor.numerator, factor.denominator * (count ?? 1))
            }
        }
        for index in words.indices.reversed() where !isName(words, index) {
            if isQuarter(words[index...]) { return (1, 3) }
            if let factor = factor(of: words[index]) { return factor }
        }
        return (1, 1)
    }

    /// Whether words beside an amount make it a rate: `cái/tuần`, `a month`, `EAU`.
    static func isNamed(in text: String) -> Bool {
        let analysed = AnalysedText(text)
        let words = analysed.tokens.map(\.folded)
        return words.indices.contains { index in
            if always.contains(words[index]) { return true }
            if index > 0, asked.contains(words[index - 1]), factor(of: words[index]) != nil {
                return true
            }
            return isRate(analysed, words, index)
                && (factor(of: words[index]) != nil || isQuarter(words[index...]))
        }
    }

    private static let always: Set<String> = [
        "monthly", "yearly", "annual", "annually", "annum", "weekly", "quarterly", "eau",
    ]
    /// The words of a need that a bare period may follow: `sản lượng tháng: 5.000`.
    private static let asked: Set<String> = ["luong", "cau"]

    /// - Source: the trade's usage in Korean and Japanese; 日産 is left out, being a carmaker.
    private static let leading = [
        "月産", "月間", "毎月", "年間", "年産", "毎年", "毎週", "週間", "월간", "매월", "매달", "연간", "년간", "매년",
        "주간", "매주", "분기당", "四半期", "분기", "月", "年", "週", "월", "연", "주",
    ]

    /// Whether a Korean or Japanese text ends in a period that the amount behind it is a rate over
    /// (`月20万個`); the month a date ends in is none.
    static func endsInPeriod(_ text: String) -> Bool {
        let plain = text.filter { !" :：=約약".contains($0) }
        guard let word = leading.first(where: { plain.hasSuffix($0) }) else { return false }
        guard let before = plain.dropLast(word.count).last, word.count == 1 else { return true }
        // 3月1000個 is a day; 제주 is a place; 数量は月 has a particle before.
        let isOwnWord = !before.isLetter || "はがで約에은는".contains(before)
        return isOwnWord && !before.isNumber
    }

    /// Hours named without a stroke.
    private static let hourly = ["hourly", "시간당", "교대당", "時間当", "時間あた", "毎時"]
    /// More periods at once than any list states a rate for are something else.
    private static let periodsMax: Int64 = 366

    /// The number at a place that counts the periods named behind it.
    private static func periods(_ words: [String], _ index: Int) -> Int64? {
        guard index + 1 < words.count, let count = Int64(words[index]) else { return nil }
        return (1...periodsMax).contains(count) ? count : nil
    }

    /// Whether a word of time is part of a name: Việt Nam, năm 2026, 2026年.
    private static func isName(_ words: [String], _ index: Int) -> Bool {
        let beside = [index - 1, index + 1].filter(words.indices.contains)
        if beside.contains(where: { isYear(words[$0]) }) { return true }
        return index > 0 && words[index - 1] == "viet"
    }

    private static func isYear(_ word: String) -> Bool {
        word.utf8.count == 4 && (Int(word).map { (1900...2199).contains($0) } ?? false)
    }

    private static let rateWords: Set<String> = ["per", "a", "moi", "mot", "hang"]
    private static let unknowable: Set<String> = [
        "ca", "kip", "shift", "gio", "hour", "hr", "h", "phut", "minute", "min", "giay", "second",
        "lo", "lot", "batch", "시", "분", "초", "교", "時", "分", "秒",
        "シ",
    ]

    /// Korean and Japanese quarters, a token a letter; a minute begins with the same letter.
    private static func isQuarter(_ words: ArraySlice<String>) -> Bool {
        words.starts(with: ["분", "기"]) || words.starts(with: ["四", "半", "期"])
    }

    private static func isRate(_ text: AnalysedText, _ words: [String], _ index: Int) -> Bool {
        guard index > 0 else { return false }
        return text.gap(before: index).contains { $0 == "/" || $0 == "／" }
            || rateWords.contains(words[index - 1])
    }

    /// The days on which factories work in a month: six a week, as Vietnam's labour law allows
    /// and plants that state a rate a day mostly do.
    static let workingDays: Int64 = 26

    /// Whether a rate is stated by the day, so that the working days of a month decide.
    static func isDaily(_ text: String) -> Bool {
        period(in: text).map { $0.numerator == workingDays } ?? false
    }

    /// A year has 365.2425 days (the Gregorian mean), so a month has 30.436875 / 7 weeks.
    private static func factor(of word: String) -> Factor? {
        switch word {
        case "thang", "month", "monthly", "mth", "mo", "pcm", "월", "月": (1, 1)
        case "nam", "year", "yearly", "yr", "annum", "annual", "annually", "eau", "년", "연", "年":
            (1, 12)
        case "quy", "quarter", "quarterly", "qtr": (1, 3)
        case "tuan", "week", "weekly", "wk", "주", "週": (30_436_875, 7_000_000)
        case "ngay", "day", "daily", "일", "日": (workingDays, 1)
        default: nil
        }
    }
}
