import Exchange

extension TransferError {
    /// The name of the fact for programs, in small letters and hyphens.
    ///
    /// Codes are stored with syncs and are a contract: they may be added to, never renamed. What
    /// was given up goes by what went wrong last.
    var code: String {
        switch self {
        case .malformedAddress: "address-malformed"
        case .unsupportedScheme: "scheme-unsupported"
        case .userInfoInAddress: "secret-in-address"
        case .headerRefused: "header-refused"
        case .credentialMissing: "credential-missing"
        case .credentialExposed: "credential-exposed"
        case .credentialUnusable(_, let why): why.code
        case .credentialInClearText: "credential-in-clear-text"
        case .noToken: "no-token"
        case .addressRefused: "address-refused"
        case .nameRefused: "name-refused"
        case .hostUnknown: "host-unknown"
        case .unreachable: "unreachable"
        case .untrusted(_, let why): why.code
        case .proxyFailed: "proxy-failed"
        case .timedOut(_, let limit, _): limit.code
        case .noAnswer: "no-answer"
        case .malformedAnswer(_, let why): why.code
        case .bodyCut: "body-cut"
        case .status(_, let status, _): "status-\(status)"
        case .retryLater: "retry-later"
        case .turnLater: "turn-later"
        case .redirectRefused(_, let why): why.code
        case .robotsRefused: "robots"
        case .robotsUnavailable: "robots-unavailable"
        case .limitExceeded(_, let limit, _): limit.code
        case .codingUnsupported: "coding-unsupported"
        case .codingDamaged(_, _, let fault): fault.code
        case .contentChanged: "content-changed"
        case .givenUp(_, let last): last.code
        case .cancelled: "cancelled"
        case .library(let code): "library-\(code)"
        }
    }
}

extension CredentialFault {
    fileprivate var code: String {
        switch self {
        case .unreadable: "credential-unreadable"
        case .empty: "credential-empty"
        case .tooLong: "credential-too-long"
        case .malformed: "credential-malformed"
        }
    }
}

extension TrustFault {
    fileprivate var code: String {
        switch self {
        case .expired: "certificate-expired"
        case .notYetValid: "certificate-not-yet-valid"
        case .selfSigned: "certificate-self-signed"
        case .issuerUnknown: "certificate-issuer-unknown"
        case .wrongHost: "certificate-wrong-host"
        case .revoked: "certificate-revoked"
        case .handshakeFailed: "handshake-failed"
        case .clientCertificate: "client-certificate-refused"
        case .authoritiesUnreadable: "authorities-unreadable"
        case .other: "certificate-untrusted"
        }
    }
}

extension TimeLimit {
    fileprivate var code: String {
        switch self {
        case .connect: "timed-out-connect"
        case .head: "timed-out-head"
        case .lowSpeed: "too-slow"
        case .total: "timed-out-total"
        case .turn: "timed-out-turn"
        }
    }
}

extension AnswerFault {
    fileprivate var code: String {
        switch self {
        case .statusLine: "answer-status-line"
        case .header: "answer-header"
        case .chunks: "answer-chunks"
        case .http2: "answer-http2"
        case .transferCoding: "answer-transfer-coding"
        case .unasked: "answer-unasked"
        }
    }
}

extension RedirectFault {
    fileprivate var code: String {
        switch self {
        case .tooMany: "redirect-too-many"
        case .loop: "redirect-loop"
        case .downgrade: "redirect-downgrade"
        case .noLocation: "redirect-no-location"
        case .malformedLocation: "redirect-malformed"
        case .notRepeatable: "redirect-not-repeatable"
        }
    }
}

extension TransferLimit {
    fileprivate var code: String {
        switch self {
        case .headBytes: "limit-head-bytes"
        case .wireBytes: "limit-wire-bytes"
        case .decodedBytes: "limit-decoded-bytes"
        case .decodeRatio: "limit-decode-ratio"
        }
    }
}

extension CodingFault {
    fileprivate var code: String {
        switch self {
        case .corrupt: "coding-corrupt"
        case .truncated: "coding-truncated"
        case .trailingBytes: "coding-trailing-bytes"
        }
    }
}
