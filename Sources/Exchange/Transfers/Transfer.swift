import Synchronization

/// One fetched document: its head, and its body to be pulled.
///
/// The body is exactly one that the server sent as a whole: no byte is lost or comes twice,
/// however often the connection was cut. At most a quarter of a megabyte waits here for a slow
/// reader; then the server has to wait.
///
/// Sendable unchecked: the body is touched under its lock alone.
package final class Transfer: @unchecked Sendable {
    private struct Facts {
        var head: TransferHead
        var figures: TransferFigures
    }

    private var body: BodyReading
    private let bodyLock = Mutex(())
    /// Apart from the body, so that they can be looked at while a read waits.
    private let facts: Mutex<Facts>
    private let stop: Cancellation

    /// Opens, blocking the thread.
    init(
        _ request: TransferRequest, by transfers: Transfers, _ stop: Cancellation
    ) throws(TransferError) {
        self.stop = stop
        let reading = try BodyReading(TransferCourse(request, by: transfers, stop))
        facts = Mutex(Facts(head: reading.head, figures: reading.figures))
        body = reading
    }

    deinit { cancel() }

    /// The head of the answer the body is of.
    ///
    /// When a cut body had to begin again it is the later answer's: its validators belong to what
    /// was read, so look at them after reading.
    package var head: TransferHead { facts.withLock { $0.head } }

    /// What it has cost so far; at any time, from any thread.
    package var figures: TransferFigures { facts.withLock { $0.figures } }

    /// The SHA-256 of what has been read so far.
    package var digest: [UInt8] { bodyLock.withLock { _ in body.digest } }

    /// Fills the start of `target`, which is not empty, and blocks the thread until it can.
    ///
    /// - Returns: How many bytes were filled; 0 at the end of the body, which is then known to be
    ///   whole.
    /// - Throws: Why the body cannot be had; once it has failed it fails always.
    package func read(
        into target: UnsafeMutableBufferPointer<UInt8>
    ) throws(TransferError) -> Int {
        try bodyLock.withLock { (_) throws(TransferError) in
            defer {
                let current = Facts(head: body.head, figures: body.figures)
                facts.withLock { $0 = current }
            }
            return try body.read(into: target)
        }
    }

    /// Ends the transfer from any thread; a read that waits throws `cancelled`.
    package func cancel() { stop.cancel() }
}
