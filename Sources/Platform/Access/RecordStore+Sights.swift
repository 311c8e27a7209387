import Records
import Store

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
}

extension SourceRecord.Subject {
    var organisation: OrganisationID? {
        if case .organisation(let id) = self { id } else { nil }
    }
}
