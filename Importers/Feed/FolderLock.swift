import Glibc

/// A folder that one program at a time writes; free again with the last reference, or when the
/// program ends, however it does.
final class FolderLock {
    /// Everybody may read the folder: it is there to be published.
    private static let mode: mode_t = 0o755

    private let descriptor: Int32

    /// Makes the folder, and those it is to lie in, where there are none.
    init(_ path: String) throws(FeedFolderError) {
        guard Self.make(path) else {
            throw .unwritable(.unwritable(file: path, errno: errno))
        }
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw .unwritable(.unwritable(file: path, errno: errno))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .busy(folder: path) }
    }

    /// Leaves why not in `errno`.
    private static func make(_ path: String) -> Bool {
        if mkdir(path, mode) == 0 || errno == EEXIST { return true }
        guard errno == ENOENT, let cut = path.lastIndex(of: "/"), cut > path.startIndex,
            make(String(path[..<cut]))
        else { return false }
        return mkdir(path, mode) == 0 || errno == EEXIST
    }

    /// Unlocked by word: a program that is being started may share the open folder for a moment.
    deinit {
        guard descriptor >= 0 else { return }
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// Puts the names of its files on the disk; not every disk can be asked to.
    func settle() { fsync(descriptor) }
}
