package import Records
package import Store

/// What some organisations' profiles are cut to, and what of each record is heard.
struct Sights {
    private let usual: Sight
    private let own: [OrganisationID: FirmSight]

    init(usual: Sight, own: [OrganisationID: FirmSight] = [:]) {
        self.usual = usual
        self.own = own
    }

    subscript(id: OrganisationID) -> FirmSight { own[id] ?? FirmSight(whole: usual) }
}

extension RecordStore {
    /// What anybody with a reach sees of some organisations, by what their owners say now.
    ///
    /// - Complexity: a few look-ups for each, none within `ownerOnly`.
    func sights(
        of ids: some Collection<OrganisationID>, within reach: DisclosureLevel
    ) async throws(StoreError) -> Sights {
        let usual = Disclosure.sight(within: reach)
        if usual.isWhole { return Sights(usual: usual) }
        let own = try await firmCustodies(of: ids).filter { _, custody in
            custody.isMerged || custody.governing != nil
        }
        return Sights(
            usual: usual,
            own: own.mapValues { custody in
                FirmSight(custody) { Disclosure.sight(within: reach, $0?.levels ?? .unsaid) }
            })
    }

    /// Those of some ids of whose firm, and in whose own records, a name is seen.
    ///
    /// - Complexity: as `sights`.
    func named(
        among ids: some Sequence<OrganisationID>, within reach: DisclosureLevel
    ) async throws(StoreError) -> Set<OrganisationID> {
        let asked = Set(ids)
        let sights = try await sights(of: asked, within: reach)
        return asked.filter { sights[$0].groups(ofPart: $0).contains(.name) }
    }

    /// The groups that are seen of the records of each of some ids.
    ///
    /// - Complexity: as `sights`.
    package func groups(
        ofEach ids: [OrganisationID], within reach: DisclosureLevel
    ) async throws(StoreError) -> FieldGroups {
        let sights = try await sights(of: ids, within: reach)
        return ids.reduce(into: .all) { seen, id in
            seen.formIntersection(sights[id].groups(ofPart: id))
        }
    }

    /// Those of a firm's ids of whose records somebody sees a group.
    ///
    /// - Parameter sight: what they see by an owner's word.
    package func ids(
        of firm: OrganisationID, showing group: FieldGroup, seen sight: (Custody?) -> Sight
    ) async throws(StoreError) -> [OrganisationID] {
        guard let custody = try await firmCustodies(of: [firm])[firm] else { return [] }
        let seen = FirmSight(custody, sight: sight)
        return custody.ids.filter { seen.groups(ofPart: $0).contains(group) }
    }
}

extension SourceRecord.Subject {
    var organisation: OrganisationID? {
        if case .organisation(let id) = self { id } else { nil }
    }
}
