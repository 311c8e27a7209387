import Records
import Store

extension MergedStore where Self: DocumentStore {
    /// Edits with their merges told to nobody who may not know what one of the firms is called:
    /// beside the id that is shown no more, or is again, a firm that changes in the same moment
    /// would be known by it. That an id is shown no more is told as ever.
    ///
    /// - Complexity: a few look-ups for each merge.
    func hushed(_ edits: [DocumentEdit]) async throws(StoreError) -> [DocumentEdit] {
        let merges = edits.filter { $0.kind == Merge.kind }
        let firms = try await firmCustodies(of: Set(merges.flatMap(\.organisations)))
        var levels: [OrganisationID: DisclosureLevel] = [:]
        for (id, firm) in firms {
            let words = firm.said.values.map { Disclosure.level(of: .name, $0.levels) }
            levels[id] = words.max()
        }
        if levels.values.allSatisfy({ $0 == .everybody }) { return edits }
        // Firms that become one, or were, share the furthest level of any of them.
        var isSettled = false
        while !isSettled {
            isSettled = true
            for merge in merges {
                let ids = merge.organisations
                guard let furthest = ids.compactMap({ levels[$0] }).max() else { continue }
                for id in ids where levels[id] != furthest {
                    levels[id] = furthest
                    isSettled = false
                }
            }
        }
        return edits.map { edit in
            guard edit.kind == Merge.kind,
                let level = edit.organisations.compactMap({ levels[$0] }).max(),
                level > .everybody
            else { return edit }
            return edit.opening(edit.touchedGroups, from: level)
        }
    }
}

extension DocumentEdit {
    fileprivate var organisations: [OrganisationID] { touched.compactMap(\.subject.organisation) }
}
