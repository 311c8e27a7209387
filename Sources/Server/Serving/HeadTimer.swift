import NIOCore

/// Ends a connection on which a request's head takes too long to come in, however steadily it
/// drips: what is idle is another's to end.
///
/// It stands before the reader of heads, and `ConnectionGate` behind it says when one is whole.
final class HeadTimer: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Own choice: 32 kB of head over a line of 13 kbit/s.
    static let headSeconds: Int64 = 20

    private static let answer =
        "HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"

    /// Whether what comes in next belongs to a head.
    private var isAwaited = true
    /// When the head began that is not whole yet.
    private var began: NIODeadline?
    /// The next look at it; one serves for all heads that come meanwhile, as making and cancelling
    /// one for each would cost more than reading it.
    private var look: Scheduled<Void>?

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if isAwaited, began == nil {
            let now = context.eventLoop.now
            began = now
            if look == nil { look(at: now + .seconds(Self.headSeconds), context) }
        }
        context.fireChannelRead(data)
    }

    func channelInactive(context: ChannelHandlerContext) {
        stop()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { stop() }

    /// A head is whole.
    func headCame() {
        isAwaited = false
        began = nil
    }

    /// A request is whole: what comes next belongs to another's head.
    func requestCame() { isAwaited = true }

    private func look(at time: NIODeadline, _ context: ChannelHandlerContext) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        look = context.eventLoop.scheduleTask(deadline: time) {
            let (timer, context) = bound.value
            timer.endIfLate(context)
        }
    }

    private func endIfLate(_ context: ChannelHandlerContext) {
        look = nil
        guard let began else { return }
        let end = began + .seconds(Self.headSeconds)
        if context.eventLoop.now < end { look(at: end, context) } else { self.end(context) }
    }

    private func stop() {
        look?.cancel()
        look = nil
        began = nil
    }

    private func end(_ context: ChannelHandlerContext) {
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: Self.answer)))
            .whenComplete { _ in bound.value.close(promise: nil) }
    }
}
