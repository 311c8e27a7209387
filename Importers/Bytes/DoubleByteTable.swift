import Glibc

/// The letters of an encoding with one or two bytes a letter, as the system's own tables have them.
///
/// They are asked for once and kept, so that a file is read in pieces of any size without the
/// system's state between them.
struct DoubleByteTable: Sendable {
    static let cp949 = DoubleByteTable("UHC")
    /// CP932 rather than JIS X 0208: lists come from Windows, with its ① and ㈱.
    static let shiftJIS = DoubleByteTable("CP932")

    /// By byte, or by both; 0 where there is no letter.
    private let singles: [UInt32]
    private let pairs: [UInt32]

    /// Nil where the system has no such table.
    private init?(_ name: String) {
        guard let converter = iconv_open("UTF-32LE", name), Int(bitPattern: converter) != -1 else {
            return nil
        }
        defer { iconv_close(converter) }
        let bytes = UInt8.min...UInt8.max
        let singles = bytes.map { Self.number([$0], converter) }
        self.singles = singles
        pairs = bytes.flatMap { first -> [UInt32] in
            let isFirst = first >= 0x80 && singles[Int(first)] == 0
            return bytes.map { second in
                isFirst && second >= 0x40 ? Self.number([first, second], converter) : 0
            }
        }
    }

    /// The letter of one byte; nil where a second one belongs to it, or nothing is meant.
    func scalar(_ byte: UInt8) -> Unicode.Scalar? {
        byte == 0 ? "\0" : Self.scalar(singles[Int(byte)])
    }

    func scalar(_ first: UInt8, _ second: UInt8) -> Unicode.Scalar? {
        Self.scalar(pairs[Int(first) << 8 | Int(second)])
    }

    private static func scalar(_ number: UInt32) -> Unicode.Scalar? {
        number == 0 ? nil : Unicode.Scalar(number)
    }

    /// The one letter these bytes are, or 0.
    private static func number(_ bytes: [UInt8], _ converter: iconv_t) -> UInt32 {
        var source = bytes.map { CChar(bitPattern: $0) }
        var target = [UInt32](repeating: 0, count: 2)
        let room = target.count * MemoryLayout<UInt32>.size
        var sourceLeft = source.count
        var targetLeft = room
        _ = iconv(converter, nil, nil, nil, nil)
        let isWhole = source.withUnsafeMutableBufferPointer { source in
            target.withUnsafeMutableBytes { target in
                var from = source.baseAddress
                var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                let answer = iconv(converter, &from, &sourceLeft, &to, &targetLeft)
                return answer >= 0 && sourceLeft == 0
            }
        }
        let isOne = isWhole && room - targetLeft == MemoryLayout<UInt32>.size
        return isOne ? UInt32(littleEndian: target[0]) : 0
    }
}
