import Synchronization

/// Events for whoever listens, as lines of text.
///
/// - Source: WHATWG HTML, section 9.2.
enum EventStream {
    static let mediaType = "text/event-stream"
    /// How long whoever was cut off waits before they ask again.
    static let retryMilliseconds = 2_000
    /// A line without meaning that keeps the connection alive (FACTS: every 15 to 30 seconds).
    static let heartbeat = ": \n\n"
    static let heartbeatMilliseconds = 15_000

    static let beginning = "retry: \(retryMilliseconds)\n\n"

    /// - Parameter data: on one line.
    static func event(_ name: String, id: Int, data: String) -> String {
        precondition(!data.contains { $0.isNewline }, "data stands on one line")
        return "id: \(id)\nevent: \(name)\ndata: \(data)\n\n"
    }
}

/// How many listen at once: each keeps a connection and a task.
final class OpenStreams: Sendable {
    /// Own choice: an eighth of the connections.
    static let max = 512

    private let count = Mutex(0)

    /// A place among those who listen, which is free again with the last reference to it.
    final class Place: Sendable {
        private let streams: OpenStreams

        fileprivate init(_ streams: OpenStreams) { self.streams = streams }

        deinit { streams.count.withLock { $0 -= 1 } }
    }

    /// A place for one more; nil where there is none.
    func place() -> Place? {
        let isFree = count.withLock { count in
            guard count < Self.max else { return false }
            count += 1
            return true
        }
        return isFree ? Place(self) : nil
    }
}
