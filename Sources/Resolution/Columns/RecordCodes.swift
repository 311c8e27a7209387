/// The value of every record in every column: record after record, so that comparing two of them
/// reads two short runs.
struct RecordCodes: Sendable {
    /// How many columns there are.
    let width: Int
    private let codes: Slab<UInt32>
    /// Where `codes` begins: reading it through the slab would count a reference each time.
    nonisolated(unsafe) private let start: UnsafeMutablePointer<UInt32>

    /// All records saying nothing.
    init(records: Int, width: Int) {
        self.width = width
        codes = Slab(records * width, of: 0)
        start = codes.start
    }

    /// The value of a record in a column; 0 where it does not say.
    @inline(__always)
    subscript(_ record: Int, _ column: Int) -> Int { Int(start[record * width + column]) }

    /// Whoever writes is the only one who writes that column.
    func set(_ record: Int, _ column: Int, _ code: UInt32) {
        start[record * width + column] = code
    }

    /// The values of a record; good as long as somebody holds these codes.
    @inline(__always)
    func row(_ record: Int) -> UnsafePointer<UInt32> {
        UnsafePointer(start + record * width)
    }
}
