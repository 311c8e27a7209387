/// Carries questions to providers, within its limits of time and size.
package protocol ProviderTransport: Sendable {
    /// A document, whole.
    func document(
        at address: String, of provider: Provider, bytesMax: Int
    ) async throws(ProviderFault) -> [UInt8]
    /// What a code stands for. Asked once, and never again.
    func redeem(
        _ order: CodeOrder, of provider: Provider, bytesMax: Int
    ) async throws(ProviderFault) -> [UInt8]
}

/// A code on its way to the provider that gave it.
package struct CodeOrder: Hashable, Sendable {
    package let address: String
    package let code: String
    /// Where the code came back to.
    package let redirect: String
    /// What the challenge was made of.
    package let verifier: String
    /// Whether the client's secret goes where a user's name and password would.
    package let asBasic: Bool
}
