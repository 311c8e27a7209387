/// A JSON value that keeps what a list says: the order of keys, and numbers as they are spelled.
enum JSONValue: Equatable {
    struct Member: Equatable {
        let key: String
        let value: JSONValue
    }

    case object([Member])
    case array([JSONValue])
    case string(String)
    /// A number as written, `true` or `false`.
    case plain(String)
    case null
}

/// Why a line is no record.
enum JSONFault: Error, Equatable {
    case notJSON, notAnObject, nestedTooDeep, tooLong
}
