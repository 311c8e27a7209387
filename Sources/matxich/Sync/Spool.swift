import Foundation
import Importers
import Platform
import Synchronization

/// Where the pages of a sync lie that have to be read twice, or from their ends.
///
/// Its files bear no names: each is unlinked as soon as it is open, so that nothing stays behind,
/// however the program ends.
final class Spool: Sendable {
    private let allowance: SyncAllowance
    /// Where the pages lie that share a file; hundreds of open files would be too many.
    private let shared = Mutex<SpoolFile?>(nil)

    init(_ allowance: SyncAllowance) { self.allowance = allowance }

    /// Reads a body to its end and keeps it.
    ///
    /// - Parameter isAlone: whether it gets a file of its own, for readers that take a path.
    /// - Throws: `PartnerFault`.
    func keep(_ bytes: TransferBytes, isAlone: Bool) throws -> SpooledPage {
        try shared.withLock { shared in
            let file = try isAlone ? SpoolFile() : shared ?? SpoolFile()
            if !isAlone { shared = file }
            return try keep(bytes, in: file)
        }
    }

    private func keep(_ bytes: TransferBytes, in file: SpoolFile) throws -> SpooledPage {
        let start = file.count
        var chunk = [UInt8](repeating: 0, count: Self.chunkBytes)
        while true {
            let count: Int
            do {
                count = try chunk.withUnsafeMutableBufferPointer { try bytes.read(into: $0) }
            } catch { throw bytes.explained(error) }
            if count == 0 { break }
            try allowance.willKeep(count)
            try file.append(chunk[..<count])
        }
        return SpooledPage(file: file, range: start..<file.count, allowance: allowance)
    }

    private static let chunkBytes = 256 * 1_024
}

/// A page that was kept.
struct SpooledPage: Sendable {
    fileprivate let file: SpoolFile
    fileprivate let range: Range<Int64>
    let allowance: SyncAllowance

    /// The page from its beginning.
    var source: any ByteSource { SpooledBytes(self) }

    /// Where a page that is alone in its file can be opened, while it is kept.
    var path: String { file.path }
}

/// An open file without a name, gone with the last reference.
private final class SpoolFile: Sendable {
    private let folder: String
    private let descriptor: Int32
    private let length = Mutex<Int64>(0)

    init() throws {
        folder = FileManager.default.temporaryDirectory.path
        let name = folder + "/matxich-page-" + UUID().uuidString
        // Nobody else may read it, and nobody may have laid something there.
        descriptor = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0, unlink(name) == 0 else { throw Self.fault(in: folder) }
    }

    deinit { close(descriptor) }

    /// - Source: proc(5): a descriptor's file, though it has no name any more.
    var path: String { "/proc/self/fd/\(descriptor)" }

    var count: Int64 { length.withLock { $0 } }

    func append(_ bytes: ArraySlice<UInt8>) throws {
        let start = count
        let end = bytes.withUnsafeBytes { write($0, at: start) }
        guard end == start + Int64(bytes.count) else { throw Self.fault(in: folder) }
        length.withLock { $0 = end }
    }

    /// - Returns: where it came to.
    private func write(_ bytes: UnsafeRawBufferPointer, at start: Int64) -> Int64 {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = UnsafeRawBufferPointer(rebasing: rest)
            let place = start + Int64(bytes.count - rest.count)
            let count = pwrite(descriptor, part.baseAddress, part.count, off_t(place))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            rest = rest.dropFirst(count)
        }
        return start + Int64(bytes.count - rest.count)
    }

    func read(into target: UnsafeMutableBufferPointer<UInt8>, at place: Int64) -> Int {
        while true {
            let count = pread(descriptor, target.baseAddress, target.count, off_t(place))
            if count >= 0 || errno != EINTR { return count }
        }
    }

    private static func fault(in folder: String) -> PartnerFault {
        PartnerFault(
            code: "spool",
            text: say(
                en: "The page could not be kept for reading: \(folder)",
                vi: "Không lưu tạm được trang để đọc: \(folder)"), mayPass: true)
    }
}

/// The bytes of a kept page, read in order.
private final class SpooledBytes: ByteSource {
    private let page: SpooledPage
    private var position: Int64

    init(_ page: SpooledPage) {
        self.page = page
        position = page.range.lowerBound
    }

    func read(into target: UnsafeMutableBufferPointer<UInt8>) throws(ImportError) -> Int {
        let left = Int(page.range.upperBound - position)
        let room = UnsafeMutableBufferPointer(rebasing: target[..<min(target.count, left)])
        guard !room.isEmpty else { return 0 }
        let count = page.file.read(into: room, at: position)
        do { try page.allowance.check() } catch { throw unreadable }
        guard count > 0 else { throw unreadable }
        position += Int64(count)
        return count
    }

    /// Why is kept by the allowance.
    private var unreadable: ImportError {
        .unreadable(file: page.path, errno: SystemFault.inputOutput)
    }
}
