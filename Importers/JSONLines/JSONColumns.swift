import Records

/// Flattens objects to the columns of a table.
///
///     {"이름": {"ko": "한빛정밀"}, "공정": ["프레스", "용접"],
///      "인증": [{"명": "ISO 9001", "만료": "2027-03-01"}, {"명": "IATF 16949"}]}
///
///     이름.ko | 공정           | 인증
///     한빛정밀 | 프레스; 용접    | 명: ISO 9001, 만료: 2027-03-01; 명: IATF 16949
///
/// What belongs together stays together in one cell, so that a certificate keeps its date, and
/// a field map names a column rather than a place in a list.
struct JSONColumns {
    struct Cell: Equatable {
        let path: String
        let text: String

        var bytes: Int { path.utf8.count + text.utf8.count }
    }

    private(set) var cells: [Cell] = []
    private var bytes = 0

    /// - Throws: `tooLong` when names and values come to more than `RowCutter.rowBytesMax`: one
    ///   long name above many short ones would stand before each of them.
    static func flattened(_ members: [JSONValue.Member]) throws(JSONFault) -> [Cell] {
        var columns = JSONColumns()
        columns.cells.reserveCapacity(members.count)
        for member in members { try columns.append(member.value, at: member.key) }
        return columns.cells
    }

    private mutating func append(_ value: JSONValue, at path: String) throws(JSONFault) {
        switch value {
        case .object(let members):
            for member in members { try append(member.value, at: path + "." + member.key) }
        case .array(let elements): try append(try Self.joined(elements, by: Layout.joint), at: path)
        case .string(let text), .plain(let text): try append(text, at: path)
        case .null: try append("", at: path)
        }
    }

    private mutating func append(_ text: String, at path: String) throws(JSONFault) {
        let cell = Cell(path: path, text: text)
        bytes += cell.bytes
        guard bytes <= RowCutter.rowBytesMax else { throw .tooLong }
        cells.append(cell)
    }

    private static func joined(
        _ elements: [JSONValue], by joint: String
    ) throws(JSONFault) -> String {
        var text = ""
        for element in elements {
            let line = try line(element)
            if line.isEmpty { continue }
            if !text.isEmpty { text += joint }
            text += line
            guard text.utf8.count <= RowCutter.rowBytesMax else { throw .tooLong }
        }
        return text
    }

    /// One element of a list: a text as it is, an object as `key: value, key: value`.
    private static func line(_ value: JSONValue) throws(JSONFault) -> String {
        switch value {
        case .string(let text), .plain(let text): return text
        case .null: return ""
        case .array(let elements): return try joined(elements, by: ", ")
        case .object(let members):
            let entries = try flattened(members).filter { !$0.text.isEmpty }
            return entries.map { $0.path + ": " + $0.text }.joined(separator: ", ")
        }
    }
}
