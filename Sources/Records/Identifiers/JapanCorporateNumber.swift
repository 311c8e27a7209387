/// 法人番号: a check digit and 12 digits.
///
/// - Source: National Tax Agency, check digit 9 − Σ Pn·Qn mod 9 with Q = 1, 2 from the right;
///   confirmed on 1180301018771 (Toyota Motor).
enum JapanCorporateNumber {
    static func read(_ compact: String) -> (String, IdentifierScheme.Finding) {
        let bare = compact.hasPrefix("T") ? String(compact.dropFirst()) : compact
        guard let digits = IdentifierScheme.digits(bare), digits.count == 13 else {
            return (compact, .malformed)
        }
        let sum = digits.dropFirst().reversed().enumerated().reduce(0) { sum, entry in
            sum + entry.element * (entry.offset.isMultiple(of: 2) ? 1 : 2)
        }
        return (bare, digits[0] == 9 - sum % 9 ? .valid : .checkDigitWrong)
    }
}
