import HTTPTypes
import Hummingbird
import NIOCore
import Records
import Representations
import ServiceLifecycle
import Store

/// Tells whoever listens how far a job is.
///
/// An event holds the whole of what is known, so that whoever was cut off misses nothing that
/// matters: events after the last one seen are one, the newest.
struct JobEvents: Sendable {
    /// How often it is looked how far the job is.
    private static let lookMilliseconds = 250
    /// After so long a listener asks anew, so that no connection is held for ever.
    private static let longestMilliseconds = 600_000

    let store: any JobStore
    let language: Language
    let streams: OpenStreams

    /// - Parameter seen: the last event's id; 0 = none.
    /// - Throws: `Problem` where too many listen.
    func answer(_ id: String, after seen: Int) throws(Problem) -> Answer {
        guard let place = streams.place() else {
            throw Problem(
                .unavailable,
                Phrase(
                    en: "Too many are listening; ask for the job itself instead.",
                    vi: "Quá nhiều kết nối theo dõi; hãy hỏi trực tiếp trạng thái tác vụ."),
                headers: [.retryAfter: "30"])
        }
        var answer = Answer("", mediaType: EventStream.mediaType)
        answer.isTagged = false
        // For a proxy that would gather what is to go out at once.
        answer.headers[.accelBuffering] = "no"
        answer.stream = { [self, place] writer in
            // Held by what is captured, as long as there is somebody to write to.
            _ = place
            try await writer.write(ByteBuffer(string: EventStream.beginning))
            try await tell(id, after: seen, to: &writer)
        }
        return answer
    }

    private func tell(
        _ id: String, after seen: Int, to writer: inout any ResponseBodyWriter
    ) async throws {
        var (seen, passed, quiet) = (seen, 0, 0)
        while passed < Self.longestMilliseconds, !Task.isShuttingDownGracefully {
            guard let job = try await store.job(id) else { return }
            if job.revision > seen {
                seen = job.revision
                quiet = 0
                let event = EventStream.event(
                    job.state.isEnded ? "end" : "progress", id: job.revision,
                    data: Facts.job(job, in: language).line)
                try await writer.write(ByteBuffer(string: event))
            }
            if job.state.isEnded { return }
            try await Task.sleep(for: .milliseconds(Self.lookMilliseconds))
            passed += Self.lookMilliseconds
            quiet += Self.lookMilliseconds
            if quiet >= EventStream.heartbeatMilliseconds {
                quiet = 0
                try await writer.write(ByteBuffer(string: EventStream.heartbeat))
            }
        }
    }
}
