import Foundation
import Store

/// Where a demonstration keeps its database and the lists it ships.
///
/// Without --db it is a folder of its own under the system's temporary one, begun afresh each
/// time. Demonstrations that run at once get a folder each: who is first holds a lock on the
/// first until the program ends.
final class DemoPlace {
    let folder: URL
    let database: String
    private let lock: Int32

    /// Demonstrations of one person at a time, and places that others hold.
    private static let placesMax = 64

    init(_ options: GlobalOptions) throws {
        (folder, lock) = try Self.freeFolder()
        if options.database == nil {
            database = folder.appendingPathComponent("demo.db").path
            try OpenStore.remove(database)
        } else {
            database = try OpenStore.path(options)
        }
    }

    deinit { close(lock) }

    /// The first folder of this person's that no other demonstration works in.
    private static func freeFolder() throws(Failure) -> (URL, Int32) {
        let temporary = FileManager.default.temporaryDirectory
        let plain = "matxich-demo-\(getuid())"
        for number in 1...placesMax {
            let folder = temporary.appendingPathComponent(
                number == 1 ? plain : "\(plain)-\(number)")
            guard mkdir(folder.path, 0o700) == 0 || errno == EEXIST else {
                throw unwritable(folder)
            }
            if isOwn(folder), let lock = lock(folder) { return (folder, lock) }
        }
        throw unwritable(temporary)
    }

    /// In a folder for everybody somebody else may have made one of that name.
    private static func isOwn(_ folder: URL) -> Bool {
        var facts = stat()
        return lstat(folder.path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
            && facts.st_uid == getuid()
    }

    /// Nil when another demonstration has it.
    private static func lock(_ folder: URL) -> Int32? {
        let file = folder.appendingPathComponent("lock").path
        let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        return descriptor
    }

    private static func unwritable(_ folder: URL) -> Failure {
        Failure(
            .cannotWrite,
            say(
                en: "The folder \(folder.path) cannot be written.",
                vi: "Không ghi được vào thư mục \(folder.path)."),
            next: say(
                en: "Set TMPDIR to a folder of yours.",
                vi: "Hãy đặt TMPDIR là một thư mục của bạn."))
    }
}
