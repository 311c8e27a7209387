import TestServers

@testable import Exchange

extension Fault {
    private static let short: Duration = .milliseconds(300)

    /// Servers that let us wait.
    static let times: [Fault] = [
        Fault("says nothing at all", .fails(.timedOut(host: host, .head, after: short))) { _ in
            [.hang]
        } with: { request, _ in
            request.policy.times.head = short
        },
        Fault(
            "a head that drips", .fails(.timedOut(host: host, .head, after: short))
        ) { _ in
            [
                .text("HTTP/1.1 200 OK\r\n"),
                .forever(Array("X: 1\r\n".utf8), every: .milliseconds(20)),
            ]
        } with: { request, _ in
            request.policy.times.head = short
        },
        Fault(
            "a body that drips", .fails(.timedOut(host: host, .lowSpeed, after: short))
        ) { _ in
            [
                Reply.head(200, "Content-Length: 1000000"),
                .forever(Array("x".utf8), every: .milliseconds(20)),
            ]
        } with: { request, _ in
            request.policy.times.lowSpeedWindow = short
        },
        Fault(
            "a body that stops", .fails(.timedOut(host: host, .lowSpeed, after: short))
        ) { _ in
            [Reply.head(200, "Content-Length: 1000000"), .send(small), .hang]
        } with: { request, _ in
            request.policy.times.lowSpeedWindow = short
        },
        Fault("a body that stops once and is resumed", .bytes(large), requests: 2) { asked in
            asked.number == 0
                ? Array(Reply.cut(large, after: 90_000, "ETag: \"v1\"").dropLast()) + [.hang]
                : Reply.rest(of: large, for: asked, "ETag: \"v1\"")
        } with: { request, _ in
            request.policy.times.lowSpeedWindow = short
            request.policy.retry.attemptsMax = 2
        },
        Fault(
            "fast enough, but for ever", .fails(.timedOut(host: host, .total, after: short))
        ) { _ in
            [
                Reply.head(200, "Transfer-Encoding: chunked"),
                .forever(Reply.chunk(small), every: .milliseconds(5)),
            ]
        } with: { request, _ in
            request.policy.times.total = short
        },
        Fault("slow, but not too slow", .bytes(small + small + small)) { _ in
            [Reply.head(200, "Content-Length: \(3 * small.count)"), .send(small)]
                + [
                    .wait(.milliseconds(150)), .send(small), .wait(.milliseconds(150)),
                    .send(small),
                ]
        } with: { request, _ in
            request.policy.times.lowSpeedWindow = short
            request.policy.times.lowSpeedBytesPerSecond = 20
        },
    ]
}
