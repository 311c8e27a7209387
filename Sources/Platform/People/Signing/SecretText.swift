import Crypto
import Foundation

/// Texts that open something: an id that finds what they open, and a secret that proves it.
///
///     let text = SecretText("ms")        // ms_7k3m9q2a4b1c_…
///     text.id, text.digest               // kept; the text itself is shown once and nowhere kept
struct SecretText {
    /// Own choice: 60 bits: ids never meet by chance.
    private static let idLength = 12
    /// 260 bits, more than anybody can try.
    private static let secretLength = 52
    /// Longer texts are none of ours.
    private static let textBytesMax = 128
    /// Crockford's base 32, in small letters.
    static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    let id: String
    let digest: [UInt8]
    let text: String

    /// - Parameter prefix: by which one that was published by mistake can be searched for.
    init(_ prefix: String) {
        let secret = Self.random(Self.secretLength)
        id = Self.random(Self.idLength)
        digest = Self.digest(of: secret)
        text = [prefix, id, secret].joined(separator: "_")
    }

    /// The halves of a text that somebody shows; nil where it is none of ours.
    static func halves(of text: String, _ prefix: String) -> (id: String, secret: String)? {
        guard text.utf8.count <= textBytesMax else { return nil }
        let parts = text.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == prefix, !parts[1].isEmpty else { return nil }
        return (String(parts[1]), String(parts[2]))
    }

    static func random(_ count: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        return String(
            decoding: (0..<count).map { _ in letters[Int.random(in: 0..<32, using: &generator)] },
            as: UTF8.self)
    }

    static func digest(of secret: String) -> [UInt8] {
        Array(SHA256.hash(data: Data(secret.utf8)))
    }

    /// The digest of a text in 64 digits.
    static func hexadecimal(of text: String) -> String {
        digest(of: text).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// Whether a secret has a digest; a wrong one takes as long as a right one.
    static func proves(_ secret: String, _ digest: [UInt8]) -> Bool {
        isSame(self.digest(of: secret), digest)
    }

    static func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        one.count == other.count && zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
