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
enum JSONColumns {
    struct Cell: Equatable {
        let path: String
        let text: String
    }

    static func flattened(_ members: [JSONValue.Member]) -> [Cell] {
        var cells: [Cell] = []
        for member in members { append(member.value, at: member.key, to: &cells) }
        return cells
    }

    private static func append(_ value: JSONValue, at path: String, to cells: inout [Cell]) {
        switch value {
        case .object(let members):
            for member in members { append(member.value, at: path + "." + member.key, to: &cells) }
        case .array(let elements):
            let lines = elements.map(line).filter { !$0.isEmpty }
            cells.append(Cell(path: path, text: lines.joined(separator: Layout.joint)))
        case .string(let text), .plain(let text): cells.append(Cell(path: path, text: text))
        case .null: cells.append(Cell(path: path, text: ""))
        }
    }

    /// One element of a list: a text as it is, an object as `key: value, key: value`.
    private static func line(_ value: JSONValue) -> String {
        switch value {
        case .string(let text), .plain(let text): return text
        case .null: return ""
        case .array(let elements):
            return elements.map(line).filter { !$0.isEmpty }.joined(separator: ", ")
        case .object(let members):
            let entries = flattened(members).filter { !$0.text.isEmpty }
            return entries.map { $0.path + ": " + $0.text }.joined(separator: ", ")
        }
    }
}
