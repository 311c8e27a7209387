import Exchange
import Platform

/// Asks a partner for pages, within what the sync may take, and counts what they cost.
final class PageRequests: Sendable {
    let allowance: SyncAllowance
    private let transfers: Transfers
    private let meter = CostMeter()

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
        do throws(TransferError) {
            return try transfers.openBlocking(admitted, noting: meter.ledger())
        } catch { throw allowance.fault(error) }
    }

    func bytes(of transfer: Transfer, file: String) -> TransferBytes {
        TransferBytes(transfer, file: file, allowance: allowance)
    }
}
