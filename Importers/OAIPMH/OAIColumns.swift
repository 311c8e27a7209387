import Records

/// The columns that records of an unknown vocabulary make, as objects make them for JSON Lines.
///
///     <firm><name xml:lang="vi">An Phú</name><site><city>Huế</city></site></firm>
///
///     name.vi | site.city
///     An Phú  | Huế
///
/// Elements become columns by a point, attributes by `@`, a language by its code. An element with
/// parts that is there more than once becomes one cell: `key: value, key: value` for each.
package struct OAIColumns: Hashable, Sendable {
    /// Where what came up too late goes, by its name.
    static let overflow = "(other elements)"

    private(set) var names: [String] = []
    /// The paths of elements with parts that are there more than once in a record.
    private(set) var lists: Set<String> = []
    private var places: [String: Int] = [:]

    /// - Parameter sample: the elements below `metadata` of the first records.
    init(sample: [XMLElement]) {
        for root in sample { gatherLists(of: root, at: "") }
        for root in sample {
            for cell in cells(of: root, at: "") where places[cell.path] == nil {
                guard names.count < RowScanner.columnsMax else { return }
                places[cell.path] = names.count
                names.append(cell.path)
            }
        }
    }

    /// The cells of a record; what has no column is in the last one.
    func row(of root: XMLElement) -> [String] {
        var row = [String](repeating: "", count: names.count + 1)
        for cell in cells(of: root, at: "") {
            if let place = places[cell.path] {
                Self.add(cell.text, to: &row[place])
            } else {
                Self.add(cell.path + ": " + cell.text, to: &row[names.count])
            }
        }
        return row
    }

    private struct Cell {
        let path: String
        let text: String
    }

    private static func add(_ text: String, to cell: inout String) {
        if !cell.isEmpty { cell += Layout.joint }
        cell += text
    }

    private mutating func gatherLists(of element: XMLElement, at path: String) {
        var met: Set<String> = []
        for child in element.children {
            let own = Self.path(of: child, below: path)
            if !met.insert(own).inserted, !child.children.isEmpty { lists.insert(own) }
            gatherLists(of: child, at: own)
        }
    }

    /// Texts and attributes in the order of the record.
    private func cells(of element: XMLElement, at path: String) -> [Cell] {
        var cells: [Cell] = []
        for attribute in element.attributes where attribute.name != "lang" {
            if let value = element.attribute(attribute.name) {
                cells.append(Cell(path: path + "@" + attribute.name, text: value))
            }
        }
        _ = element.attribute("lang")
        if let text = element.take() { cells.append(Cell(path: path, text: text)) }
        for child in element.children {
            let own = Self.path(of: child, below: path)
            let below = self.cells(of: child, at: own)
            if lists.contains(own) {
                let entry = below.map { Self.local($0.path, below: own) + $0.text }
                cells.append(Cell(path: own, text: entry.joined(separator: ", ")))
            } else {
                cells += below
            }
        }
        return cells.filter { !$0.text.isEmpty }
    }

    /// `name: ` of a part; nothing for the element's own text.
    private static func local(_ path: String, below parent: String) -> String {
        let rest = path.dropFirst(parent.count).drop { $0 == "." }
        return rest.isEmpty ? "" : rest + ": "
    }

    private static func path(of element: XMLElement, below path: String) -> String {
        let language = element.attributes.first { $0.name == "lang" }?.value
        let own = language.map { element.name + "." + $0 } ?? element.name
        return path.isEmpty ? own : path + "." + own
    }
}
