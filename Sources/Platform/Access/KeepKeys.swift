import Crypto
import Foundation
package import Records
package import Store

/// Gives keys, takes them back and tells whose one is.
///
/// A key is `mx_ID_SECRET`: the id finds it, the secret proves it. The secret is shown once, when
/// it is made, and nowhere kept.
package struct KeepKeys: Sendable {
    /// Marks our keys, so that one that was published by mistake can be searched for.
    package static let prefix = "mx"
    /// Own choice: 60 bits: ids never meet by chance.
    private static let idLength = 12
    /// 260 bits, more than anybody can try.
    private static let secretLength = 52
    /// Longer texts are no key of ours.
    private static let textBytesMax = 128
    /// Nobody needs to say more of a holder.
    package static let holderLengthMax = 200
    private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    private let store: any AccessStore

    package init(store: any AccessStore) { self.store = store }

    package struct Given: Sendable {
        package let key: AccessKey
        /// What the holder shows.
        package let text: String
    }

    package enum Refusal: Error, Hashable {
        case holderMissing, rolesMissing, endPassed
        case keyUnknown(String)
    }

    /// Makes a key.
    ///
    /// - Parameter ends: the first millisecond since 1970 in which it opens nothing more.
    /// - Throws: `Refusal`, `StoreError`.
    package func give(
        to holder: String, roles: Set<Role>, ends: Int64?, stamp: Stamp
    ) async throws -> Given {
        let holder = holder.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !holder.isEmpty, holder.count <= Self.holderLengthMax else {
            throw Refusal.holderMissing
        }
        guard !roles.isEmpty else { throw Refusal.rolesMissing }
        if let ends, ends <= stamp.milliseconds { throw Refusal.endPassed }
        let (id, secret) = (Self.random(Self.idLength), Self.random(Self.secretLength))
        let key = AccessKey(
            id: id, digest: Self.digest(of: secret), holder: holder, roles: roles,
            createdMilliseconds: stamp.milliseconds, endsMilliseconds: ends)
        try await store.save(key, stamp: stamp)
        return Given(key: key, text: [Self.prefix, id, secret].joined(separator: "_"))
    }

    /// Takes a key back, from now on.
    ///
    /// - Throws: `Refusal.keyUnknown`, `StoreError`.
    @discardableResult
    package func take(_ id: String, stamp: Stamp) async throws -> AccessKey {
        guard let key = try await store.accessKey(id) else { throw Refusal.keyUnknown(id) }
        let end = min(key.endsMilliseconds ?? .max, stamp.milliseconds)
        let ended = AccessKey(
            id: key.id, digest: key.digest, holder: key.holder, roles: key.roles,
            createdMilliseconds: key.createdMilliseconds, endsMilliseconds: end)
        try await store.save(ended, stamp: stamp)
        return ended
    }

    /// All keys, ended ones too.
    package func all() async throws(StoreError) -> [AccessKey] { try await store.accessKeys() }

    /// The key that a text is, if it opens anything at this moment.
    ///
    /// A wrong secret takes as long as a right one, whatever of it is right.
    package func key(_ text: String, now: Int64) async throws(StoreError) -> AccessKey? {
        guard text.utf8.count <= Self.textBytesMax else { return nil }
        let parts = text.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == Self.prefix,
            let key = try await store.accessKey(String(parts[1]))
        else { return nil }
        let digest = Self.digest(of: String(parts[2]))
        let difference = zip(digest, key.digest).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) }
        guard difference == 0, digest.count == key.digest.count else { return nil }
        return key.endsMilliseconds.map { now < $0 } ?? true ? key : nil
    }

    private static func random(_ count: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        return String(
            decoding: (0..<count).map { _ in letters[Int.random(in: 0..<32, using: &generator)] },
            as: UTF8.self)
    }

    private static func digest(of secret: String) -> [UInt8] {
        Array(SHA256.hash(data: Data(secret.utf8)))
    }
}
