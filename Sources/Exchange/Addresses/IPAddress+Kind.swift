extension IPAddress {
    /// What the address is for; one that leads to another address is as bad as that one.
    package var kind: AddressKind {
        if case .v6(let number) = self, let inner = Self.inner(of: number) { return inner }
        let ranges = if case .v4 = self { AddressRange.v4 } else { AddressRange.v6 }
        return ranges.first { $0.contains(self) }?.kind ?? .global
    }

    /// The kind that follows from the IPv4 addresses within an IPv6 address; nil when there are
    /// none.
    ///
    /// A mapped address *is* the IPv4 address for the system, so it is of that kind. The others
    /// pass through a translator of somebody else's, so nothing but global is any good there.
    private static func inner(of number: UInt128) -> AddressKind? {
        let address = IPAddress.v6(number)
        if mapped.contains(address) { return v4(number, endingAt: 0).kind }
        if inners(of: number).contains(where: { $0.kind != .global }) { return .embedded }
        return translated.contains(address) ? .global : nil
    }

    private static func inners(of number: UInt128) -> [IPAddress] {
        let address = IPAddress.v6(number)
        let last = v4(number, endingAt: 0)
        if compatible.contains(address) { return number > 1 ? [last] : [] }
        if translated.contains(address) { return [last] }
        if sixToFour.contains(address) { return [v4(number, endingAt: 80)] }
        // The server as it is; the client with all bits turned round.
        if teredo.contains(address) { return [v4(number, endingAt: 64), v4(~number, endingAt: 0)] }
        return isISATAP(number) ? [last] : []
    }

    /// RFC 4291, section 2.5.5.2.
    private static let mapped = AddressRange("::ffff:0:0/96", .global)
    /// RFC 4291, section 2.5.5.1; given up, but systems may still know it.
    private static let compatible = AddressRange("::/96", .global)
    /// NAT64, RFC 6052.
    private static let translated = AddressRange("64:ff9b::/96", .global)
    /// RFC 3056.
    private static let sixToFour = AddressRange("2002::/16", .global)
    /// RFC 4380.
    private static let teredo = AddressRange("2001::/32", .global)

    /// Whether the lower half is `0:5efe` or `200:5efe` and an IPv4 address.
    ///
    /// - Source: RFC 5214, section 6.1.
    private static func isISATAP(_ number: UInt128) -> Bool {
        number >> 32 & 0xFDFF_FFFF == 0x5EFE
    }

    private static func v4(_ number: UInt128, endingAt bit: UInt128) -> IPAddress {
        .v4(UInt32(truncatingIfNeeded: number >> bit))
    }
}
