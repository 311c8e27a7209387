import GRDB
import GRDBSQLite
import Store

/// A prepared statement driven through SQLite's C interface.
///
/// GRDB keeps the statement for the connection's life; binding and stepping it directly saves
/// about two thirds of the time a row costs, measured on imports. Parameters count from 1,
/// columns from 0, as in SQLite. Texts go in and out by length, so that NUL is a character.
struct Query {
    private let statement: Statement
    private let handle: OpaquePointer
    private let connection: OpaquePointer?

    init(_ database: Database, _ sql: String) throws {
        statement = try database.cachedStatement(sql: sql)
        handle = statement.sqliteStatement
        connection = database.sqliteConnection
    }

    /// Makes SQLite copy what is bound (SQLITE_TRANSIENT, a C macro that Swift does not import).
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    func bind(_ value: Int64, at index: Int32) { sqlite3_bind_int64(handle, index, value) }

    func bind(_ value: Int64?, at index: Int32) {
        if let value { bind(value, at: index) } else { sqlite3_bind_null(handle, index) }
    }

    func bind(real value: Double, at index: Int32) { sqlite3_bind_double(handle, index, value) }

    func bind(_ value: String, at index: Int32) {
        var copy = value
        copy.withUTF8 { bind(text: $0, at: index) }
    }

    func bind(_ value: String?, at index: Int32) {
        if let value { bind(value, at: index) } else { sqlite3_bind_null(handle, index) }
    }

    /// - Parameter utf8: its memory is copied.
    func bind(text utf8: UnsafeBufferPointer<UInt8>, at index: Int32) {
        utf8.withMemoryRebound(to: CChar.self) { characters in
            // An empty buffer has no address, which SQLite would take for NULL.
            guard let start = characters.baseAddress else {
                sqlite3_bind_text(handle, index, "", 0, Self.copied)
                return
            }
            sqlite3_bind_text(handle, index, start, Int32(characters.count), Self.copied)
        }
    }

    func bind(_ digest: ContentDigest, at index: Int32) {
        withUnsafeBytes(of: (digest.high.bigEndian, digest.low.bigEndian)) { bytes in
            _ = sqlite3_bind_blob(
                handle, index, bytes.baseAddress, Int32(bytes.count), Self.copied)
        }
    }

    func bind(bytes: [UInt8], at index: Int32) {
        sqlite3_bind_blob(handle, index, bytes, Int32(bytes.count), Self.copied)
    }

    /// Binds bytes of any number; none is an empty blob, not NULL.
    func bind(blob: [UInt8], at index: Int32) {
        if blob.isEmpty {
            sqlite3_bind_zeroblob(handle, index, 0)
        } else {
            sqlite3_bind_blob64(handle, index, blob, UInt64(blob.count), Self.copied)
        }
    }

    /// Runs a statement that gives no rows.
    func run() throws {
        _ = try step()
        reset()
    }

    /// Gives the rows one by one.
    func eachRow(_ body: (Query) throws -> Void) throws {
        defer { reset() }
        while try step() { try body(self) }
    }

    /// What `body` makes of the first row; nil when there is none.
    func first<Value>(_ body: (Query) throws -> Value) throws -> Value? {
        defer { reset() }
        return try step() ? try body(self) : nil
    }

    func all<Value>(_ body: (Query) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try eachRow { values.append(try body($0)) }
        return values
    }

    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    func real(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

    func isNull(_ column: Int32) -> Bool {
        sqlite3_column_type(handle, column) == SQLITE_NULL
    }

    func text(_ column: Int32) -> String { String(decoding: utf8(column), as: UTF8.self) }

    func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

    /// The text's bytes, valid until the next step.
    func utf8(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
        let start = sqlite3_column_text(handle, column)
        return UnsafeBufferPointer(
            start: start, count: Int(sqlite3_column_bytes(handle, column)))
    }

    func bytes(_ column: Int32) -> [UInt8] {
        let start = sqlite3_column_blob(handle, column)
        return Array(
            UnsafeRawBufferPointer(
                start: start, count: Int(sqlite3_column_bytes(handle, column))))
    }

    func digest(_ column: Int32) -> ContentDigest? {
        guard sqlite3_column_bytes(handle, column) == 16,
            let bytes = sqlite3_column_blob(handle, column)
        else { return nil }
        return ContentDigest(
            high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
            low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    }

    private func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code:
            let message = String(cString: sqlite3_errmsg(connection))
            reset()
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
        }
    }

    private func reset() { sqlite3_reset(handle) }
}
