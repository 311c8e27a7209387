/// Why a transfer failed, in facts.
///
/// No case carries a credential or a whole address, whose query may hold one; what a server wrote
/// is carried nowhere.
package indirect enum TransferError: Error, Hashable, Sendable {
    // What was asked for.
    case malformedAddress
    case unsupportedScheme(String)
    /// `user:password@` in an address ends up in logs; a credential reference does not.
    case userInfoInAddress(host: String)
    /// A header with a line break or other control, or that the engine writes itself.
    case headerRefused(name: String)

    // Credentials.
    case credentialMissing(CredentialReference)
    /// Everybody on the machine may read the file.
    case credentialExposed(CredentialReference)
    case credentialUnusable(CredentialReference, why: CredentialFault)
    /// A secret would have gone over plain http.
    case credentialInClearText(host: String)
    /// The token endpoint answered, but not with a token.
    case noToken(host: String)

    // The network.
    case addressRefused(host: String, address: IPAddress, AddressKind)
    /// A name within a network, which a proxy would look up for us.
    case nameRefused(host: String)
    case hostUnknown(host: String)
    case unreachable(host: String)
    case untrusted(host: String, why: TrustFault)
    case proxyFailed(status: Int?)
    case timedOut(host: String, TimeLimit, after: Duration)
    /// The connection ended before an answer had.
    case noAnswer(host: String)
    case malformedAnswer(host: String, why: AnswerFault)
    /// The connection ended within the body.
    case bodyCut(host: String, received: Int, expected: Int?)

    // What the server said.
    case status(host: String, Int, retryAfter: Int?)
    /// The server wants us back later than we wait.
    case retryLater(host: String, seconds: Int)
    /// The pace at which the host is asked lets the next request begin only so much later, which
    /// is longer than we wait.
    case turnLater(host: String, seconds: Int)
    case redirectRefused(host: String, why: RedirectFault)
    /// The host's `robots.txt` does not let programs read this page.
    case robotsRefused(host: String)
    /// The host could not say what programs may read, so nothing may be read for now.
    case robotsUnavailable(host: String, last: TransferError)

    // The body.
    case limitExceeded(host: String, TransferLimit, max: Int)
    case codingUnsupported(host: String, coding: String)
    case codingDamaged(host: String, ContentCoding, CodingFault)
    /// A cut body could not be resumed, because the server now sends another one.
    case contentChanged(host: String)

    /// The budget for trying again is spent; the last failure.
    case givenUp(attempts: Int, last: TransferError)
    case cancelled
    /// libcurl failed in a way that has no name here.
    case library(code: Int)
}

extension TransferError {
    /// Whether the same request, made again, may succeed without anybody changing anything.
    package var isRetryable: Bool {
        switch self {
        case .hostUnknown, .unreachable, .timedOut, .noAnswer, .bodyCut, .retryLater,
            .turnLater, .robotsUnavailable:
            true
        case .malformedAnswer(_, let why): why.mayPass
        case .untrusted(_, let why): why == .handshakeFailed
        case .status(_, let status, _): Self.passingStatuses.contains(status)
        case .proxyFailed(let status): status.map(Self.passingStatuses.contains) ?? true
        case .givenUp(_, let last): last.isRetryable
        default: false
        }
    }

    /// How long the server is to be left alone, by its own word (`Retry-After`) or by the pace at
    /// which it is asked; nil where nobody said.
    package var restSeconds: Int? {
        switch self {
        case .status(_, _, let seconds): seconds
        case .retryLater(_, let seconds), .turnLater(_, let seconds): seconds
        case .givenUp(_, let last), .robotsUnavailable(_, let last): last.restSeconds
        default: nil
        }
    }

    /// - Source: RFC 9110, section 15: request timeout, too early (RFC 8470), too many requests
    ///   (RFC 6585), and the server errors that name a state rather than a lack.
    private static let passingStatuses: Set<Int> = [408, 425, 429, 500, 502, 503, 504]
}
