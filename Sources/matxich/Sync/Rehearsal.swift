import Foundation
import Store

/// Where a rehearsal writes: a copy of the database in a folder that only its owner enters, since
/// it holds every contact.
///
/// It lies beside the database, on a disk that is trusted with it already, and goes when the
/// rehearsal ends or is broken off.
final class Rehearsal {
    /// SQLite may make a file anew while the folder is being emptied.
    private static let removalsMax = 5
    private static let prefix = ".matxich-rehearsal-"

    let copy: String
    private let folder: String
    private let lastAct: LastAct

    /// - Throws: `StoreError` where no folder can be made.
    init(beside database: String) throws(StoreError) {
        let place = URL(fileURLWithPath: database).deletingLastPathComponent()
        Self.removeOrphans(in: place)
        let folder = place.appendingPathComponent("\(Self.prefix)\(getpid())-\(UUID())").path
        lastAct = LastAct { try? Rehearsal.remove(folder) }
        self.folder = folder
        copy = folder + "/rehearsal.db"
        guard mkdir(folder, 0o700) == 0 else {
            let fault = errno
            lastAct.cancel()
            throw .inaccessible(path: folder, errno: fault)
        }
    }

    /// Takes the copy away.
    func end() throws {
        try Self.remove(folder)
        lastAct.cancel()
    }

    /// Takes away what rehearsals left that were killed: nobody has their process's number any
    /// more. One number given anew only keeps a copy longer.
    private static func removeOrphans(in place: URL) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
        for name in names where name.hasPrefix(prefix) {
            let number = name.dropFirst(prefix.count).prefix { $0 != "-" }
            guard let process = pid_t(number), kill(process, 0) != 0, errno == ESRCH else {
                continue
            }
            try? remove(place.appendingPathComponent(name).path)
        }
    }

    private static func remove(_ folder: String) throws {
        for attempt in 1...removalsMax {
            do { return try FileManager.default.removeItem(atPath: folder) } catch {
                guard FileManager.default.fileExists(atPath: folder) else { return }
                if attempt == removalsMax { throw error }
            }
        }
    }
}
