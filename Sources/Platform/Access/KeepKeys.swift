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
    /// Nobody needs to say more of a holder.
    package static let holderLengthMax = 200
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
        to holder: String, roles: Set<Role>, account: String? = nil,
        scopes: Set<AccessKey.Scope>? = nil, ends: Int64?, stamp: Stamp
    ) async throws -> Given {
        let holder = holder.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !holder.isEmpty, holder.count <= Self.holderLengthMax else {
            throw Refusal.holderMissing
        }
        guard !roles.isEmpty else { throw Refusal.rolesMissing }
        if let ends, ends <= stamp.milliseconds { throw Refusal.endPassed }
        let secret = SecretText(Self.prefix)
        let key = AccessKey(
            id: secret.id, digest: secret.digest, holder: holder, roles: roles, account: account,
            scopes: scopes, createdMilliseconds: stamp.milliseconds, endsMilliseconds: ends)
        try await store.save(key, stamp: stamp)
        return Given(key: key, text: secret.text)
    }

    /// Gives a key in the place of another, which opens for a while yet, so that a system can be
    /// told the new one before the old one ends.
    ///
    /// - Parameter overlap: milliseconds.
    /// - Throws: `Refusal`, `StoreError`.
    package func rotate(
        _ id: String, overlap: Int64, ends: Int64?, stamp: Stamp
    ) async throws -> Given {
        guard let key = try await store.accessKey(id) else { throw Refusal.keyUnknown(id) }
        let given = try await give(
            to: key.holder, roles: key.roles, account: key.account, scopes: key.scopes,
            ends: ends, stamp: stamp)
        let end = min(key.endsMilliseconds ?? .max, stamp.milliseconds + overlap)
        try await store.save(key.ending(at: end), stamp: stamp)
        return given
    }

    /// Takes a key back, from now on.
    ///
    /// - Throws: `Refusal.keyUnknown`, `StoreError`.
    @discardableResult
    package func take(_ id: String, stamp: Stamp) async throws -> AccessKey {
        guard let key = try await store.accessKey(id) else { throw Refusal.keyUnknown(id) }
        let end = min(key.endsMilliseconds ?? .max, stamp.milliseconds)
        let ended = key.ending(at: end)
        try await store.save(ended, stamp: stamp)
        return ended
    }

    /// All keys, ended ones too.
    package func all() async throws(StoreError) -> [AccessKey] { try await store.accessKeys() }

    /// The key that a text is, if it opens anything at this moment.
    ///
    /// A wrong secret takes as long as a right one, whatever of it is right.
    package func key(_ text: String, now: Int64) async throws(StoreError) -> AccessKey? {
        guard let (id, secret) = SecretText.halves(of: text, Self.prefix),
            let key = try await store.accessKey(id), SecretText.proves(secret, key.digest)
        else { return nil }
        return key.endsMilliseconds.map { now < $0 } ?? true ? key : nil
    }
}
