import HTTPTypes
import HummingbirdCore
import NIOCore

/// From where a request came, where servers in front say so.
struct Origin: Sendable {
    /// Longer than any address is written.
    private static let lengthMax = 64

    private let peer: SocketAddress?
    private let forwarded: [String]
    private let proxies: Set<String>

    /// - Parameter peer: whoever is connected: taken at its word only where it is one of ours, and
    ///   then by what it added itself, the last; what stands before anybody may have written.
    init(_ request: Request, from peer: SocketAddress?, proxies: Set<String>) {
        self.peer = peer
        self.proxies = proxies
        forwarded = proxies.isEmpty ? [] : request.headers[values: .forwardedFor]
    }

    /// The numbers of the address from which they ask.
    var address: String {
        let own = peer?.ipAddress ?? ""
        guard proxies.contains(own), let last = forwarded.last?.split(separator: ",").last else {
            return own
        }
        let address = String(last.filter { $0 != " " })
        return address.isEmpty || address.utf8.count > Self.lengthMax ? own : address
    }
}
