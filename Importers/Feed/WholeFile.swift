import Glibc

/// Files that appear whole and in one step, and stay when the power goes.
package enum WholeFile {
    /// What is added to the name of a file while it is written.
    static let draftEnding = ".writing"

    /// Writes the bytes under another name beside it, then gives the file its own.
    package static func write(
        _ bytes: [UInt8], to path: String, mode: UInt32 = 0o644
    ) throws(ExportError) {
        let draft = path + draftEnding
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw .unwritable(file: path, errno: errno) }
        let fault = put(bytes, into: descriptor)
        close(descriptor)
        guard fault == 0 else {
            unlink(draft)
            throw .unwritable(file: path, errno: fault)
        }
        guard rename(draft, path) == 0 else {
            let fault = errno
            unlink(draft)
            throw .unwritable(file: path, errno: fault)
        }
    }

    /// - Returns: the system's error number, 0 when all is on the disk.
    private static func put(_ bytes: [UInt8], into descriptor: Int32) -> Int32 {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(
                    descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            }
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                return errno
            }
        }
        return fsync(descriptor) == 0 ? 0 : errno
    }
}
