import Store
import StoreConformance
import Testing

@testable import StoreSQLite

@Suite struct AbsenceCacheTests {
    /// More rows than the misses after which the filter comes in.
    private static let count = 21_000

    private func rows(_ range: Range<Int>) -> ImportBatch {
        ImportBatch(records: range.map { StoreRows.row("K\($0)", of: UInt64($0), cells: []) })
    }

    /// The first file brings new keys past the filter's threshold, the second mixes old and new.
    @Test func aFilterNeverLosesARow() async throws {
        let folder = try StoreFolder()
        let trial = StoreTrial(try folder.open())
        try await trial.save("chamber")
        try await trial.take(rows(0..<100).records)
        let run = try await trial.begin(StoreRows.plan(digest: "d1"))
        var counts = ImportCounts()
        for start in stride(from: 0, to: Self.count, by: 7_000) {
            counts = counts + (try await trial.write(rows(start..<start + 7_000), to: run))
        }
        #expect(counts.rowsNew == Self.count - 100)
        #expect(counts.rowsUnchanged == 100)
        // The rest is sorted in: all are behind the filter now.
        try await trial.store.settle()
        let second = try await trial.begin(StoreRows.plan(digest: "d2"))
        let again = try await trial.write(rows(0..<Self.count + 50), to: second)
        #expect(again.rowsUnchanged == Self.count)
        #expect(again.rowsNew == 50)
        let third = try await trial.begin(StoreRows.plan(digest: "d3"))
        let last = try await trial.write(rows(Self.count - 50..<Self.count + 100), to: third)
        #expect(last.rowsUnchanged == 100)
        #expect(last.rowsNew == 50)
        let created = try await trial.log().count { $0.hasSuffix("created") }
        #expect(created == 1 + Self.count + 100)
        #expect(try await trial.store.problems() == [])
    }
}
