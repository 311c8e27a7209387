/// What an address is for, as far as it matters to somebody who fetches from strangers.
package enum AddressKind: String, Hashable, Sendable {
    /// Reachable by anybody: where partners publish.
    case global
    case loopback
    /// RFC 1918.
    case privateUse
    /// Behind a carrier's translation, RFC 6598.
    case shared
    /// Unique local, RFC 4193, and the site-local addresses before them.
    case uniqueLocal
    case linkLocal
    /// Where a cloud tells its machines their secrets.
    case metadata
    case unspecified
    case multicast
    case documentation
    case benchmarking
    case reserved
    /// A tunnel or translation that leads to an IPv4 address that is not global.
    case embedded

    /// The kinds a source may be allowed: a machine or network of one's own. Nobody publishes a
    /// catalogue at the others.
    static let grantable: Set<AddressKind> = [.loopback, .privateUse, .shared, .uniqueLocal]

    /// Whether a request may connect to an address of this kind.
    func isAdmitted(to permissions: TransferPermissions) -> Bool {
        self == .global
            || (permissions.contains(.privateAddresses) && Self.grantable.contains(self))
    }
}
