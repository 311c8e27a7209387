import Foundation
import Store
import Synchronization

/// A claim on a source as a lock on one byte of a file beside the database, a byte for each source.
///
/// The system frees it when the program ends, however it does. The file is apart from the
/// database, whose own locks would be lost if it were closed here; it stays empty, and is never
/// taken away while others may look at it.
///
/// - Source: fcntl(2), "Open file description locks"; the numbers of the commands are those of
///   Linux's asm-generic/fcntl.h, which Swift does not import.
final class SyncLock: SyncClaim {
    static let fileEnding = "-sync"
    /// The byte for the right to run jobs: further than any source's.
    static let jobs: Int64 = 1 << 62
    /// The byte for the right to tell webhooks.
    static let hooks: Int64 = 1 << 62 + 1
    private static let ask: Int32 = 36
    private static let set: Int32 = 37
    private static let mode: mode_t = 0o666

    private let source: Int64
    private let descriptor: Mutex<Int32?>

    /// - Returns: nil when somebody else holds it.
    /// - Throws: `inaccessible` when there can be no file beside the database.
    init?(_ source: Int64, of database: String) throws(StoreError) {
        self.source = source
        let path = database + Self.fileEnding
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, Self.mode)
        guard file >= 0 else { throw .inaccessible(path: path, errno: errno) }
        var lock = Self.byte(of: source)
        guard fcntl(file, Self.set, &lock) == 0 else {
            let fault = errno
            close(file)
            if fault == EAGAIN || fault == EACCES { return nil }
            throw .inaccessible(path: path, errno: fault)
        }
        descriptor = Mutex(file)
    }

    deinit { letGo() }

    /// Unlocked by word: a program that is being started may share the open file for a moment.
    func letGo() {
        guard let held = descriptor.withLock({ $0.take() }) else { return }
        var free = Self.byte(of: source)
        free.l_type = Int16(F_UNLCK)
        _ = fcntl(held, Self.set, &free)
        close(held)
    }

    /// Whether anybody holds it; where there is no file nobody does.
    static func isHeld(_ source: Int64, of database: String) throws(StoreError) -> Bool {
        let path = database + fileEnding
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return false }
            throw .inaccessible(path: path, errno: errno)
        }
        defer { close(file) }
        var lock = byte(of: source)
        guard fcntl(file, ask, &lock) == 0 else {
            throw .inaccessible(path: path, errno: errno)
        }
        return lock.l_type != Int16(F_UNLCK)
    }

    private static func byte(of source: Int64) -> flock {
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = off_t(source)
        lock.l_len = 1
        return lock
    }
}
