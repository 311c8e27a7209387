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
        var body: [UInt8] = []
        for position in (0..<Self.bodyLength).reversed() {
            body.append(Self.alphabet[Int((digest >> UInt64(position * 5)) & 31)])
        }
        let check = Self.checkCharacter(country: country.utf8, body: body)
        text =
            country + "-" + String(decoding: body, as: UTF8.self) + "-"
            + String(decoding: [check], as: UTF8.self)
    }

    package var country: Substring { text.prefix(2) }
    package var description: String { text }

    package static func < (left: OrganisationID, right: OrganisationID) -> Bool {
        left.text < right.text
    }

    private static func checkCharacter(
        country: some Sequence<UInt8>, body: some Sequence<UInt8>
    ) -> UInt8 {
        var values = country.map { Int($0) - 0x41 }
        values += body.map { character in alphabet.firstIndex(of: character) ?? 0 }
        var sum = 0
        for (distance, value) in values.reversed().enumerated() {
            let addend = distance.isMultiple(of: 2) ? value * 2 : value
            sum += addend / 32 + addend % 32
        }
        return alphabet[(32 - sum % 32) % 32]
    }
}
