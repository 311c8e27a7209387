import GRDB
package import Records
package import Store

extension SQLiteStore {
    package func vanished(
        in run: ImportRun.ID, during sync: SyncRun.ID?, of groups: KeyGroups?
    ) async throws(StoreError) -> Vanishing {
        try await read { database in
            let row = try RunRow.unfinished(run, in: database)
            let settled = try sync.map { try Self.settledThrough($0, in: database) }
            let measured = try Self.count(of: groups, in: row, through: settled, database)
            if measured.known > 0 || settled == nil { return measured }
            return try Self.count(of: groups, in: row, through: nil, database)
        }
    }

    private static func count(
        of groups: KeyGroups?, in run: RunRow, through settled: Int64?, _ database: Database
    ) throws -> Vanishing {
        let findKey = try Query(database, keySQL)
        var (missingCount, knownCount) = (0, 0)
        try VanishedRecords(database, run: run, through: settled).forEachPage {
            page, known, missing in
            guard let groups else {
                knownCount += known.count
                missingCount += missing.count
                return
            }
            try known.forEach(onPage: page) { record in
                guard try isHeld(record, by: groups, findKey) else { return }
                knownCount += 1
                if missing.contains(record) { missingCount += 1 }
            }
        }
        return Vanishing(missing: missingCount, known: knownCount)
    }

    package func withdrawVanished(
        in run: ImportRun.ID, during sync: SyncRun.ID?, of groups: KeyGroups?, stamp: Stamp
    ) async throws(StoreError) -> Int {
        try await write { database in
            if let sync { try Self.checkRunning(sync, in: database) }
            let row = try RunRow.unfinished(run, in: database)
            var log = try ChangeLog(database, stamp: stamp)
            let withdraw = try Query(database, "INSERT INTO withdrawn VALUES (?, ?, ?)")
            let findKey = try Query(database, Self.keySQL)
            var count = 0
            try VanishedRecords(database, run: row).forEachPage { page, _, missing in
                var records: [Int64] = []
                missing.forEach(onPage: page) { records.append($0) }
                for record in records where try Self.isHeld(record, by: groups, findKey) {
                    withdraw.bind(record, at: 1)
                    withdraw.bind(row.id, at: 2)
                    withdraw.bind(try log.storedStamp(), at: 3)
                    try withdraw.run()
                    count += 1
                }
            }
            guard count > 0 else { return 0 }
            try log.appendWithdrawn(ofSource: row.source)
            try Self.add(ImportCounts(recordsWithdrawn: count), to: row.id, in: database)
            return count
        }
    }

    private static let keySQL = "SELECT key FROM record WHERE id = ?"

    /// Whether a record's key is of one of the groups; of all records without groups.
    private static func isHeld(
        _ record: Int64, by groups: KeyGroups?, _ findKey: Query
    ) throws -> Bool {
        guard let groups else { return true }
        findKey.bind(record, at: 1)
        return try findKey.first { groups.hold($0.text(0)) } ?? false
    }
}
