import NIOCore

/// Ends a connection on which a request's head takes too long to come in, however steadily it
/// drips, or too much room: what is idle is another's to end.
///
/// It stands before the reader of heads, and `ConnectionGate` behind it says when one is whole.
final class HeadTimer: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Own choice: 32 kB of head over a line of 13 kbit/s.
    static let headSeconds: Int64 = 20

    /// How long who was refused may read why, while what they still send is passed over.
    private static let lingerMilliseconds: Int64 = 1_000

    /// Whether what comes in next belongs to a head.
    private var isAwaited = true
    /// When the head began that is not whole yet.
    private var began: NIODeadline?
    /// The next look at it; one serves for all heads that come meanwhile, as making and cancelling
    /// one for each would cost more than reading it.
    private var look: Scheduled<Void>?
    private var meter = HeadMeter()
    private var isRefused = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if isRefused { return }
        if isAwaited, let kind = meter.take(unwrapInboundIn(data)) {
            return refuse(kind, context)
        }
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
        meter = HeadMeter()
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
        context.writeAndFlush(wrapOutboundOut(HeadRefusal.answer(.headTooSlow)))
            .whenComplete { _ in bound.value.close(promise: nil) }
    }

    private func refuse(_ kind: Problem.Kind, _ context: ChannelHandlerContext) {
        isRefused = true
        stop()
        let channel = context.channel
        context.writeAndFlush(wrapOutboundOut(HeadRefusal.answer(kind)), promise: nil)
        _ = context.eventLoop.scheduleTask(in: .milliseconds(Self.lingerMilliseconds)) {
            channel.close(promise: nil)
        }
    }
}
