import Foundation
import Store

/// The files that SQLite keeps beside a database, and names to keep databases under.
///
/// - Source: "Temporary Files Used By SQLite", https://www.sqlite.org/tempfiles.html
extension StoreFile {
    private static let logEnding = "-wal"
    /// Behind a database's name: its log, the log's index, the journal of a file without a log.
    static let companionEndings = [logEnding, "-shm", "-journal"]

    /// Whether changes wait in a log beside the file; then the file alone is not all there is.
    static func hasLog(_ path: String) -> Bool {
        var facts = stat()
        return stat(path + logEnding, &facts) == 0 && facts.st_size > 0
    }

    /// The name by which SQLite reads a file that nobody changes, without making any beside it.
    ///
    /// - Source: "Uniform Resource Identifiers", https://www.sqlite.org/uri.html
    static func immutableName(of path: String) -> String {
        let absolute = URL(fileURLWithPath: path).path
        let escaped = absolute.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
        return "file:" + (escaped ?? absolute) + "?immutable=1"
    }

    /// Where links lead; the path itself where nothing is.
    static func followed(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// A name under which a database that is being replaced is kept; no earlier one has it.
    static func nameAside(of path: String) -> String {
        let plain = path + ".before-restore"
        var name = plain
        var number = 2
        while isTaken(name) {
            name = plain + "-\(number)"
            number += 1
        }
        return name
    }

    private static func isTaken(_ path: String) -> Bool {
        ([""] + companionEndings).contains {
            FileManager.default.fileExists(atPath: path + $0)
        }
    }

    /// Gives what belongs to a database the names that belong to another.
    static func moveCompanions(of path: String, to target: String) throws(StoreError) {
        for ending in companionEndings
        where FileManager.default.fileExists(atPath: path + ending) {
            guard rename(path + ending, target + ending) == 0 else {
                throw .inaccessible(path: target + ending, errno: errno)
            }
        }
    }

    /// Takes a database away with all that belongs to it.
    static func remove(_ path: String) throws(StoreError) {
        let companions = (companionEndings + [SyncLock.fileEnding]).map { path + $0 }
        for name in [path] + companions + indexes(of: path) {
            guard unlink(name) == 0 || errno == ENOENT else {
                throw .inaccessible(path: name, errno: errno)
            }
        }
        try UploadFolder(of: path).remove()
    }

    /// The search indexes beside a database, whole or begun.
    private static func indexes(of path: String) -> [String] {
        let url = URL(fileURLWithPath: path)
        let folder = url.deletingLastPathComponent().path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { IndexName.isIndex($0, of: url.lastPathComponent) }
            .map { folder + "/" + $0 }
    }

    /// Takes the search indexes of a database away that is no longer under its name. One that
    /// stays is known to be of another database when it is opened, and is built anew.
    static func removeIndexes(of path: String) {
        for index in indexes(of: path) { unlink(index) }
    }

    /// Below this no page of a log and no page of its index fits any more.
    private static let leastFreeBytes: UInt = 128 * 1_024

    /// Whether a failure to write beside `path` comes of a disk without room: SQLite says so of
    /// the file itself, but not of the index of its log.
    static func isDiskFull(at path: String) -> Bool {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        var facts = statvfs()
        guard statvfs(folder, &facts) == 0 else { return false }
        return facts.f_bavail * facts.f_frsize < leastFreeBytes
    }
}
