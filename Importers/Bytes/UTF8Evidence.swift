/// How much of a sample is well-formed UTF-8.
struct UTF8Evidence {
    /// A file of UTF-8 may hold a few broken bytes (a cell cut in the middle of a letter); its
    /// rows go to quarantine one by one, rather than every row being misread.
    static let sequencesPerBreakMin = 20

    private(set) var sequences = 0
    private(set) var breaks = 0

    /// - Parameter isCut: whether the text goes on behind the sample, so that it may end inside a
    ///   letter; the last byte of a whole file is judged like any other.
    init(_ sample: [UInt8], isCut: Bool) {
        var index = 0
        while index < sample.count {
            if sample[index] < 0x80 {
                index += 1
                continue
            }
            switch Self.sequenceLength(sample, at: index) {
            case .some(let length):
                sequences += 1
                index += length
            case nil where isCut && Self.endsInside(sample, at: index): return
            case nil:
                breaks += 1
                index += 1
            }
        }
    }

    var isConvincing: Bool { sequences >= breaks * Self.sequencesPerBreakMin }

    /// The length of the well-formed sequence that begins here; nil when there is none.
    ///
    /// - Source: Unicode Standard, table 3-7.
    static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int? {
        let lead = bytes[index]
        let (length, second): (Int, ClosedRange<UInt8>) =
            switch lead {
            case 0xC2...0xDF: (2, 0x80...0xBF)
            case 0xE0: (3, 0xA0...0xBF)
            case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80...0xBF)
            case 0xED: (3, 0x80...0x9F)
            case 0xF0: (4, 0x90...0xBF)
            case 0xF1...0xF3: (4, 0x80...0xBF)
            case 0xF4: (4, 0x80...0x8F)
            default: (0, 0...0)
            }
        guard length > 0, index + length <= bytes.count, second.contains(bytes[index + 1]) else {
            return nil
        }
        let isWhole = bytes[index + 2..<max(index + 2, index + length)].allSatisfy {
            (0x80...0xBF).contains($0)
        }
        return isWhole ? length : nil
    }

    /// Whether the sample may just have ended inside a sequence.
    private static func endsInside(_ bytes: [UInt8], at index: Int) -> Bool {
        bytes.count - index < 4 && bytes[index] >= 0xC2
            && bytes[(index + 1)...].allSatisfy { (0x80...0xBF).contains($0) }
    }
}
