/// Addresses that share their first bits, and what they are for.
struct AddressRange {
    let network: IPAddress
    let bits: Int
    let kind: AddressKind

    /// - Precondition: `text` is written as in `10.0.0.0/8`; it comes from the tables below.
    init(_ text: String, _ kind: AddressKind) {
        let parts = text.split(separator: "/")
        guard parts.count == 2, let network = IPAddress(String(parts[0])),
            let bits = Int(parts[1])
        else { preconditionFailure("not a range of addresses: \(text)") }
        self.network = network
        self.bits = bits
        self.kind = kind
    }

    func contains(_ address: IPAddress) -> Bool {
        switch (network, address) {
        case (.v4(let network), .v4(let address)): (network ^ address) >> (32 - bits) == 0
        case (.v6(let network), .v6(let address)): (network ^ address) >> (128 - bits) == 0
        default: false
        }
    }

    /// The special IPv4 addresses; the first range that fits counts, everything else is global.
    ///
    /// - Source: IANA IPv4 Special-Purpose Address Registry, of 2025 (RFC 6890); the addresses of
    ///   metadata services from the documentation of AWS, Azure, Alibaba Cloud and Oracle Cloud.
    static let v4: [AddressRange] = [
        AddressRange("169.254.169.254/32", .metadata),
        AddressRange("169.254.170.2/32", .metadata),
        AddressRange("168.63.129.16/32", .metadata),
        AddressRange("100.100.100.200/32", .metadata),
        AddressRange("192.0.0.192/32", .metadata),
        AddressRange("0.0.0.0/8", .unspecified),
        AddressRange("10.0.0.0/8", .privateUse),
        AddressRange("100.64.0.0/10", .shared),
        AddressRange("127.0.0.0/8", .loopback),
        AddressRange("169.254.0.0/16", .linkLocal),
        AddressRange("172.16.0.0/12", .privateUse),
        AddressRange("192.0.0.0/24", .reserved),
        AddressRange("192.0.2.0/24", .documentation),
        AddressRange("192.88.99.0/24", .reserved),
        AddressRange("192.168.0.0/16", .privateUse),
        AddressRange("198.18.0.0/15", .benchmarking),
        AddressRange("198.51.100.0/24", .documentation),
        AddressRange("203.0.113.0/24", .documentation),
        AddressRange("224.0.0.0/4", .multicast),
        AddressRange("240.0.0.0/4", .reserved),
    ]

    /// The special IPv6 addresses; the first range that fits counts.
    ///
    /// Only 2000::/3 has been given out for global use; whatever is outside is reserved.
    ///
    /// - Source: IANA IPv6 Special-Purpose Address Registry, of 2025 (RFC 6890); the addresses of
    ///   metadata services from the documentation of AWS, Google Cloud, Oracle Cloud, Scaleway,
    ///   Akamai and Alibaba Cloud.
    static let v6: [AddressRange] = [
        AddressRange("fd00:ec2::/32", .metadata),
        AddressRange("fd20:ce::254/128", .metadata),
        AddressRange("fd00:c1::a9fe:a9fe/128", .metadata),
        AddressRange("fd00:42::42/128", .metadata),
        AddressRange("fd00:a9fe:a9fe::1/128", .metadata),
        AddressRange("fd00:100::100:200/128", .metadata),
        AddressRange("::/128", .unspecified),
        AddressRange("::1/128", .loopback),
        AddressRange("fc00::/7", .uniqueLocal),
        AddressRange("fe80::/10", .linkLocal),
        AddressRange("fec0::/10", .uniqueLocal),
        AddressRange("ff00::/8", .multicast),
        AddressRange("2001:2::/48", .benchmarking),
        AddressRange("2001:db8::/32", .documentation),
        AddressRange("3fff::/20", .documentation),
        AddressRange("2001::/23", .reserved),
        AddressRange("2000::/3", .global),
        AddressRange("::/0", .reserved),
    ]
}
