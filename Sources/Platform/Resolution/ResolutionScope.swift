import Records
import Store

/// Of which subjects a run decides, and what was written about them before.
struct ResolutionScope {
    let merges: [Merge]
    let queue: [PairToReview]
    let ties: [FirmTie]
    /// Subjects that are looked at but stay as they are, with the organisations that they are of.
    let outside: [OrganisationID: OrganisationID]
    /// How many pairs the queue has room for.
    let room: Int

    /// Everything.
    static func whole(_ store: any RecordStore) async throws(StoreError) -> ResolutionScope {
        ResolutionScope(
            merges: try await store.documents(Merge.self, on: nil, after: nil, limit: .max),
            queue: try await store.documents(PairToReview.self, on: nil, after: nil, limit: .max),
            ties: try await store.documents(FirmTie.self, on: nil, after: nil, limit: .max),
            outside: [:], room: ResolveSuppliers.queueMax)
    }

    /// Some subjects alone, among them all that any of them was one firm with.
    ///
    /// - Complexity: a few look-ups for each.
    static func of(
        _ inside: Set<OrganisationID>, outside: Set<OrganisationID>, in store: any RecordStore
    ) async throws(StoreError) -> ResolutionScope {
        let organisations = try await store.organisations(of: outside.sorted())
        var stays: [OrganisationID: OrganisationID] = [:]
        for id in outside { stays[id] = organisations[id] ?? id }
        let merges = try await store.documents(Merge.self, ids: inside.sorted().map(\.text))
        let queue = try await documents(PairToReview.self, on: inside, in: store)
        return ResolutionScope(
            merges: merges.values.sorted { $0.id < $1.id }, queue: queue,
            ties: try await documents(FirmTie.self, on: inside, in: store), outside: stays,
            room: ResolveSuppliers.queueMax - (try await store.count(PairToReview.self))
                + queue.count)
    }

    private static func documents<Document: KeptDocument>(
        _ kind: Document.Type, on ids: Set<OrganisationID>, in store: any RecordStore
    ) async throws(StoreError) -> [Document] {
        var found: [String: Document] = [:]
        for id in ids.sorted() {
            let on = try await store.documents(kind, on: id.text, after: nil, limit: .max)
            for document in on { found[document.id] = document }
        }
        return found.values.sorted { $0.id < $1.id }
    }

    func isInside(_ id: OrganisationID) -> Bool { outside[id] == nil }
}
