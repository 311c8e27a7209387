import TextAnalysis

/// The period a capacity is stated for, as months.
enum RatePeriod {
    /// A rate written per period times this fraction is the rate per month; a year has 365.2425
    /// days (the Gregorian mean), so a month has 30.436875.
    static func period(in text: String) -> (numerator: Int64, denominator: Int64) {
        for token in AnalysedText(text).tokens.map(\.folded).reversed() {
            switch token {
            case "thang", "month", "mth", "pcm", "월", "月": return (1, 1)
            case "nam", "year", "yr", "annum", "년", "年": return (1, 12)
            case "tuan", "week", "주", "週": return (30_436_875, 7_000_000)
            case "ngay", "day", "일", "日": return (30_436_875, 1_000_000)
            default: continue
            }
        }
        return (1, 1)
    }
}
