import Exchange
import Platform
import Synchronization

/// Adds up what the transfers of a sync cost: those that are still running, and those that failed.
final class CostMeter: Sendable {
    private struct State {
        /// Of the transfers before the last.
        var settled = TransferCost()
        var last: TransferLedger?
    }

    private let state = Mutex(State())

    /// The ledger of one more transfer; what the one before cost is settled.
    func ledger() -> TransferLedger {
        state.withLock { state in
            if let last = state.last { state.settled.add(last.figures) }
            let ledger = TransferLedger()
            state.last = ledger
            return ledger
        }
    }

    var cost: TransferCost {
        state.withLock { state in
            var cost = state.settled
            if let last = state.last { cost.add(last.figures) }
            return cost
        }
    }
}

extension TransferCost {
    fileprivate mutating func add(_ figures: TransferFigures) {
        requests += figures.requests
        retries += figures.retries
        wireBytes += Int64(figures.wireBytes)
        decodedBytes += Int64(figures.decodedBytes)
    }
}
