import CCurl
import Glibc

/// What libcurl's number and the circumstances mean together.
struct CurlFailure {
    let code: CURLcode
    let plan: RequestPlan
    let isHeadComplete: Bool
    let bodyBytes: Int
    let expectedBytes: Int?
    let systemError: Int32
    /// OpenSSL's opinion of the certificate.
    let verification: Int
    /// What a proxy answered to the wish for a tunnel.
    let tunnelStatus: Int
    /// libcurl's own words; looked at, never passed on.
    let message: String

    private var host: String { plan.address.host }

    var error: TransferError {
        if tunnelStatus >= 300 { return .proxyFailed(status: tunnelStatus) }
        if let trust { return .untrusted(host: host, why: trust) }
        switch code {
        case CURLE_URL_MALFORMAT: return .malformedAddress
        case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: return .proxyFailed(status: nil)
        case CURLE_COULDNT_RESOLVE_HOST: return .hostUnknown(host: host)
        case CURLE_COULDNT_CONNECT:
            return plan.proxy == nil ? .unreachable(host: host) : .proxyFailed(status: nil)
        case CURLE_OPERATION_TIMEDOUT:
            return .timedOut(host: host, .connect, after: plan.connectLimit)
        case CURLE_FILESIZE_EXCEEDED:
            return .limitExceeded(host: host, .wireBytes, max: plan.limits.wireBytesMax)
        default: return malformed ?? interrupted ?? .library(code: Int(code.rawValue))
        }
    }

    private var malformed: TransferError? {
        let why: AnswerFault
        switch code {
        case CURLE_UNSUPPORTED_PROTOCOL: why = .statusLine
        case CURLE_WEIRD_SERVER_REPLY: why = .header
        case CURLE_BAD_CONTENT_ENCODING: why = .transferCoding
        case CURLE_HTTP2 where !isHeadComplete, CURLE_HTTP2_STREAM where !isHeadComplete:
            why = .http2
        case CURLE_RECV_ERROR where message.contains("chunked-encoding"): why = .chunks
        default: return nil
        }
        return .malformedAnswer(host: host, why: why)
    }

    private var interrupted: TransferError? {
        switch code {
        case CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR,
            CURLE_HTTP2_STREAM, CURLE_HTTP2, CURLE_SSL_CONNECT_ERROR:
            isHeadComplete
                ? .bodyCut(host: host, received: bodyBytes, expected: expectedBytes)
                : .noAnswer(host: host)
        default: nil
        }
    }

    private var trust: TrustFault? {
        switch code {
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CRL_BADFILE,
            CURLE_SSL_INVALIDCERTSTATUS:
            Self.verificationFaults[verification] ?? .other
        case CURLE_SSL_CERTPROBLEM, CURLE_SSL_CLIENTCERT: .clientCertificate
        case CURLE_SSL_CACERT_BADFILE: .authoritiesUnreadable
        case CURLE_SSL_CONNECT_ERROR where systemError == 0 || systemError == EAGAIN:
            .handshakeFailed
        case CURLE_SSL_CIPHER: .handshakeFailed
        default: nil
        }
    }

    /// - Source: OpenSSL 3.0, `X509_V_ERR_…` of x509_vfy.h. Until OpenSSL is asked for its
    ///   opinion it is 1, and libcurl compares the host's name by itself before it asks.
    private static let verificationFaults: [Int: TrustFault] = [
        1: .wrongHost, 2: .issuerUnknown, 9: .notYetValid, 10: .expired, 18: .selfSigned,
        19: .selfSigned, 20: .issuerUnknown, 21: .issuerUnknown, 23: .revoked, 62: .wrongHost,
        64: .wrongHost,
    ]
}
