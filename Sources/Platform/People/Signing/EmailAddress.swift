/// An address of mail, as far as it has to be understood: where it leads and whether it is one.
///
/// - Source: RFC 5321, sections 4.1.2 and 4.5.3.1, of which quoted local parts and addresses in
///   brackets are left out: no firm has them.
package struct EmailAddress: Hashable, Sendable {
    package static let lengthMax = 254
    private static let localMax = 64
    private static let marks = Set("!#$%&'*+-/=?^_`{|}~.".utf8)

    /// In small letters: no provider tells addresses apart by case.
    package let text: String
    let domain: String

    package init?(_ given: String) {
        let text = given.lowercased()
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= Self.lengthMax,
            (1...Self.localMax).contains(parts[0].utf8.count),
            parts[0].utf8.allSatisfy({ Self.isPlain($0) || Self.marks.contains($0) }),
            !parts[0].hasPrefix("."), !parts[0].hasSuffix("."), !parts[0].contains(".."),
            Self.isDomain(parts[1])
        else { return nil }
        self.text = text
        domain = String(parts[1])
    }

    /// Whether a name is one of hosts: labels of letters, digits and inner hyphens, two at least.
    static func isDomain(_ name: some StringProtocol) -> Bool {
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && !label.hasPrefix("-")
                    && !label.hasSuffix("-")
                    && label.utf8.allSatisfy { isPlain($0) || $0 == UInt8(ascii: "-") }
            }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
