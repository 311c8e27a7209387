/// The records of a BIFF stream in order.
///
/// - Source: Microsoft, [MS-XLS] 2.1.4: two bytes of type, two of length, then the data.
struct BIFFRecords: Sequence, IteratorProtocol {
    struct Record {
        let type: Int
        let data: LittleEndian
    }

    private let stream: [UInt8]
    private var offset: Int

    init(_ stream: [UInt8], from offset: Int = 0) {
        self.stream = stream
        self.offset = offset
    }

    mutating func next() -> Record? {
        guard offset >= 0, offset + 4 <= stream.count else { return nil }
        let type = Int(stream[offset]) | Int(stream[offset + 1]) << 8
        let length = Int(stream[offset + 2]) | Int(stream[offset + 3]) << 8
        let start = offset + 4
        guard start + length <= stream.count else { return nil }
        offset = start + length
        return Record(type: type, data: LittleEndian(Array(stream[start..<start + length])))
    }
}

/// The record types that are read.
enum BIFFType {
    static let formula = 0x0006
    static let endOfFile = 0x000A
    static let dateMode = 0x0022
    static let filePass = 0x002F
    static let font = 0x0031
    static let boundSheet = 0x0085
    static let multipleNumbers = 0x00BD
    static let extendedFormat = 0x00E0
    static let mergedCells = 0x00E5
    static let labelShared = 0x00FD
    static let number = 0x0203
    static let label = 0x0204
    static let boolOrError = 0x0205
    static let string = 0x0207
    static let packedNumber = 0x027E
    static let format = 0x041E
    static let beginningOfFile = 0x0809
}

extension LittleEndian {
    /// A string of characters that are one byte each, or two when the flag's lowest bit is set.
    func characters(at offset: Int, flags: Int, count: Int) -> String? {
        guard offset < bytes.count || count == 0 else { return nil }
        let isWide = flags & 1 != 0
        let units = (0..<count).compactMap { index in
            isWide
                ? u16(offset + 2 * index).map { UInt16($0) }
                : (offset + index < bytes.count ? UInt16(bytes[offset + index]) : nil)
        }
        return String(decoding: units, as: UTF16.self)
    }

    func u8(_ offset: Int) -> Int? { offset < bytes.count ? Int(bytes[offset]) : nil }

    func double(_ offset: Int) -> Double? {
        guard let low = u32(offset), let high = u32(offset + 4) else { return nil }
        return Double(bitPattern: UInt64(high) << 32 | UInt64(low))
    }
}
