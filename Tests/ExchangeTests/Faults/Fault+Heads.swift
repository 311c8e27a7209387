import TestServers

@testable import Exchange

extension Fault {
    /// Answers that are none, or whose head is wrong.
    static let heads: [Fault] = [
        Fault("closes before it answers", .fails(.noAnswer(host: host))) { _ in [.close] },
        Fault("resets before it answers", .fails(.noAnswer(host: host))) { _ in [.reset] },
        Fault("closes once, then answers", .bytes(small), requests: 2) { asked in
            asked.number == 0 ? [.close] : Reply.whole(small)
        } with: { request, _ in
            request.policy.retry.attemptsMax = 2
        },
        Fault("nobody listens", .fails(.unreachable(host: host)), requests: 0) { _ in
            []
        } with: { request, _ in
            request.url = "http://127.0.0.1:\(LoopbackPort.free())/"
        },
        Fault("cut within the head", .fails(.noAnswer(host: host))) { _ in
            [.text("HTTP/1.1 200 OK\r\nContent-Le"), .close]
        },
        Fault(
            "an answer of HTTP/0.9", .fails(.malformedAnswer(host: host, why: .statusLine))
        ) { _ in [.send(small), .close] },
        Fault(
            "no such status", .fails(.malformedAnswer(host: host, why: .statusLine))
        ) { _ in [.text("HTTP/1.1 abc Hm\r\n\r\n"), .close] },
        Fault(
            "a header without a colon", .fails(.malformedAnswer(host: host, why: .header))
        ) { _ in [.text("HTTP/1.1 200 OK\r\nnonsense\r\nContent-Length: 0\r\n\r\n")] },
        Fault(
            "headers without end",
            .fails(.limitExceeded(host: host, .headBytes, max: 65_536))
        ) { _ in
            [
                .text("HTTP/1.1 200 OK\r\n"),
                .forever(Array("X-More: and more and more\r\n".utf8), every: .zero),
            ]
        },
        Fault(
            "one header of a megabyte",
            .fails(.limitExceeded(host: host, .headBytes, max: 65_536))
        ) { _ in
            let long = String(repeating: "a", count: 1 << 20)
            return [.text("HTTP/1.1 200 OK\r\nX-Long: \(long)\r\nContent-Length: 0\r\n\r\n")]
        },
        Fault(
            "interim answers without end",
            .fails(.limitExceeded(host: host, .headBytes, max: 65_536))
        ) { _ in [.forever(Array("HTTP/1.1 103 Early Hints\r\n\r\n".utf8), every: .zero)] },
        Fault("an interim answer first", .bytes(small)) { _ in
            [.text("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")] + Reply.whole(small)
        },
        Fault(
            "304 without having been asked",
            .fails(.malformedAnswer(host: host, why: .unasked))
        ) { _ in [Reply.head(304)] },
        Fault(
            "206 without having been asked",
            .fails(.malformedAnswer(host: host, why: .unasked))
        ) { asked in Reply.rest(of: small, for: asked) },
    ]

    /// What a server says about itself and us.
    static let statuses: [Fault] = [
        status(400), status(401), status(403), status(404), status(410), status(501),
        Fault("500 once, then the page", .bytes(small), requests: 2) { asked in
            asked.number == 0 ? Reply.empty(500) : Reply.whole(small)
        } with: { request, _ in
            request.policy.retry.attemptsMax = 3
        },
        Fault(
            "500 until the budget is spent",
            .fails(
                .givenUp(attempts: 4, last: .status(host: host, 500, retryAfter: nil))),
            requests: 4, { _ in Reply.empty(500) }, with: attempts(4)),
        Fault("408, 502, 503, 504, then the page", .bytes(small), requests: 5) { asked in
            [408, 502, 503, 504].indices.contains(asked.number)
                ? Reply.empty([408, 502, 503, 504][asked.number]) : Reply.whole(small)
        } with: { request, _ in
            request.policy.retry.attemptsMax = 5
        },
        Fault("429 with seconds, then the page", .bytes(small), requests: 2) { asked in
            asked.number == 0 ? Reply.empty(429, "Retry-After: 7") : Reply.whole(small)
        } with: { request, _ in
            request.policy.retry.attemptsMax = 2
        },
        Fault("503 with a date, then the page", .bytes(small), requests: 2) { asked in
            asked.number == 0
                ? Reply.empty(
                    503, "Date: Sat, 21 Nov 2026 08:00:00 GMT",
                    "Retry-After: Sat, 21 Nov 2026 08:01:30 GMT") : Reply.whole(small)
        } with: { request, _ in
            request.policy.retry.attemptsMax = 2
            request.policy.times.total = .seconds(600)
        },
        Fault(
            "429 for an hour", .fails(.retryLater(host: host, seconds: 3_600)), requests: 1,
            { _ in Reply.empty(429, "Retry-After: 3600") }, with: attempts(3)),
        Fault(
            "503 until a date far away", .fails(.retryLater(host: host, seconds: 86_400)),
            requests: 1,
            { _ in
                Reply.empty(
                    503, "Date: Sat, 21 Nov 2026 08:00:00 GMT",
                    "Retry-After: Sun, 22 Nov 2026 08:00:00 GMT")
            }, with: attempts(3)),
        Fault(
            "503 with a Retry-After that says nothing",
            .fails(.givenUp(attempts: 2, last: .status(host: host, 503, retryAfter: nil))),
            requests: 2, { _ in Reply.empty(503, "Retry-After: soon") }, with: attempts(2)),
    ]

    /// A status that does not pass: one request, however many attempts are allowed.
    private static func status(_ status: Int) -> Fault {
        Fault(
            "\(status)", .fails(.status(host: host, status, retryAfter: nil)), requests: 1,
            { _ in Reply.whole(small, status: status) }, with: attempts(3))
    }
}
