package import Records
package import Store

/// The records that a supplier's profile is made of, and what they say that does not count.
package struct FirmRecords: Hashable, Sendable {
    /// One record.
    package struct Part: Hashable, Sendable {
        /// The id under which its source knows the firm: the firm's own, or an alias.
        package let subject: OrganisationID
        package let source: SourceID
        /// Its row's; empty where that would tell what is hidden.
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

/// Reads them as far as somebody may see them.
package struct ReadFirmRecords: Sendable {
    /// The groups that a firm's records show something of.
    package static let groups: FieldGroups = [
        .name, .address, .registration, .measures, .terms, .firm,
    ]

    private let store: any RecordStore
    private let lexicon: Lexicon

    package init(store: any RecordStore, lexicon: Lexicon) {
        self.store = store
        self.lexicon = lexicon
    }

    /// - Parameters:
    ///   - id: the firm's own, or an alias.
    ///   - sight: what somebody sees by an owner's word.
    /// - Returns: nothing of a firm whose name they do not see.
    /// - Complexity: O(records of the supplier).
    package func records(
        of id: OrganisationID, seen sight: (Custody?) -> Sight = { _ in .whole }
    ) async throws(StoreError) -> FirmRecords {
        let custody = try await store.firmCustodies(of: [id])[id]
        let seen = custody.map { FirmSight($0, sight: sight) } ?? FirmSight(whole: sight(nil))
        guard seen.whole.isNamed else { return FirmRecords(parts: [], losing: [], kin: []) }
        let firm = custody?.ids.first ?? id
        let sources = try await store.sources()
        let heard = seen.heard(try await store.standing(of: firm, among: sources))
        let winners = ProfileCompiler(lexicon: lexicon, sources: sources)
            .profile(of: SubjectRecords(id: firm, records: heard)).winners
        let authorities = Dictionary(sources.map { ($0.id, $0.authority) }) { first, _ in first }
        let ranked = Self.ranked(heard.map(\.record), authorities)
        return FirmRecords(
            parts: try await parts(ranked, of: firm, seen.whole),
            losing: ranked.flatMap { record in
                Self.losing(record, to: winners, authorities[record.source] ?? .partner)
            }.seen(seen.whole),
            kin: try await kin(of: firm, ranked, seen: sight))
    }

    private static func ranked(
        _ records: [SourceRecord], _ authorities: [SourceID: Authority]
    ) -> [SourceRecord] {
        records.enumerated().sorted { one, other in
            let ranks = [one, other].map { authorities[$0.element.source] ?? .partner }
            return ranks[0] == ranks[1] ? one.offset < other.offset : ranks[0] > ranks[1]
        }.map(\.element)
    }

    private func parts(
        _ records: [SourceRecord], of firm: OrganisationID, _ sight: Sight
    ) async throws(StoreError) -> [FirmRecords.Part] {
        let subjects = Set(records.compactMap(\.subject.organisation))
        let merges = try await store.documents(Merge.self, ids: subjects.map(\.text))
        return records.map { record in
            let subject = record.subject.organisation ?? firm
            return FirmRecords.Part(
                subject: subject, source: record.source, key: sight.showsKeys ? record.key : "",
                statedOn: record.statedOn, merge: merges[subject.text])
        }
    }

    /// Those whose names somebody may know.
    private func kin(
        of firm: OrganisationID, _ records: [SourceRecord], seen sight: (Custody?) -> Sight
    ) async throws(StoreError) -> [FirmRecords.Kin] {
        let ids = Set(records.compactMap(\.subject.organisation)).union([firm])
        let kin = try await ReadFirmTies(store: store).ties(of: ids.sorted())
            .filter { [$0.one, $0.other].contains(firm) }
            .map { tie in
                FirmRecords.Kin(
                    firm: tie.one == firm ? tie.other : tie.one, kinship: tie.kinship,
                    isParent: tie.parent.map { $0 != firm })
            }
        let said = try await store.custodies(of: kin.map(\.firm))
        return kin.filter { sight(said[$0.firm]).isNamed }
    }

    /// What a record says of fields that have one value, where another's counts.
    private static func losing(
        _ record: SourceRecord, to winners: [Field: Winner], _ authority: Authority
    ) -> [Stated<FieldText>] {
        record.claims(authority: authority).compactMap { claim in
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
