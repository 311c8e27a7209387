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
        #expect(answer.map { String(buffer: $0) }?.hasPrefix("HTTP/1.1 408") == true)
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
