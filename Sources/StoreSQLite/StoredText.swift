import Foundation
import Records
import Store

/// The written forms of what is stored as one text.
enum StoredText {
    /// Appends the cells, joined, to `buffer`; a separator within a cell becomes a blank.
    static func append(_ cells: [String], to buffer: inout [UInt8]) {
        for (position, cell) in cells.enumerated() {
            if position > 0 { buffer.append(CellText.separator) }
            let start = buffer.count
            buffer.append(contentsOf: cell.utf8)
            for place in start..<buffer.count where buffer[place] == CellText.separator {
                buffer[place] = CellText.replacement
            }
        }
    }

    /// The cells joined; nil when there are none, which differs from one empty cell.
    static func joined(_ cells: [String]) -> String? {
        guard !cells.isEmpty else { return nil }
        var buffer: [UInt8] = []
        append(cells, to: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }

    static func cells(of query: Query, _ column: Int32) -> [String] {
        guard !query.isNull(column) else { return [] }
        return query.utf8(column)
            .split(separator: CellText.separator, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// The same value gives the same text on every machine.
    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func value<Value: Decodable>(_ type: Value.Type, json: String) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(json.utf8))
        } catch { throw Damage(what: "\(type)") }
    }

    /// Problems as JSON; nil when there are none.
    static func problems(_ problems: [RowProblem]) throws -> String? {
        problems.isEmpty ? nil : try json(problems)
    }

    static func problems(json: String?) throws -> [RowProblem] {
        try json.map { try value([RowProblem].self, json: $0) } ?? []
    }
}
