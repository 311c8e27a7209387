/// Why a provider's word was not had, or not taken.
package enum ProviderFault: Error, Hashable, Sendable {
    // The provider cannot be asked.
    case unreachable
    case slow
    case answerTooLarge
    case status(Int)
    // It answers what cannot be used.
    case documentUnusable
    case keysUnusable
    case answerUnusable
    /// The client's secret is not where the operator says it is.
    case secretUnusable
    // It answers, and says no.
    case codeRefused
    case token(TokenFault)

    /// Stable, for programs and the log.
    package var code: String {
        switch self {
        case .unreachable: "provider-unreachable"
        case .slow: "provider-slow"
        case .answerTooLarge: "provider-answer-too-large"
        case .status(let status): "provider-status-\(status)"
        case .documentUnusable: "provider-document"
        case .keysUnusable: "provider-keys"
        case .answerUnusable: "provider-answer"
        case .secretUnusable: "provider-secret"
        case .codeRefused: "provider-code"
        case .token(let fault): "token-" + fault.rawValue
        }
    }

    /// Whether it is the provider, not what somebody brought, that is at fault.
    package var isOfProvider: Bool {
        switch self {
        case .codeRefused, .token: false
        default: true
        }
    }
}

/// What is wrong with a token. The raw values are a contract.
package enum TokenFault: String, Error, Hashable, Sendable, CaseIterable {
    case size, form, algorithm
    case key
    case signature, issuer, audience, expired
    /// Issued in the future, or not valid yet.
    case early
    /// Issued long ago.
    case stale
    case nonce, subject
}
