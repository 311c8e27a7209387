import GRDB
package import Store

/// The store in one SQLite file.
///
/// Many readers and one writer at a time (WAL). What a method writes it writes whole or not at all,
/// and it is on disk when the method returns; calls that come at once share a transaction. The file
/// may be shared with other processes: they wait for each other up to `busySeconds`.
package struct SQLiteStore: RecordStore, Sendable {
    /// How long a writer waits for another process before it gives up with `StoreError.busy`.
    package static let busySecondsDefault = 5.0

    package let path: String
    let pool: DatabasePool
    let writing: WritingState
    private let mark: CommitMark?
    private let commits: CommitQueue

    /// Opens a store, and brings one of an older version up to date.
    ///
    /// - Parameters:
    ///   - path: the database file; its folder must exist.
    ///   - createIfMissing: whether to make a new store where there is no file or an empty one.
    ///   - busySeconds: how long to wait for other processes.
    /// - Throws: `notAStore`, `newerSchema`, `busy`, `readOnly`, `diskFull`.
    package init(
        path: String, createIfMissing: Bool, busySeconds: Double = busySecondsDefault
    ) throws(StoreError) {
        self.path = path
        writing = WritingState()
        commits = CommitQueue(writing: writing)
        if createIfMissing, StoreFile.finding(at: path) == .nothing {
            try Self.create(at: path, busySeconds: busySeconds)
        }
        try StoreFile.check(path)
        pool = try Self.open(path, busySeconds: busySeconds)
        // Of a file that is read as one that nobody changes, nothing can be told.
        mark = pool.configuration.readonly ? nil : CommitMark(path: path)
    }

    package var commitMark: Int64? { mark?.value }

    /// Closes the file, which then is all there is of the store; every later call fails.
    package func close() throws(StoreError) {
        // The last connection to go brings the log home, and a reader's may not write.
        mark?.close()
        pool.invalidateReadOnlyConnections()
        do { try pool.close() } catch { throw StoreError(error, path: path) }
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        do { return try await pool.read(body) } catch { throw StoreError(error, path: path) }
    }

    /// - Parameter isDurable: false of what its caller would do again after a power cut.
    func write<Value: Sendable>(
        isDurable: Bool = true, _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        do {
            return try await commits.write(in: pool, isDurable: isDurable, body)
        } catch { throw StoreError(error, path: path) }
    }
}
