import Hummingbird
import Logging
import NIOCore

/// What is known of a request beside itself: from where it came.
struct DeskContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The numbers of the peer's address.
    let address: String

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? ""
    }
}
