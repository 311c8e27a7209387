/// Amounts as people type them: a whole number and its unit.
enum TypedAmounts {
    private static let secondsByUnit: [String: Int64] = [
        "s": 1, "m": 60, "h": 3_600, "d": 86_400, "w": 7 * 86_400,
    ]
    /// Thousands, as those who sell disks and lines count.
    private static let bytesByUnit: [String: Int64] = [
        "": 1, "b": 1, "kb": 1_000, "mb": 1_000_000, "gb": 1_000_000_000,
        "tb": 1_000_000_000_000,
    ]

    /// `30m`, `6h`, `1d`, `2w`: an interval needs its unit.
    ///
    /// - Throws: `Failure`.
    static func seconds(_ text: String, of option: String) throws(Failure) -> Int {
        if let seconds = amount(text, secondsByUnit) { return Int(seconds) }
        throw Failure(
            .usage,
            say(
                en: "“\(text)”, given to \(option), is no interval.",
                vi: "“\(text)” (của \(option)) không phải chu kỳ."),
            next: say(
                en: "Give a whole number with its unit: 30m, 6h, 1d or 2w.",
                vi: "Hãy viết số nguyên kèm đơn vị: 30m, 6h, 1d hoặc 2w."))
    }

    /// `500000`, `200MB`, `2GB`.
    ///
    /// - Throws: `Failure`.
    static func bytes(_ text: String, of option: String) throws(Failure) -> Int64 {
        if let bytes = amount(text, bytesByUnit) { return bytes }
        throw Failure(
            .usage,
            say(
                en: "“\(text)”, given to \(option), is no size.",
                vi: "“\(text)” (của \(option)) không phải dung lượng."),
            next: say(
                en: "Give bytes, or a whole number with its unit: 200MB, 2GB.",
                vi: "Hãy viết số byte, hoặc số nguyên kèm đơn vị: 200MB, 2GB."))
    }

    private static func amount(_ text: String, _ units: [String: Int64]) -> Int64? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text.dropFirst(digits.count).lowercased()
        guard let number = Int64(digits), let factor = units[unit] else { return nil }
        let (amount, isTooMuch) = number.multipliedReportingOverflow(by: factor)
        return isTooMuch ? nil : amount
    }
}
