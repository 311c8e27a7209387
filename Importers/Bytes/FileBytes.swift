import Glibc

/// The bytes of a file, read in order; the descriptor is closed with the last reference.
package final class FileBytes: ByteSource {
    package let path: String
    private let descriptor: Int32

    /// - Throws: `unreadable` with the system's error number, folders included.
    package init(path: String) throws(ImportError) {
        descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        self.path = path
        guard descriptor >= 0 else { throw .unreadable(file: path, errno: errno) }
    }

    deinit { _ = close(descriptor) }

    package func read(
        into target: UnsafeMutableBufferPointer<UInt8>
    ) throws(ImportError) -> Int {
        while true {
            let count = Glibc.read(descriptor, target.baseAddress, target.count)
            if count >= 0 { return count }
            guard errno == EINTR else { throw .unreadable(file: path, errno: errno) }
        }
    }

    /// The file's first bytes, at most `count`, with the position left at the start.
    package static func head(
        of path: String, count: Int
    ) throws(ImportError) -> [UInt8] {
        let file = try FileBytes(path: path)
        let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: count)
        defer { room.deallocate() }
        var filled = 0
        while filled < count {
            let read = try file.read(into: UnsafeMutableBufferPointer(rebasing: room[filled...]))
            if read == 0 { break }
            filled += read
        }
        return [UInt8](room[..<filled])
    }
}
