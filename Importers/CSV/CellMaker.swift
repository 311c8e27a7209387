import Records

/// What is wrong with a cell, before it is known how the columns are called.
struct CellFinding: Hashable {
    /// 0-based; nil for the row as a whole.
    let column: Int?
    let value: String
    let reason: RowProblem.Reason
}

/// Makes the cells of a row from its bytes, and notices what is wrong with them.
struct CellMaker {
    /// A cell of more is a file pasted into a cell; the row goes to quarantine.
    static let cellBytesMax = 1_024 * 1_024

    private var unescaped: [UInt8] = []
    private var traits: ByteTraits = []
    private var findings: [CellFinding] = []
    private var column = 0

    /// The cells without blanks around them; nil when there is not a character in the row.
    mutating func cells(
        _ fields: [RowScanner.Field], of row: UnsafeBufferPointer<UInt8>
    ) -> (cells: [String], findings: [CellFinding])? {
        traits = ByteTraits.of(row)
        findings = []
        var cells: [String] = []
        cells.reserveCapacity(fields.count)
        var saysAnything = false
        for (index, field) in fields.enumerated() {
            column = index
            let cell = cell(field, of: row)
            if !cell.isEmpty { saysAnything = true }
            cells.append(cell)
        }
        return saysAnything ? (cells, findings) : nil
    }

    private mutating func cell(
        _ field: RowScanner.Field, of row: UnsafeBufferPointer<UInt8>
    ) -> String {
        let span = UnsafeBufferPointer(rebasing: row[field.start..<field.end])
        guard field.isEscaped else { return checked(Self.trimmed(span)) }
        unescape(span)
        let bytes = unescaped
        return bytes.withUnsafeBufferPointer { checked(Self.trimmed($0)) }
    }

    private mutating func checked(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        if bytes.isEmpty { return "" }
        if bytes.count > Self.cellBytesMax { report(.rowTooLong, Self.text(bytes)) }
        let cell: String
        if let valid = Self.validText(bytes) {
            cell = traits.contains(.decomposed) ? CellText.composed(valid) : valid
        } else {
            cell = Self.text(bytes)
            report(.undecodableBytes, cell)
        }
        if !traits.isDisjoint(with: .suspicious) {
            for reason in CellText.reasons(cell, traits: traits) { report(reason, cell) }
        }
        return cell
    }

    /// The bytes as UTF-8 or, where they are not, as Latin-1: no byte is lost to view.
    static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        validText(bytes)
            ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    /// Spares the generic `String(validating:as:)`, whose metadata look-ups took a quarter of the
    /// time of reading a file.
    static func validText(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard let valid = try? UTF8Span(validating: bytes.span) else { return nil }
        return String(copying: valid)
    }

    private mutating func report(_ reason: RowProblem.Reason, _ value: String) {
        findings.append(CellFinding(column: column, value: value, reason: reason))
    }

    /// Undoes the quotes of a field that begins with its opening quote.
    private mutating func unescape(_ span: UnsafeBufferPointer<UInt8>) {
        unescaped.removeAll(keepingCapacity: true)
        var isInside = true
        var index = 1
        while index < span.count {
            let byte = span[index]
            if isInside, byte == RowScanner.quote {
                let isDoubled = index + 1 < span.count && span[index + 1] == RowScanner.quote
                if isDoubled { unescaped.append(byte) }
                isInside = isDoubled
                index += isDoubled ? 2 : 1
            } else {
                unescaped.append(byte)
                index += 1
            }
        }
    }

    /// Without blanks, line breaks and no-break spaces at either end.
    static func trimmed(
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8> {
        var start = 0
        var end = bytes.count
        while start < end {
            if isBlank(bytes[start]) {
                start += 1
            } else if end - start > 1, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
                start += 2
            } else {
                break
            }
        }
        while end > start {
            if isBlank(bytes[end - 1]) {
                end -= 1
            } else if end - start > 1, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
                end -= 2
            } else {
                break
            }
        }
        return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
