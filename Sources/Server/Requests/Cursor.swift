import Crypto
import Foundation

/// Where a list goes on, as a text that only this store can have written: `after`.
///
/// Sealed, so that nobody reads what stands in it or comes to lean on it, and one of another list
/// or store is refused and not misread.
struct Cursor: Sendable {
    private let key: SymmetricKey
    private let nonceKey: SymmetricKey

    /// - Parameter secret: the store's.
    init(secret: [UInt8]) {
        func derived(_ use: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: SymmetricKey(data: secret), info: Data(use.utf8),
                outputByteCount: 32)
        }
        key = derived("cursor")
        nonceKey = derived("cursor nonce")
    }

    /// The same place of a list is always the same text.
    ///
    /// - Parameters:
    ///   - place: the id after which the list goes on.
    ///   - list: the operation's id.
    func text(after place: String, of list: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Data((list + "\u{0}" + place).utf8), using: nonceKey)
        do {
            let sealed = try AES.GCM.seal(
                Data(place.utf8), using: key,
                nonce: AES.GCM.Nonce(data: Array(code.prefix(Self.nonceBytes))),
                authenticating: Data(list.utf8))
            guard let bytes = sealed.combined else { preconditionFailure("the nonce is usual") }
            return bytes.base64EncodedString().replacing("+", with: "-")
                .replacing("/", with: "_").replacing("=", with: "")
        } catch { preconditionFailure("key and nonce are of the right length: \(error)") }
    }

    private static let nonceBytes = 12

    /// - Throws: `Problem` of a text that is no cursor of the list.
    func place(_ text: String, of list: String) throws(Problem) -> String {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - plain.count % 4) % 4)
        guard let bytes = Data(base64Encoded: plain + padding),
            let box = try? AES.GCM.SealedBox(combined: bytes),
            let opened = try? AES.GCM.open(box, using: key, authenticating: Data(list.utf8)),
            !opened.isEmpty
        else { throw Self.unknown }
        let place = String(decoding: opened, as: UTF8.self)
        guard self.text(after: place, of: list) == text else { throw Self.unknown }
        return place
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
