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

    /// - Parameter name: of a file; whoever knows no other letters than those of ASCII gets it with
    ///   letters, digits, points, dashes and underscores alone.
    /// - Source: RFC 6266; RFC 8187, section 3.2.
    static func attachment(_ name: String) -> String {
        let plain = String(name.unicodeScalars.map { isPlain($0) ? Character($0) : "_" })
        let header = "attachment; filename=\"\(plain)\""
        if plain == name { return header }
        let whole = name.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            if isPlain(scalar) { return String(Character(scalar)) }
            return "%" + Hexadecimal.text([byte]).uppercased()
        }
        return header + "; filename*=UTF-8''" + whole.joined()
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else { return false }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || ".-_".unicodeScalars.contains(scalar)
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
