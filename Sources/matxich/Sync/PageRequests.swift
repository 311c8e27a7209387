import Exchange
import Platform
import Synchronization

/// Asks a partner for pages, within what the sync may take, and counts what they cost.
final class PageRequests: Sendable {
    let allowance: SyncAllowance
    private let transfers: Transfers
    private let meter = CostMeter()
    /// Whether a page came that is made for people; then the others are taken for such too.
    private let hasMetPages = Mutex(false)

    init(_ transfers: Transfers, allowance: SyncAllowance) {
        self.transfers = transfers
        self.allowance = allowance
    }

    var cost: TransferCost { meter.cost }

    /// Blocks the thread until the head is there.
    ///
    /// - Throws: `PartnerFault`.
    func open(_ request: TransferRequest) throws -> Transfer {
        let admitted = try allowance.admit(request)
        do throws(TransferError) { return try answer(to: admitted) } catch {
            throw allowance.fault(error)
        }
    }

    /// The same; nil where the partner says that there is no such page (404).
    func openIfThere(_ request: TransferRequest) throws -> Transfer? {
        let admitted = try allowance.admit(request)
        do throws(TransferError) { return try answer(to: admitted) } catch {
            if case .status(_, 404, _) = error { return nil }
            throw allowance.fault(error)
        }
    }

    private func answer(to admitted: TransferRequest) throws(TransferError) -> Transfer {
        var request = admitted
        if hasMetPages.withLock({ $0 }) { request.robots = .always }
        let transfer = try transfers.openBlocking(request, noting: meter.ledger())
        if transfer.head.mediaType?.isHTML == true { hasMetPages.withLock { $0 = true } }
        return transfer
    }

    func bytes(of transfer: Transfer, file: String) -> TransferBytes {
        TransferBytes(transfer, file: file, allowance: allowance)
    }
}
