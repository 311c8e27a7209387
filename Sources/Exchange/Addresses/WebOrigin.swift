/// Whom a secret may be told: one scheme, host and port.
package struct WebOrigin: Hashable, Sendable {
    static let schemes: Set<String> = ["http", "https"]

    package let scheme: String
    package let host: String
    package let port: Int

    /// The address, when the host is spelt as one.
    var literal: IPAddress? {
        // A zone (`fe80::1%eth0`) says through which network card; it is no part of the address.
        let bare = host.drop { $0 == "[" }.prefix { $0 != "]" && $0 != "%" }
        return IPAddress(String(Self.withoutRoot(bare)))
    }

    /// A name without the dot that may end it: `127.0.0.1.` is the address for those who look it
    /// up.
    ///
    /// - Source: RFC 1034, section 3.1.
    static func withoutRoot(_ name: Substring) -> Substring {
        name.hasSuffix(".") ? name.dropLast() : name
    }
}

extension WebOrigin: CustomStringConvertible {
    /// With the port, whether it is the usual one or not.
    package var description: String { "\(scheme)://\(host):\(port)" }
}
