/// Reads a document's record part by part, in the order it was written.
struct DocumentRecord {
    private var cursor: UnsafePointer<UInt8>

    init(_ start: UnsafePointer<UInt8>) { cursor = start }

    /// A count or a value of a set field; a flag or the bits of a number field.
    @inline(__always)
    mutating func next() -> UInt64 { Varint.read(&cursor) }

    /// Moves past the set and number fields to the length.
    @inline(__always)
    mutating func skipFields(_ schema: (sets: Int, numbers: Int)) {
        for _ in 0..<schema.sets {
            for _ in 0..<next() { _ = next() }
        }
        for _ in 0..<schema.numbers where next() == 1 { _ = next() }
    }

    @inline(__always)
    mutating func nextWord() -> (word: Int, occurrences: Int) {
        let code = next()
        let occurrences = code & 1 == 1 ? Int(next()) : 1
        return (Int(code >> 1), occurrences)
    }
}
