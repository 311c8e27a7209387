import Exchange
import Platform
import Synchronization

/// Adds up what the transfers of a sync cost, those that are still running too.
final class CostMeter: Sendable {
    private let transfers = Mutex<[Transfer]>([])

    private let past = Mutex(TransferCost())

    /// Counts one more transfer; what the one before cost is settled.
    func add(_ transfer: Transfer) {
        let settled = transfers.withLock { running in
            defer { running = [transfer] }
            return running
        }
        past.withLock { cost in
            for transfer in settled { cost.add(transfer.figures) }
        }
    }

    var cost: TransferCost {
        var cost = past.withLock { $0 }
        for transfer in transfers.withLock({ $0 }) { cost.add(transfer.figures) }
        return cost
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
