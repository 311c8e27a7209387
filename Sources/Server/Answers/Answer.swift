import Crypto
import Foundation
import HTTPTypes
import HummingbirdCore
import Representations
import Store

/// What a request is answered with.
struct Answer: Sendable {
    var status: HTTPResponse.Status = .ok
    let mediaType: String
    let body: [UInt8]
    var headers: HTTPFields = [:]
    /// Whether the same request may be answered from a copy as long as the tag is the same.
    var isTagged = true
    /// The validator of a body whose digest is known; nil = it is taken when it is asked for.
    var knownTag: String?
    /// Writes what follows the body, for as long as it takes; nil = the body is all.
    var stream: (@Sendable (inout any ResponseBodyWriter) async throws -> Void)?

    init(_ value: JSONValue) {
        mediaType = "application/json"
        body = Array(value.line.utf8) + [0x0A]
    }

    init(_ text: String, mediaType: String) {
        self.mediaType = mediaType
        body = Array(text.utf8)
    }

    init(_ answer: JobAnswer) {
        mediaType = answer.mediaType
        body = answer.bytes
        if let name = answer.fileName { headers[.contentDisposition] = Self.attachment(name) }
    }

    /// - Parameter name: of a file; letters, digits, points, dashes and underscores stay.
    /// - Source: RFC 6266.
    static func attachment(_ name: String) -> String {
        let plain = name.unicodeScalars.map { scalar in
            let isPlain =
                scalar.isASCII
                && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                    || ".-_".unicodeScalars.contains(scalar))
            return isPlain ? Character(scalar) : "_"
        }
        return "attachment; filename=\"\(String(plain))\""
    }

    /// A strong validator: 128 bits of the body's digest.
    ///
    /// - Source: RFC 9110, section 8.8.3.
    var entityTag: String {
        if let knownTag { return knownTag }
        let digest = SHA256.hash(data: Data(body)).prefix(16)
        return "\"" + Hexadecimal.text(digest) + "\""
    }
}
