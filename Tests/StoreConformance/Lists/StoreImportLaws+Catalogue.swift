import Records
import Store

extension StoreImportLaws {
    /// After a whole catalogue its source says what the catalogue says, whatever it said before;
    /// a catalogue that comes back brings everything back.
    static func aWholeCatalogueLeavesWhatItHolds(_ trial: StoreTrial) async throws {
        try await prepared(trial.store)
        let lists = (1...6).map {
            StoreList(seed: $0, count: 80, digest: "d\($0)", editions: 3)
        }
        for turn in [0, 1, 0, 2, 3, 3, 4, 1, 5, 0] {
            try await lists[turn].take(into: trial.store, batchSize: 30, isWhole: true)
            try demand(
                try await said(in: trial), is: said(by: lists[turn]), "list \(turn)")
            let sequence = try await trial.lastSequence()
            try await lists[turn].shuffled(seed: 3).take(into: trial.store, isWhole: true)
            try demand(try await trial.lastSequence(), is: sequence, "list \(turn) again")
        }
    }

    static func aWholeCatalogueThatStoppedEndsAlike(_ trial: StoreTrial) async throws {
        let list = StoreList(seed: 5, count: 200)
        let whole = MemoryStore()
        try await prepared(whole)
        let counts = try await list.take(into: whole, batchSize: 20, isWhole: true)
        try await prepared(trial.store)
        var sum = ImportCounts()
        for batches in [0, 1, 3, 1, 0, 2] {
            sum = sum + (try await list.take(into: trial.store, batchSize: 20, batchesMax: batches))
        }
        sum = sum + (try await list.take(into: trial.store, batchSize: 20, isWhole: true))
        try demand(sum, is: counts)
        try demand(counts.recordsWithdrawn > 0, is: true, "something vanished")
        try demand(
            try await StoreAnswers.all(of: trial.store),
            is: try await StoreAnswers.all(of: whole))
    }

    /// Key and cells of all that stands of the catalogue's source; a second record's key is the
    /// first's with a digest behind it.
    private static func said(in trial: StoreTrial) async throws -> [String] {
        let records = try await trial.organisations().flatMap(\.records).map(\.record)
        return records.filter { $0.source.text == "chamber" }.map { record in
            "\(record.key.prefix { $0 != "#" }) \(record.cells)"
        }.sorted()
    }

    private static func said(by list: StoreList) -> [String] {
        var said: Set<String> = []
        for case .record(let record) in list.rows { said.insert("\(record.key) \(record.cells)") }
        return said.sorted()
    }
}
