import HTTPTypes
import HummingbirdCore

/// From where a request came, where servers in front say so.
struct Origin {
    /// Longer than any address is written.
    private static let lengthMax = 64

    let proxies: Set<String>

    /// - Parameter peer: whoever is connected: taken at its word only where it is one of ours, and
    ///   then by what it added itself, the last; what stands before anybody may have written.
    func address(of request: Request, from peer: String) -> String {
        guard proxies.contains(peer),
            let last = request.headers[values: .forwardedFor].last?.split(separator: ",").last
        else { return peer }
        let address = String(last.filter { $0 != " " })
        return address.isEmpty || address.utf8.count > Self.lengthMax ? peer : address
    }
}
