import Records
import Store

/// What some organisations' profiles are cut to.
struct Sights {
    private let usual: Sight
    private let own: [OrganisationID: Sight]

    init(usual: Sight, own: [OrganisationID: Sight] = [:]) {
        self.usual = usual
        self.own = own
    }

    subscript(id: OrganisationID) -> Sight { own[id] ?? usual }
}

extension RecordStore {
    /// What anybody with a reach sees of some organisations, by what their owners say now.
    ///
    /// - Complexity: a look-up for each, none within `ownerOnly`.
    func sights(
        of ids: some Collection<OrganisationID>, within reach: DisclosureLevel
    ) async throws(StoreError) -> Sights {
        let usual = Disclosure.sight(within: reach)
        if usual.isWhole { return Sights(usual: usual) }
        let names = ids.map { Custody.id(of: .organisation($0)) }
        let custodies = try await documents(Custody.self, ids: names)
        var own: [OrganisationID: Sight] = [:]
        for custody in custodies.values {
            guard let id = custody.subject?.organisation else { continue }
            own[id] = Disclosure.sight(within: reach, custody.levels)
        }
        return Sights(usual: usual, own: own)
    }
}

extension SourceRecord.Subject {
    var organisation: OrganisationID? {
        if case .organisation(let id) = self { id } else { nil }
    }
}
