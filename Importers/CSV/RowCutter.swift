import Records

/// Cuts a text into CSV rows, one after another, in memory bounded by `rowBytesMax`.
struct RowCutter {
    /// A row of more is not a row: a real one stays under a few hundred kilobytes.
    static let rowBytesMax = 16 * 1_024 * 1_024
    /// How much of a row that is too long is kept to recognise it by.
    static let keptBytes = 1_024

    /// A row as it was cut: its cells, and what is wrong with it as a whole.
    struct Cut {
        let line: Int
        let cells: [String]
        let findings: [CellFinding]
        /// False for a line that was given up: its one cell is how it begins.
        var isWhole = true
    }

    private let window: TextWindow
    private var scanner: RowScanner
    private var maker = CellMaker()
    private var line = 1

    init(window: TextWindow, separator: UInt8) {
        self.window = window
        scanner = RowScanner(separator: separator)
    }

    /// The next row with anything in it; nil at the end of the text.
    mutating func next() throws(ImportError) -> Cut? {
        while window.count > 0 || !window.isAtEnd {
            switch scanner.scan(window.bytes, isLast: window.isAtEnd) {
            case .row(let bytes, let lines):
                if let cut = take(bytes: bytes, lines: lines) { return cut }
            case .incomplete where window.count <= Self.rowBytesMax: try window.extend()
            case .incomplete, .quoteAstray:
                if let cut = try nextWithinLine() { return cut }
            }
        }
        return nil
    }

    /// Passes over the first line, which says something about the file instead of being a row.
    mutating func skipLine() {
        if case .row(let bytes, _) = scanner.scan(window.bytes, isLast: window.isAtEnd) {
            window.consume(bytes)
            line += 1
        }
    }

    private mutating func take(bytes: Int, lines: Int) -> Cut? {
        defer {
            window.consume(bytes)
            line += lines
        }
        let row = UnsafeBufferPointer(rebasing: window.bytes[..<bytes])
        guard let made = maker.cells(scanner.fields, of: row) else { return nil }
        return Cut(line: line, cells: made.cells, findings: made.findings)
    }

    /// Takes the line a quote went astray in on its own, so that one quote costs one row at most.
    private mutating func nextWithinLine() throws(ImportError) -> Cut? {
        while true {
            switch scanner.scan(window.bytes, isLast: window.isAtEnd, quoting: .withinLine) {
            case .row(let bytes, let lines): return take(bytes: bytes, lines: lines)
            case .incomplete where window.count <= Self.rowBytesMax: try window.extend()
            case .incomplete, .quoteAstray: return try passOverlongLine()
            }
        }
    }

    private mutating func passOverlongLine() throws(ImportError) -> Cut {
        let kept = CellMaker.text(
            UnsafeBufferPointer(rebasing: window.bytes.prefix(Self.keptBytes)))
        let finding = CellFinding(column: nil, value: kept, reason: .rowTooLong)
        let cut = Cut(line: line, cells: [kept], findings: [finding], isWhole: false)
        line += 1
        try window.passLine()
        return cut
    }
}
