import Foundation
import Store
import StoreSQLite
import Testing

/// A temporary folder with a store in it; it goes away with its last user.
final class StoreFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("matxich-store-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        do { try FileManager.default.removeItem(at: url) } catch {
            Issue.record("the temporary folder could not be removed: \(error)")
        }
    }

    /// Where `open` keeps the store.
    var path: String { path("store.sqlite") }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    func open(
        _ name: String = "store.sqlite", busySeconds: Double = SQLiteStore.busySecondsDefault
    ) throws -> SQLiteStore {
        try SQLiteStore(path: path(name), createIfMissing: true, busySeconds: busySeconds)
    }

    func bytes(_ name: String = "store.sqlite") throws -> [UInt8] {
        Array(try Data(contentsOf: url.appendingPathComponent(name)))
    }

    @discardableResult
    func write(_ bytes: [UInt8], to name: String = "store.sqlite") throws -> String {
        try Data(bytes).write(to: url.appendingPathComponent(name))
        return path(name)
    }

    /// The names of what lies in the folder.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
    }
}
