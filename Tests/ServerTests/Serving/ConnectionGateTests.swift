import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1
import Testing

@testable import Server

/// Who is answered before all was sent does not go on sending; the clock is the test's.
@Suite struct ConnectionGateTests {
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

    private func answer(_ status: HTTPResponse.Status, _ channel: EmbeddedChannel) throws {
        let head = HTTPResponse(status: status, headerFields: [.contentLength: "0"])
        try channel.writeOutbound(HTTPResponsePart.head(head))
        try channel.writeOutbound(HTTPResponsePart.end(nil))
    }

    private func text(_ channel: EmbeddedChannel) throws -> String {
        var text = ""
        while let part = try channel.readOutbound(as: ByteBuffer.self) {
            text += String(buffer: part)
        }
        return text
    }

    private let post = "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 10000000000\r\n\r\n"

    @Test func whoIsRefusedEarlyIsCut() throws {
        let channel = try channel()
        try channel.writeInbound(ByteBuffer(string: post + "xxx"))
        try answer(.unauthorized, channel)
        #expect(try text(channel).lowercased().contains("connection: close"))
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        #expect(!channel.isActive)
    }

    @Test func whoMayGoOnSendingIsNotCut() throws {
        let channel = try channel()
        try channel.writeInbound(ByteBuffer(string: post))
        try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .continue)))
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        #expect(channel.isActive)
    }

    @Test func whoSentAllIsNotCut() throws {
        let channel = try channel()
        for _ in 0..<2 {
            try channel.writeInbound(ByteBuffer(string: "GET / HTTP/1.1\r\nhost: x\r\n\r\n"))
            try answer(.notFound, channel)
            #expect(try !text(channel).lowercased().contains("connection: close"))
        }
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        #expect(channel.isActive)
    }

    /// The answer to one request says nothing of the next, which may have begun.
    @Test func theNextRequestIsNotTheAnsweredOne() throws {
        let channel = try channel()
        try channel.writeInbound(
            ByteBuffer(string: "GET / HTTP/1.1\r\nhost: x\r\n\r\n" + post))
        try answer(.ok, channel)
        #expect(try !text(channel).lowercased().contains("connection: close"))
    }
}
