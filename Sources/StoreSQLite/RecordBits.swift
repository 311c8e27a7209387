/// A set of records of one page: those whose ids divided by `span` give the same number.
struct RecordBits {
    /// Records on a page: 2 KiB, half a page of the file.
    static let span: Int64 = 16_384

    private(set) var bytes: [UInt8]

    init() { bytes = Array(repeating: 0, count: Int(Self.span / 8)) }

    /// - Throws: `Damage` when these are no bits of a page.
    init(_ bytes: [UInt8]) throws {
        guard bytes.count == Int(Self.span / 8) else { throw Damage(what: "bits of records") }
        self.bytes = bytes
    }

    static func page(of record: Int64) -> Int64 { record / span }

    /// The ids of a page.
    static func records(onPage page: Int64) -> ClosedRange<Int64> {
        page * span...page * span + span - 1
    }

    var count: Int { bytes.reduce(0) { $0 + $1.nonzeroBitCount } }

    func contains(_ record: Int64) -> Bool {
        let (byte, bit) = Self.place(of: record)
        return bytes[byte] & bit != 0
    }

    mutating func insert(_ record: Int64) {
        let (byte, bit) = Self.place(of: record)
        bytes[byte] |= bit
    }

    mutating func remove(_ record: Int64) {
        let (byte, bit) = Self.place(of: record)
        bytes[byte] &= ~bit
    }

    func subtracting(_ other: RecordBits) -> RecordBits {
        var rest = self
        for byte in rest.bytes.indices { rest.bytes[byte] &= ~other.bytes[byte] }
        return rest
    }

    /// Gives the ids, in order.
    ///
    /// - Parameter page: whose records these are.
    func forEach(onPage page: Int64, _ body: (Int64) throws -> Void) rethrows {
        let first = page * Self.span
        for (place, byte) in bytes.enumerated() where byte != 0 {
            for bit in 0..<8 where byte & 1 << bit != 0 {
                try body(first + Int64(place * 8 + bit))
            }
        }
    }

    private static func place(of record: Int64) -> (byte: Int, bit: UInt8) {
        let offset = Int(record % span)
        return (offset / 8, 1 << UInt8(offset % 8))
    }
}
