package import Store
import Testing

/// The contract of `HookStore`; every store is put to it.
package enum HookStoreConformance {
    private static let stamp = Stamp(milliseconds: 9, actor: "desk")

    private static func hook(_ id: String) -> Webhook {
        Webhook(
            id: id, holder: "k", url: "https://example.org/" + id, entities: ["need"],
            createdMilliseconds: 5, since: 0, secrets: [.init(bytes: [1, 2])])
    }

    private static func delivery(_ id: String, to hook: String, due: Int64) -> HookDelivery {
        var delivery = HookDelivery(
            id: id, webhook: hook, payload: "{}", createdMilliseconds: due)
        delivery.dueMilliseconds = due
        return delivery
    }

    /// - Parameter store: an empty one.
    package static func check(_ store: some RecordStore & HookStore) async throws {
        #expect(try await store.webhooks() == [])
        #expect(try await store.hookMark() == 0)
        try await store.save(hook("b"), stamp: stamp)
        try await store.save(hook("a"), stamp: stamp)
        try await store.save(hook("a"), stamp: stamp)
        #expect(try await store.webhooks() == [hook("a"), hook("b")])
        let (one, two) = (
            delivery("m1", to: "a", due: 10), delivery("m2", to: "b", due: 20)
        )
        try await store.queue([one, two], through: 2)
        #expect(try await store.hookMark() == 2)
        #expect(try await store.dueDeliveries(now: 10, limit: 9) == [one])
        #expect(try await store.dueDeliveries(now: 20, limit: 9) == [one, two])
        #expect(try await store.dueDeliveries(now: 20, limit: 1) == [one])
        let done = try await store.changeDelivery("m1") { $0.state = .delivered }
        #expect(done?.state == .delivered)
        #expect(try await store.changeDelivery("m9") { $0.attempts = 1 } == nil)
        #expect(try await store.dueDeliveries(now: 20, limit: 9) == [two])
        #expect(try await store.deliveries(to: "a", state: .delivered, limit: 9).count == 1)
        #expect(try await store.deliveries(to: "a", state: .failed, limit: 9).isEmpty)
        try await store.forgetDeliveries(madeBefore: 100)
        #expect(try await store.deliveries(to: "a", state: nil, limit: 9).isEmpty)
        #expect(try await store.deliveries(to: "b", state: nil, limit: 9) == [two])
        try await store.removeWebhook("b", stamp: stamp)
        #expect(try await store.dueDeliveries(now: 20, limit: 9).isEmpty)
        let log = try await store.changes(after: 0, limit: 9)
        #expect(log.map(\.entity) == [.webhook, .webhook, .webhook])
        #expect(log.map(\.kind) == [.created, .created, .withdrawn])
        let claim = try await store.claimHooks()
        #expect(claim != nil)
        #expect(try await store.claimHooks() == nil)
        claim?.letGo()
    }
}
