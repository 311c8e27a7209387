import Synchronization

/// Where a transfer writes down what it costs, while it runs.
///
/// Whoever gives one to a transfer knows what it cost even where it came to nothing, and what was
/// asked on its way.
package final class TransferLedger: Sendable {
    private let state = Mutex(TransferFigures())

    package init() {}

    package var figures: TransferFigures { state.withLock { $0 } }

    func note(_ change: (inout TransferFigures) -> Void) { state.withLock { change(&$0) } }
}
