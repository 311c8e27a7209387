import Hummingbird
import Logging
import NIOCore

/// What is known of a request beside itself: from where it came.
struct DeskContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Whoever is connected.
    let peer: SocketAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress
    }
}
