/// One whole number of each document, or none, in as few bytes as the largest needs.
///
/// A code of 0 means that nothing is stated; otherwise the code is the number less the smallest,
/// plus 1. The codes' least and greatest of each window stand behind the header.
///
/// Layout: smallest (8 bytes), bytes of a code (8), for each window least and greatest (8 each),
/// codes.
struct NumberColumn {
    private static let headerBytes = 16

    private let smallest: Int64
    private let width: Int
    private let ranges: UnsafeRawPointer
    private let codes: UnsafeRawPointer

    /// Which numbers a condition admits, as codes.
    struct Condition {
        let column: NumberColumn
        let least: UInt64
        let greatest: UInt64

        @inline(__always)
        func admits(_ document: Int) -> Bool {
            let code = column.code(document)
            return code >= least && code <= greatest
        }

        /// Moves the candidates that the condition admits to the front.
        ///
        /// Without branches on what is read, so that many reads are under way at once: documents
        /// that are left lie far apart, and each read waits for memory.
        ///
        /// - Returns: how many there are.
        func keep(_ candidates: UnsafeMutablePointer<Candidate>, _ count: Int) -> Int {
            let codes = column.codes
            switch column.width {
            case 1:
                return keep(candidates, count) { codes.load(fromByteOffset: $0, as: UInt8.self) }
            case 2:
                return keep(candidates, count) {
                    codes.loadUnaligned(fromByteOffset: 2 * $0, as: UInt16.self)
                }
            case 4:
                return keep(candidates, count) {
                    codes.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self)
                }
            default:
                return keep(candidates, count) {
                    codes.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self)
                }
            }
        }

        @inline(__always)
        private func keep<Code: FixedWidthInteger & UnsignedInteger>(
            _ candidates: UnsafeMutablePointer<Candidate>, _ count: Int, _ code: (Int) -> Code
        ) -> Int {
            guard least <= greatest else { return 0 }
            let span = greatest &- least
            var kept = 0
            for index in 0..<count {
                let candidate = candidates[index]
                let above = UInt64(code(Int(candidate.document))) &- least
                candidates[kept] = candidate
                kept &+= above <= span ? 1 : 0
            }
            return kept
        }

        enum Answer { case none, some, all }

        /// Whether the documents of a window meet the condition.
        func answer(window: Int) -> Answer {
            let low = column.ranges.loadUnaligned(fromByteOffset: 16 * window, as: UInt64.self)
            let high = column.ranges.loadUnaligned(
                fromByteOffset: 16 * window + 8, as: UInt64.self)
            if high < least || low > greatest { return .none }
            return low >= least && high <= greatest ? .all : .some
        }
    }

    /// - Returns: nil if the bytes are no column of so many documents.
    init?(_ bytes: UnsafeRawBufferPointer, documents: Int) {
        let windows = DocumentWindow.count(documents: documents)
        guard let start = bytes.baseAddress, bytes.count >= Self.headerBytes else { return nil }
        smallest = start.loadUnaligned(as: Int64.self)
        let width = start.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        guard [1, 2, 4, 8].contains(width) else { return nil }
        self.width = Int(width)
        let size = Self.headerBytes + 16 * windows + self.width * documents
        guard bytes.count == size else { return nil }
        ranges = start + Self.headerBytes
        codes = ranges + 16 * windows
    }

    @inline(__always)
    func code(_ document: Int) -> UInt64 {
        switch width {
        case 1: UInt64(codes.load(fromByteOffset: document, as: UInt8.self))
        case 2: UInt64(codes.loadUnaligned(fromByteOffset: 2 * document, as: UInt16.self))
        case 4: UInt64(codes.loadUnaligned(fromByteOffset: 4 * document, as: UInt32.self))
        default: codes.loadUnaligned(fromByteOffset: 8 * document, as: UInt64.self)
        }
    }

    /// The number of a document.
    func number(_ document: Int) -> Int64? {
        let code = code(document)
        return code == 0 ? nil : Int64(bitPattern: UInt64(bitPattern: smallest) &+ code &- 1)
    }

    /// The condition that a number is stated and lies in `range`.
    func condition(_ range: ClosedRange<Int64>) -> Condition {
        let greatest = UInt64(bitPattern: range.upperBound) &- UInt64(bitPattern: smallest)
        guard range.upperBound >= smallest else {
            return Condition(column: self, least: 1, greatest: 0)
        }
        let least =
            range.lowerBound <= smallest
            ? 0 : UInt64(bitPattern: range.lowerBound) &- UInt64(bitPattern: smallest)
        let (low, isBeyond) = least.addingReportingOverflow(1)
        let high = greatest == .max ? greatest : greatest + 1
        return Condition(column: self, least: low, greatest: isBeyond ? 0 : high)
    }

    /// Writes a column.
    static func write(
        _ values: UnsafePointer<Int64>, _ isStated: UnsafePointer<Bool>, _ documents: Int,
        to bytes: ByteChunks
    ) {
        var (low, high): (Int64, Int64) = (.max, .min)
        for document in 0..<documents where isStated[document] {
            low = min(low, values[document])
            high = max(high, values[document])
        }
        if low > high { (low, high) = (0, 0) }
        let span = UInt64(bitPattern: high) &- UInt64(bitPattern: low)
        precondition(span < .max, "a column spans less than all 64-bit numbers")
        let width: Int = [1, 2, 4].first { span + 1 < 1 << UInt64(8 * $0) } ?? 8
        bytes.append(value: low)
        bytes.append(value: UInt64(width))
        func code(_ document: Int) -> UInt64 {
            guard isStated[document] else { return 0 }
            return UInt64(bitPattern: values[document]) &- UInt64(bitPattern: low) + 1
        }
        for start in stride(from: 0, to: documents, by: DocumentWindow.size) {
            let codes = (start..<min(start + DocumentWindow.size, documents)).map(code)
            bytes.append(value: codes.min() ?? 0)
            bytes.append(value: codes.max() ?? 0)
        }
        for document in 0..<documents {
            withUnsafeBytes(of: code(document).littleEndian) {
                bytes.append(UnsafeRawBufferPointer(rebasing: $0[..<width]))
            }
        }
    }
}
