/// The path of one rule: a beginning, with `*` for anything and a last `$` for the end.
///
/// - Source: RFC 9309, sections 2.2.2 and 2.2.3.
struct RobotsPattern: Hashable {
    /// What stands between the stars.
    private let pieces: [[UInt8]]
    private let isAnchored: Bool
    /// In bytes, as written; the longer pattern is the more particular.
    let length: Int

    init(_ text: String) {
        let bytes = Self.normalised(Array(text.utf8))
        length = bytes.count
        isAnchored = bytes.last == UInt8(ascii: "$")
        let path = isAnchored ? bytes.dropLast() : bytes[...]
        pieces = path.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
            .map(Array.init)
    }

    /// - Parameter path: Normalised.
    /// - Complexity: O(path × pattern) at worst, linear for what is met.
    func matches(_ path: [UInt8]) -> Bool {
        guard let first = pieces.first, path.starts(with: first) else { return false }
        if pieces.count == 1 { return !isAnchored || path.count == first.count }
        var position = first.count
        for piece in pieces[1..<(pieces.count - 1)] {
            guard let found = Self.find(piece, in: path, from: position) else { return false }
            position = found + piece.count
        }
        let last = pieces[pieces.count - 1]
        guard isAnchored else { return Self.find(last, in: path, from: position) != nil }
        return path.count - position >= last.count && path.suffix(last.count).elementsEqual(last)
    }

    /// The path with one spelling for each byte: what needs no percent sign without, the rest
    /// with one and upper-case digits.
    static func normalised(_ path: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < path.count {
            let byte = path[index]
            if byte == UInt8(ascii: "%"), let coded = codedByte(path, at: index) {
                result += isUnreserved(coded) ? [coded] : percent(coded)
                index += 3
            } else {
                result += (0x21...0x7E).contains(byte) ? [byte] : percent(byte)
                index += 1
            }
        }
        return result
    }

    private static func find(_ piece: [UInt8], in path: [UInt8], from start: Int) -> Int? {
        guard path.count - start >= piece.count else { return nil }
        return (start...(path.count - piece.count)).first { path[$0...].starts(with: piece) }
    }

    private static func codedByte(_ path: [UInt8], at index: Int) -> UInt8? {
        guard index + 2 < path.count else { return nil }
        return UInt8(String(decoding: path[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    private static func percent(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
