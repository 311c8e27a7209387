import Store
import StoreConformance
import Testing

@testable import StoreSQLite

@Suite struct RecordStretchTests {
    private func stretches(_ store: SQLiteStore) async throws -> [[Int64]] {
        try await store.read { database in
            try Query(
                database, "SELECT source_id, kind, first, last FROM stretch ORDER BY first"
            ).all { row in (0..<4).map { row.integer($0) } }
        }
    }

    /// However many batches there are, as long as nobody comes between.
    @Test func batchesOfOneSourceAreOneStretch() async throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        let trial = StoreTrial(store)
        for source in ["chamber", "embassy"] { try await trial.save(source) }
        for start in [0, 3, 6] {
            let rows = (start..<start + 3).map { StoreRows.row("K\($0)", of: UInt64($0)) }
            try await trial.take(rows + rows)
        }
        #expect(try await stretches(store) == [[1, 0, 1, 9]])
        try await trial.take([StoreRows.row("A")], by: StoreRows.plan("embassy"))
        try await trial.take([StoreRows.row("K9"), StoreRows.row("K1", edition: 2)])
        try await trial.take(
            [StoreRows.need("K1")], by: StoreRows.plan(layout: StoreRows.needs))
        let expected: [[Int64]] = [
            [1, 0, 1, 9], [2, 0, 10, 10], [1, 0, 11, 11], [1, 1, 12, 12],
        ]
        #expect(try await stretches(store) == expected)
        #expect(try await store.problems() == [])
    }

    @Test(arguments: [
        "DELETE FROM stretch", "UPDATE stretch SET last = last + 1",
        "UPDATE stretch SET kind = 1", "UPDATE stretch SET first = first + 1",
    ])
    func aStretchThatIsWrongIsAProblem(sql: String) async throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        try await StoreTrial(store).save("chamber")
        try await StoreTrial(store).take((0..<9).map { StoreRows.row("K\($0)") })
        try await store.write { try Query($0, sql).run() }
        #expect(try await store.problems() == ["stretch does not hold every record"])
    }

    /// Catalogues larger than a page, and sources that take turns within one.
    @Test func whatVanishedIsRightAcrossPages() async throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        let trial = StoreTrial(store)
        for source in ["chamber", "embassy"] { try await trial.save(source) }
        let rows = (0..<2 * Int(RecordBits.span) + 100).map { number in
            StoreRows.row("K\(number)", of: UInt64(number), cells: [])
        }
        for start in stride(from: 0, to: rows.count, by: 4_000) {
            let part = Array(rows[start..<min(rows.count, start + 4_000)])
            try await trial.take(part, by: StoreRows.plan(digest: "\(start)"))
            try await trial.take([part[0]], by: StoreRows.plan("embassy", digest: "\(start)"))
        }
        let run = try await trial.begin(StoreRows.plan(digest: "whole"))
        let kept = rows.indices.filter { $0 % 3 != 0 }.map { rows[$0] }
        try await trial.write(kept, to: run)
        let vanishing = Vanishing(missing: rows.count - kept.count, known: rows.count)
        #expect(try await trial.vanished(in: run) == vanishing)
        #expect(try await trial.withdrawVanished(in: run) == vanishing.missing)
        let left = try await store.counts()
        #expect(left.supplierRecords == kept.count + 9)
        #expect(try await store.problems() == [])
    }
}
