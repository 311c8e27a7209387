import Foundation
import Store

/// What can be told of a file by its first hundred bytes, without opening it as a database.
///
/// Opening a stranger's database the usual way would switch it to WAL and so change it; reading
/// its header changes nothing.
///
/// - Source: "Database File Format", section 1.3, https://www.sqlite.org/fileformat2.html
enum StoreFile {
    /// "MTXC" in ASCII: marks our databases among all SQLite files.
    static let applicationID: UInt32 = 0x4D54_5843
    static let headerLength = 100
    private static let magic = Array("SQLite format 3\u{0}".utf8)
    private static let applicationIDOffset = 68

    enum Finding: Equatable {
        /// There is no file, or an empty one.
        case nothing
        case store
        /// Something else lies there.
        case foreign(why: String)
        /// The system does not let it be read.
        case unreadable(errno: Int32)
    }

    static func finding(at path: String) -> Finding {
        guard FileManager.default.fileExists(atPath: path) else { return .nothing }
        guard access(path, R_OK) == 0 else { return .unreadable(errno: errno) }
        guard let file = FileHandle(forReadingAtPath: path) else {
            return .foreign(why: StoreFinding.unreadable)
        }
        defer { file.closeFile() }
        do {
            // At the end of the file, which is where an empty one begins, there is no data at all.
            return finding(header: Array(try file.read(upToCount: headerLength) ?? Data()))
        } catch { return .foreign(why: StoreFinding.unreadable) }
    }

    static func finding(header: [UInt8]) -> Finding {
        if header.isEmpty { return .nothing }
        guard header.starts(with: magic) else { return .foreign(why: StoreFinding.notSQLite) }
        guard header.count == headerLength else { return .foreign(why: StoreFinding.cutShort) }
        let found = header[applicationIDOffset..<applicationIDOffset + 4]
            .reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return found == applicationID
            ? .store : .foreign(why: StoreFinding.otherProgram)
    }

    /// Makes sure a store lies at `path`.
    static func check(_ path: String) throws(StoreError) {
        switch finding(at: path) {
        case .store: return
        case .nothing:
            let exists = FileManager.default.fileExists(atPath: path)
            throw .notAStore(path: path, why: exists ? StoreFinding.empty : StoreFinding.noFile)
        case .foreign(let why): throw .notAStore(path: path, why: why)
        case .unreadable(let errno): throw .inaccessible(path: path, errno: errno)
        }
    }

    /// Why the engine could not open a file: it says only that it could not, so the system is
    /// asked. A file that can be read was to be written, or something beside it.
    static func refusal(of path: String) -> StoreError {
        let folder = PathParts(path).folder
        if access(path, F_OK) == 0 {
            return access(path, R_OK) == 0
                ? .readOnly(path: path) : .inaccessible(path: path, errno: errno)
        }
        let isWritable = access(folder.isEmpty ? "." : folder, W_OK | X_OK) == 0
        return .inaccessible(path: path, errno: isWritable ? EIO : errno)
    }
}
