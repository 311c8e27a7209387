package import Records
package import Store

/// Something asked of a store, as a value, so that the same can be asked of two.
package enum StoreQuestion: Sendable {
    case sources, runs, counts
    case organisations(after: OrganisationID?, limit: Int)
    case needs(after: NeedID?, limit: Int)
    case records(SourceRecord.Subject)
    case earlierEditions(SourceRecord.Subject)
    case subjects(key: String, RecordKind)
    case quarantine(SourceID?, after: QuarantinedRow.ID?, limit: Int)
    case changes(after: Int64, limit: Int)
    case changedRecords(after: Int64, lines: Int)
    case lastSequence, endpoints
    case vanished(ImportRun.ID)
    case unfinishedRuns(SourceID)
    case syncRuns(SourceID?, limit: Int)
    case syncState(SourceID)

    /// The answer, one line an item.
    package func answer(of store: any RecordStore) async -> [ByteText] {
        do throws(StoreError) {
            return try await lines(of: store).map(ByteText.init)
        } catch { return [ByteText("\(error)")] }
    }

    private func lines(of store: any RecordStore) async throws(StoreError) -> [String] {
        switch self {
        case .sources: return try await store.sources().map(StoreAnswers.line)
        case .runs: return try await store.importRuns().map(StoreAnswers.line)
        case .counts: return [StoreAnswers.line(try await store.counts())]
        case .organisations(let id, let limit):
            let page = try await store.organisations(after: id, limit: limit)
            return page.flatMap { [$0.id.text] + $0.records.map(StoreAnswers.line) }
        case .needs(let id, let limit):
            let page = try await store.needs(after: id, limit: limit)
            return page.flatMap { [$0.id.text] + $0.records.map(StoreAnswers.line) }
        case .records(let subject):
            return try await store.records(of: subject).map(StoreAnswers.line)
        case .earlierEditions(let subject):
            return try await store.earlierEditions(of: subject).map(StoreAnswers.line)
        case .subjects(let key, let kind):
            return try await store.subjects(key: key, kind: kind).map(\.text)
        case .quarantine(let source, let id, let limit):
            return try await store.quarantine(source: source, after: id, limit: limit)
                .map(StoreAnswers.line)
        case .changes(let sequence, let limit):
            return try await store.changes(after: sequence, limit: limit).map(StoreAnswers.line)
        case .changedRecords(let sequence, let lines):
            let changed = try await store.changedRecords(after: sequence, lines: lines)
            return [StoreAnswers.line(changed)]
        case .lastSequence: return ["\(try await store.lastSequence())"]
        case .endpoints: return try await store.endpoints().map(StoreAnswers.line)
        case .vanished(let run): return ["\(try await store.vanished(in: run))"]
        case .unfinishedRuns(let source):
            return try await store.unfinishedRuns(of: source).map(StoreAnswers.line)
        case .syncRuns(let source, let limit):
            return try await store.syncRuns(of: source, limit: limit).map(StoreAnswers.line)
        case .syncState(let source):
            return try await store.syncState(of: source).map { [StoreAnswers.line($0)] } ?? []
        }
    }
}
