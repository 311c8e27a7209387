/// A code that a browser brought back from a provider, to be redeemed at its token endpoint.
///
/// - Source: RFC 6749, sections 2.3.1, 4.1.3; RFC 7636, section 4.5.
package struct CodeGrant: Sendable {
    package let tokenAddress: String
    package let client: String
    /// nil = a client without a secret, which says who it is and proves it by the verifier alone.
    package let secret: CredentialReference?
    /// Whether the secret goes where a user's name and password would; else into the form.
    package let asBasic: Bool
    package let code: String
    package let redirect: String
    package let verifier: String

    package init(
        tokenAddress: String, client: String, secret: CredentialReference?, asBasic: Bool,
        code: String, redirect: String, verifier: String
    ) {
        self.tokenAddress = tokenAddress
        self.client = client
        self.secret = secret
        self.asBasic = asBasic
        self.code = code
        self.redirect = redirect
        self.verifier = verifier
    }

    /// The request that redeems it.
    ///
    /// - Parameter model: whose limits and permissions hold.
    fileprivate func request(
        like model: TransferRequest, _ secret: Secret?
    ) -> TransferRequest {
        var request = model
        request.url = tokenAddress
        request.accept = "application/json"
        var fields = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect),
            ("code_verifier", verifier),
        ]
        if let secret, asBasic {
            request.proof = Secret(
                basic: client.percentEncoded, secret.reveal().percentEncoded)
        } else {
            fields.append(("client_id", client))
            if let secret { fields.append(("client_secret", secret.reveal())) }
        }
        let form = fields.map { $0.0 + "=" + $0.1.percentEncoded }.joined(separator: "&")
        request.form = Array(form.utf8)
        return request
    }
}

extension Transfers {
    /// Fetches a document that is small by its nature, whole.
    ///
    /// - Throws: `limitExceeded` when there is more than `max`; why it cannot be had.
    package func document(
        _ request: TransferRequest, atMost max: Int
    ) async throws(TransferError) -> [UInt8] {
        try await blocking { stop throws(TransferError) in
            try Transfer(request, by: self, stop).readAll(atMost: max)
        }
    }

    /// Redeems a code, once: it is good for one request, whatever comes of it.
    ///
    /// - Returns: the answer, whole.
    /// - Throws: as `document`; what is wrong with the client's secret.
    package func redeem(
        _ grant: CodeGrant, like model: TransferRequest, atMost max: Int
    ) async throws(TransferError) -> [UInt8] {
        let secret = try grant.secret?.secret(in: surroundings)
        if secret != nil { try Self.checkWay(to: grant.tokenAddress, model) }
        return try await document(grant.request(like: model, secret), atMost: max)
    }

    /// A secret in a form is one all the same.
    private static func checkWay(
        to text: String, _ model: TransferRequest
    ) throws(TransferError) {
        let address = try WebAddress(text)
        guard address.isSecure || model.permissions.contains(.clearTextCredentials) else {
            throw .credentialInClearText(host: address.host)
        }
    }
}
