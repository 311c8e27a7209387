/// What a unit's code means where a reader of quantities has to know: pieces and time.
///
/// - Source: UN/ECE Recommendation 20 (codes for units of measure) and 21 (packages, which stay
///   codes: nobody knows how many pieces a box holds); `PCE` and `EA` are the older codes for one.
enum UnitCode {
    private static let words: [String: String] = [
        "C62": "pcs", "H87": "pcs", "EA": "pcs", "PCE": "pcs", "NAR": "pcs", "NMP": "packs",
        "PR": "pairs", "DZN": "dozen", "MIL": "thousand pcs",
        "HUR": "hours", "DAY": "days", "WEE": "weeks", "MON": "months", "ANN": "years",
        "MTR": "m", "CMT": "cm", "MMT": "mm", "KGM": "kg", "GRM": "g", "TNE": "t",
    ]

    /// The words for a code; a code that is not known stands for itself.
    static func words(for code: String?) -> String? {
        code.map { words[$0] ?? $0 }
    }

    /// `10 pcs`, `5 XBX`; nil without an amount.
    static func amount(_ number: String?, code: String?) -> String? {
        number.map { $0 + (words(for: code).map { " " + $0 } ?? "") }
    }
}
