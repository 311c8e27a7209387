import Crypto
import Foundation

/// Where a list goes on, as a text that only this store can have written: `after`.
///
/// Signed, so that nobody comes to lean on what stands in it, and one of another list or store is
/// refused and not misread.
struct Cursor: Sendable {
    /// 64 bits: nothing is protected by it but a list's beginning.
    private static let signatureBytes = 8

    private let key: SymmetricKey

    /// - Parameter secret: the store's.
    init(secret: [UInt8]) {
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: secret), info: Data("cursor".utf8),
            outputByteCount: 32)
    }

    /// - Parameters:
    ///   - place: the id after which the list goes on.
    ///   - list: the operation's id.
    func text(after place: String, of list: String) -> String {
        let bytes = signature(place, list) + Array(place.utf8)
        return Data(bytes).base64EncodedString().replacing("+", with: "-")
            .replacing("/", with: "_").replacing("=", with: "")
    }

    /// - Throws: `Problem` of a text that is no cursor of the list.
    func place(_ text: String, of list: String) throws(Problem) -> String {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - plain.count % 4) % 4)
        guard let bytes = Data(base64Encoded: plain + padding).map({ Array($0) }),
            bytes.count > Self.signatureBytes
        else { throw Self.unknown }
        let place = String(decoding: bytes[Self.signatureBytes...], as: UTF8.self)
        guard signature(place, list) == Array(bytes[..<Self.signatureBytes]),
            self.text(after: place, of: list) == text
        else { throw Self.unknown }
        return place
    }

    private func signature(_ place: String, _ list: String) -> [UInt8] {
        let code = HMAC<SHA256>.authenticationCode(
            for: Data((list + "\u{0}" + place).utf8), using: key)
        return Array(code.prefix(Self.signatureBytes))
    }

    private static var unknown: Problem {
        Problem(
            .notFound,
            errors: [
                Problem.Fault(
                    pointer: "?after", code: "cursor",
                    detail: Phrase(
                        en: "“after” is no cursor of this list; take it from an answer's next.",
                        vi: "“after” không phải con trỏ của danh sách này; hãy lấy từ next."))
            ])
    }
}
