import Crypto

/// A page of a feed as its head lists it. Once written a page never changes, but for entries that
/// are blotted out.
package struct FeedPage: Hashable, Sendable {
    /// Far above `FeedPageEncoder.bytesFull`; a page is checked as a whole before it is read.
    package static let bytesMax = 16 * 1_024 * 1_024

    /// `page-000001.jsonl`
    package let name: String
    /// The sequence of its first entry and of its last.
    package let first: Int
    package let last: Int
    package let bytes: Int
    /// SHA-256 of the page's bytes, in 64 small hexadecimal digits.
    package let digest: String

    package init(name: String, first: Int, last: Int, bytes: Int, digest: String) {
        self.name = name
        self.first = first
        self.last = last
        self.bytes = bytes
        self.digest = digest
    }

    package static func name(number: Int) -> String {
        let digits = String(number)
        return "page-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
            + ".jsonl"
    }

    /// The number in its name.
    var number: Int? { Int(name.dropFirst(5).dropLast(6)) }

    static func isName(_ text: String) -> Bool {
        guard text.hasPrefix("page-"), text.hasSuffix(".jsonl") else { return false }
        let digits = text.dropFirst(5).dropLast(6).utf8
        return (6...12).contains(digits.count) && digits.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// - Source: FIPS 180-4.
    static func digest(of bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = SHA256.hash(data: bytes).flatMap {
            [digits[Int($0 >> 4)], digits[Int($0 & 15)]]
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Why these are not the page's bytes; nil when they are.
    func fault(in found: [UInt8]) -> FeedFault? {
        if found.count != bytes {
            return .sizeWrong(page: name, stated: bytes, found: found.count)
        }
        return Self.digest(of: found) == digest ? nil : .digestWrong(page: name)
    }
}
