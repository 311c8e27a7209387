import Crypto
import Foundation
package import Records

/// Names that only this store can make: of persons by their addresses, of matches by what they
/// bring together.
package struct PeopleNames: Sendable {
    private static let digestBytes = 15
    private static let nonceBytes = 12

    private let persons: SymmetricKey
    private let nonces: SymmetricKey
    private let matches: SymmetricKey
    private let identities: SymmetricKey

    /// - Parameter secret: the store's.
    package init(secret: [UInt8]) {
        func key(_ use: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: SymmetricKey(data: secret), info: Data(use.utf8),
                outputByteCount: 32)
        }
        (persons, nonces, matches) = (key("person"), key("match nonce"), key("match"))
        identities = key("identity")
    }

    /// The person with an address: the same for its life, and nobody can tell the address by it.
    func person(_ email: EmailAddress) -> String {
        Self.digest(of: email.text, persons)
    }

    /// Who somebody is by the word of an issuer: the same for its life.
    func identity(_ issuer: String, _ subject: String) -> String {
        // No address has a line break in it.
        Self.digest(of: issuer + "\n" + subject, identities)
    }

    private static func digest(of text: String, _ key: SymmetricKey) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)
        return Data(code.prefix(digestBytes)).map { String(format: "%02x", $0) }.joined()
    }

    /// What a match is called before names are open: nobody can tell by it whom it brings
    /// together, and two matches of one supplier have nothing in common.
    ///
    /// Sealed with a nonce that comes of what is sealed, as in RFC 5297: the same match has the
    /// same name always.
    package func match(_ need: NeedID, _ supplier: OrganisationID) -> String {
        let plain = Data((supplier.text + " " + need.text).utf8)
        let code = HMAC<SHA256>.authenticationCode(for: plain, using: nonces)
        do {
            let nonce = try AES.GCM.Nonce(data: Data(code.prefix(Self.nonceBytes)))
            let box = try AES.GCM.seal(plain, using: matches, nonce: nonce)
            return Self.text(Data(nonce) + box.ciphertext + box.tag)
        } catch {
            preconditionFailure("a nonce of twelve bytes seals a short text: \(error)")
        }
    }

    /// What a match brings together; nil where it is no name of ours.
    package func match(_ name: String) -> (need: NeedID, supplier: OrganisationID)? {
        let plain = name.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - plain.count % 4) % 4)
        guard let sealed = Data(base64Encoded: plain + padding),
            let box = try? AES.GCM.SealedBox(combined: sealed),
            let opened = try? AES.GCM.open(box, using: matches)
        else { return nil }
        let parts = String(decoding: opened, as: UTF8.self).split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let supplier = OrganisationID(String(parts[0])) else {
            return nil
        }
        let need = NeedID(String(parts[1]))
        return match(need, supplier) == name ? (need, supplier) : nil
    }

    private static func text(_ data: Data) -> String {
        data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }
}
