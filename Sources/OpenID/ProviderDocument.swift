import Foundation

/// Where a provider is asked what, by its own word.
///
/// - Source: OpenID Connect Discovery 1.0, sections 3 and 4.
package struct ProviderDocument: Hashable, Sendable {
    /// Own choice: the largest in use have some 10 kB.
    static let bytesMax = 128 * 1_024

    let authorisation: String
    let token: String
    let keys: String
    /// Whether the client's secret goes where a user's name and password would.
    let takesBasic: Bool

    private struct Form: Decodable {
        let issuer: String
        let authorisation: String
        let token: String
        let keys: String
        let methods: [String]?

        enum CodingKeys: String, CodingKey {
            case issuer
            case authorisation = "authorization_endpoint"
            case token = "token_endpoint"
            case keys = "jwks_uri"
            case methods = "token_endpoint_auth_methods_supported"
        }
    }

    /// - Throws: `documentUnusable` where it is another's, or leads out of what is safe.
    init(_ bytes: [UInt8], of provider: Provider) throws(ProviderFault) {
        guard let form = try? JSONDecoder().decode(Form.self, from: Data(bytes)),
            form.issuer == provider.issuer
        else { throw .documentUnusable }
        for text in [form.authorisation, form.token, form.keys] {
            guard let address = ProviderAddress(text),
                !address.isLoopback || provider.isLoopback
            else { throw .documentUnusable }
        }
        (authorisation, token, keys) = (form.authorisation, form.token, form.keys)
        // Where it says nothing it takes the usual one.
        takesBasic = form.methods?.contains("client_secret_basic") ?? true
    }

    /// Where the document of an issuer lies.
    static func address(of provider: Provider) -> String {
        let issuer = provider.issuer
        let base = issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer
        return base + "/.well-known/openid-configuration"
    }
}
