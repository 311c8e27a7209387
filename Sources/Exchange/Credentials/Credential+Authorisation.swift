import Foundation

extension Credential {
    /// The header that carries the proof, with the secret looked up now.
    ///
    /// - Throws: What is wrong with the credential, or why no token could be had.
    func authorisation(
        for request: TransferRequest, by transfers: Transfers, _ stop: Cancellation
    ) throws(TransferError) -> (name: String, value: Secret) {
        let surroundings = transfers.surroundings
        switch self {
        case .bearer(let reference):
            return ("Authorization", try reference.secret(in: surroundings).bearer)
        case .apiKey(let header, let reference):
            guard HeaderField(header, "").isWellFormed else {
                throw .headerRefused(name: header)
            }
            return (header, try reference.secret(in: surroundings))
        case .basic(let user, let password):
            let secret = try password.secret(in: surroundings)
            return ("Authorization", Secret(basic: user, secret.reveal()))
        case .oauth2(let client):
            let token = try transfers.tokens.token(
                for: client, now: surroundings.now(), atMost: request.policy.times.turn
            ) { () throws(TransferError) in
                try client.fetchToken(like: request, by: transfers, stop)
            }
            return ("Authorization", token.bearer)
        }
    }
}

extension Secret {
    /// - Source: RFC 6750, section 2.1.
    fileprivate var bearer: Secret { Secret("Bearer " + reveal()) }

    /// - Source: RFC 7617, section 2.
    init(basic user: String, _ password: String) {
        self.init("Basic " + Data("\(user):\(password)".utf8).base64EncodedString())
    }
}
