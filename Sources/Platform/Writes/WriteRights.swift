package import Records
package import Store

/// Who may write what is stored. The one place where that is decided.
package struct WriteRights: Sendable {
    /// Those who may state something of what is not theirs: at a fair's desk, for a programme.
    private static let desk: Set<Role> = [.organiser, .officer]
    /// Those who may state something at all.
    package static let writers = desk.union([.member])

    private let store: any WriteStore & DocumentStore & MergedStore

    package init(store: any WriteStore & DocumentStore & MergedStore) { self.store = store }

    /// Whether somebody may change what is said of a subject in its owner's name.
    ///
    /// A member may where their account has it in hand; a key that speaks for no account, where it
    /// said it first.
    package func allows(
        _ viewer: Viewer, toWrite subject: SourceRecord.Subject
    ) async throws(StoreError) -> Bool {
        if !Self.desk.isDisjoint(with: viewer.roles) { return true }
        guard viewer.roles.contains(.member) else { return false }
        if viewer.account == nil { return try await store.isWriter(viewer.holder, of: subject) }
        let custody = try await store.custody(of: subject)
        return Disclosure.relation(of: viewer, to: custody) == .owner
    }
}

extension Disclosure {
    /// The level of files that prove something: a scan shows names, numbers and signatures.
    package static let levelOfEvidence = DisclosureLevel.matched

    /// Whether somebody may see the files that prove a supplier's certificates: whoever sees the
    /// certificates and keeps the profile, sees as far as files are shown, or had the certificates
    /// opened to them in person.
    ///
    /// - Parameters:
    ///   - isOwn: whether they may write the profile.
    ///   - now: milliseconds since 1970, by which grants end.
    package static func showsEvidence(
        of custody: Custody?, to viewer: Viewer, isOwn: Bool, now: Int64
    ) -> Bool {
        // A scan tells whose it is.
        let seen = sight(of: custody, for: viewer, now: now)
        guard seen.isNamed, seen.groups.contains(.certificates) else { return false }
        let isGranted = grants(in: custody, to: viewer, now: now)
            .contains { $0.groups.contains(.certificates) }
        return isOwn || levelOfEvidence <= reach(into: custody, of: viewer)
            || isGranted && shows(levelOfEvidence, to: viewer.roles, .named)
    }
}
