import Foundation
package import Records
import Store

/// The file beside a database that holds its index for one reach, for the next start.
///
/// It can be taken away at any time: what it holds is in the database. It is written aside and then
/// renamed, so that whoever opens it sees a whole one, and whoever has the former open keeps that.
package struct IndexFile: Sendable {
    package let path: String
    /// Of what it is an index: the part of every profile that may be seen within this.
    let reach: DisclosureLevel
    private let database: String

    package init(database: String, within reach: DisclosureLevel = .ownerOnly) {
        self.database = database
        self.reach = reach
        path = IndexName.name(of: database, within: reach)
    }

    /// The file in memory, for reading only; nil where there is none.
    func map() throws(IndexFileFault) -> MappedFile? { try MappedFile(path) }

    /// Writes the file anew; as readable as the database is.
    ///
    /// - Parameter bytes: hands all bytes out in order.
    func write(
        _ bytes: ((UnsafeRawBufferPointer) throws -> Void) throws -> Void
    ) throws {
        clearUp()
        let aside = IndexName.draft(of: path, by: getpid())
        let descriptor = open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw IndexFileFault(errno: errno) }
        do {
            defer { close(descriptor) }
            try bytes { try Self.put($0, descriptor) }
            guard fsync(descriptor) == 0 else { throw IndexFileFault(errno: errno) }
        } catch {
            unlink(aside)
            throw error
        }
        guard rename(aside, path) == 0 else {
            let fault = IndexFileFault(errno: errno)
            unlink(aside)
            throw fault
        }
    }

    private static func put(
        _ piece: UnsafeRawBufferPointer, _ descriptor: Int32
    ) throws(IndexFileFault) {
        var rest = piece
        while let start = rest.baseAddress, !rest.isEmpty {
            let written = Foundation.write(descriptor, start, rest.count)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw IndexFileFault(errno: errno) }
            rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
    }

    private var mode: mode_t {
        var facts = stat()
        return stat(database, &facts) == 0 ? facts.st_mode & 0o666 : 0o600
    }

    /// Takes away what processes that are gone left half written.
    private func clearUp() {
        let url = URL(filePath: path)
        let folder = url.deletingLastPathComponent()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names {
            guard let process = IndexName.process(of: name, writing: url.lastPathComponent) else {
                continue
            }
            if kill(process, 0) != 0, errno == ESRCH { unlink(folder.path + "/" + name) }
        }
    }
}

/// What the system says against a file.
package struct IndexFileFault: Error, Hashable {
    package let errno: Int32
}

/// A file in memory, for reading only, as long as this lives.
final class MappedFile: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer

    /// - Returns: nil where there is no file.
    init?(_ path: String) throws(IndexFileFault) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw IndexFileFault(errno: errno)
        }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw IndexFileFault(errno: errno) }
        let size = Int(facts.st_size)
        guard size > 0 else {
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        guard let start = mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0),
            start != MAP_FAILED
        else { throw IndexFileFault(errno: errno) }
        bytes = UnsafeRawBufferPointer(start: start, count: size)
    }

    deinit {
        if let start = bytes.baseAddress {
            munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
        }
    }
}
