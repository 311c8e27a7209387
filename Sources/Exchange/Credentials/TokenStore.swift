/// The tokens that clients were given, kept in memory until shortly before they expire.
final class TokenStore: Sendable {
    struct Token {
        let text: Secret
        /// In seconds since 1970.
        let expires: Int
    }

    private enum Entry {
        case fetching
        case token(Token)
    }

    private enum Turn {
        case known(Secret)
        case fetch
    }

    /// A token that expires on its way is refused.
    static let marginSeconds = 60

    private let entries = Monitor([OAuth2Client: Entry]())

    /// The client's token; when there is none, or an old one, one caller fetches it for all.
    func token(
        for client: OAuth2Client, now: Int, atMost limit: Duration,
        fetch: () throws(TransferError) -> Token
    ) throws(TransferError) -> Secret {
        let turn = entries.wait(atMost: limit) { Self.turn(&$0, client, now) }
        switch turn {
        case .known(let text): return text
        case .fetch: break
        case nil: throw .timedOut(host: client.tokenHost, .turn, after: limit)
        }
        do throws(TransferError) {
            let token = try fetch()
            entries.change { $0[client] = .token(token) }
            return token.text
        } catch {
            entries.change { $0[client] = nil }
            throw error
        }
    }

    /// Drops a token that was refused.
    func forget(_ client: OAuth2Client) {
        entries.change { entries in
            if case .token = entries[client] { entries[client] = nil }
        }
    }

    private static func turn(
        _ entries: inout [OAuth2Client: Entry], _ client: OAuth2Client, _ now: Int
    ) -> Turn? {
        switch entries[client] {
        case .fetching: return nil
        case .token(let token) where now < token.expires - marginSeconds:
            return .known(token.text)
        case .token, nil:
            entries[client] = .fetching
            return .fetch
        }
    }
}

extension OAuth2Client {
    /// For errors; empty when the address is none, which is told when it is asked.
    var tokenHost: String { (try? WebAddress(tokenAddress))?.host ?? "" }
}
