/// Finds the fields of one CSV row in a stretch of bytes.
///
/// Quoting follows RFC 4180, and is forgiving the way spreadsheets are: a quote inside an
/// unquoted field is a character, text after a closing quote belongs to the field.
///
/// - Source: RFC 4180; Python's `csv` module for what the RFC leaves open.
struct RowScanner {
    /// Spreadsheets end at 16,384 columns and no list of firms comes near; a row of more keeps
    /// its rest in the last field.
    static let columnsMax = 4_096

    /// Where a field stands, its quotes excluded unless `isEscaped`.
    struct Field: Equatable {
        var start: Int
        var end: Int
        /// The field begins with its opening quote, and the quotes in it are still to be undone.
        var isEscaped = false
    }

    enum Outcome: Equatable {
        /// The row's bytes with its line end, and how many lines they span.
        case row(bytes: Int, lines: Int)
        /// The row does not end in these bytes.
        case incomplete
        /// A quote opens that never closes, or closes lines later in the middle of a text.
        case quoteAstray
    }

    /// How far a quoted field may reach; within the line, a quote that does not close is a
    /// character like any other.
    enum Quoting { case acrossLines, withinLine }

    let separator: UInt8
    private(set) var fields: [Field] = []
    private var lines = 1
    private var quoting = Quoting.acrossLines
    private var isLast = false

    init(separator: UInt8) {
        precondition(separator != Self.quote, "a quote cannot separate fields")
        self.separator = separator
    }

    static let quote = UInt8(ascii: "\"")
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    /// Scans the row at the start of `bytes`; `isLast` says that nothing follows them.
    ///
    /// - Complexity: O(*n*) for a row of *n* bytes.
    mutating func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, quoting: Quoting = .acrossLines
    ) -> Outcome {
        fields.removeAll(keepingCapacity: true)
        lines = 1
        self.quoting = quoting
        self.isLast = isLast
        var index = 0
        while true {
            let end: Int
            if index < bytes.count, bytes[index] == Self.quote {
                switch scanQuoted(bytes, at: index) {
                case .field(let next): end = next
                case .failed(let outcome): return outcome
                }
            } else {
                end = endOfPlain(bytes, from: index)
                append(Field(start: index, end: end))
            }
            guard end < bytes.count, bytes[end] == separator else { return ended(bytes, at: end) }
            index = end + 1
        }
    }

    private enum Quoted {
        /// The field is recorded; its separator or line end stands here.
        case field(next: Int)
        case failed(Outcome)
    }

    private mutating func scanQuoted(
        _ bytes: UnsafeBufferPointer<UInt8>, at open: Int
    ) -> Quoted {
        guard let close = closingQuote(bytes, after: open) else {
            if quoting == .acrossLines { return .failed(isLast ? .quoteAstray : .incomplete) }
            let end = endOfPlain(bytes, from: open)
            append(Field(start: open, end: end))
            return .field(next: end)
        }
        var next = close.index + 1
        while next < bytes.count, bytes[next] == 0x20 { next += 1 }
        if next == bytes.count, !isLast { return .failed(.incomplete) }
        if next == bytes.count || endsField(bytes[next]) {
            append(
                close.passesQuotes
                    ? Field(start: open, end: close.index + 1, isEscaped: true)
                    : Field(start: open + 1, end: close.index))
        } else {
            if close.lines > 0 { return .failed(.quoteAstray) }
            next = endOfPlain(bytes, from: next)
            append(Field(start: open, end: next, isEscaped: true))
        }
        lines += close.lines
        return .field(next: next)
    }

    private struct Closing {
        var index: Int
        /// Line breaks between the quotes.
        var lines = 0
        /// Whether doubled quotes stand between them.
        var passesQuotes = false
    }

    private func closingQuote(
        _ bytes: UnsafeBufferPointer<UInt8>, after open: Int
    ) -> Closing? {
        var closing = Closing(index: open + 1)
        while closing.index < bytes.count {
            let byte = bytes[closing.index]
            let following = closing.index + 1 < bytes.count ? bytes[closing.index + 1] : nil
            if byte == Self.quote {
                guard following == Self.quote else { return closing }
                closing.passesQuotes = true
                closing.index += 1
            } else if byte == Self.lineFeed
                || (byte == Self.carriageReturn && following != Self.lineFeed)
            {
                if quoting == .withinLine { return nil }
                closing.lines += 1
            } else if byte == Self.carriageReturn, quoting == .withinLine {
                return nil
            }
            closing.index += 1
        }
        return nil
    }

    private func endOfPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count, !endsField(bytes[index]) { index += 1 }
        return index
    }

    @inline(__always)
    private func endsField(_ byte: UInt8) -> Bool {
        byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
    }

    private mutating func append(_ field: Field) {
        if fields.count < Self.columnsMax {
            fields.append(field)
        } else {
            fields[fields.count - 1].end = field.end
        }
    }

    private func ended(_ bytes: UnsafeBufferPointer<UInt8>, at end: Int) -> Outcome {
        if end == bytes.count { return isLast ? .row(bytes: end, lines: lines) : .incomplete }
        if bytes[end] == Self.lineFeed { return .row(bytes: end + 1, lines: lines) }
        if end + 1 == bytes.count {
            return isLast ? .row(bytes: end + 1, lines: lines) : .incomplete
        }
        let isPair = bytes[end + 1] == Self.lineFeed
        return .row(bytes: end + (isPair ? 2 : 1), lines: lines)
    }
}
