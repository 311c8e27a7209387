import Exchange
import Testing

@testable import matxich

/// Every way a transfer can fail has a name for programs, a sentence for people and a next step.
@Suite struct TransferFailureTests {
    private static let host = "data.example.vn"
    private static let file = CredentialReference.file("/run/matxich/token")
    private static let loopback = IPAddress.v4(0x7F00_0001)

    private static let plain: [TransferError] = [
        .malformedAddress, .unsupportedScheme("ftp"), .userInfoInAddress(host: host),
        .headerRefused(name: "Host"), .credentialMissing(.environment("TOKEN")),
        .credentialExposed(file), .credentialInClearText(host: host), .noToken(host: host),
        .addressRefused(host: host, address: loopback, .loopback), .hostUnknown(host: host),
        .unreachable(host: host), .proxyFailed(status: nil), .noAnswer(host: host),
        .bodyCut(host: host, received: 5, expected: nil),
        .retryLater(host: host, seconds: .max), .codingUnsupported(host: host, coding: "lzma"),
        .nameRefused(host: host), .turnLater(host: host, seconds: 86_400),
        .contentChanged(host: host),
        .robotsRefused(host: host),
        .robotsUnavailable(host: host, last: .noAnswer(host: host)), .cancelled, .library(code: 56),
    ]
    private static let untrusted: [TrustFault] = [
        .expired, .notYetValid, .selfSigned, .issuerUnknown, .wrongHost, .revoked,
        .handshakeFailed, .clientCertificate, .authoritiesUnreadable, .other,
    ]
    private static let answers: [AnswerFault] = [
        .statusLine, .header, .chunks, .http2, .transferCoding, .unasked,
    ]
    private static let redirects: [RedirectFault] = [
        .tooMany(max: 10), .loop, .downgrade, .noLocation, .malformedLocation, .notRepeatable,
    ]
    private static let limits: [TransferLimit] = [
        .headBytes, .wireBytes, .decodedBytes, .decodeRatio,
    ]
    private static let times: [TimeLimit] = [.connect, .head, .lowSpeed, .total, .turn]
    private static let credentials: [CredentialFault] = [.unreadable, .empty, .tooLong, .malformed]
    private static let codings: [CodingFault] = [.corrupt, .truncated, .trailingBytes]

    /// One of each case, with every nested fault.
    private static let all: [TransferError] =
        plain + untrusted.map { .untrusted(host: host, why: $0) }
        + answers.map { .malformedAnswer(host: host, why: $0) }
        + redirects.map { .redirectRefused(host: host, why: $0) }
        + limits.map { .limitExceeded(host: host, $0, max: 200) }
        + times.map { .timedOut(host: host, $0, after: .seconds(30)) }
        + credentials.map { .credentialUnusable(file, why: $0) }
        + codings.map { .codingDamaged(host: host, .gzip, $0) }
        + [304, 401, 404, 429, 500].map { .status(host: host, $0, retryAfter: nil) }

    @Test func codesAreUniqueAndInOneSpelling() {
        let codes = Self.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        for code in codes {
            #expect(!code.isEmpty)
            let isPlain = code.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
            }
            #expect(isPlain && !code.hasPrefix("-") && !code.hasSuffix("-"), "\(code)")
        }
    }

    @Test func everyFaultHasItsSentenceAndNextStep() {
        var sentences: Set<String> = []
        for error in Self.all {
            let failure = Failure(error)
            #expect(failure.what.hasSuffix("."), "\(error.code): \(failure.what)")
            #expect(failure.next?.isEmpty == false, "\(error.code)")
            #expect(failure.status != .done && failure.status != .internalFault)
            #expect(!failure.description.contains("Optional("))
            #expect(sentences.insert(failure.what).inserted, "\(error.code): \(failure.what)")
            #expect(Failure.of(error)?.what == failure.what)
        }
    }

    @Test func whatMayPassSaysTryAgain() {
        for error in Self.all where error.isRetryable {
            #expect(Failure(error).status == .tryAgain, "\(error.code)")
        }
    }

    @Test func whatWasGivenUpIsNamedByWhatWentWrongLast() {
        let last = TransferError.unreachable(host: Self.host)
        let error = TransferError.givenUp(attempts: 5, last: last)
        #expect(error.code == last.code)
        let failure = Failure(error)
        #expect(failure.what.hasPrefix(Failure(last).what))
        #expect(failure.what.contains("5"))
        #expect(failure.status == Failure(last).status)
    }
}
