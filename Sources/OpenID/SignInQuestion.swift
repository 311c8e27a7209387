import Crypto
import Foundation

/// What a browser is sent to a provider with.
///
/// - Source: OpenID Connect Core 1.0, section 3.1.2.1; RFC 7636 (the challenge).
package struct SignInQuestion: Hashable, Sendable {
    package let redirect: String
    package let state: String
    package let nonce: String
    /// 43 to 128 letters, digits and hyphens.
    package let verifier: String

    package init(redirect: String, state: String, nonce: String, verifier: String) {
        precondition((43...128).contains(verifier.utf8.count), "a verifier is 43 to 128 letters")
        self.redirect = redirect
        self.state = state
        self.nonce = nonce
        self.verifier = verifier
    }

    func address(at endpoint: String, of provider: Provider) -> String {
        let challenge = Data(SHA256.hash(data: Data(verifier.utf8))).base64URL
        let fields = [
            ("response_type", "code"), ("client_id", provider.client),
            ("redirect_uri", redirect), ("scope", provider.scopes.joined(separator: " ")),
            ("state", state), ("nonce", nonce), ("code_challenge", challenge),
            ("code_challenge_method", "S256"),
        ]
        let query = fields.map { $0.0 + "=" + Self.encoded($0.1) }.joined(separator: "&")
        return endpoint + (endpoint.contains("?") ? "&" : "?") + query
    }

    private static let plain = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
