/// Hosts, as they are spelt, that lead to nobody on the internet: addresses that are not global,
/// and names of one machine or network.
///
/// Who names such a source is told at once; the pull itself looks at the address that a name leads
/// to, and refuses the same kinds.
package enum InnerHost {
    /// - Complexity: O(characters).
    package static func isOne(_ host: String) -> Bool {
        IPAddress(host).map { $0.kind != .global } ?? InnerName.isOne(host)
    }
}
