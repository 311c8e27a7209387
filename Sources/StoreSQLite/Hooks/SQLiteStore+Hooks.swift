import GRDB
package import Store

extension SQLiteStore: HookStore {
    package func save(_ webhook: Webhook, stamp: Stamp) async throws(StoreError) {
        try await write { database in
            let find = try Query(database, "SELECT json FROM webhook WHERE id = ?")
            find.bind(webhook.id, at: 1)
            let former = try find.first { try StoredText.value(Webhook.self, json: $0.text(0)) }
            if former == webhook { return }
            let save = try Query(database, "INSERT OR REPLACE INTO webhook VALUES (?, ?)")
            save.bind(webhook.id, at: 1)
            save.bind(try StoredText.json(webhook), at: 2)
            try save.run()
            var log = try ChangeLog(database, stamp: stamp)
            try log.append(.webhook, webhook.id, former == nil ? .created : .changed)
        }
    }

    package func removeWebhook(_ id: String, stamp: Stamp) async throws(StoreError) {
        try await write { database in
            let find = try Query(database, "SELECT 1 FROM webhook WHERE id = ?")
            find.bind(id, at: 1)
            guard try find.first({ _ in true }) != nil else { return }
            for statement in [
                "DELETE FROM hook_delivery WHERE webhook = ?", "DELETE FROM webhook WHERE id = ?",
            ] {
                let remove = try Query(database, statement)
                remove.bind(id, at: 1)
                try remove.run()
            }
            var log = try ChangeLog(database, stamp: stamp)
            try log.append(.webhook, id, .withdrawn)
        }
    }

    package func webhooks() async throws(StoreError) -> [Webhook] {
        try await read { database in
            try Query(database, "SELECT json FROM webhook ORDER BY id").all {
                try StoredText.value(Webhook.self, json: $0.text(0))
            }
        }
    }

    package func hookMark() async throws(StoreError) -> Int64 {
        try await read { database in
            let mark = try Query(database, "SELECT sequence FROM hook_mark").first {
                $0.integer(0)
            }
            guard let mark else { throw Damage(what: "hook_mark") }
            return mark
        }
    }

    package func queue(
        _ deliveries: [HookDelivery], through mark: Int64
    ) async throws(StoreError) {
        try await write { database in
            for delivery in deliveries { try Self.insert(delivery, in: database) }
            let move = try Query(database, "UPDATE hook_mark SET sequence = ?")
            move.bind(mark, at: 1)
            try move.run()
        }
    }

    package func claimHooks() async throws(StoreError) -> (any SyncClaim)? {
        try SyncLock(SyncLock.hooks, of: path)
    }
}

extension SQLiteStore {
    package func dueDeliveries(
        now: Int64, limit: Int
    ) async throws(StoreError) -> [HookDelivery] {
        try await read { database in
            let find = try Query(
                database,
                """
                SELECT json FROM hook_delivery WHERE state = 'waiting' AND due <= ?
                ORDER BY number LIMIT ?
                """)
            find.bind(now, at: 1)
            find.bind(Int64(max(0, limit)), at: 2)
            return try find.all(Self.delivery)
        }
    }

    @discardableResult
    package func changeDelivery(
        _ id: String, _ change: @escaping @Sendable (inout HookDelivery) -> Void
    ) async throws(StoreError) -> HookDelivery? {
        try await write { database in
            let find = try Query(database, "SELECT json FROM hook_delivery WHERE id = ?")
            find.bind(id, at: 1)
            guard var delivery = try find.first(Self.delivery) else { return nil }
            change(&delivery)
            let update = try Query(
                database, "UPDATE hook_delivery SET state = ?2, due = ?3, json = ?4 WHERE id = ?1")
            update.bind(id, at: 1)
            update.bind(delivery.state.rawValue, at: 2)
            update.bind(delivery.dueMilliseconds, at: 3)
            update.bind(try StoredText.json(delivery), at: 4)
            try update.run()
            return delivery
        }
    }

    package func deliveries(
        to webhook: String, state: HookDelivery.State?, limit: Int
    ) async throws(StoreError) -> [HookDelivery] {
        try await read { database in
            let find = try Query(
                database,
                """
                SELECT json FROM hook_delivery
                WHERE webhook = ?1 AND (?2 IS NULL OR state = ?2) ORDER BY number DESC LIMIT ?3
                """)
            find.bind(webhook, at: 1)
            find.bind(state?.rawValue, at: 2)
            find.bind(Int64(max(0, limit)), at: 3)
            return try find.all(Self.delivery)
        }
    }

    package func forgetDeliveries(madeBefore moment: Int64) async throws(StoreError) {
        try await write { database in
            let forget = try Query(
                database, "DELETE FROM hook_delivery WHERE state <> 'waiting' AND created < ?")
            forget.bind(moment, at: 1)
            try forget.run()
        }
    }

    private static func delivery(_ row: Query) throws -> HookDelivery {
        try StoredText.value(HookDelivery.self, json: row.text(0))
    }

    private static func insert(_ delivery: HookDelivery, in database: Database) throws {
        let insert = try Query(
            database,
            """
            INSERT INTO hook_delivery (id, webhook, state, due, created, json)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        insert.bind(delivery.id, at: 1)
        insert.bind(delivery.webhook, at: 2)
        insert.bind(delivery.state.rawValue, at: 3)
        insert.bind(delivery.dueMilliseconds, at: 4)
        insert.bind(delivery.createdMilliseconds, at: 5)
        insert.bind(try StoredText.json(delivery), at: 6)
        try insert.run()
    }
}
