package import Records

/// Tells under which ids a firm is known. Where `RecordStore` reads organisations, a firm has all
/// records of all its ids under the one it goes by; the others are aliases for good.
package protocol MergedStore: Sendable {
    /// The organisations that some ids are aliases of; ids that are none are left out.
    ///
    /// - Complexity: a look-up for each id.
    func organisations(
        of aliases: [OrganisationID]
    ) async throws(StoreError) -> [OrganisationID: OrganisationID]
    /// The aliases of some organisations, in id order; those without any are left out.
    ///
    /// - Complexity: a look-up for each id.
    func aliases(
        of organisations: [OrganisationID]
    ) async throws(StoreError) -> [OrganisationID: [OrganisationID]]
    /// When each subject became known: the number of its first record, which rises with time.
    /// Subjects without a record are left out.
    func firstRecords(
        of subjects: [OrganisationID]
    ) async throws(StoreError) -> [OrganisationID: Int64]
}

extension MergedStore {
    /// The organisation that an id means: itself, or the one it is an alias of.
    package func organisation(
        of id: OrganisationID
    ) async throws(StoreError) -> OrganisationID {
        try await organisations(of: [id])[id] ?? id
    }
}
