import Records

/// Makes rows of a format with columns of its own, one value after another.
///
///     var row = MappedRow(columns)
///     row.set("tender/title", tender["title"]?.text)
struct MappedRow {
    /// The columns of a format, and where each stands.
    struct Columns: Sendable {
        let names: [String]
        private let places: [String: Int]

        init(_ names: [String]) {
            self.names = names
            places = Dictionary(
                names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
            precondition(places.count == names.count, "a column is there twice")
        }

        fileprivate func place(of name: String) -> Int {
            guard let place = places[name] else {
                preconditionFailure("the format has no column \(name)")
            }
            return place
        }
    }

    private let columns: Columns
    private(set) var cells: [String]

    init(_ columns: Columns) {
        self.columns = columns
        cells = [String](repeating: "", count: columns.names.count)
    }

    /// Sets a cell; a second value is joined to the first unless it says the same.
    mutating func set(_ name: String, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        let place = columns.place(of: name)
        if cells[place].isEmpty {
            cells[place] = text
        } else if cells[place] != text {
            cells[place] += Layout.joint + text
        }
    }

    /// Sets a cell to several values, each once, in their order.
    mutating func set(_ name: String, _ texts: [String]) {
        var met: Set<String> = []
        for text in texts where met.insert(text).inserted { set(name, text) }
    }

    func text(_ name: String) -> String { cells[columns.place(of: name)] }

    /// The row with what is wrong in its texts, given what the bytes it came from may contain.
    func row(
        at position: RowPosition, traits: ByteTraits, hasUndecodableBytes: Bool = false,
        isWithdrawn: Bool = false
    ) -> TableRow {
        let composed = traits.contains(.decomposed) ? cells.map(CellText.composed) : cells
        let problems = JSONRows.problems(
            composed, columns: columns.names, traits: traits,
            hasUndecodableBytes: hasUndecodableBytes, at: position)
        return TableRow(
            position: position, cells: composed, problems: problems, isWithdrawn: isWithdrawn)
    }
}
