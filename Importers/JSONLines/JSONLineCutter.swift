import Records

/// Cuts a text into lines and reads each as an object, in memory bounded by the longest line.
struct JSONLineCutter {
    /// A line as it was read, or how it begins and why it could not be.
    struct Cut {
        let line: Int
        let cells: [JSONColumns.Cell]
        var fault: RowProblem.Reason?
        /// The line as it stands, kept where it has a fault.
        var raw = ""
        /// What to look for in the cells.
        var traits: ByteTraits = []
        var hasUndecodableBytes = false
    }

    private let window: TextWindow
    private var line = 1

    init(window: TextWindow) { self.window = window }

    /// The next line with anything on it; nil at the end of the text.
    mutating func next() throws(ImportError) -> Cut? {
        while window.count > 0 || !window.isAtEnd {
            if let end = window.lineEnd() {
                if let cut = take(bytes: end) { return cut }
            } else if window.isAtEnd {
                if let cut = take(bytes: window.count) { return cut }
            } else if window.count > RowCutter.rowBytesMax {
                return try passOverlongLine()
            } else {
                try window.extend()
            }
        }
        return nil
    }

    private mutating func take(bytes count: Int) -> Cut? {
        let bytes = UnsafeBufferPointer(rebasing: window.bytes[..<count])
        defer {
            window.consume(count)
            line += 1
        }
        guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
        var parser = JSONParser(bytes)
        do throws(JSONFault) {
            let cells = try JSONColumns.flattened(try parser.object())
            let traits = ByteTraits.of(bytes).union(parser.escapedTraits)
            return Cut(
                line: line, cells: cells, traits: traits,
                hasUndecodableBytes: parser.metUndecodableBytes)
        } catch {
            let raw = CellMaker.text(CellMaker.trimmed(bytes))
            return Cut(line: line, cells: [], fault: Self.reason(error), raw: raw)
        }
    }

    private mutating func passOverlongLine() throws(ImportError) -> Cut {
        let head = window.bytes.prefix(RowCutter.keptBytes)
        let cut = Cut(
            line: line, cells: [], fault: .rowTooLong,
            raw: CellMaker.text(UnsafeBufferPointer(rebasing: head)))
        line += 1
        try window.passLine()
        return cut
    }

    private static func reason(_ fault: JSONFault) -> RowProblem.Reason {
        switch fault {
        case .notJSON: .notJSON
        case .notAnObject: .notAnObject
        case .nestedTooDeep: .nestedTooDeep
        case .tooLong: .rowTooLong
        }
    }
}
