import Crypto
import Foundation
import Synchronization
import TestServers

/// A small provider of OpenID Connect on loopback, with keys of its own and people who always say
/// yes. It keeps the rules of codes and challenges; what it signs a test may twist.
final class IdentityServer: Sendable {
    static let client = "matxich-test"
    static let secret = "đây là bí mật, 100 %"

    /// Somebody who signs in here.
    struct Visitor: Sendable {
        var subject = "an-1"
        var email: String? = "an@anbinh.vn"
        var isVerified = true
    }

    /// What went with a browser, until its code comes.
    private struct Order {
        let nonce: String
        let challenge: String
        let redirect: String
    }

    private struct State {
        var visitor = Visitor()
        var twist = TokenTwist.none
        var algorithm = TokenAuthor.Algorithm.rs256
        var orders: [String: Order] = [:]
        var redeemed = 0
        var keysAsked = 0
    }

    private let state = Mutex(State())
    private let author: TokenAuthor
    private let place = Mutex("")
    private let server = Mutex<FaultServer?>(nil)

    init() throws {
        author = try TokenAuthor()
        let fault = FaultServer { [weak self] asked in self?.reply(to: asked) ?? [.close] }
        place.withLock { $0 = "http://127.0.0.1:\(fault.port)" }
        server.withLock { $0 = fault }
    }

    deinit { stop() }

    func stop() { server.withLock { $0?.stop() } }

    var issuer: String { place.withLock { $0 } }
    var keysAsked: Int { state.withLock { $0.keysAsked } }

    func admit(_ visitor: Visitor) { state.withLock { $0.visitor = visitor } }
    func sign(with algorithm: TokenAuthor.Algorithm) {
        state.withLock { $0.algorithm = algorithm }
    }
    func twist(_ twist: TokenTwist) { state.withLock { $0.twist = twist } }

    private func reply(to asked: FaultServer.Asked) -> [FaultServer.Step] {
        let parts = asked.path.split(separator: "?", maxSplits: 1).map(String.init)
        let twist = state.withLock { $0.twist }
        switch parts.first {
        case "/.well-known/openid-configuration":
            if twist == .slow { return [.hang] }
            if twist == .broken { return Self.answer(500, "{}") }
            if twist == .huge { return Self.answer(200, Self.padded(document)) }
            if twist == .otherIssuer {
                return Self.answer(200, document.replacing(issuer + "\"", with: "https://x\""))
            }
            return Self.answer(200, document)
        case "/keys":
            state.withLock { $0.keysAsked += 1 }
            return Self.answer(200, author.keys)
        case "/authorise": return authorise(Self.fields(parts.last ?? ""))
        case "/token": return redeem(Self.fields(asked.body), asked.fields["authorization"])
        default: return Self.answer(404, "{}")
        }
    }

    private var document: String {
        """
        {"issuer": "\(issuer)", "authorization_endpoint": "\(issuer)/authorise?tenant=1",
         "token_endpoint": "\(issuer)/token", "jwks_uri": "\(issuer)/keys"}
        """
    }

    private static func padded(_ text: String) -> String {
        text + String(repeating: " ", count: 4 << 20)
    }

    /// The browser's visit: everybody says yes, and is sent back.
    private func authorise(_ fields: [String: String]) -> [FaultServer.Step] {
        guard fields["response_type"] == "code", fields["client_id"] == Self.client,
            fields["tenant"] == "1", fields["code_challenge_method"] == "S256",
            fields["scope"]?.split(separator: " ").contains("openid") == true,
            let redirect = fields["redirect_uri"], let sent = fields["state"],
            let nonce = fields["nonce"], let challenge = fields["code_challenge"]
        else { return Self.answer(400, "{}") }
        let code = UUID().uuidString
        state.withLock { state in
            state.orders[code] = Order(nonce: nonce, challenge: challenge, redirect: redirect)
        }
        let back = "\(redirect)?code=\(code)&state=\(sent)&session_state=x.y&iss=\(issuer)"
        return Self.answer(302, "", "Location: " + back)
    }

    private func redeem(
        _ fields: [String: String], _ login: String?
    ) -> [FaultServer.Step] {
        let encoded = Self.secret.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let name = Self.client.replacing("-", with: "%2D")
        let logins = [name, Self.client].map {
            "Basic " + Data("\($0):\(encoded)".utf8).base64EncodedString()
        }
        // A code is good once.
        let order = state.withLock { $0.orders.removeValue(forKey: fields["code"] ?? "") }
        let digest = SHA256.hash(data: Data((fields["code_verifier"] ?? "").utf8))
        guard let order, let login, logins.contains(login),
            fields["grant_type"] == "authorization_code",
            fields["redirect_uri"] == order.redirect,
            TokenAuthor.base64URL(Data(digest)) == order.challenge
        else { return Self.answer(400, #"{"error": "invalid_grant"}"#) }
        let (visitor, twist, algorithm) = state.withLock { ($0.visitor, $0.twist, $0.algorithm) }
        let claims = claims(of: visitor, order.nonce).merging(twist.claims(issuer)) { $1 }
        guard let token = try? author.token(claims, algorithm, twist) else {
            return Self.answer(500, "{}")
        }
        return Self.answer(
            200,
            #"{"access_token": "x", "token_type": "Bearer", "id_token": "\#(token)"}"#)
    }

    private func claims(of visitor: Visitor, _ nonce: String) -> [String: Any] {
        let now = Int(Date().timeIntervalSince1970)
        var claims: [String: Any] = [
            "iss": issuer, "sub": visitor.subject, "aud": Self.client, "iat": now,
            "exp": now + 300, "nonce": nonce, "name": "Nguyễn Văn An",
        ]
        if let email = visitor.email {
            claims["email"] = email
            claims["email_verified"] = visitor.isVerified
        }
        return claims
    }

    private static func answer(
        _ status: Int, _ body: String, _ fields: String...
    ) -> [FaultServer.Step] {
        let lines = (fields + ["Content-Length: \(body.utf8.count)", "Connection: close"])
            .map { $0 + "\r\n" }.joined()
        return [.text("HTTP/1.1 \(status) Said\r\n\(lines)\r\n\(body)"), .close]
    }

    private static func fields(_ query: String) -> [String: String] {
        let pairs = query.split(separator: "&").compactMap { part -> (String, String)? in
            let halves = part.split(separator: "=", maxSplits: 1).map {
                String($0).replacing("+", with: " ").removingPercentEncoding ?? ""
            }
            return halves.count == 2 ? (halves[0], halves[1]) : nil
        }
        return Dictionary(pairs) { $1 }
    }
}
