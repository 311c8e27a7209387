import Records
package import Store
import TestSupport

/// A partner's list as an import sees it: rows in the order of the file, good and bad.
package struct StoreList: Sendable {
    package enum Row: Sendable {
        case record(IncomingRecord)
        case refused(IncomingQuarantine)
    }

    package let plan: ImportPlan
    package let rows: [Row]

    package init(plan: ImportPlan, rows: [Row]) {
        self.plan = plan
        self.rows = rows
    }

    /// A list of `count` suppliers in which some keys and some subjects come more than once.
    package init(
        seed: UInt64, count: Int, source: String = "chamber", digest: String = "d0",
        editions: UInt64 = 2
    ) {
        var random = MatchingRandom(seed: seed)
        plan = StoreRows.plan(source, digest: digest)
        rows = (0..<count).map { number in
            let line = number + 2
            guard !random.chance(6) else {
                let cells = random.pick([[], ["row \(number)"], ["same"]])
                return .refused(StoreRows.refused(cells, line: line))
            }
            let key = UInt64.random(in: 0..<UInt64(count), using: &random)
            let edition = UInt64.random(in: 1...editions, using: &random)
            return .record(StoreRows.row("K\(key)", edition: edition, of: key / 2, line: line))
        }
    }

    package func shuffled(seed: UInt64) -> StoreList {
        var random = MatchingRandom(seed: seed)
        return StoreList(plan: plan, rows: rows.shuffled(using: &random))
    }

    /// Imports the list as a program does that may have been stopped before: what the run has read
    /// already is skipped.
    ///
    /// - Parameters:
    ///   - batchesMax: batches after which to stop without finishing; nil = never.
    ///   - isWhole: whether what is not in the list is withdrawn before the run is finished.
    /// - Returns: what became of the rows of this call.
    @discardableResult
    package func take(
        into store: any RecordStore, batchSize: Int = 50, batchesMax: Int? = nil,
        isWhole: Bool = false
    ) async throws -> ImportCounts {
        let trial = StoreTrial(store)
        let run = try await trial.begin(plan)
        var counts = ImportCounts()
        var place = run.counts.rowsRead
        var batches = 0
        while place < rows.count {
            if batches == batchesMax { return counts }
            let end = min(rows.count, place + batchSize)
            counts = counts + (try await trial.write(Self.batch(rows[place..<end]), to: run))
            place = end
            batches += 1
        }
        guard batchesMax == nil else { return counts }
        if isWhole { counts.recordsWithdrawn += try await trial.withdrawVanished(in: run) }
        try await trial.finish(run)
        return counts
    }

    private static func batch(_ rows: ArraySlice<Row>) -> ImportBatch {
        var batch = ImportBatch()
        for row in rows {
            switch row {
            case .record(let record): batch.records.append(record)
            case .refused(let refused): batch.quarantined.append(refused)
            }
        }
        return batch
    }
}
