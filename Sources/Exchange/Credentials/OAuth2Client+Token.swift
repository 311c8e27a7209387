import Foundation

extension OAuth2Client {
    /// Answers with tokens have some kB.
    static let answerBytesMax = 64 * 1_024
    /// For servers that do not say how long a token lives.
    static let lifetimeSecondsUsual = 300

    /// What a token endpoint answers.
    ///
    /// - Source: RFC 6749, section 5.1.
    private struct TokenAnswer: Decodable {
        let token: String
        let type: String
        let lifetimeSeconds: Double?

        enum CodingKeys: String, CodingKey {
            case token = "access_token"
            case type = "token_type"
            case lifetimeSeconds = "expires_in"
        }
    }

    /// Asks the token endpoint, once: what is no question is not repeated.
    ///
    /// - Parameter request: The request the token is for, whose limits and route hold here too.
    func fetchToken(
        like request: TransferRequest, by transfers: Transfers, _ stop: Cancellation
    ) throws(TransferError) -> TokenStore.Token {
        let asked = transfers.surroundings.now()
        let inner = Cancellation()
        stop.react(inner.cancel)
        let secret = try secret.secret(in: transfers.surroundings)
        let transfer = try Transfer(tokenRequest(like: request, secret), by: transfers, inner)
        let bytes = try transfer.readAll(atMost: Self.answerBytesMax)
        let decoder = JSONDecoder()
        guard let answer = try? decoder.decode(TokenAnswer.self, from: Data(bytes)),
            answer.type.lowercased() == "bearer",
            HeaderField("Authorization", answer.token).isWellFormed,
            !answer.token.isEmpty
        else { throw .noToken(host: transfer.head.address.host) }
        // A lifetime of more than a day is not relied on, nor a negative one.
        let lifetime = min(
            max(answer.lifetimeSeconds ?? Double(Self.lifetimeSecondsUsual), 0), 86_400)
        return TokenStore.Token(
            text: Secret(answer.token), expires: asked + Int(lifetime))
    }

    /// - Source: RFC 6749, sections 2.3.1 (identifier and secret are encoded like a form, and go
    ///   where a user's name and password would) and 4.4.2.
    private func tokenRequest(
        like request: TransferRequest, _ secret: Secret
    ) -> TransferRequest {
        var asking = TransferRequest(tokenAddress)
        asking.accept = "application/json"
        asking.policy = request.policy
        asking.policy.pace.isPreliminary = true
        asking.permissions = request.permissions
        asking.proof = Secret(basic: id.percentEncoded, secret.reveal().percentEncoded)
        var form = "grant_type=client_credentials"
        if let scope { form += "&scope=" + scope.percentEncoded }
        asking.form = Array(form.utf8)
        return asking
    }
}
