import Records

/// A number that somebody gave a firm, with the scheme it is from.
struct PartyNumber: Hashable {
    let scheme: String?
    let text: String

    /// How GLN is called: its name, its older name, and its code in ISO/IEC 6523.
    private static let locationSchemes: Set<String> = ["gln", "iln", "0088"]

    var isLocation: Bool { scheme.map { Self.locationSchemes.contains($0.lowercased()) } ?? false }

    /// What names the firm among all firms of a source: a right GLN is its thirteen digits, any
    /// other number has its scheme in front, as Peppol writes participants (`0192:987654325`),
    /// since numbers of two registers may be equal.
    var key: String {
        if isLocation {
            let (identifier, _) = IdentifierScheme.location.read(text)
            if identifier.isValid { return identifier.text }
        }
        guard let scheme, !scheme.isEmpty else { return text }
        return scheme + ":" + text
    }
}
