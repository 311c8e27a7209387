package import Records
package import Store

/// The records that a supplier's profile is made of, and what they say that does not count.
package struct FirmRecords: Hashable, Sendable {
    /// One record.
    package struct Part: Hashable, Sendable {
        /// The id under which its source knows the firm: the firm's own, or an alias.
        package let subject: OrganisationID
        package let source: SourceID
        package let key: String
        package let statedOn: CalendarDate
        /// That it is of this firm; nil for records of the firm's own id.
        package let merge: Merge?
    }

    /// Weightiest sources first, as they stand in the store otherwise.
    package let parts: [Part]
    /// Values of fields that have one, which a weightier or newer record says otherwise.
    package let losing: [Stated<FieldText>]
    /// Firms that hang together with this one.
    package let kin: [Kin]

    /// Another firm, and how the two hang together.
    package struct Kin: Hashable, Sendable {
        package let firm: OrganisationID
        package let kinship: String
        /// Of a firm and its branch, whether this other one is the firm; nil where that is not
        /// told.
        package let isParent: Bool?
    }
}

/// Reads them as they are stored, for whoever sees whole profiles.
package struct ReadFirmRecords: Sendable {
    private let store: any RecordStore

    package init(store: any RecordStore) { self.store = store }

    /// - Parameter profile: whole, of any supplier.
    /// - Complexity: O(records of the supplier).
    package func records(of profile: Profile) async throws(StoreError) -> FirmRecords {
        let sources = try await store.sources()
        let authorities = Dictionary(sources.map { ($0.id, $0.authority) }) { first, _ in first }
        let standing = try await store.records(of: .organisation(profile.id))
            .filter { !$0.isWithdrawn }.map(\.record)
        let subjects = Set(standing.compactMap(\.subject.organisation))
        let merges = try await store.documents(Merge.self, ids: subjects.map(\.text))
        let ranked = standing.enumerated().sorted { one, other in
            let ranks = [one, other].map { authorities[$0.element.source] ?? .partner }
            return ranks[0] == ranks[1] ? one.offset < other.offset : ranks[0] > ranks[1]
        }.map(\.element)
        let ties = try await ReadFirmTies(store: store)
            .ties(of: subjects.union([profile.id]).sorted())
        return FirmRecords(
            parts: ranked.map { record in
                let subject = record.subject.organisation ?? profile.id
                return FirmRecords.Part(
                    subject: subject, source: record.source, key: record.key,
                    statedOn: record.statedOn, merge: merges[subject.text])
            },
            losing: ranked.flatMap { record in
                Self.losing(record, to: profile, authorities[record.source] ?? .partner)
            },
            kin: ties.filter { [$0.one, $0.other].contains(profile.id) }.map { tie in
                FirmRecords.Kin(
                    firm: tie.one == profile.id ? tie.other : tie.one, kinship: tie.kinship,
                    isParent: tie.parent.map { $0 != profile.id })
            })
    }

    /// What a record says of fields that have one value, where another's counts.
    private static func losing(
        _ record: SourceRecord, to profile: Profile, _ authority: Authority
    ) -> [Stated<FieldText>] {
        let winners = profile.winners
        return record.claims(authority: authority).compactMap { claim in
            guard let winner = winners[claim.path.field], winner.given != claim.text,
                winner.source != record.source || winner.key != record.key
            else { return nil }
            return Stated(
                FieldText(claim.path.field, claim.text), given: claim.text,
                provenance: claim.provenance)
        }
    }
}

/// Where a value that counts comes from.
private struct Winner {
    let source: SourceID
    let key: String
    let given: String

    init<Value>(_ stated: Stated<Value>) {
        source = stated.provenance.source
        key = stated.provenance.recordKey
        given = stated.given
    }
}

extension Profile {
    /// Of the fields that have one value, whose it is.
    fileprivate var winners: [Field: Winner] {
        var winners: [Field: Winner] = [:]
        winners[.tolerance] = tolerance.map(Winner.init)
        winners[.envelope] = envelope.map(Winner.init)
        winners[.weight] = weight.map(Winner.init)
        winners[.capacity] = capacity.map(Winner.init)
        winners[.minimumOrder] = minimumOrder.map(Winner.init)
        winners[.leadTime] = leadTimeDays.map(Winner.init)
        winners[.workers] = workers.map(Winner.init)
        winners[.founded] = founded.map(Winner.init)
        winners[.ownership] = ownership.map(Winner.init)
        return winners
    }
}
