import Foundation
import Store
import StoreSQLite
import Synchronization

/// Which database a command works on, opening it, and closing it when the program ends.
enum OpenStore {
    /// Whoever else lets go of a store, it stays open until `closeAll`.
    private static let opened = Mutex<[SQLiteStore]>([])

    /// The database where none is named.
    static let defaultPath = "matxich.db"

    /// The path asked for: the option, then the environment, then the folder one is in.
    static func path(_ options: GlobalOptions) throws(Failure) -> String {
        try path(options.place)
    }

    static func path(
        _ options: PlaceOptions,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(Failure) -> String {
        let stated = environment["MATXICH_DB"].flatMap { $0.isEmpty ? nil : $0 }
        let path = options.database ?? stated ?? defaultPath
        guard !path.isEmpty else {
            throw Failure(
                .usage, say(en: "--db names no file.", vi: "--db không nêu tên tệp."))
        }
        if path.contains("://") {
            throw Failure(
                .unavailable,
                say(
                    en: "\(scheme(of: path)) databases come later; this edition keeps one file.",
                    vi: "Chưa hỗ trợ cơ sở dữ liệu \(scheme(of: path)); bản này dùng một tệp."),
                next: say(
                    en: "Give a file: --db matxich.db", vi: "Hãy nêu một tệp: --db matxich.db"))
        }
        return path
    }

    /// The database of a command; made when `createIfMissing` and there is none, which is said:
    /// a name mistyped must not go unseen.
    static func open(
        _ options: GlobalOptions, createIfMissing: Bool = false
    ) throws -> any DeskStore {
        try open(options.place, createIfMissing: createIfMissing)
    }

    static func open(_ place: PlaceOptions, createIfMissing: Bool) throws -> any DeskStore {
        let path = try path(place)
        let isNew = !FileManager.default.fileExists(atPath: path)
        let store = try open(path, createIfMissing: createIfMissing)
        if isNew { place.remark(made(path)) }
        return store
    }

    static func made(_ path: String) -> String {
        say(en: "Made the database \(path).", vi: "Đã tạo cơ sở dữ liệu \(path).")
    }

    static func open(_ path: String, createIfMissing: Bool) throws -> any DeskStore {
        guard createIfMissing || FileManager.default.fileExists(atPath: path) else {
            throw missing(path)
        }
        let store = try SQLiteStore(path: path, createIfMissing: createIfMissing)
        opened.withLock { $0.append(store) }
        return store
    }

    /// Closes every store that was opened: a program that ends while another of its threads is
    /// closing one leaves the log of it behind, though nothing is missing from it.
    static func closeAll() {
        let stores = opened.withLock { stores in
            defer { stores = [] }
            return stores
        }
        // What was acknowledged is on disk, and whoever opens the file next brings the log home.
        for store in stores { try? store.close() }
    }

    /// Puts a backup in a database's place; where the former is kept, if there was one.
    static func restore(
        from backup: String, to path: String, overwriting: Bool
    ) throws(StoreError) -> String? {
        try SQLiteStore.restore(from: backup, to: path, overwriting: overwriting)
    }

    /// Takes a database away that a demonstration made.
    static func remove(_ path: String) throws(StoreError) { try SQLiteStore.remove(at: path) }

    private static func missing(_ path: String) -> Failure {
        let make = NextCommand.line("init", database: path)
        return Failure(
            .noInput,
            say(en: "There is no database at \(path).", vi: "Không có cơ sở dữ liệu tại \(path)."),
            next: say(
                en: "Make one: \(make) (or import a list, or try: matxich demo).",
                vi: "Tạo mới: \(make) (hoặc nhập danh sách, hoặc: matxich demo)."))
    }

    /// Only the scheme is repeated: the rest of a URL may hold a password.
    private static func scheme(of url: String) -> String {
        String(url.prefix { $0 != ":" })
    }
}
