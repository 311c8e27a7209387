import Crypto
import Foundation
import HTTPTypes
import Representations

/// What a request is answered with.
struct Answer: Sendable {
    var status: HTTPResponse.Status = .ok
    let mediaType: String
    let body: [UInt8]
    var headers: HTTPFields = [:]
    /// Whether the same request may be answered from a copy as long as the tag is the same.
    var isTagged = true

    init(_ value: JSONValue) {
        mediaType = "application/json"
        body = Array(value.line.utf8) + [0x0A]
    }

    init(_ text: String, mediaType: String) {
        self.mediaType = mediaType
        body = Array(text.utf8)
    }

    /// A strong validator: 128 bits of the body's digest.
    ///
    /// - Source: RFC 9110, section 8.8.3.
    var entityTag: String {
        let digest = SHA256.hash(data: Data(body)).prefix(16)
        return "\"" + digest.map { Self.hexadecimal($0) }.joined() + "\""
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = Array("0123456789abcdef")
        return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }
}
