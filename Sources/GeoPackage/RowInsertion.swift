import GRDB
import GRDBSQLite
import Records
import SupplyNetwork

/// One insertion, prepared once and run for every row.
///
/// Values are bound where they lie: an array of arguments for each row takes longer than SQLite.
final class RowInsertion {
    private let statement: OpaquePointer
    private let database: Database
    /// Days as text: there are few, and rows enough to write each thousands of times.
    private var days: [CalendarDate: String] = [:]

    init(_ sql: String, _ database: Database) throws {
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v2(database.sqliteConnection, sql, -1, &prepared, nil)
        guard code == SQLITE_OK, let statement = prepared else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
        self.statement = statement
        self.database = database
    }

    deinit { sqlite3_finalize(statement) }

    func insert(number: Int, _ geometry: [UInt8]?, _ values: [ExportValue]) throws {
        sqlite3_bind_int64(statement, 1, Int64(number))
        if let geometry {
            bind(2, geometry)
        } else {
            sqlite3_bind_null(statement, 2)
        }
        for (place, value) in values.enumerated() { bind(Int32(place + 3), value) }
        let code = sqlite3_step(statement)
        guard code == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
        }
        sqlite3_reset(statement)
    }

    private func bind(_ place: Int32, _ value: ExportValue) {
        switch value {
        case .text(let text): bind(place, text)
        case .day(let day): bind(place, text(of: day))
        case .integer(let number): sqlite3_bind_int64(statement, place, Int64(number))
        case .decimal(let number): sqlite3_bind_double(statement, place, number)
        case .flag(let flag): sqlite3_bind_int64(statement, place, flag ? 1 : 0)
        case .none: sqlite3_bind_null(statement, place)
        }
    }

    private func text(of day: CalendarDate) -> String {
        if let text = days[day] { return text }
        days[day] = day.text
        return day.text
    }

    /// SQLite takes its own copy, since the bytes are gone when the row is stepped.
    private func bind(_ place: Int32, _ text: String) {
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                _ = sqlite3_bind_text(
                    statement, place, characters.baseAddress, Int32(characters.count),
                    Self.transient)
            }
        }
    }

    private func bind(_ place: Int32, _ bytes: [UInt8]) {
        bytes.withUnsafeBytes { bytes in
            _ = sqlite3_bind_blob(
                statement, place, bytes.baseAddress, Int32(bytes.count), Self.transient)
        }
    }

    private static var transient: sqlite3_destructor_type {
        unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }
}
