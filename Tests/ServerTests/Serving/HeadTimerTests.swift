import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOHTTPTypesHTTP1
import Testing

@testable import Server

/// Heads that drip in are cut; the clock is the test's.
@Suite struct HeadTimerTests {
    private func channel() throws -> EmbeddedChannel {
        let channel = EmbeddedChannel()
        try channel.pipeline.syncOperations.configureHTTPServerPipeline(
            withPipeliningAssistance: false, withErrorHandling: false)
        try channel.pipeline.syncOperations.addHandlers([
            HTTP1ToHTTPServerCodec(secure: false), ConnectionGate(crowd: Crowd()),
        ])
        try channel.connect(to: SocketAddress(unixDomainSocketPath: "/tmp/peer")).wait()
        return channel
    }

    private func send(_ text: String, _ channel: EmbeddedChannel) throws {
        try channel.writeInbound(ByteBuffer(string: text))
    }

    private let second = TimeAmount.seconds(1)

    @Test func aHeadThatDripsInIsAnsweredAndCut() throws {
        let channel = try channel()
        try send("GET / HTTP/1.1\r\n", channel)
        for number in 0..<HeadTimer.headSeconds {
            #expect(channel.isActive)
            try send("x-\(number): y\r\n", channel)
            channel.embeddedEventLoop.advanceTime(by: second)
        }
        #expect(!channel.isActive)
        let answer = try channel.readOutbound(as: ByteBuffer.self)
        let text = answer.map { String(buffer: $0) } ?? ""
        #expect(text.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"), "\(text)")
        #expect(text.contains("application/problem+json") && text.contains("head-too-slow"))
    }

    private func answer(_ channel: EmbeddedChannel) throws -> String {
        try channel.readOutbound(as: ByteBuffer.self).map { String(buffer: $0) } ?? ""
    }

    /// These were a bare 400, or nothing.
    @Test func aHeadThatIsTooLargeIsToldWhatOfItIs() throws {
        let long = "GET /?q=" + String(repeating: "x", count: 60_000)
        let wide =
            "GET / HTTP/1.1\r\nhost: x\r\n"
            + (0..<70).map { "x-\($0): " + String(repeating: "y", count: 1_000) + "\r\n" }.joined()
        for (head, status) in [(long, "414 URI Too Long"), (wide, "431 Request Header Fields")] {
            for piece in [head.utf8.count, 1_000] {
                let channel = try channel()
                var rest = Array(head.utf8)[...]
                while !rest.isEmpty {
                    try channel.writeInbound(ByteBuffer(bytes: rest.prefix(piece)))
                    rest = rest.dropFirst(piece)
                }
                let text = try answer(channel)
                #expect(text.hasPrefix("HTTP/1.1 " + status), "\(text)")
                #expect(text.contains("application/problem+json"), "\(text)")
                // Who still sends may read it first.
                #expect(channel.isActive)
                channel.embeddedEventLoop.advanceTime(by: .seconds(2))
                #expect(!channel.isActive)
            }
        }
    }

    @Test func aLargeBodyBehindAHeadIsNoLargeHead() throws {
        let body = String(repeating: "x", count: 3 * HeadMeter.bytesMax)
        let head = "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: \(body.utf8.count)\r\n\r\n"
        for cut in [0, head.utf8.count - 2, head.utf8.count, head.utf8.count + 5] {
            let channel = try channel()
            let bytes = Array((head + body).utf8)
            try channel.writeInbound(ByteBuffer(bytes: bytes[..<cut]))
            try channel.writeInbound(ByteBuffer(bytes: bytes[cut...]))
            #expect(try answer(channel).isEmpty && channel.isActive, "\(cut)")
        }
    }

    @Test func aHeadThatIsWholeInTimeIsNotAndTheNextHasItsOwnTime() throws {
        let channel = try channel()
        for _ in 0..<3 {
            try send("GET / HTTP/1.1\r\nhost: x", channel)
            channel.embeddedEventLoop.advanceTime(by: .seconds(HeadTimer.headSeconds - 1))
            try send("\r\n\r\n", channel)
            // Idle between requests, as browsers are.
            channel.embeddedEventLoop.advanceTime(by: .seconds(2 * HeadTimer.headSeconds))
            #expect(channel.isActive)
        }
    }

    @Test func aBodyMayTakeLongerThanAHead() throws {
        let channel = try channel()
        try send("POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n", channel)
        for _ in 0..<4 {
            channel.embeddedEventLoop.advanceTime(by: .seconds(HeadTimer.headSeconds))
            try send("x", channel)
        }
        #expect(channel.isActive)
    }
}
