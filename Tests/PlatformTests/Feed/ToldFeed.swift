import Platform
import Records
import Store
import Synchronization
import Testing

/// A feed in memory: what it says, and what it was told over time.
final class ToldFeed: FeedOutlet {
    private(set) var says: [String: ToldRecord] = [:]
    private(set) var entries: [ToldRecord] = []
    private var told: Set<String> = []

    /// Begins another write.
    func open() { told = [] }

    func tell(_ record: ToldRecord) -> FeedTelling {
        let name = "\(record.kind) \(record.source) \(record.key)"
        told.insert(name)
        let former = says[name]
        if case .withdrawn = record.content {
            guard former != nil else { return .same }
            says[name] = nil
            entries.append(record)
            return .withdrawn
        }
        guard former?.content != record.content || former?.subject != record.subject else {
            return .same
        }
        says[name] = record
        entries.append(record)
        return former == nil ? .new : .changed
    }

    func withdrawRest() -> Int {
        let rest = says.keys.filter { !told.contains($0) }.sorted()
        for name in rest {
            guard let record = says.removeValue(forKey: name) else { continue }
            entries.append(
                ToldRecord(
                    kind: record.kind, source: record.source, key: record.key, subject: nil,
                    content: .withdrawn))
        }
        return rest.count
    }

    /// What it says by the fields' names, in a fixed order.
    var rows: [[String: String]] {
        says.values.map { record -> [String: String] in
            guard case .fields(let fields, _) = record.content else { return [:] }
            return Dictionary(
                uniqueKeysWithValues: fields.map { ($0.key.description, $0.value) })
        }.sorted { Self.text($0) < Self.text($1) }
    }

    private static func text(_ row: [String: String]) -> String {
        row.sorted { $0.key < $1.key }.map { $0.key + "=" + $0.value }.joined(separator: "|")
    }
}

/// A store that tells a feed, write after write.
struct FeedDesk {
    let store = MemoryStore(secret: Array(repeating: 7, count: 32))
    let feed = ToldFeed()
    private(set) var mark: FeedMark?
    private(set) var entryCount = 0

    static let stamp = Stamp(milliseconds: 1_000, actor: "test")

    func save(_ name: String, licence: String = "CC BY 4.0") async throws {
        try await store.save(
            Source(id: SampleRecords.id(name), title: name, licence: licence), stamp: Self.stamp)
    }

    /// Takes a list whose columns are its rows' fields.
    ///
    /// - Parameter gone: the id of a row that is a tombstone.
    func take(
        _ rows: [[String: String]], of source: String, kind: RecordKind = .supplier,
        digest: String, on day: String = "2026-11-01", columns further: [String] = [],
        gone: String? = nil
    ) async throws {
        let paths = Set(rows.flatMap(\.keys)).sorted()
        let layout = Layout(
            kind: kind, columns: paths + further,
            assignments: try paths.enumerated().map { index, name in
                Layout.Assignment(
                    path: try #require(FieldPath(name)), binding: .columns([index]))
            })
        let plan = ImportPlan(
            source: SampleRecords.id(source), file: "list.csv", fileDigest: digest,
            layout: layout, statedOn: SampleRecords.day(day))
        let left = Mutex(
            rows.enumerated().map { line, row in
                TableRow(
                    position: RowPosition(file: "list.csv", line: line + 2),
                    cells: paths.map { row[$0] ?? "" },
                    isWithdrawn: gone != nil && row["externalID"] == gone)
            }[...])
        _ = try await ImportCatalogue(store: store, lexicon: SampleRecords.lexicon)
            .run(plan, stamp: Self.stamp, rows: { left.withLock { $0.popFirst() } })
    }

    @discardableResult
    mutating func write(
        needs: Bool = false, sources: [String] = [], rechecks: Bool = false
    ) async throws -> WriteFeed.Report {
        let report = try await answer(needs: needs, sources: sources, rechecks: rechecks)
        entryCount = feed.entries.count
        mark = report.mark(store: "store-a", feedLast: entryCount)
        return report
    }

    func answer(
        needs: Bool = false, sources: [String] = [], rechecks: Bool = false,
        from store: MemoryStore? = nil, mark: FeedMark?? = nil, name: String = "store-a"
    ) async throws -> WriteFeed.Report {
        var request = WriteFeed.Request(
            store: name, feedLast: entryCount, mark: mark ?? self.mark)
        request.hasNeeds = needs
        request.sources = sources.map(SampleRecords.id)
        request.comparesAll = rechecks
        feed.open()
        return try await WriteFeed(store: store ?? self.store).run(request, into: feed)
    }
}
