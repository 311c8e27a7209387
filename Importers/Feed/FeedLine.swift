import Crypto

/// A line of a page as this program writes it, known again by its bytes: whose it is, and whether
/// it says the same as another.
///
/// To compare a million lines of a feed they need not be read as JSON: `FeedEntry` spells the same
/// entry always the same.
struct FeedLine {
    /// Tells records apart, and what they say: 128 bits of SHA-256.
    struct Digest: Hashable {
        private let high: UInt64
        private let low: UInt64

        init(of bytes: some Sequence<UInt8>) {
            var hash = SHA256()
            hash.update(data: Array(bytes))
            (high, low) = hash.finalize().withUnsafeBytes { digest in
                (
                    digest.loadUnaligned(as: UInt64.self),
                    digest.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
                )
            }
        }
    }

    enum Content: Hashable {
        /// What is said; nil = the record is gone. Another day alone makes no difference.
        case entry(name: Digest, says: Digest?)
        /// Entries that were blotted out.
        case void
    }

    /// The first and the last entry it stands for.
    let sequences: ClosedRange<Int>
    let content: Content
    /// The members that name the record, as written; empty where there is none.
    let naming: ArraySlice<UInt8>

    /// - Parameter line: without its line feed.
    /// - Returns: nil for a line that this program does not write.
    init?(_ line: ArraySlice<UInt8>) {
        var spelling = LineSpelling(line)
        guard spelling.pass("{\"sequence\":"), let sequence = spelling.number(),
            spelling.pass(",")
        else { return nil }
        if spelling.pass("\"through\":") {
            guard let through = spelling.number(), through >= sequence,
                spelling.pass(",\"void\":true}"), spelling.isAtEnd
            else { return nil }
            sequences = sequence...through
            content = .void
            naming = []
            return
        }
        let start = spelling.place
        guard spelling.passText(of: "\"kind\":"), spelling.passText(of: ",\"source\":"),
            spelling.passText(of: ",\"key\":")
        else { return nil }
        sequences = sequence...sequence
        naming = line[start..<spelling.place]
        let name = Digest(of: naming)
        let subject = spelling.place
        _ = spelling.passText(of: ",\"subject\":")
        if spelling.pass(",\"withdrawn\":true}") {
            guard spelling.isAtEnd else { return nil }
            content = .entry(name: name, says: nil)
            return
        }
        let date = spelling.place
        guard spelling.passText(of: ",\"statedOn\":") else { return nil }
        let said = line[subject..<date] + [0x0A] + line[spelling.place...]
        content = .entry(name: name, says: Digest(of: said))
    }

    /// The line that withdraws the record of another.
    static func withdrawal(_ sequence: Int, of naming: ArraySlice<UInt8>) -> [UInt8] {
        Array("{\"sequence\":\(sequence),".utf8) + naming + Array(",\"withdrawn\":true}\n".utf8)
    }
}

/// Goes over JSON that is spelled in one way.
private struct LineSpelling {
    private let bytes: ArraySlice<UInt8>
    private(set) var place: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    var isAtEnd: Bool { place == bytes.endIndex }

    mutating func pass(_ text: StaticString) -> Bool {
        let expected = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard bytes[place...].starts(with: expected) else { return false }
        place += expected.count
        return true
    }

    /// A number of at most 18 digits.
    mutating func number() -> Int? {
        let digits = bytes[place...].prefix { (0x30...0x39).contains($0) }
        guard (1...18).contains(digits.count) else { return nil }
        place = digits.endIndex
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// A member with a text as its value.
    mutating func passText(of name: StaticString) -> Bool {
        let start = place
        guard pass(name), pass("\"") else {
            place = start
            return false
        }
        while place < bytes.endIndex {
            switch bytes[place] {
            case UInt8(ascii: "\\"): place += 2
            case UInt8(ascii: "\""):
                place += 1
                return true
            default: place += 1
            }
        }
        place = start
        return false
    }
}
