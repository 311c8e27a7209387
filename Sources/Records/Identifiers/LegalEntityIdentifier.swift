/// LEI: 18 letters and digits and two check digits.
///
/// - Source: ISO 17442-1; check digits after ISO/IEC 7064, MOD 97-10.
enum LegalEntityIdentifier {
    static func read(_ compact: String) -> (String, IdentifierScheme.Finding) {
        guard compact.utf8.count == 20, compact.utf8.suffix(2).allSatisfy({ $0 < 0x3A }) else {
            return (compact, .malformed)
        }
        let remainder = compact.utf8.reduce(0) { remainder, byte in
            let value = byte < 0x3A ? Int(byte) - 0x30 : Int(byte) - 0x37
            return (remainder * (value > 9 ? 100 : 10) + value) % 97
        }
        return (compact, remainder == 1 ? .valid : .checkDigitWrong)
    }
}
