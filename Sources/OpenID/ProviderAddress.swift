import Foundation

/// An address of a provider: over TLS, but on this machine.
struct ProviderAddress: Hashable, Sendable {
    private static let loopback: Set<String> = ["127.0.0.1", "localhost", "::1", "[::1]"]
    /// Longer ones are nobody's.
    private static let bytesMax = 2_048

    let text: String
    let isLoopback: Bool

    init?(_ text: String) {
        guard text.utf8.count <= Self.bytesMax,
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            let parts = URLComponents(string: text), let host = parts.host?.lowercased(),
            !host.isEmpty, parts.user == nil, parts.password == nil, parts.fragment == nil
        else { return nil }
        isLoopback = Self.loopback.contains(host)
        guard parts.scheme == "https" || (parts.scheme == "http" && isLoopback) else { return nil }
        self.text = text
    }
}
