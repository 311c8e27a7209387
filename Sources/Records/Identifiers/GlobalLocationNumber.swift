/// GLN: 12 digits and a check digit; thirteen zeros stand for "none" and name no place.
///
/// - Source: GS1 General Specifications, check digit mod 10 with weights 3, 1 from the right.
enum GlobalLocationNumber {
    static func read(_ compact: String) -> (String, IdentifierScheme.Finding) {
        guard let digits = IdentifierScheme.digits(compact), digits.count == 13,
            digits.contains(where: { $0 != 0 })
        else { return (compact, .malformed) }
        let sum = digits.dropLast().reversed().enumerated().reduce(0) { sum, entry in
            sum + entry.element * (entry.offset.isMultiple(of: 2) ? 3 : 1)
        }
        return (compact, digits[12] == (10 - sum % 10) % 10 ? .valid : .checkDigitWrong)
    }
}
