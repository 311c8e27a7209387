package import Records

/// How the files are called that hold the search indexes of a database, beside it.
///
/// There is one for each reach, of what may be seen within it. All can be taken away at any time:
/// what they hold is in the database.
package enum IndexName {
    /// Behind the database's name.
    private static let ending = "-index"
    /// Behind the index's name, before the process that writes it anew.
    private static let draftEnding = ".new-"

    /// - Parameter reach: that of whole profiles has the plain name.
    package static func name(of database: String, within reach: DisclosureLevel) -> String {
        database + ending + (reach == .ownerOnly ? "" : "-" + reach.rawValue)
    }

    /// An index that a process is writing; it gets its name when it is whole.
    package static func draft(of index: String, by process: Int32) -> String {
        index + draftEnding + String(process)
    }

    /// The process that writes a draft of an index; nil of what is none.
    package static func process(of name: String, writing index: String) -> Int32? {
        guard name.hasPrefix(index + draftEnding) else { return nil }
        return Int32(name.dropFirst(index.count + draftEnding.count))
    }

    /// Whether a file is an index of a database, or a draft of one.
    package static func isIndex(_ name: String, of database: String) -> Bool {
        DisclosureLevel.allCases.contains { reach in
            let index = self.name(of: database, within: reach)
            return name == index || process(of: name, writing: index) != nil
        }
    }
}
