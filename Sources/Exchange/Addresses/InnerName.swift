/// Names of hosts that mean something on one machine or in one network alone.
package enum InnerName {
    /// What they end in, itself included.
    ///
    /// - Source: RFC 6761 (localhost), RFC 6762 (local), RFC 8375 (home.arpa), resolution
    ///   2024.07.29.06 of ICANN's board (internal).
    private static let domains = ["localhost", "local", "home.arpa", "internal"]

    /// Whether a host that is spelt as a name is none that anybody has on the internet.
    ///
    /// That holds of a single label, and of whatever ends in a number, which those who look it up
    /// take for an address (`127.1`).
    package static func isOne(_ host: String) -> Bool {
        let name = WebOrigin.withoutRoot(host.lowercased()[...])
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, let last = labels.last, !isNumber(last) else { return true }
        return domains.contains { name == $0 || name.hasSuffix("." + $0) }
    }

    /// - Source: URL Standard, "ends in a number checker".
    private static func isNumber(_ label: Substring) -> Bool {
        let digits = label.hasPrefix("0x") ? label.dropFirst(2) : label
        let isDigit = { (digit: Character) in
            label.hasPrefix("0x") ? digit.isHexDigit : ("0"..."9").contains(digit)
        }
        return !label.isEmpty && digits.allSatisfy(isDigit)
    }
}
