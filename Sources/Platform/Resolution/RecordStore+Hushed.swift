import Records
import Store

extension MergedStore where Self: DocumentStore {
    /// Edits with their merges told, of each firm, to nobody who may not know what it is called:
    /// beside the line of a firm that is shown no more, or otherwise, it would be known by it. Who
    /// saw a name is told that what goes by it changed.
    ///
    /// - Complexity: a look-up for each firm of a merge.
    func hushed(_ edits: [DocumentEdit]) async throws(StoreError) -> [DocumentEdit] {
        let merges = edits.filter { $0.kind == Merge.kind }
        let subjects = Set(merges.flatMap { $0.touched.map(\.subject) })
        let custodies = try await documents(
            Custody.self, ids: subjects.map { Custody.id(of: $0) }.sorted())
        var levels: [SourceRecord.Subject: DisclosureLevel] = [:]
        for subject in subjects {
            let own = custodies[Custody.id(of: subject)]?.levels ?? .unsaid
            let level = Disclosure.level(of: .name, own)
            if level > .everybody { levels[subject] = level }
        }
        if levels.isEmpty { return edits }
        return edits.map { $0.kind == Merge.kind ? $0.hushing(levels) : $0 }
    }
}
