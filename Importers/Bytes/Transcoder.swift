import TextAnalysis

/// Turns bytes of one encoding into UTF-8, in pieces of any size.
///
/// What a piece leaves open (half a UTF-16 unit, a letter whose tone may follow) is kept for the
/// next one. Bytes that stand for nothing become U+FFFD, which readers report as a lost letter.
struct Transcoder {
    private enum Form {
        case singleByte([Unicode.Scalar], joinsTones: Bool)
        case doubleByte(DoubleByteTable)
        case utf16(isBigEndian: Bool)
        case utf32(isBigEndian: Bool)
    }

    private static let lost: Unicode.Scalar = "\u{FFFD}"

    private let form: Form
    /// A letter that is written once it is known that no tone follows.
    private var letter: Unicode.Scalar?
    private var firstByte: UInt8?
    private var highSurrogate: UInt32?
    /// The bytes of a UTF-32 letter so far, and how many they are.
    private var wide: (number: UInt32, bytes: Int) = (0, 0)

    /// Nil for UTF-8, which needs none, and for what the system has no letters of. TCVN3 and VNI
    /// are read as the Latin-1 letters they look like, since they are decoded cell by cell.
    init?(from encoding: TextEncoding) {
        switch encoding {
        case .utf8: return nil
        case .utf16LittleEndian: form = .utf16(isBigEndian: false)
        case .utf16BigEndian: form = .utf16(isBigEndian: true)
        case .utf32LittleEndian: form = .utf32(isBigEndian: false)
        case .utf32BigEndian: form = .utf32(isBigEndian: true)
        case .cp949, .shiftJIS:
            guard let table = encoding.doubleByteTable else { return nil }
            form = .doubleByte(table)
        case .windows1252, .tcvn3, .vni:
            form = .singleByte(SingleByteTable.windows1252.scalars, joinsTones: false)
        case .windows1258:
            form = .singleByte(SingleByteTable.windows1258.scalars, joinsTones: true)
        case .viscii: form = .singleByte(SingleByteTable.viscii.scalars, joinsTones: false)
        }
    }

    /// Transcodes as much as `target` has room for.
    mutating func transcode(
        _ bytes: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>
    ) -> (consumed: Int, written: Int) {
        var output = UTF8Output(target)
        var index = 0
        while index < bytes.count, output.hasRoom {
            switch form {
            case .singleByte(let scalars, joinsTones: false):
                output.put(scalars[Int(bytes[index])])
            case .singleByte(let scalars, joinsTones: true):
                join(scalars[Int(bytes[index])], &output)
            case .utf16(let isBigEndian):
                take(bytes[index], isBigEndian: isBigEndian, &output)
            case .utf32(let isBigEndian):
                widen(bytes[index], isBigEndian: isBigEndian, &output)
            case .doubleByte(let table): pair(bytes[index], by: table, &output)
            }
            index += 1
        }
        return (index, output.written)
    }

    /// Writes what was kept for a piece that never came.
    mutating func finish(into target: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var output = UTF8Output(target)
        if let letter { output.put(letter) }
        if firstByte != nil || highSurrogate != nil || wide.bytes > 0 { output.put(Self.lost) }
        wide = (0, 0)
        letter = nil
        firstByte = nil
        highSurrogate = nil
        return output.written
    }

    /// A first byte without its second is one lost letter, and costs none of those after it.
    private mutating func pair(
        _ byte: UInt8, by table: DoubleByteTable, _ output: inout UTF8Output
    ) {
        if let first = firstByte {
            firstByte = nil
            if let scalar = table.scalar(first, byte) { return output.put(scalar) }
            output.put(Self.lost)
            if byte >= 0x80 { return }
        }
        if let scalar = table.scalar(byte) {
            output.put(scalar)
        } else {
            firstByte = byte
        }
    }

    private mutating func widen(
        _ byte: UInt8, isBigEndian: Bool, _ output: inout UTF8Output
    ) {
        let shift = 8 * UInt32(isBigEndian ? 3 - wide.bytes : wide.bytes)
        wide = (wide.number | UInt32(byte) << shift, wide.bytes + 1)
        guard wide.bytes == 4 else { return }
        output.put(Unicode.Scalar(wide.number) ?? Self.lost)
        wide = (0, 0)
    }

    private mutating func join(_ scalar: Unicode.Scalar, _ output: inout UTF8Output) {
        if let base = letter {
            if ToneComposer.isTone(scalar), let joined = ToneComposer.composed(base, scalar) {
                output.put(joined)
                letter = nil
                return
            }
            output.put(base)
        }
        letter = scalar
    }

    private mutating func take(
        _ byte: UInt8, isBigEndian: Bool, _ output: inout UTF8Output
    ) {
        guard let first = firstByte else {
            firstByte = byte
            return
        }
        firstByte = nil
        let unit =
            isBigEndian
            ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first)
        if let high = highSurrogate {
            highSurrogate = nil
            if (0xDC00...0xDFFF).contains(unit) {
                let value = 0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00)
                output.put(Unicode.Scalar(value) ?? Self.lost)
                return
            }
            output.put(Self.lost)
        }
        if (0xD800...0xDBFF).contains(unit) {
            highSurrogate = unit
        } else {
            output.put(Unicode.Scalar(unit) ?? Self.lost)
        }
    }
}

/// Writes scalars as UTF-8 into a buffer.
struct UTF8Output {
    private let target: UnsafeMutableBufferPointer<UInt8>
    private(set) var written = 0

    init(_ target: UnsafeMutableBufferPointer<UInt8>) { self.target = target }

    /// Whether two scalars of any size fit.
    var hasRoom: Bool { target.count - written >= 8 }

    mutating func put(_ scalar: Unicode.Scalar) {
        if scalar.value < 0x80 {
            target[written] = UInt8(scalar.value)
            written += 1
            return
        }
        for byte in String(scalar).utf8 {
            target[written] = byte
            written += 1
        }
    }
}
