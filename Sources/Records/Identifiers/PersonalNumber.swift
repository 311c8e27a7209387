/// Personal numbers in words as they were given, blanks and points among the digits.
package enum PersonalNumber {
    /// The text with a personal number in it masked as `Identifier.masked` says: `001 099 012 345`
    /// becomes `001 *** *** 345`. Any other text comes back as it is.
    package static func masked(_ text: String) -> String {
        let digits = text.filter { $0.isASCII && $0.isNumber }
        let number = Identifier(
            scheme: IdentifierScheme.vietnamTaxNumber.rawValue, text: digits, isValid: true)
        guard number.masked != digits else { return text }
        var rest = number.masked[...]
        return String(
            text.map { character -> Character in
                guard character.isASCII, character.isNumber else { return character }
                return rest.popFirst() ?? character
            })
    }
}
