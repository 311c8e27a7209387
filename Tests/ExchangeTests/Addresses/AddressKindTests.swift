import Testing

@testable import Exchange

@Suite struct AddressKindTests {
    @Test(arguments: [
        ("127.0.0.1", AddressKind.loopback), ("127.255.255.255", .loopback),
        ("10.0.0.1", .privateUse), ("172.16.0.1", .privateUse), ("172.31.255.255", .privateUse),
        ("192.168.255.255", .privateUse), ("100.64.0.1", .shared), ("100.127.255.255", .shared),
        ("169.254.0.1", .linkLocal), ("169.254.169.254", .metadata),
        ("100.100.100.200", .metadata), ("168.63.129.16", .metadata), ("0.0.0.0", .unspecified),
        ("0.1.2.3", .unspecified), ("224.0.0.1", .multicast), ("239.255.255.255", .multicast),
        ("240.0.0.1", .reserved), ("255.255.255.255", .reserved), ("192.0.0.1", .reserved),
        ("192.0.2.1", .documentation), ("198.51.100.7", .documentation),
        ("203.0.113.9", .documentation), ("198.18.0.1", .benchmarking),
        ("198.19.255.255", .benchmarking),
    ])
    func namesWhatAnIPv4AddressIsFor(text: String, kind: AddressKind) throws {
        #expect(try #require(IPAddress(text)).kind == kind)
    }

    @Test(arguments: [
        ("::", AddressKind.unspecified), ("::1", .loopback), ("fe80::1", .linkLocal),
        ("febf::1", .linkLocal), ("fec0::1", .uniqueLocal), ("fc00::1", .uniqueLocal),
        ("fdff::1", .uniqueLocal), ("fd00:ec2::254", .metadata), ("fd00:ec2::23", .metadata),
        ("fd20:ce::254", .metadata), ("fd20:ce::255", .uniqueLocal),
        ("fd00:c1::a9fe:a9fe", .metadata), ("fd00:42::42", .metadata), ("ff02::1", .multicast),
        ("2001:db8::1", .documentation), ("3fff::1", .documentation),
        ("2001:2::1", .benchmarking), ("2001:20::1", .reserved), ("100::1", .reserved),
        ("64:ff9b:1::1", .reserved), ("5f00::1", .reserved), ("4000::1", .reserved),
    ])
    func namesWhatAnIPv6AddressIsFor(text: String, kind: AddressKind) throws {
        #expect(try #require(IPAddress(text)).kind == kind)
    }

    @Test(arguments: [
        ("::ffff:127.0.0.1", AddressKind.loopback), ("::ffff:10.1.2.3", .privateUse),
        ("::ffff:169.254.169.254", .metadata), ("::127.0.0.1", .embedded),
        ("64:ff9b::10.0.0.1", .embedded), ("64:ff9b::169.254.169.254", .embedded),
        ("2002:7f00:1::", .embedded), ("2002:c0a8:0101::1", .embedded),
        // Teredo: a server at 10.0.0.1; and a client at 127.0.0.1, which is written turned round.
        ("2001:0:a00:1::", .embedded), ("2001:0:808:808::80ff:fffe", .embedded),
        ("2a00::5efe:127.0.0.1", .embedded), ("2a00::200:5efe:10.0.0.1", .embedded),
    ])
    func looksThroughAddressesWithinAddresses(text: String, kind: AddressKind) throws {
        #expect(try #require(IPAddress(text)).kind == kind)
    }

    @Test(arguments: [
        "8.8.8.8", "1.1.1.1", "9.255.255.255", "11.0.0.0", "172.15.255.255", "172.32.0.0",
        "100.63.255.255", "100.128.0.0", "169.253.255.255", "169.255.0.0", "223.255.255.255",
        "192.167.255.255", "192.169.0.0", "2606:4700::1111", "2a00:1450::1", "::ffff:8.8.8.8",
        "64:ff9b::8.8.8.8", "2002:808:808::1",
    ])
    func leavesTheNeighboursAlone(text: String) throws {
        #expect(try #require(IPAddress(text)).kind == .global)
    }

    @Test func permissionOpensOnesOwnNetworksAndNothingElse() {
        let granted: Set<AddressKind> = [
            .global, .loopback, .privateUse, .shared, .uniqueLocal,
        ]
        let all: [AddressKind] = [
            .global, .loopback, .privateUse, .shared, .uniqueLocal, .linkLocal, .metadata,
            .unspecified, .multicast, .documentation, .benchmarking, .reserved, .embedded,
        ]
        for kind in all {
            #expect(kind.isAdmitted(to: []) == (kind == .global))
            #expect(kind.isAdmitted(to: .privateAddresses) == granted.contains(kind))
        }
    }

    @Test(arguments: ["192.0.2.1", "2001:db8::1", "::", "::ffff:127.0.0.1"])
    func writesAnAddressAsItIsRead(text: String) {
        #expect(IPAddress(text)?.description == text)
    }

    @Test(arguments: ["127.1", "0x7f.0.0.1", "2130706433", "1.2.3.4.5", "", "fe80::1%eth0", "a"])
    func readsNoOtherSpelling(text: String) {
        #expect(IPAddress(text) == nil)
    }
}
