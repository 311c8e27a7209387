import Exchange
import Importers
import Platform
import Records
import Synchronization

/// The body of a transfer as an importer reads it.
///
/// An importer knows no transfers: why one failed is kept here, and counts before what the
/// importer makes of the break.
final class TransferBytes: ByteSource, Sendable {
    let transfer: Transfer
    private let file: String
    private let allowance: SyncAllowance
    private let fault = Mutex<PartnerFault?>(nil)

    init(_ transfer: Transfer, file: String, allowance: SyncAllowance) {
        self.transfer = transfer
        self.file = file
        self.allowance = allowance
    }

    func read(into target: UnsafeMutableBufferPointer<UInt8>) throws(ImportError) -> Int {
        do {
            let count = try transfer.read(into: target)
            try allowance.didRead(count)
            return count
        } catch {
            let why = (error as? TransferError).map(allowance.fault) ?? allowance.fault
            fault.withLock { $0 = why }
            throw .unreadable(file: file, errno: SystemFault.inputOutput)
        }
    }

    /// Reads the rest, so that the body is known to be whole.
    func drain() throws {
        var chunk = [UInt8](repeating: 0, count: Self.chunkBytes)
        while try chunk.withUnsafeMutableBufferPointer({ try read(into: $0) }) > 0 {}
    }

    /// What happened: the transfer's own failure, if it has one, else what the reader found.
    func explained(_ error: any Error) -> any Error {
        if let fault = fault.withLock({ $0 }) { return fault }
        return (error as? ImportError).map { PartnerFault($0) } ?? error
    }

    private static let chunkBytes = 64 * 1_024
}
