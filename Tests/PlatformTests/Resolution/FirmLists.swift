import Records
import Resolution
import Store
import Testing

@testable import Platform

/// Two lists that tell of the same firms, each in its own way, and a store they come into.
struct FirmLists {
    /// A row of a list.
    struct Row: Hashable {
        let source: String
        let key: String
        let fields: [String: String]
    }

    private(set) var rows: [Row] = []

    init(firms: Int) {
        for firm in 0..<firms {
            let name = "\(Self.word(firm)) \(Self.word(firm * 7 + 3))"
            let street = "\(firm * 3 + 1) \(Self.word(firm + 40))"
            let phone = "09\(12_345_678 + firm * 7_919)"
            add(
                "ministry", firm,
                ["name": "\(name) Co. Ltd", "address": "\(street), Hanoi", "phone": phone])
            add(
                "chamber", firm,
                [
                    "name": "CÔNG TY TNHH \(name)", "address": "\(street), Hà Nội",
                    "phone": phone,
                ])
        }
    }

    private mutating func add(_ source: String, _ firm: Int, _ fields: [String: String]) {
        rows.append(Row(source: source, key: "\(source)-\(firm)", fields: fields))
    }

    static func word(_ number: Int) -> String {
        let starts = ["Hoa", "Minh", "Tan", "Phu", "Dai", "Quang", "Thanh", "Viet", "Nam"]
        let ends = ["phat", "long", "thinh", "son", "hai", "vinh", "duc"]
        return starts[number % 9] + ends[number % 7] + ["", "ko", "ra", "mi"][number / 9 % 4]
    }

    static let stamp = Stamp(milliseconds: 1_790_000_000_000, actor: "test")

    /// Brings a row into a store, and says what it is known under there.
    @discardableResult
    static func take(_ row: Row, into store: any RecordStore) async throws -> OrganisationID {
        var values: [FieldPath: String] = [:]
        for (name, text) in row.fields { values[try #require(FieldPath(name))] = text }
        values[FieldPath(.externalID)] = row.key
        values[FieldPath(.country)] = "VN"
        let record = StatedRecord(kind: .supplier, values: values)
        let id = try #require(SourceID(row.source))
        if try await !store.sources().contains(where: { $0.id == id }) {
            try await store.save(
                Source(id: id, title: row.source, authority: .partner), stamp: stamp)
        }
        let intake = RowIntake(source: id, layout: record.layout, lexicon: SampleRecords.lexicon)
        guard case .record(let incoming) = intake.judged(record.row).outcome,
            case .organisation(let organisation) = incoming.subject
        else { throw StoreError.engine(code: 0, message: "no row") }
        let plan = ImportPlan(
            source: id, file: "list.csv", fileDigest: row.key + "\(row.fields.hashValue)",
            layout: record.layout, statedOn: SampleRecords.day("2026-11-22"))
        let run = try await store.beginImport(plan, stamp: stamp)
        _ = try await store.write(ImportBatch(records: [incoming]), to: run.id, stamp: stamp)
        try await store.finishImport(run.id, stamp: stamp)
        return organisation
    }

    static func take(_ rows: [Row], into store: any RecordStore) async throws {
        for row in rows { try await take(row, into: store) }
    }

    @discardableResult
    static func resolve(
        _ store: any RecordStore, isAnew: Bool = false
    ) async throws -> ResolveSuppliers.Outcome {
        try await ResolveSuppliers(
            store: store, catalogue: SampleRecords.lexicon.catalogue, threads: 2
        ).run(isAnew: isAnew, stamp: stamp)
    }

    static func decide(_ store: any RecordStore) -> DecidePair {
        DecidePair(store: store, catalogue: SampleRecords.lexicon.catalogue)
    }

    /// The keys of each firm's records.
    static func firms(_ store: any RecordStore) async throws -> Set<[String]> {
        let all = try await store.organisations(after: nil, limit: .max)
        return Set(all.map { $0.records.map(\.record.key).sorted() })
    }
}
