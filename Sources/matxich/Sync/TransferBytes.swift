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
    /// The last two bytes so far.
    private let tail = Mutex<(UInt8, UInt8)>((0, 0))

    init(_ transfer: Transfer, file: String, allowance: SyncAllowance) {
        self.transfer = transfer
        self.file = file
        self.allowance = allowance
    }

    func read(into target: UnsafeMutableBufferPointer<UInt8>) throws(ImportError) -> Int {
        do {
            let count = try transfer.read(into: target)
            try allowance.didRead(count)
            note(UnsafeBufferPointer(target), count)
            return count
        } catch {
            let why = (error as? TransferError).map(allowance.fault) ?? allowance.fault
            fault.withLock { $0 = why }
            throw .unreadable(file: file, errno: SystemFault.inputOutput)
        }
    }

    private func note(_ bytes: UnsafeBufferPointer<UInt8>, _ count: Int) {
        guard count > 0 else { return }
        tail.withLock { $0 = (count > 1 ? bytes[count - 2] : $0.1, bytes[count - 1]) }
    }

    /// Whether only the end of the connection ends the body, so that a cut is not noticed.
    var isCutUnseen: Bool { transfer.head.endsWithConnection }

    /// Whether the bytes so far end with a line break, also in UTF-16.
    var endsLine: Bool {
        let (before, last) = tail.withLock { $0 }
        return Self.lineBreaks.contains(last) || last == 0 && Self.lineBreaks.contains(before)
    }

    private static let lineBreaks: [UInt8] = [0x0A, 0x0D]

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
