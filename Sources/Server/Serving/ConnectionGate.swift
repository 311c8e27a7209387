import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Synchronization

/// How many connections each address has.
final class Crowd: Sendable {
    /// Own choice: forty browsers behind one address of a company.
    static let connectionsOfOneMax = 256

    private let counts = Mutex<[String: Int]>([:])

    /// Whether there is room for one more. Those of this machine are not counted: they are a
    /// server that stands in front, for everybody.
    func enter(_ address: String) -> Bool {
        if Self.isOwn(address) { return true }
        return counts.withLock { counts in
            guard counts[address, default: 0] < Self.connectionsOfOneMax else { return false }
            counts[address, default: 0] += 1
            return true
        }
    }

    func leave(_ address: String) {
        if Self.isOwn(address) { return }
        counts.withLock { counts in
            let left = counts[address, default: 1] - 1
            counts[address] = left > 0 ? left : nil
        }
    }

    static func isOwn(_ address: String) -> Bool {
        address.hasPrefix("127.") || address == "::1" || address.isEmpty
    }
}

/// Keeps a connection to its limits: how many come from one address, how long a head and a body may
/// take, and that who was refused does not go on sending.
final class ConnectionGate: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// Own choice: the largest upload over a line of 1 Mbit/s.
    private static let bodySecondsMax: Int64 = 600
    /// How long who was refused may read why, before the connection ends.
    private static let lingerMilliseconds: Int64 = 1_000

    private let crowd: Crowd
    private let heads = HeadTimer()
    private var address: String?
    private var isEnding = false
    /// Whether a request began of which more is to come.
    private var isSending = false
    /// Requests that are not answered to the end.
    private var asked = 0
    private var deadline: Scheduled<Void>?

    init(crowd: Crowd) { self.crowd = crowd }

    func handlerAdded(context: ChannelHandlerContext) {
        do { try context.pipeline.syncOperations.addHandler(heads, position: .first) } catch {
            context.fireErrorCaught(error)
        }
        if context.channel.isActive { enter(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        enter(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        if let address { crowd.leave(address) }
        address = nil
        deadline?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        // What comes after a refusal is not looked at.
        if isEnding { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            heads.headCame()
            isSending = true
            asked += 1
            let hasBody =
                head.headerFields[.transferEncoding] != nil
                || head.headerFields[.contentLength].map { $0 != "0" } ?? false
            if hasBody { deadline = close(context, in: .seconds(Self.bodySecondsMax)) }
        case .body: break
        case .end:
            heads.requestCame()
            isSending = false
            deadline?.cancel()
            deadline = nil
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head)
        where isSending && asked == 1 && head.status.kind != .informational:
            // What is answered before it was sent is not waited for: it may be of any size.
            head.headerFields[.connection] = "close"
            context.write(wrapOutboundOut(.head(head)), promise: promise)
            isEnding = true
        case .head(let head):
            let isLast = head.headerFields[.connection]?.lowercased() == "close"
            context.write(data, promise: promise)
            if isLast { isEnding = true }
        case .body: context.write(data, promise: promise)
        case .end:
            asked -= 1
            context.write(data, promise: promise)
            if isEnding { _ = close(context, in: .milliseconds(Self.lingerMilliseconds)) }
        }
    }

    private func enter(_ context: ChannelHandlerContext) {
        let own = context.channel.remoteAddress?.ipAddress ?? ""
        guard address == nil else { return }
        if crowd.enter(own) { address = own } else { context.close(promise: nil) }
    }

    private func close(_ context: ChannelHandlerContext, in time: TimeAmount) -> Scheduled<Void> {
        let channel = context.channel
        return context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
    }
}
