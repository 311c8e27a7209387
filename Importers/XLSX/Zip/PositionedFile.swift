import Glibc

/// A file that is read at any position; the descriptor is closed with the last reference.
final class PositionedFile {
    let path: String
    let size: Int
    private let descriptor: Int32

    /// - Throws: `unreadable` with the system's error number; folders and devices have no size
    ///   to find a directory by, so they are refused as well.
    init(path: String) throws(ImportError) {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(file: path, errno: errno) }
        var facts = stat()
        let answer = fstat(descriptor, &facts)
        let fault = answer == 0 ? EINVAL : errno
        guard answer == 0, facts.st_mode & S_IFMT == S_IFREG else {
            _ = close(descriptor)
            throw .unreadable(file: path, errno: fault)
        }
        self.path = path
        self.descriptor = descriptor
        size = Int(facts.st_size)
    }

    deinit { _ = close(descriptor) }

    /// Reads up to the target's size; less only at the end of the file.
    func read(
        at offset: Int, into target: UnsafeMutableRawBufferPointer
    ) throws(ImportError) -> Int {
        var filled = 0
        while filled < target.count, let start = target.baseAddress {
            let count = pread(
                descriptor, start + filled, target.count - filled, off_t(offset + filled))
            if count == 0 { break }
            if count > 0 {
                filled += count
            } else if errno != EINTR {
                throw .unreadable(file: path, errno: errno)
            }
        }
        return filled
    }

    /// Exactly `count` bytes, or nil when the file has not so many there.
    func bytes(at offset: Int, count: Int) throws(ImportError) -> [UInt8]? {
        guard offset >= 0, count >= 0, offset <= size, count <= size - offset else { return nil }
        var bytes = [UInt8](repeating: 0, count: count)
        var failure: ImportError?
        let read = bytes.withUnsafeMutableBytes { target in
            do throws(ImportError) {
                return try self.read(at: offset, into: target)
            } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        return read == count ? bytes : nil
    }
}
