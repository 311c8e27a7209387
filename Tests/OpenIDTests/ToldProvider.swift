import Crypto
import Foundation
import Synchronization

@testable import OpenID

/// A provider without a network: it says what it is told to, and counts who asks.
final class ToldProvider: ProviderTransport {
    struct State {
        var keys = ["first": P256.Signing.PrivateKey()]
        var signing = "first"
        var claims: [String: String] = [:]
        var asked: [String] = []
        var fault: ProviderFault?
    }

    let state = Mutex(State())

    static let provider = Provider(
        name: "told", title: "Told", issuer: "https://told.example", client: "us")
    static let question = SignInQuestion(
        redirect: "https://x.example/return", state: "s", nonce: "n",
        verifier: String(repeating: "v", count: 43))

    func kept() -> KeptProvider { KeptProvider(Self.provider, transport: self) }

    func document(
        at address: String, of provider: Provider, bytesMax: Int
    ) async throws(ProviderFault) -> [UInt8] {
        let name = address.split(separator: "/").last.map(String.init) ?? ""
        let (fault, keys) = state.withLock { state in
            state.asked.append(name)
            return (state.fault, state.keys)
        }
        if let fault { throw fault }
        let text =
            name == "keys"
            ? Self.published(keys)
            : """
            {"issuer": "https://told.example", "token_endpoint": "https://told.example/token",
             "authorization_endpoint": "https://told.example/go",
             "jwks_uri": "https://told.example/keys"}
            """
        return Array(text.utf8)
    }

    func redeem(
        _ order: CodeOrder, of provider: Provider, bytesMax: Int
    ) async throws(ProviderFault) -> [UInt8] {
        let state = state.withLock { $0 }
        let claims = #""iss": "https://told.example", "aud": "us", "nonce": "n", "sub": "a""#
        let times = state.claims.map { #""\#($0.key)": \#($0.value)"# }.joined(separator: ", ")
        let head = #"{"alg": "ES256", "kid": "\#(state.signing)"}"#
        let signed = [head, "{\(claims), \(times)}"]
            .map { Data($0.utf8).base64URL }.joined(separator: ".")
        let signature = state.keys[state.signing].flatMap {
            try? $0.signature(for: Data(signed.utf8)).rawRepresentation
        }
        let token = signed + "." + (signature ?? Data()).base64URL
        return Array(#"{"id_token": "\#(token)"}"#.utf8)
    }

    private static func published(_ keys: [String: P256.Signing.PrivateKey]) -> String {
        let list = keys.sorted { $0.key < $1.key }.map { name, key in
            let point = key.publicKey.rawRepresentation
            let (x, y) = (point.prefix(32).base64URL, point.suffix(32).base64URL)
            return #"{"kty": "EC", "crv": "P-256", "kid": "\#(name)", "x": "\#(x)", "y": "\#(y)"}"#
        }
        return #"{"keys": [{"kty": "new"}, \#(list.joined(separator: ", "))]}"#
    }
}
