import Records
import Store

/// What holds for imports whatever is in the lists; each law takes an empty store.
package enum StoreImportLaws {
    package static let laws: [StoreClaim] = [
        StoreClaim("importingAFileAgainWritesNothing", importingAFileAgainWritesNothing),
        StoreClaim("anImportThatStoppedAnywhereEndsAlike", anImportThatStoppedEndsAlike),
        StoreClaim("theSizeOfBatchesDoesNotCount", theSizeOfBatchesDoesNotCount),
        StoreClaim("countsAddUpAndMatchTheStore", countsAddUpAndMatchTheStore),
        StoreClaim("withdrawingUndoesASource", withdrawingUndoesASource),
        StoreClaim("aWholeCatalogueLeavesWhatItHolds", aWholeCatalogueLeavesWhatItHolds),
        StoreClaim("aWholeCatalogueThatStoppedEndsAlike", aWholeCatalogueThatStoppedEndsAlike),
    ]

    static func prepared(_ store: any RecordStore) async throws {
        for source in ["chamber", "embassy"] { try await StoreTrial(store).save(source) }
        try await StoreList(seed: 99, count: 120, digest: "earlier").take(into: store)
    }

    private static func importingAFileAgainWritesNothing(_ trial: StoreTrial) async throws {
        try await prepared(trial.store)
        for seed in UInt64(1)...4 {
            let list = StoreList(seed: seed, count: 120, digest: "d\(seed)", editions: seed)
            try await list.take(into: trial.store)
            let before = try await StoreAnswers.all(of: trial.store, log: false)
            let sequence = try await trial.lastSequence()
            for order in UInt64(1)...3 {
                let counts = try await list.shuffled(seed: order).take(into: trial.store)
                try demand(counts.rowsNew + counts.rowsChanged, is: 0, "seed \(seed), \(order)")
            }
            try demand(try await StoreAnswers.all(of: trial.store, log: false), is: before)
            try demand(try await trial.lastSequence(), is: sequence, "seed \(seed)")
        }
    }

    private static func anImportThatStoppedEndsAlike(_ trial: StoreTrial) async throws {
        let list = StoreList(seed: 5, count: 200)
        let whole = MemoryStore()
        try await prepared(whole)
        let counts = try await list.take(into: whole, batchSize: 20)
        try await prepared(trial.store)
        var sum = ImportCounts()
        for batches in [0, 1, 3, 1, 0, 2] {
            sum =
                sum
                + (try await list.take(
                    into: trial.store, batchSize: 20, batchesMax: batches))
        }
        sum = sum + (try await list.take(into: trial.store, batchSize: 20))
        try demand(sum, is: counts)
        try demand(
            try await StoreAnswers.all(of: trial.store),
            is: try await StoreAnswers.all(of: whole))
    }

    private static func theSizeOfBatchesDoesNotCount(_ trial: StoreTrial) async throws {
        let list = StoreList(seed: 6, count: 200)
        try await prepared(trial.store)
        let counts = try await list.take(into: trial.store, batchSize: 7)
        let expected = try await StoreAnswers.all(of: trial.store, log: false)
        for size in [1, 64, 200] {
            let other = MemoryStore()
            try await prepared(other)
            try demand(try await list.take(into: other, batchSize: size), is: counts)
            try demand(
                try await StoreAnswers.all(of: other, log: false), is: expected, "by \(size)")
        }
    }

    private static func countsAddUpAndMatchTheStore(_ trial: StoreTrial) async throws {
        try await prepared(trial.store)
        for seed in UInt64(1)...5 {
            let before = try await trial.store.counts()
            let list = StoreList(seed: seed, count: 90, digest: "d\(seed)", editions: 3)
            let counts = try await list.take(into: trial.store)
            let fates = [
                counts.rowsNew, counts.rowsChanged, counts.rowsUnchanged, counts.rowsQuarantined,
            ]
            try demand(fates.reduce(0, +), is: counts.rowsRead, "seed \(seed)")
            try demand(counts.rowsRead, is: 90, "seed \(seed)")
            let after = try await trial.store.counts()
            try demand(after.supplierRecords - before.supplierRecords, is: counts.rowsNew)
            try demand(after.organisations, is: try await trial.organisations().count)
            let records = try await trial.organisations().map(\.records.count).reduce(0, +)
            try demand(after.supplierRecords, is: records, "seed \(seed)")
        }
    }

    /// As if the source had never spoken; and when it is restored, as if nothing had happened.
    private static func withdrawingUndoesASource(_ trial: StoreTrial) async throws {
        let lists = ["chamber", "embassy"].map { StoreList(seed: 8, count: 90, source: $0) }
        let alone = MemoryStore()
        for store in [trial.store, alone] {
            for source in ["chamber", "embassy"] { try await StoreTrial(store).save(source) }
        }
        try await lists[1].take(into: alone)
        for list in lists { try await list.take(into: trial.store) }
        let both = try await StoreAnswers.all(of: trial.store, log: false)
        try await trial.withdraw("chamber")
        try demand(
            try await trial.organisations(), is: try await StoreTrial(alone).organisations())
        try demand(try await trial.store.counts(), is: try await alone.counts())
        try await trial.restore("chamber")
        try demand(try await StoreAnswers.all(of: trial.store, log: false), is: both)
    }
}
