import Foundation

/// A provider, with what it says of itself kept for a while.
package actor KeptProvider {
    /// Own choice: who moves their service or changes their keys lets both stand for a day.
    static let keptSeconds = 3_600.0
    /// Own choice: a key nobody knows is asked for so often at most, whoever invents them.
    static let refetchSeconds = 60.0
    /// Answers with tokens have some kB.
    static let answerBytesMax = 64 * 1_024

    package nonisolated let provider: Provider
    private let transport: any ProviderTransport
    private var kept: Kept?
    private var fetching: Task<Result<Kept, ProviderFault>, Never>?

    private struct Kept {
        let document: ProviderDocument
        let keys: KeySet
        /// When its keys were fetched, and when all of it was; seconds since 1970.
        let keysFetched: Double
        let fetched: Double
    }

    package init(_ provider: Provider, transport: any ProviderTransport) {
        self.provider = provider
        self.transport = transport
    }

    /// Where a browser is sent to.
    ///
    /// - Parameter now: seconds since 1970.
    package func address(
        for question: SignInQuestion, now: Double
    ) async throws(ProviderFault) -> String {
        let kept = try await known(now)
        return question.address(at: kept.document.authorisation, of: provider)
    }

    /// Redeems a code, and tells whom it is of.
    ///
    /// - Parameter question: what the browser was sent with.
    /// - Throws: whatever keeps the provider's word from being had or taken.
    package func identity(
        code: String, answering question: SignInQuestion, now: Double
    ) async throws(ProviderFault) -> ProvenIdentity {
        let kept = try await known(now)
        let order = CodeOrder(
            address: kept.document.token, code: code, redirect: question.redirect,
            verifier: question.verifier, asBasic: kept.document.takesBasic)
        let answer = try await transport.redeem(
            order, of: provider, bytesMax: Self.answerBytesMax)
        let token: IDToken
        do { token = try IDToken(Self.idToken(in: answer)) } catch { throw .token(error) }
        let keys = try await keys(knowing: token, kept, now)
        guard let key = keys.key(token.keyID, for: token.algorithm) else { throw .token(.key) }
        let expected = IDToken.Expectation(provider: provider, nonce: question.nonce, now: now)
        do { return try await token.identity(signedWith: key, expected) } catch {
            throw .token(error)
        }
    }

    /// What the provider says of itself; many who ask at once are answered by one fetch.
    private func known(_ now: Double) async throws(ProviderFault) -> Kept {
        if let kept, (0..<Self.keptSeconds).contains(now - kept.fetched) { return kept }
        return try await fetched { provider, transport throws(ProviderFault) in
            let document = try await ProviderDocument(
                transport.document(
                    at: ProviderDocument.address(of: provider), of: provider,
                    bytesMax: ProviderDocument.bytesMax), of: provider)
            let keys = try await Self.keys(of: provider, document, transport)
            return Kept(document: document, keys: keys, keysFetched: now, fetched: now)
        }
    }

    /// The keys, fetched anew where the token's is not among them and the pace lets us ask.
    private func keys(
        knowing token: IDToken, _ known: Kept, _ now: Double
    ) async throws(ProviderFault) -> KeySet {
        guard known.keys.key(token.keyID, for: token.algorithm) == nil,
            now - (kept ?? known).keysFetched >= Self.refetchSeconds
        else { return (kept ?? known).keys }
        let document = known.document
        let fetchedAt = known.fetched
        return try await fetched { provider, transport throws(ProviderFault) in
            let keys = try await Self.keys(of: provider, document, transport)
            return Kept(document: document, keys: keys, keysFetched: now, fetched: fetchedAt)
        }.keys
    }

    private func fetched(
        _ fetch:
            @escaping @Sendable (
                Provider, any ProviderTransport
            ) async throws(ProviderFault) -> Kept
    ) async throws(ProviderFault) -> Kept {
        let (provider, transport) = (provider, transport)
        let task =
            fetching
            ?? Task {
                do throws(ProviderFault) {
                    return .success(try await fetch(provider, transport))
                } catch { return .failure(error) }
            }
        fetching = task
        let result = await task.value
        if fetching == task { fetching = nil }
        if case .success(let fresh) = result { kept = fresh }
        return try result.get()
    }

    private static func keys(
        of provider: Provider, _ document: ProviderDocument, _ transport: any ProviderTransport
    ) async throws(ProviderFault) -> KeySet {
        try await KeySet(
            transport.document(at: document.keys, of: provider, bytesMax: KeySet.bytesMax))
    }
}

/// What a token endpoint answers; only the word on who somebody is is taken of it.
private struct TokenAnswer: Decodable {
    let idToken: String

    enum CodingKeys: String, CodingKey {
        case idToken = "id_token"
    }
}

extension KeptProvider {
    private static func idToken(in answer: [UInt8]) throws(TokenFault) -> String {
        guard let answer = try? JSONDecoder().decode(TokenAnswer.self, from: Data(answer)) else {
            throw .form
        }
        return answer.idToken
    }
}
