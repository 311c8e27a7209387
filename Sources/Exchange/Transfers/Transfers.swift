import Foundation

/// Fetches from partners: the one door through which bytes come in from the network.
///
/// Requests that may reach private addresses and those that may not have a thread and a pool of
/// connections each, so that none can use what was opened for the other.
package final class Transfers: Sendable {
    /// Stands in every request; says who asks and how to reach a person.
    package let userAgent: String
    let surroundings: TransferSurroundings
    let gate = HostGate()
    let tokens = TokenStore()
    let robots = RobotsBook()
    private let stops = Cancellations()
    private let publicLoop = TransferLoop()
    private let privateLoop = TransferLoop()

    /// - Parameter userAgent: Such as `Matxich/1.0 (+https://example.org/contact)`.
    /// - Precondition: The user agent is a single line.
    package init(userAgent: String, surroundings: TransferSurroundings = .live) {
        precondition(
            HeaderField("User-Agent", userAgent).isWellFormed, "a user agent is a single line")
        self.userAgent = userAgent
        self.surroundings = surroundings
    }

    deinit {
        publicLoop.close()
        privateLoop.close()
    }

    /// Fetches, and returns as soon as the head of the final answer is known.
    ///
    /// Redirects are followed and passing failures tried again on the way; the body is then read
    /// from the transfer. Cancelling the task cancels the transfer while it is being opened.
    package func open(_ request: TransferRequest) async throws(TransferError) -> Transfer {
        try await blocking { stop throws(TransferError) in
            try Transfer(request, by: self, stop)
        }
    }

    /// The same for a caller that has a thread of its own, which it blocks.
    ///
    /// - Parameter ledger: is told what it costs, also where it fails.
    package func openBlocking(
        _ request: TransferRequest, noting ledger: TransferLedger = TransferLedger()
    ) throws(TransferError) -> Transfer {
        try Transfer(request, by: self, stops.make(), ledger)
    }

    /// Ends every transfer, and every one that is asked for from now on, with `cancelled`; from
    /// any thread.
    package func cancelAll() { stops.cancelAll() }

    /// Does something that waits on a thread of its own, since waiting threads must not be those
    /// that Swift's tasks share.
    func blocking<Result: Sendable>(
        _ body: @escaping @Sendable (Cancellation) throws(TransferError) -> Result
    ) async throws(TransferError) -> Result {
        let stop = stops.make()
        let result = await withTaskCancellationHandler {
            await Self.onOwnThread {
                Swift.Result { () throws(TransferError) in try body(stop) }
            }
        } onCancel: {
            stop.cancel()
        }
        return try result.get()
    }

    private static func onOwnThread<Answer: Sendable>(
        _ body: @escaping @Sendable () -> Answer
    ) async -> Answer {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: body()) }
        }
    }

    func loop(for permissions: TransferPermissions) -> TransferLoop {
        permissions.contains(.privateAddresses) ? privateLoop : publicLoop
    }
}
