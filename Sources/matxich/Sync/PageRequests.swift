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
        var admitted = try allowance.admit(request)
        if hasMetPages.withLock({ $0 }) { admitted.robots = .always }
        do throws(TransferError) {
            let transfer = try transfers.openBlocking(admitted, noting: meter.ledger())
            if transfer.head.mediaType?.isHTML == true { hasMetPages.withLock { $0 = true } }
            return transfer
        } catch { throw allowance.fault(error) }
    }

    func bytes(of transfer: Transfer, file: String) -> TransferBytes {
        TransferBytes(transfer, file: file, allowance: allowance)
    }
}
