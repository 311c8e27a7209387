/// 사업자등록번호: 3-2-5 digits, a tax office from 101 up and a kind of business that is not 00.
///
/// - Source: National Tax Service check digit, weights 1, 3, 7, 1, 3, 7, 1, 3, 5, confirmed on
///   124-81-00998 (Samsung Electronics).
enum KoreaBusinessNumber {
    private static let weights = [1, 3, 7, 1, 3, 7, 1, 3, 5]

    static func read(_ compact: String) -> (String, IdentifierScheme.Finding) {
        guard let digits = IdentifierScheme.digits(compact), digits.count == 10,
            compact.prefix(3) >= "101", digits[3...4] != [0, 0]
        else { return (compact, .malformed) }
        let text =
            compact.prefix(3) + "-" + compact.dropFirst(3).prefix(2) + "-" + compact.suffix(5)
        let sum = zip(weights, digits).reduce(5 * digits[8] / 10) { $0 + $1.0 * $1.1 }
        let isRight = digits[9] == (10 - sum % 10) % 10
        return (String(text), isRight ? .valid : .checkDigitWrong)
    }
}
