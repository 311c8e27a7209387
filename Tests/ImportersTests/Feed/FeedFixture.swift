import Records
import Testing

@testable import Importers

/// A small feed made up in a test: its head and the bytes of its pages.
struct FeedFixture {
    static let store = "store-a"
    var head: FeedHead
    var pages: [[UInt8]]

    /// A feed of these entries with so many on a page.
    init(_ entries: [FeedEntry], perPage: Int = 2, store: String = store) {
        head = FeedHead(
            store: store, title: "Store A", licence: "CC BY 4.0",
            generated: "2026-11-21T10:00:00Z", fields: Self.fields(of: entries), pages: [])
        pages = []
        var rest = entries[...]
        while !rest.isEmpty {
            var page = FeedPageEncoder(
                number: pages.count + 1, first: rest.first?.sequence ?? 1)
            for entry in rest.prefix(perPage) { page.append(entry) }
            rest = rest.dropFirst(perPage)
            head.pages.append(page.finished.page)
            pages.append(page.finished.bytes)
        }
    }

    static func supplier(
        _ sequence: Int, _ key: String, _ fields: [String: String]
    ) throws -> FeedEntry {
        let paths = try fields.map { (try #require(FieldPath($0.key)), $0.value) }
        return FeedEntry(
            sequence: sequence, kind: .supplier, source: try #require(SourceID("chamber")),
            key: key, subject: "VN-" + key,
            content: .fields(
                Dictionary(uniqueKeysWithValues: paths),
                statedOn: try #require(CalendarDate(iso: "2026-11-01"))))
    }

    static func withdrawn(_ sequence: Int, _ key: String) throws -> FeedEntry {
        FeedEntry(
            sequence: sequence, kind: .supplier, source: try #require(SourceID("chamber")),
            key: key, content: .withdrawn)
    }

    func reader(
        _ number: Int, kind: RecordKind = .supplier, after known: Int = 0,
        bytes: [UInt8]? = nil, pieces: Int = 1 << 20
    ) throws -> FeedReader {
        try FeedReader(
            PiecemealBytes(bytes ?? pages[number], pieceBytes: pieces), file: "page",
            page: head.pages[number],
            head: head, kind: kind, after: known)
    }

    private static func fields(of entries: [FeedEntry]) -> [RecordKind: [FieldPath]] {
        var fields: [RecordKind: Set<FieldPath>] = [:]
        for entry in entries {
            guard case .fields(let said, _) = entry.content else { continue }
            fields[entry.kind, default: []].formUnion(said.keys)
        }
        return fields.mapValues { $0.sorted() }
    }
}
