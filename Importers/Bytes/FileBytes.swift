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
        var failure: ImportError?
        let head = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            do throws(ImportError) {
                while filled < count {
                    let rest = UnsafeMutableBufferPointer(rebasing: buffer[filled...])
                    let read = try file.read(into: rest)
                    if read == 0 { return }
                    filled += read
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return head
    }
}
