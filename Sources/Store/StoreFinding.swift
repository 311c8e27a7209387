/// Why a file is no store, in the words that `StoreError.notAStore` carries.
package enum StoreFinding {
    package static let notSQLite = "not an SQLite file"
    package static let cutShort = "cut short"
    package static let otherProgram = "an SQLite file of another program"
    package static let empty = "empty"
    package static let noFile = "no such file"
    package static let unreadable = "cannot be read"
}
