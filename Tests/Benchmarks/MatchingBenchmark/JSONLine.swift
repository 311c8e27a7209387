/// Scans the one-line objects of the benchmark's files: flat, with strings, numbers and lists.
struct JSONLine {
    private let bytes: UnsafeRawBufferPointer
    private var place = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Calls `body` with each key; `body` reads or skips the value.
    mutating func forEachKey(_ body: (UnsafeRawBufferPointer, inout JSONLine) -> Void) {
        skip(to: UInt8(ascii: "{"))
        while place < bytes.count, bytes[place] != UInt8(ascii: "}") {
            let key = string()
            skip(to: UInt8(ascii: ":"))
            body(key, &self)
            if place < bytes.count, bytes[place] == UInt8(ascii: ",") { place += 1 }
        }
    }

    /// The bytes between quotes. The corpus has no escapes; a file that does is refused.
    mutating func string() -> UnsafeRawBufferPointer {
        skip(to: UInt8(ascii: "\""))
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            precondition(bytes[place] != UInt8(ascii: "\\"), "the corpus has no escapes")
            place += 1
        }
        place += 1
        return UnsafeRawBufferPointer(rebasing: bytes[start..<place - 1])
    }

    mutating func integer() -> Int64 {
        var (value, sign): (Int64, Int64) = (0, 1)
        if bytes[place] == UInt8(ascii: "-") {
            sign = -1
            place += 1
        }
        while place < bytes.count, (0x30...0x39).contains(bytes[place]) {
            value = value * 10 + Int64(bytes[place] - 0x30)
            place += 1
        }
        return sign * value
    }

    /// Calls `body` before each element of a list; `body` reads it.
    mutating func forEachElement(_ body: (inout JSONLine) -> Void) {
        skip(to: UInt8(ascii: "["))
        while bytes[place] != UInt8(ascii: "]") {
            body(&self)
            if bytes[place] == UInt8(ascii: ",") { place += 1 }
        }
        place += 1
    }

    /// Moves past a value that nobody reads.
    mutating func skipValue() {
        switch bytes[place] {
        case UInt8(ascii: "\""): _ = string()
        case UInt8(ascii: "["): forEachElement { $0.skipValue() }
        default: _ = integer()
        }
    }

    private mutating func skip(to byte: UInt8) {
        while bytes[place] != byte { place += 1 }
        place += 1
    }
}

extension UnsafeRawBufferPointer {
    func equals(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        for index in 0..<count where self[index] != text.utf8Start[index] { return false }
        return true
    }

    var text: String { String(decoding: self, as: UTF8.self) }
}
