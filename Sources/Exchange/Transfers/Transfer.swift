import Synchronization

/// One fetched document: its head, and its body to be pulled.
///
/// The body is exactly one that the server sent as a whole: no byte is lost or comes twice,
/// however often the connection was cut. At most a quarter of a megabyte waits here for a slow
/// reader; then the server has to wait.
///
/// Sendable unchecked: the body is touched under its lock alone.
package final class Transfer: @unchecked Sendable {
    private var body: BodyReading
    private let bodyLock = Mutex(())
    /// Apart from the body, so that they can be looked at while a read waits.
    private let latest: Mutex<TransferHead>
    private let ledger: TransferLedger
    private let stop: Cancellation

    /// Opens, blocking the thread.
    init(
        _ request: TransferRequest, by transfers: Transfers, _ stop: Cancellation,
        _ ledger: TransferLedger = TransferLedger()
    ) throws(TransferError) {
        self.stop = stop
        self.ledger = ledger
        let reading = try BodyReading(TransferCourse(request, by: transfers, stop, ledger))
        latest = Mutex(reading.head)
        body = reading
    }

    deinit { cancel() }

    /// The head of the answer the body is of.
    ///
    /// When a cut body had to begin again it is the later answer's: its validators belong to what
    /// was read, so look at them after reading.
    package var head: TransferHead { latest.withLock { $0 } }

    /// What it has cost so far; at any time, from any thread.
    package var figures: TransferFigures { ledger.figures }

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
                let current = body.head
                latest.withLock { $0 = current }
            }
            return try body.read(into: target)
        }
    }

    /// Ends the transfer from any thread; a read that waits throws `cancelled`.
    package func cancel() { stop.cancel() }
}
