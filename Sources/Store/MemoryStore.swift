package import Records

/// A store that forgets everything with the process: for tests, demonstrations and dry runs.
///
/// Written to be obviously right rather than fast; reads are O(n log n) in what is stored.
package actor MemoryStore: RecordStore {
    /// What names a record for good.
    struct RecordName: Hashable {
        let source: SourceID
        let kind: RecordKind
        let key: ByteText
    }

    struct Entry {
        /// 1, 2, 3, … in the order in which the records came in.
        let number: Int
        var record: SourceRecord
        var digest: ContentDigest
        var warnings: [RowProblem]
        var withdrawnOn: CalendarDate?
    }

    var sourcesByID: [SourceID: Source] = [:]
    /// Run n is at position n - 1.
    var runs: [ImportRun] = []
    var entries: [RecordName: Entry] = [:]
    /// What records said before they were changed, oldest first.
    var replaced: [RecordName: [Entry]] = [:]
    /// Records that an unfinished run wrote or met unchanged.
    var met: [ImportRun.ID: Set<RecordName>] = [:]
    /// Records of which an unfinished run saw the key in a row that went to quarantine.
    var listed: [ImportRun.ID: Set<RecordName>] = [:]
    /// How many records there were when a run began.
    var knownThrough: [ImportRun.ID: Int] = [:]
    var endpointsBySource: [SourceID: Endpoint] = [:]
    var syncStates: [SourceID: SyncState] = [:]
    /// Sync n is at position n - 1.
    var syncs: [SyncRun] = []
    /// How many records there were when a sync began.
    var syncsKnownThrough: [SyncRun.ID: Int] = [:]
    var keys: [String: AccessKey] = [:]
    var kept = MemoryDocuments()
    var traces = MemoryTraces()
    nonisolated let claims = MemoryClaims()
    /// In the order in which they were added.
    var jobs: [Job] = []
    var jobAnswers: [String: JobAnswer] = [:]
    var requests: [RequestKey: KeptRequest] = [:]
    var writers: [SourceRecord.Subject: Set<String>] = [:]
    var evidences: [(evidence: Evidence, bytes: [UInt8])] = []
    var hooks: [String: Webhook] = [:]
    var outbox: [HookDelivery] = []
    var outboxMark: Int64 = 0
    nonisolated let hookClaims = JobClaims()
    nonisolated let jobClaims = JobClaims()
    /// In id order.
    var quarantined: [QuarantinedRow] = []
    var lastQuarantined: Int64 = 0
    /// What rows in quarantine said before a later edition of them came, each under its row's id.
    var superseded: [QuarantinedRow] = []
    var log: [Change] = []
    let ownSecret: [UInt8]

    /// - Parameter secret: that of the store whose place this one takes; nil = one of its own.
    package init(secret: [UInt8]? = nil) {
        ownSecret = secret ?? (0..<32).map { _ in UInt8.random(in: 0...255) }
    }

    /// - Parameters:
    ///   - groups: of an organisation: which groups of its profile are touched.
    ///   - audience: of other levels: from which one on anything differs.
    func note(
        _ entity: Change.Entity, _ id: String, _ kind: Change.Kind, _ stamp: Stamp,
        touching groups: FieldGroups = [], audience: DisclosureLevel? = nil
    ) {
        log.append(
            Change(
                sequence: Int64(log.count + 1), entity: entity, id: id, kind: kind, stamp: stamp,
                groups: entity == .organisation ? groups : nil, audience: audience))
    }

    package func backup(to path: String) throws(StoreError) {
        throw .engine(code: 0, message: "a store in memory has no file form")
    }

    package func problems() throws(StoreError) -> [String] { [] }
}

extension SourceRecord.Subject {
    /// The change log's name for what a record is about.
    package var entity: Change.Entity {
        switch self {
        case .organisation: .organisation
        case .need: .need
        }
    }
}
