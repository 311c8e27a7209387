import Records

/// A table of reference facts: TAB-separated, with its source, date and licence in its head.
struct FactsTable {
    /// The head entries that every file has to carry.
    static let requiredHead = ["title", "source", "date", "licence"]

    struct Row {
        let file: String
        let line: Int
        fileprivate let cells: [Substring]
        /// The place of each column; shared by all rows.
        fileprivate let places: [String: Int]

        /// The text of a column; empty where the cell is, or where the table has no such column.
        subscript(_ column: String) -> String { places[column].map { String(cells[$0]) } ?? "" }

        /// The parts of a cell that holds a list.
        func list(_ column: String) -> [String] {
            self[column].split(separator: "|").map(String.init)
        }

        func unreadable(_ column: String) -> CatalogueError {
            .valueUnreadable(file: file, line: line, column: column, value: self[column])
        }

        /// When the row holds, by its columns `valid_from` and `valid_until`.
        func validity() throws(CatalogueError) -> Validity {
            let from = try day("valid_from")
            let until = try day("valid_until")
            if let from, let until, until < from { throw unreadable("valid_until") }
            return Validity(from: from, until: until)
        }

        /// Nil where the cell is empty.
        private func day(_ column: String) throws(CatalogueError) -> CalendarDate? {
            if self[column].isEmpty { return nil }
            guard let day = CalendarDate(iso: self[column]) else { throw unreadable(column) }
            return day
        }

        /// The names of the row in the columns `label_vi`, `label_en`, `label_ko`, `label_ja`.
        ///
        /// - Throws: `labelMissing` for the first of `required` that is empty.
        func labels(
            required: [Language], id: String
        ) throws(CatalogueError) -> [Language: String] {
            var labels: [Language: String] = [:]
            for language in Language.allCases {
                let label = self["label_" + language.rawValue]
                if !label.isEmpty { labels[language] = label }
            }
            for language in required where labels[language] == nil {
                throw .labelMissing(file: file, line: line, id: id, language: language.rawValue)
            }
            return labels
        }
    }

    let file: String
    let head: [String: [String]]
    let columns: [String]
    let rows: [Row]

    /// - Parameters:
    ///   - columns: what the table has to have; more columns are allowed.
    init(file: String, text: String, columns required: [String]) throws(CatalogueError) {
        var head: [String: [String]] = [:]
        var columns: [String] = []
        var places: [String: Int] = [:]
        var rows: [Row] = []
        for (index, line) in Self.parts(of: text[...], at: 0x0A).enumerated() {
            if line.isEmpty { continue }
            if columns.isEmpty, line.hasPrefix("#") {
                let (key, value) = Self.headEntry(line)
                head[key, default: []].append(value)
                continue
            }
            let cells = Self.parts(of: line, at: 0x09)
            if columns.isEmpty {
                columns = cells.map(String.init)
                try Self.refuseRepeated(columns, file: file, line: index + 1)
                places = Dictionary(uniqueKeysWithValues: zip(columns, 0...))
                continue
            }
            guard cells.count == columns.count else {
                throw .cellCount(
                    file: file, line: index + 1, expected: columns.count, found: cells.count)
            }
            rows.append(Row(file: file, line: index + 1, cells: cells, places: places))
        }
        for key in Self.requiredHead where head[key]?.contains(where: { !$0.isEmpty }) != true {
            throw .headMissing(file: file, key: key)
        }
        for column in required where !columns.contains(column) {
            throw .columnMissing(file: file, column: column)
        }
        self.file = file
        self.head = head
        self.columns = columns
        self.rows = rows
    }

    /// Refuses a table in which two rows go by the same name.
    func refuseRepeated(_ idColumn: String) throws(CatalogueError) {
        var known: Set<String> = []
        for row in rows where !known.insert(row[idColumn]).inserted {
            throw .idRepeated(file: file, line: row.line, id: row[idColumn])
        }
    }

    private static func refuseRepeated(
        _ columns: [String], file: String, line: Int
    ) throws(CatalogueError) {
        for (index, column) in columns.enumerated() where columns[..<index].contains(column) {
            throw .idRepeated(file: file, line: line, id: column)
        }
    }

    /// Cut at a byte: looking for letters in their thousands would double the program's start.
    private static func parts(of text: Substring, at separator: UInt8) -> [Substring] {
        text.utf8.split(separator: separator, omittingEmptySubsequences: false)
            .map(Substring.init)
    }

    private static func headEntry(_ line: Substring) -> (key: String, value: String) {
        let body = line.drop { $0 == "#" || $0 == " " }
        guard let colon = body.firstIndex(of: ":") else { return (String(body), "") }
        let value = body[body.index(after: colon)...].drop { $0 == " " }
        return (String(body[..<colon]), String(value))
    }
}
