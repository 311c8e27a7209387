import GRDB
package import Store

extension SQLiteStore: JobStore {
    package func add(
        _ job: Job, within limits: JobLimits
    ) async throws(StoreError) -> JobAdmission {
        try await write { database in
            let own = try Query(
                database, "SELECT count(*) FROM job WHERE holder = ? AND state = 'waiting'")
            own.bind(job.holder, at: 1)
            let waitingOfOne = try own.first { $0.integer(0) } ?? 0
            let waiting =
                try Query(database, "SELECT count(*) FROM job WHERE state = 'waiting'")
                .first { $0.integer(0) } ?? 0
            if waitingOfOne >= limits.waitingOfOne { return .shareSpent }
            if waiting >= limits.waiting { return .full }
            let insert = try Query(
                database, "INSERT INTO job (id, holder, state, json) VALUES (?, ?, ?, ?)")
            insert.bind(job.id, at: 1)
            insert.bind(job.holder, at: 2)
            insert.bind(job.state.rawValue, at: 3)
            insert.bind(try StoredText.json(job), at: 4)
            try insert.run()
            return .added
        }
    }

    package func job(_ id: String) async throws(StoreError) -> Job? {
        try await read { try Self.job(id, in: $0) }
    }

    package func jobs(
        of holder: String?, before id: String?, limit: Int
    ) async throws(StoreError) -> [Job] {
        try await read { database in
            let query = try Query(
                database,
                """
                SELECT json FROM job
                WHERE (?1 IS NULL OR holder = ?1)
                    AND number < coalesce((SELECT number FROM job WHERE id = ?2), 1 << 62)
                ORDER BY number DESC LIMIT ?3
                """)
            query.bind(holder, at: 1)
            query.bind(id, at: 2)
            query.bind(Int64(max(0, limit)), at: 3)
            return try query.all(Self.job)
        }
    }

    @discardableResult
    package func change(
        _ id: String, _ change: @escaping @Sendable (inout Job) -> Void
    ) async throws(StoreError) -> Job? {
        try await write { try Self.change(id, change, in: $0) }
    }

    package func beginNextJob(now: Int64) async throws(StoreError) -> Job? {
        // Looking costs no turn among the writers.
        guard try await read({ try Self.next(in: $0) }) != nil else { return nil }
        return try await write { database in
            guard let id = try Self.next(in: database) else { return nil }
            return try Self.change(id, { $0.begin(now: now) }, in: database)
        }
    }

    package func runningJobs() async throws(StoreError) -> [Job] {
        try await read { database in
            try Query(
                database, "SELECT json FROM job WHERE state = 'running' ORDER BY number"
            ).all(Self.job)
        }
    }

    package func finish(
        _ id: String, with answer: JobAnswer, now: Int64
    ) async throws(StoreError) {
        try await write { database in
            guard try Self.job(id, in: database)?.state == .running else { return }
            let keep = try Query(
                database,
                """
                INSERT OR REPLACE INTO job_answer
                SELECT number, ?2, ?3, ?4 FROM job WHERE id = ?1
                """)
            keep.bind(id, at: 1)
            keep.bind(answer.mediaType, at: 2)
            keep.bind(answer.fileName, at: 3)
            keep.bind(blob: answer.bytes, at: 4)
            try keep.run()
            try Self.change(id, { $0.end(.done, now: now) }, in: database)
        }
    }

    package func answer(of id: String) async throws(StoreError) -> JobAnswer? {
        try await read { database in
            let find = try Query(
                database,
                """
                SELECT media_type, name, bytes FROM job_answer
                WHERE number = (SELECT number FROM job WHERE id = ?)
                """)
            find.bind(id, at: 1)
            return try find.first { row in
                JobAnswer(
                    mediaType: row.text(0), fileName: row.optionalText(1), bytes: row.bytes(2))
            }
        }
    }

    package func forgetJobs(endedBefore moment: Int64) async throws(StoreError) {
        try await write { database in
            for statement in [
                """
                DELETE FROM job_answer
                WHERE number IN (SELECT number FROM job WHERE ended < ?)
                """, "DELETE FROM job WHERE ended < ?",
            ] {
                let forget = try Query(database, statement)
                forget.bind(moment, at: 1)
                try forget.run()
            }
        }
    }

    package func claimJobs() async throws(StoreError) -> (any SyncClaim)? {
        try SyncLock(SyncLock.jobs, of: path)
    }
}

extension SQLiteStore {
    private static func job(_ row: Query) throws -> Job {
        try StoredText.value(Job.self, json: row.text(0))
    }

    private static func job(_ id: String, in database: Database) throws -> Job? {
        let find = try Query(database, "SELECT json FROM job WHERE id = ?")
        find.bind(id, at: 1)
        return try find.first(job)
    }

    private static func next(in database: Database) throws -> String? {
        try Query(
            database, "SELECT id FROM job WHERE state = 'waiting' ORDER BY number LIMIT 1"
        ).first { $0.text(0) }
    }

    @discardableResult
    private static func change(
        _ id: String, _ change: (inout Job) -> Void, in database: Database
    ) throws -> Job? {
        guard let before = try job(id, in: database) else { return nil }
        var after = before
        change(&after)
        if after == before { return before }
        after.revision = before.revision + 1
        let update = try Query(
            database, "UPDATE job SET state = ?2, ended = ?3, json = ?4 WHERE id = ?1")
        update.bind(id, at: 1)
        update.bind(after.state.rawValue, at: 2)
        update.bind(after.endedMilliseconds, at: 3)
        update.bind(try StoredText.json(after), at: 4)
        try update.run()
        return after
    }
}
