package import Records
package import Store

/// What is said of who may see a firm, under each of its ids.
struct FirmCustody {
    /// The one it goes by first.
    let ids: [OrganisationID]
    let said: [OrganisationID: Custody]

    /// The word that governs the whole profile: its owner's, or where it is nobody's, the last that
    /// was said.
    var governing: Custody? {
        let all = ids.compactMap { said[$0] }
        return all.first { $0.holder != nil } ?? all.first { $0.levels != .unsaid } ?? all.first
    }

    var isMerged: Bool { ids.count > 1 }

    /// What decides of records of one id: whoever sees the firm as its owner, its partner or by
    /// its grants sees them so, at the levels they have by themselves.
    func custody(ofPart id: OrganisationID) -> Custody {
        var part = Custody(of: .organisation(id), holder: governing?.holder)
        part.levels = said[id]?.levels ?? .unsaid
        part.grants = governing?.grants ?? []
        part.openings = governing?.openings ?? []
        return part
    }

    /// What everybody sees of records of one id within the firm.
    func strictest(of id: OrganisationID) -> Custody {
        let words = [governing?.levels ?? .unsaid, said[id]?.levels ?? .unsaid]
        var part = Custody(of: .organisation(id))
        for group in FieldGroup.allCases {
            part.levels.groups[group] = words.map { Disclosure.level(of: group, $0) }.max()
        }
        return part
    }
}

extension MergedStore where Self: DocumentStore {
    /// Who has an organisation in hand under whichever of its ids, and who may see what of it; nil
    /// where nobody said anything.
    ///
    /// Records of two owners are never one firm, so there is one word at most that is an owner's.
    package func custody(of id: OrganisationID) async throws(StoreError) -> Custody? {
        try await custodies(of: [id])[id]
    }

    /// The same of several, by the ids that were asked for.
    ///
    /// - Complexity: a few look-ups for each.
    func custodies(
        of ids: some Collection<OrganisationID>
    ) async throws(StoreError) -> [OrganisationID: Custody] {
        try await firmCustodies(of: ids).compactMapValues(\.governing)
    }

    /// Everything that is said of who may see some firms.
    func firmCustodies(
        of ids: some Collection<OrganisationID>
    ) async throws(StoreError) -> [OrganisationID: FirmCustody] {
        let asked = Array(Set(ids))
        let organisations = try await organisations(of: asked)
        let meant = Set(asked.map { organisations[$0] ?? $0 })
        let aliases = try await aliases(of: meant.sorted())
        let all = meant.union(aliases.values.joined())
        let kept = try await documents(
            Custody.self, ids: all.map { Custody.id(of: .organisation($0)) })
        var found: [OrganisationID: FirmCustody] = [:]
        for id in asked {
            let organisation = organisations[id] ?? id
            let ids = [organisation] + (aliases[organisation] ?? [])
            var said: [OrganisationID: Custody] = [:]
            for id in ids { said[id] = kept[Custody.id(of: .organisation(id))] }
            found[id] = FirmCustody(ids: ids, said: said)
        }
        return found
    }

    /// The same of what records are about.
    package func custody(
        of subject: SourceRecord.Subject
    ) async throws(StoreError) -> Custody? {
        switch subject {
        case .organisation(let id): try await custody(of: id)
        case .need: try await document(Custody.self, Custody.id(of: subject))
        }
    }
}
