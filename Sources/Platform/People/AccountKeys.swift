package import Records
package import Store

/// The keys of accounts: who may give, change and take them back, and which.
package struct AccountKeys: Sendable {
    /// Own choices: as at the command line.
    package static let daysMax = 3_650
    private static let daysAssumed = 180
    /// Own choice: a working week to tell a system its new key.
    package static let overlapDays = 7
    private static let dayMilliseconds: Int64 = 86_400_000

    private let store: any AccessStore
    private let keys: KeepKeys

    package init(store: any AccessStore) {
        self.store = store
        keys = KeepKeys(store: store)
    }

    /// Ended ones too: those of somebody's account, or any for an admin.
    package func all(seenBy viewer: Viewer) async throws(StoreError) -> [AccessKey] {
        let isAdmin = viewer.roles.contains(.admin)
        return try await keys.all().filter { key in
            isAdmin || (key.account != nil && key.account == viewer.account)
        }
    }

    /// Gives a key that belongs to the account somebody owns and may no more than they may.
    ///
    /// - Parameters:
    ///   - roles: nil = those of whoever gives it.
    ///   - days: nil = the usual number.
    /// - Throws: `PeopleRefusal.notAllowed`, `scopesMissing`, `nameMissing`; `StoreError`.
    package func give(
        to holder: String, roles asked: Set<Role>?, scopes: Set<AccessKey.Scope>, days: Int?,
        by viewer: Viewer, stamp: Stamp
    ) async throws -> KeepKeys.Given {
        guard viewer.isOwner, let account = viewer.account else {
            throw PeopleRefusal.notAllowed
        }
        guard !scopes.isEmpty else { throw PeopleRefusal.scopesMissing }
        let roles = asked ?? viewer.roles
        guard !roles.isEmpty, roles.isSubset(of: viewer.roles) else {
            throw PeopleRefusal.notAllowed
        }
        let ends = stamp.milliseconds + Int64(days ?? Self.daysAssumed) * Self.dayMilliseconds
        do {
            return try await keys.give(
                to: holder, roles: roles, account: account, scopes: scopes, ends: ends,
                stamp: stamp)
        } catch is KeepKeys.Refusal { throw PeopleRefusal.nameMissing }
    }

    /// Gives a key in the place of one that has not ended, for as long as that was to last.
    ///
    /// - Throws: `PeopleRefusal.keyUnknown`; `StoreError`.
    package func rotate(
        _ id: String, by viewer: Viewer, stamp: Stamp
    ) async throws -> KeepKeys.Given {
        let key = try await changeable(id, by: viewer)
        if let end = key.endsMilliseconds, end <= stamp.milliseconds {
            throw PeopleRefusal.keyUnknown
        }
        let lasted = key.endsMilliseconds.map { $0 - key.createdMilliseconds }
        let length = lasted ?? Int64(Self.daysAssumed) * Self.dayMilliseconds
        return try await keys.rotate(
            key.id, overlap: Int64(Self.overlapDays) * Self.dayMilliseconds,
            ends: stamp.milliseconds + length, stamp: stamp)
    }

    /// Takes a key back, from now on.
    ///
    /// - Throws: `PeopleRefusal.keyUnknown`; `StoreError`.
    package func take(_ id: String, by viewer: Viewer, stamp: Stamp) async throws -> AccessKey {
        try await keys.take(changeable(id, by: viewer).id, stamp: stamp)
    }

    /// A key that somebody may change: one of the account they own, or any for an admin.
    private func changeable(_ id: String, by viewer: Viewer) async throws -> AccessKey {
        let key = try await store.accessKey(id)
        let isOwn = viewer.isOwner && key?.account == viewer.account
        guard let key, viewer.roles.contains(.admin) || (isOwn && key.account != nil) else {
            throw PeopleRefusal.keyUnknown
        }
        return key
    }
}
