import Records

/// Cuts a text into lines and reads each as an object, in memory bounded by the longest line.
struct JSONLineCutter {
    private let window: TextWindow
    private var line = 1

    init(window: TextWindow) { self.window = window }

    /// The next line with anything on it; nil at the end of the text.
    mutating func next() throws(ImportError) -> JSONCut? {
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

    private mutating func take(bytes count: Int) -> JSONCut? {
        let bytes = UnsafeBufferPointer(rebasing: window.bytes[..<count])
        defer {
            window.consume(count)
            line += 1
        }
        guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
        return JSONRecord.read(bytes, line: line).cut
    }

    private mutating func passOverlongLine() throws(ImportError) -> JSONCut {
        let head = window.bytes.prefix(RowCutter.keptBytes)
        let cut = JSONCut(
            line: line, fault: .rowTooLong,
            raw: CellMaker.text(UnsafeBufferPointer(rebasing: head)))
        line += 1
        try window.passLine()
        return cut
    }
}
