/// Folds Latin text with any marks, which is most of what lists say, without a string per letter.
enum LatinFold {
    /// The search form of a text, as `Fold.search` has it; nil where it has letters of another
    /// script, or such as need normalisation.
    ///
    /// - Complexity: O(*n*), one allocation.
    static func search(_ text: String) -> String? {
        var text = text
        let table = FoldTable.shared.packed
        return text.withUTF8 { bytes in
            var isLatin = true
            let folded = String(unsafeUninitializedCapacity: 2 * bytes.count) { folded in
                var writer = Writer(into: folded)
                isLatin = table.withUnsafeBufferPointer { fold(bytes, by: $0, to: &writer) }
                return isLatin ? writer.count : 0
            }
            return isLatin ? folded : nil
        }
    }

    /// Letters with blanks between words, as they come.
    private struct Writer {
        private let folded: UnsafeMutableBufferPointer<UInt8>
        private(set) var count = 0
        private var isBlankPending = false

        init(into folded: UnsafeMutableBufferPointer<UInt8>) { self.folded = folded }

        /// Writes the bytes of a packed letter; none stand for a blank.
        @inline(__always)
        mutating func write(_ packed: UInt32) {
            if packed == 0 {
                isBlankPending = count > 0
                return
            }
            if isBlankPending { append(0x20) }
            isBlankPending = false
            var rest = packed
            while rest != 0 {
                append(UInt8(truncatingIfNeeded: rest))
                rest >>= 8
            }
        }

        @inline(__always)
        private mutating func append(_ byte: UInt8) {
            folded[count] = byte
            count += 1
        }
    }

    /// Whether all of the text could be folded.
    @inline(__always)
    private static func fold(
        _ bytes: UnsafeBufferPointer<UInt8>, by table: UnsafeBufferPointer<UInt32>,
        to writer: inout Writer
    ) -> Bool {
        var place = 0
        while place < bytes.count {
            let (scalar, length) = scalar(bytes, at: place)
            place += length
            switch scalar {
            case 0x0300...0x036F, 0x200B...0x200D: continue
            case 0x2010...0x2027: writer.write(0)
            default:
                guard let index = FoldTable.packedIndex(scalar) else { return false }
                let packed = table[index]
                if packed == FoldTable.unpacked { return false }
                if packed != FoldTable.nothing { writer.write(packed) }
            }
        }
        return true
    }

    /// The scalar at a place of valid UTF-8, and how many bytes it has.
    @inline(__always)
    private static func scalar(
        _ bytes: UnsafeBufferPointer<UInt8>, at place: Int
    ) -> (scalar: UInt32, length: Int) {
        let lead = UInt32(bytes[place])
        func next(_ offset: Int) -> UInt32 { UInt32(bytes[place + offset] & 0x3F) }
        switch lead {
        case ..<0x80: return (lead, 1)
        case ..<0xE0: return ((lead & 0x1F) << 6 | next(1), 2)
        case ..<0xF0: return ((lead & 0x0F) << 12 | next(1) << 6 | next(2), 3)
        default: return (.max, 4)
        }
    }
}

extension FoldTable {
    /// Stands for a letter that takes more than a table.
    static let unpacked = UInt32.max
    /// Stands for what is invisible.
    static let nothing = UInt32.max - 1

    /// Where a scalar of either block stands in the packed table.
    @inline(__always)
    static func packedIndex(_ scalar: UInt32) -> Int? {
        if scalar < lowBlock.upperBound { return Int(scalar) }
        guard highBlock.contains(scalar) else { return nil }
        return lowBlock.count + Int(scalar - highBlock.lowerBound)
    }

    /// The folded spelling of a scalar, its first byte lowest; 0 for what separates words.
    static func packed(_ value: UInt32, _ folded: String?) -> UInt32 {
        guard let scalar = Unicode.Scalar(value), !needsNormalisation(scalar) else {
            return unpacked
        }
        if isMark(scalar) { return nothing }
        guard let folded else { return 0 }
        let bytes = Array(folded.utf8)
        guard (1...3).contains(bytes.count) else { return unpacked }
        return bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
}
