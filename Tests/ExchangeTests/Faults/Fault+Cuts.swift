import TestServers

@testable import Exchange

extension Fault {
    private static let etag = "ETag: \"v1\""

    /// Connections that end within the body.
    static let cuts: [Fault] = [
        Fault(
            "cut, no second attempt allowed",
            .fails(.bodyCut(host: host, received: 1_000, expected: 400_000)), requests: 1
        ) { _ in Reply.cut(large, after: 1_000, etag) },
        Fault("cut, strong etag: the rest is asked for", .bytes(large), requests: 2) { asked in
            asked.number == 0
                ? Reply.cut(large, after: 250_000, etag) : Reply.rest(of: large, for: asked, etag)
        } with: { request, _ in
            request.policy.retry.attemptsMax = 3
        },
        Fault("cut, settled date: the rest is asked for", .bytes(large), requests: 2) { asked in
            let dates = [
                "Last-Modified: Mon, 02 Nov 2026 08:00:00 GMT",
                "Date: Sat, 21 Nov 2026 08:00:00 GMT",
            ]
            return asked.number == 0
                ? Reply.cut(large, after: 99_999, dates[0], dates[1])
                : Reply.rest(of: large, for: asked, dates[0], dates[1])
        } with: { request, _ in
            request.policy.retry.attemptsMax = 3
        },
        Fault("cut, no validator: begins again", .bytes(large), requests: 2) { asked in
            if asked.fields["range"] != nil { return Reply.empty(400) }
            return asked.number == 0 ? Reply.cut(large, after: 123_456) : Reply.whole(large)
        } with: { request, _ in
            request.policy.retry.attemptsMax = 3
        },
        Fault("cut, weak etag: begins again", .bytes(large), requests: 2) { asked in
            if asked.fields["range"] != nil { return Reply.empty(400) }
            return asked.number == 0
                ? Reply.cut(large, after: 70_000, "ETag: W/\"v1\"") : Reply.whole(large)
        } with: { request, _ in
            request.policy.retry.attemptsMax = 3
        },
        Fault("cut, range ignored by the server", .bytes(large), requests: 2) { asked in
            asked.number == 0 ? Reply.cut(large, after: 70_000, etag) : Reply.whole(large, etag)
        } with: { request, _ in
            request.policy.retry.attemptsMax = 3
        },
        Fault("cut again and again, a bit further each time", .bytes(large), requests: 5) { asked in
            let start = Reply.rangeStart(asked) ?? 0
            if asked.number == 4 { return Reply.rest(of: large, for: asked, etag) }
            if asked.number == 0 { return Reply.cut(large, after: 50_000, etag) }
            return Array(Reply.rest(of: large, for: asked, etag).prefix(1))
                + [.send(Array(large[start..<start + 60_000])), .close]
        } with: { request, _ in
            request.policy.retry.attemptsMax = 5
        },
        Fault(
            "cut at the same place for ever",
            .fails(
                .givenUp(
                    attempts: 3, last: .bodyCut(host: host, received: 90_000, expected: 400_000))),
            requests: 3
        ) { _ in
            Reply.cut(large, after: 90_000)
        } with: { request, _ in
            request.policy.retry.attemptsMax = 3
            request.policy.retry.progressBytesMin = 10_000
        },
        Fault(
            "cut, and the beginning is another one now", .fails(.contentChanged(host: host)),
            requests: 2
        ) { asked in
            asked.number == 0
                ? Reply.cut(large, after: 90_000, etag)
                : Reply.whole(Array(large.reversed()), "ETag: \"v2\"")
        } with: { request, _ in
            request.policy.retry.attemptsMax = 3
        },
        Fault(
            "cut, and now there is less than was read", .fails(.contentChanged(host: host))
        ) { asked in
            asked.number == 0
                ? Reply.cut(large, after: 90_000) : Reply.whole(Array(large[..<80_000]))
        } with: { request, _ in
            request.policy.retry.attemptsMax = 3
        },
        Fault(
            "cut, and something was appended meanwhile", .bytes(large + small), requests: 2
        ) { asked in
            asked.number == 0 ? Reply.cut(large, after: 90_000) : Reply.whole(large + small)
        } with: { request, _ in
            request.policy.retry.attemptsMax = 3
        },
        Fault("resumed at the wrong place", .bytes(large), requests: 3) { asked in
            switch asked.number {
            case 0: return Reply.cut(large, after: 90_000, etag)
            case 1:
                let range = "Content-Range: bytes 80000-399999/400000"
                return Reply.whole(Array(large[80_000...]), status: 206, etag, range)
            default: return Reply.whole(large, etag)
            }
        } with: { request, _ in
            request.policy.retry.attemptsMax = 3
        },
        Fault("resumed with another etag", .fails(.contentChanged(host: host)), requests: 3) {
            asked in
            switch asked.number {
            case 0: return Reply.cut(large, after: 90_000, etag)
            case 1: return Reply.rest(of: Array(large.reversed()), for: asked, "ETag: \"v2\"")
            default: return Reply.whole(Array(large.reversed()), "ETag: \"v2\"")
            }
        } with: { request, _ in
            request.policy.retry.attemptsMax = 3
        },
        Fault("resumed, range not satisfiable", .bytes(large), requests: 3) { asked in
            switch asked.number {
            case 0: return Reply.cut(large, after: 90_000, etag)
            case 1: return Reply.empty(416, "Content-Range: bytes */400000")
            default: return Reply.whole(large, etag)
            }
        } with: { request, _ in
            request.policy.retry.attemptsMax = 3
        },
        Fault("reset within the body", .bytes(large), requests: 2) { asked in
            asked.number == 0
                ? Array(Reply.cut(large, after: 90_000, etag).prefix(2)) + [
                    .wait(.milliseconds(50)), .reset,
                ] : Reply.whole(large, etag)
        } with: { request, _ in
            request.policy.retry.attemptsMax = 3
        },
    ]

    /// Bodies whose frame is wrong.
    static let frames: [Fault] = [
        Fault(
            "length says more than comes",
            .fails(.bodyCut(host: host, received: 20, expected: 1_000))
        ) { _ in [Reply.head(200, "Content-Length: 1000"), .send(Array(small[..<20])), .close] },
        Fault("length says less than comes", .bytes(Array(small[..<10]))) { _ in
            [Reply.head(200, "Content-Length: 10"), .send(small), .close]
        },
        Fault("length is no number", .fails(.malformedAnswer(host: host, why: .header))) { _ in
            [Reply.head(200, "Content-Length: many"), .send(small), .close]
        },
        Fault("chunk size is no number", .fails(.malformedAnswer(host: host, why: .chunks))) { _ in
            [Reply.head(200, "Transfer-Encoding: chunked"), .text("zz\r\nabc\r\n"), .close]
        },
        Fault(
            "chunks without an end", .fails(.bodyCut(host: host, received: 19, expected: nil))
        ) { _ in
            [
                Reply.head(200, "Transfer-Encoding: chunked"),
                .send(Reply.chunk(Array(small[..<19]))), .close,
            ]
        },
        Fault(
            "cut within a chunk", .fails(.bodyCut(host: host, received: 10, expected: nil))
        ) { _ in
            [
                Reply.head(200, "Transfer-Encoding: chunked"),
                .send(Array(Reply.chunk(small).prefix(14))), .close,
            ]
        },
        Fault("trailers after the chunks", .bytes(small)) { _ in
            [
                Reply.head(200, "Transfer-Encoding: chunked"), .send(Reply.chunk(small)),
                .text("0\r\nETag: \"late\"\r\n\r\n"),
            ]
        },
        Fault("no frame at all: the connection's end", .bytes(small)) { _ in
            [Reply.head(200), .send(small), .close]
        },
        Fault("empty body", .bytes([])) { _ in Reply.whole([]) },
        Fault("204 with a body", .bytes([])) { _ in
            [Reply.head(204), .send(small), .close]
        },
        Fault("304 with a body", .bytes([])) { _ in
            [Reply.head(304), .send(small), .close]
        } with: { request, _ in
            request.known = Validators(etag: "\"v1\"")
        },
    ]
}
