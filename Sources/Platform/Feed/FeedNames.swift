import Crypto
import Records
import Store

/// The names that records and their subjects bear in a store's feed.
///
/// A key can be a person's number, or a digest of all that a row says, prices included, from which
/// guesses could be confirmed. So a name is a keyed digest of it, 128 bits of HMAC-SHA-256
/// (RFC 2104) under the store's secret: the same for the life of the store, and of no use to
/// others but as a name.
struct FeedNames: Sendable {
    private let secret: SymmetricKey

    /// - Parameter secret: the store's.
    init(secret: [UInt8]) { self.secret = SymmetricKey(data: secret) }

    func key(of record: SourceRecord) -> String {
        name("key", [record.layout.kind.rawValue, record.source.text, record.key])
    }

    /// Nil for needs, which are their own subjects.
    ///
    /// - Parameter subject: the firm; all records of one, whatever their own, tell of that.
    func name(of subject: SourceRecord.Subject) -> String? {
        guard case .organisation(let id) = subject else { return nil }
        return name("subject", [id.text])
    }

    /// A digest by which a line of the log is known again.
    static func mark(of change: Change) -> String {
        hexadecimal(SHA256.hash(data: bytes(of: change)))
    }

    private func name(_ what: String, _ parts: [String]) -> String {
        let text = ([what] + parts).joined(separator: "\u{1F}")
        return Self.hexadecimal(
            HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: secret))
    }

    private static func bytes(of change: Change) -> [UInt8] {
        let parts = [
            String(change.sequence), change.entity.rawValue, change.id, change.kind.rawValue,
            String(change.stamp.milliseconds), change.stamp.actor,
        ]
        return Array(parts.joined(separator: "\u{1F}").utf8)
    }

    /// The first 128 bits in small hexadecimal digits.
    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = bytes.prefix(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
