import Records

/// The table of a layer, a row for each shape.
struct ShapeTable {
    private static let nameBytesMax = 10
    private static let textBytesMax = 254
    private static let numberWidth = 24

    private struct Field {
        let name: String
        let kind: UInt8
        let width: Int
        let decimals: UInt8
    }

    private let fields: [Field]
    private let rows: [[ExportValue]]

    init(_ columns: [ExportColumn], _ rows: [[ExportValue]]) {
        self.rows = rows
        let names = Self.names(of: columns)
        fields = columns.enumerated().map { place, column in
            let (kind, decimals): (Character, UInt8) =
                switch column.kind {
                case .text: ("C", 0)
                case .integer: ("N", 0)
                case .decimal: ("F", 15)
                case .flag: ("L", 0)
                case .day: ("D", 0)
                }
            return Field(
                name: names[place], kind: kind.asciiValue ?? 0,
                width: Self.width(of: column.kind, place, rows), decimals: decimals)
        }
    }

    /// The names that the format can hold: each another.
    static func names(of columns: [ExportColumn]) -> [String] {
        var taken: Set<String> = []
        return columns.map { column in
            let own = Self.name(column.name, taken)
            taken.insert(own)
            return own
        }
    }

    /// Cut to length; a name that is taken gets a number.
    private static func name(_ name: String, _ taken: Set<String>) -> String {
        let cut = String(name.prefix(nameBytesMax))
        guard taken.contains(cut) else { return cut }
        let free = (1...99).lazy.map { String(name.prefix(nameBytesMax - 2)) + String($0) }
        return free.first { !taken.contains($0) } ?? cut
    }

    private static func width(
        of kind: ExportColumn.Kind, _ place: Int, _ rows: [[ExportValue]]
    ) -> Int {
        switch kind {
        case .text:
            let longest = rows.lazy.map { $0[place].text?.utf8.count ?? 0 }.max() ?? 0
            return min(max(1, longest), textBytesMax)
        case .integer: return 20
        case .decimal: return numberWidth
        case .flag: return 1
        case .day: return 8
        }
    }

    private var rowBytes: Int { fields.reduce(1) { $0 + $1.width } }
    private var headBytes: Int { 32 + 32 * fields.count + 1 }

    var byteCount: Int { headBytes + rowBytes * rows.count + 1 }

    func bytes() -> [UInt8] {
        var table = LayerBytes()
        table.put([0x03, 126, 1, 1])
        table.put(little: UInt32(rows.count))
        table.put(little: UInt16(headBytes))
        table.put(little: UInt16(rowBytes))
        table.put([UInt8](repeating: 0, count: 20))
        for field in fields { put(field, &table) }
        table.put([0x0D])
        for row in rows {
            table.put([0x20])
            for (field, value) in zip(fields, row) { put(value, field, &table) }
        }
        table.put([0x1A])
        return table.bytes
    }

    private func put(_ field: Field, _ table: inout LayerBytes) {
        let name = Array(field.name.utf8)
        table.put(name + [UInt8](repeating: 0, count: 11 - name.count))
        table.put([field.kind, 0, 0, 0, 0, UInt8(field.width), field.decimals])
        table.put([UInt8](repeating: 0, count: 14))
    }

    private func put(_ value: ExportValue, _ field: Field, _ table: inout LayerBytes) {
        switch value {
        case .integer(let number): putRight(String(number), field, &table)
        case .decimal(let number): putRight(Self.decimal(number), field, &table)
        case .flag(let flag): table.put([UInt8(ascii: flag ? "T" : "F")])
        case .day(let day): table.put(day.text.utf8.filter { $0 != UInt8(ascii: "-") })
        case .text(let text): putLeft(text, field, &table)
        case .none: table.put([UInt8](repeating: Self.empty(field.kind), count: field.width))
        }
    }

    private static func empty(_ kind: UInt8) -> UInt8 {
        kind == UInt8(ascii: "L") ? UInt8(ascii: "?") : 0x20
    }

    private func putRight(_ text: String, _ field: Field, _ table: inout LayerBytes) {
        let digits = Array(text.utf8).prefix(field.width)
        table.put([UInt8](repeating: 0x20, count: field.width - digits.count))
        table.put(digits)
    }

    /// Cut between characters.
    private func putLeft(_ text: String, _ field: Field, _ table: inout LayerBytes) {
        var written: [UInt8] = []
        for scalar in text.unicodeScalars {
            let bytes = scalar.value < 0x20 ? [0x20] : Array(String(scalar).utf8)
            if written.count + bytes.count > field.width { break }
            written += bytes
        }
        table.put(written)
        table.put([UInt8](repeating: 0x20, count: field.width - written.count))
    }

    /// The shortest decimal, or one with fewer digits where that is too long.
    private static func decimal(_ number: Double) -> String {
        number.description.utf8.count <= numberWidth
            ? number.description : String(number.description.prefix(numberWidth))
    }
}
