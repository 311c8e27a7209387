/// What was wrong with a server's proof of who it is.
package enum TrustFault: String, Hashable, Sendable {
    case expired, notYetValid, selfSigned, issuerUnknown, wrongHost, revoked
    /// No agreement on a protocol and cipher; TLS 1.2 is the least.
    case handshakeFailed
    /// Our own client certificate or key was not taken.
    case clientCertificate
    /// The file of trusted authorities cannot be read.
    case authoritiesUnreadable
    case other
}

/// In what way an answer was no HTTP.
package enum AnswerFault: String, Hashable, Sendable {
    /// Not HTTP at all, or the HTTP/0.9 of 1991, which has no head.
    case statusLine
    case header
    case chunks
    case http2
    /// A transfer coding that nobody asked for.
    case transferCoding
    /// 304 or 206 without having been asked a condition or a range.
    case unasked

    /// Whether it looks like a disturbance rather than a server that always answers so.
    var mayPass: Bool { self == .chunks || self == .http2 }
}

/// Why a redirect was not followed.
package enum RedirectFault: Hashable, Sendable {
    case tooMany(max: Int)
    case loop
    /// From https to http.
    case downgrade
    case noLocation
    case malformedLocation
    /// A request that is more than a question is not sent to somewhere else.
    case notRepeatable
}

/// In what way the coding of a body was damaged.
package enum CodingFault: String, Error, Hashable, Sendable {
    case corrupt
    /// The body ended, as the connection tells, within the coded data.
    case truncated
    /// Something follows the end of the coded data.
    case trailingBytes
}

/// Why a credential cannot be used.
package enum CredentialFault: String, Hashable, Sendable {
    case unreadable
    case empty
    case tooLong
    /// Line breaks or other controls within.
    case malformed
}

/// Which time limit was reached.
package enum TimeLimit: String, Hashable, Sendable {
    case connect, head, lowSpeed, total
    /// Waiting for other requests to the same host.
    case turn
}

/// Which limit on size was reached.
package enum TransferLimit: String, Hashable, Sendable {
    case headBytes, wireBytes, decodedBytes, decodeRatio
}
