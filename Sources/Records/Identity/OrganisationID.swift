/// The identifier an organisation keeps for life: country, body, check character.
///
/// The body is 12 characters of Crockford's base 32 (no I, L, O, U), 60 bits taken from a digest
/// of the first source record, so that the same lists give the same identifiers on any machine.
/// With ten million organisations the chance of any collision is below 5 in 100,000. The check
/// character is Luhn mod 32 over country and body: it catches every single mistyped character
/// and, within the country and within body and check, every swap of neighbours but one (0 and Z).
///
///     OrganisationID("VN-7K3M9Q2A4B1C-P")   // any other last character gives nil
///
/// - Source: Crockford, "Base 32"; Luhn, US patent 2,950,048, generalised to modulus 32.
package struct OrganisationID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package static let bodyLength = 12
    /// Country, body and check character with their hyphens.
    package static let textLength = 2 + 1 + bodyLength + 1 + 1
    /// Stands where no country is known (ISO 3166-1 leaves ZZ to users).
    package static let unknownCountry = "ZZ"
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    package let text: String

    /// Reads an identifier as people type it; nil when the form or the check character is wrong.
    package init?(_ text: String) {
        let upper = text.uppercased()
        let parts = upper.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 2, parts[2].utf8.count == 1,
            parts[1].utf8.count == Self.bodyLength,
            parts[0].utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
            parts[1].utf8.allSatisfy({ Self.alphabet.contains($0) }),
            let check = parts[2].utf8.first,
            check == Self.checkCharacter(country: parts[0].utf8, body: parts[1].utf8)
        else { return nil }
        self.text = upper
    }

    /// Makes the identifier whose body is the low 60 bits of `digest`.
    ///
    /// - Parameters:
    ///   - country: ISO 3166-1 alpha-2 in capitals, or `unknownCountry`.
    ///   - digest: bits of a cryptographic hash.
    package init(country: String, digest: UInt64) {
        precondition(
            country.utf8.count == 2 && country.utf8.allSatisfy { (0x41...0x5A).contains($0) },
            "a country is two capital letters")
        let bodyShift = (Self.bodyLength - 1) * 5
        text = String(unsafeUninitializedCapacity: Self.textLength) { characters in
            var count = 0
            func put(_ character: UInt8) {
                characters[count] = character
                count += 1
            }
            var check = CheckSum()
            for letter in country.utf8 {
                put(letter)
                check.add(Int(letter) - 0x41)
            }
            put(UInt8(ascii: "-"))
            for shift in stride(from: bodyShift, through: 0, by: -5) {
                let value = Int((digest >> UInt64(shift)) & 31)
                put(Self.alphabet[value])
                check.add(value)
            }
            put(UInt8(ascii: "-"))
            put(Self.alphabet[check.value])
            return count
        }
    }

    /// No digest comes to it but by the chance of any other; it stands for whom nobody knows.
    package static let nobody = OrganisationID(country: unknownCountry, digest: 0)

    package var country: Substring { text.prefix(2) }
    package var description: String { text }

    package static func < (left: OrganisationID, right: OrganisationID) -> Bool {
        left.text < right.text
    }

    private static func checkCharacter(
        country: some Sequence<UInt8>, body: some Sequence<UInt8>
    ) -> UInt8 {
        var check = CheckSum()
        for letter in country { check.add(Int(letter) - 0x41) }
        for character in body { check.add(alphabet.firstIndex(of: character) ?? 0) }
        return alphabet[check.value]
    }

    /// Luhn's sum over the values of country and body, from the left.
    ///
    /// Every second value counts twice, the last among them; there are always fourteen, so these
    /// are the second, the fourth and so on.
    private struct CheckSum {
        private var sum = 0
        private var isDoubled = false

        mutating func add(_ value: Int) {
            let addend = isDoubled ? value * 2 : value
            sum += addend / 32 + addend % 32
            isDoubled.toggle()
        }

        /// What the check character stands for.
        var value: Int { (32 - sum % 32) % 32 }
    }
}
