package import Foundation

/// The folder beside a database with the lists that came in over HTTP and are not done with.
///
/// Jobs name them by their last part, so that a database goes on with them where it is moved to.
package struct UploadFolder: Sendable {
    /// Behind the database's name.
    private static let ending = "-uploads"
    /// How long a file may be on its way in (own choice: a day; the server gives it minutes).
    package static let arrivingSeconds = 86_400.0

    package let path: String

    /// - Parameter database: its file.
    package init(of database: String) { path = database + Self.ending }

    /// Where the list of a name is.
    package func file(_ name: String) -> String {
        path + "/" + PathParts(name).name
    }

    /// The names of the files that are there.
    package var names: [String] {
        // Where there is no folder there are no files.
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    /// The files that nobody waits for: named by none of the jobs, and not on their way in.
    ///
    /// - Parameters:
    ///   - jobs: those that have not ended.
    ///   - now: when the files' ages are judged.
    package func orphans(beside jobs: [Job], now: Date) -> [String] {
        names.filter { name in
            let facts = try? FileManager.default.attributesOfItem(atPath: file(name))
            guard let written = facts?[.modificationDate] as? Date else { return false }
            return now.timeIntervalSince(written) > Self.arrivingSeconds
                && !jobs.contains { $0.input.contains(name) }
        }
    }

    /// Copies what is there beside another database, in place of files of the same names.
    ///
    /// - Throws: what the system says.
    package func copy(to other: UploadFolder) throws {
        let names = names
        if names.isEmpty { return }
        let files = FileManager.default
        try files.createDirectory(
            atPath: other.path, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        for name in names {
            let target = other.file(name)
            if files.fileExists(atPath: target) { try files.removeItem(atPath: target) }
            try files.copyItem(atPath: file(name), toPath: target)
        }
    }

    /// Takes the folder away with all that is in it; nothing where there is none.
    ///
    /// - Throws: `StoreError.inaccessible`.
    package func remove() throws(StoreError) {
        for name in names {
            guard unlink(file(name)) == 0 || errno == ENOENT else {
                throw .inaccessible(path: file(name), errno: errno)
            }
        }
        guard rmdir(path) == 0 || errno == ENOENT else {
            throw .inaccessible(path: path, errno: errno)
        }
    }
}
