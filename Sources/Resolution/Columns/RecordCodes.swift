/// The value of every record in every column: record after record, so that comparing two of them
/// reads two short runs. What the values' letters look like lies apart, since most pairs are told
/// without.
struct RecordCodes: Sendable {
    /// How many columns there are.
    let width: Int
    /// From one record to the next: whole lines of the processor's cache, so that the up to 16
    /// values of a record are one line.
    private let stride: Int
    private let codes: Slab<UInt32>
    private let sketches: Slab<LetterSketch>
    /// Where the two begin: reading them through the slabs would count a reference each time.
    nonisolated(unsafe) private let start: UnsafeMutablePointer<UInt32>
    nonisolated(unsafe) private let sketchStart: UnsafeMutablePointer<LetterSketch>

    /// All records saying nothing.
    init(records: Int, width: Int) {
        self.width = width
        let perLine = Slab<UInt32>.alignment / MemoryLayout<UInt32>.stride
        stride = (width + perLine - 1) / perLine * perLine
        codes = Slab(records * stride, of: 0)
        sketches = Slab(records * stride, of: LetterSketch())
        start = codes.start
        sketchStart = sketches.start
    }

    /// The value of a record in a column; 0 where it does not say.
    @inline(__always)
    subscript(_ record: Int, _ column: Int) -> Int { Int(start[record * stride + column]) }

    /// What the letters of that value look like.
    @inline(__always)
    func sketch(_ record: Int, _ column: Int) -> LetterSketch {
        sketchStart[record * stride + column]
    }

    /// Whoever writes is the only one who writes that column.
    func set(_ record: Int, _ column: Int, _ code: UInt32) {
        start[record * stride + column] = code
    }

    /// Notes what the values of a column look like, once all are set.
    func sketch(_ column: Int, records: Int, as letters: Letters) {
        let runs = letters.runs
        for record in 0..<records {
            sketchStart[record * stride + column] = LetterSketch(runs, self[record, column])
        }
    }
}

/// The set of a text's letters and their number in 32 bits: enough to tell most texts apart without
/// reading them.
struct LetterSketch: Equatable {
    private var bits: UInt32 = 0

    private static let setBits: UInt32 = 26
    private static let setMask: UInt32 = 1 << setBits - 1
    private static let countMax = 63

    init() {}

    init(_ letters: LetterRuns, _ text: Int) {
        let set = letters.set(text)
        let width = UInt64(Self.setBits)
        let folded = UInt32(truncatingIfNeeded: set | set >> width | set >> (2 * width))
        let count = UInt32(min(letters.count(text), Self.countMax))
        bits = folded & Self.setMask | count << Self.setBits
    }

    /// How many letters the text has, as far as they were counted.
    @inline(__always)
    var count: Int { Int(bits >> Self.setBits) }

    /// Whether so few slips may lie between two texts.
    @inline(__always)
    func mayBeNear(_ other: LetterSketch, limit: Int) -> Bool {
        ((bits ^ other.bits) & Self.setMask).nonzeroBitCount <= 2 * limit
            && abs(count - other.count) <= limit
    }

    /// Whether one of two texts that differ may begin or end with the other.
    @inline(__always)
    func mayBeHeld(_ other: LetterSketch) -> Bool {
        let (short, long) = count <= other.count ? (bits, other.bits) : (other.bits, bits)
        return (count != other.count || count == Self.countMax)
            && short & ~long & Self.setMask == 0
    }
}
