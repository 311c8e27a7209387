extension MemoryStore: HookStore {
    package func save(_ webhook: Webhook, stamp: Stamp) {
        let former = hooks.updateValue(webhook, forKey: webhook.id)
        if former == webhook { return }
        note(.webhook, webhook.id, former == nil ? .created : .changed, stamp)
    }

    package func removeWebhook(_ id: String, stamp: Stamp) {
        guard hooks.removeValue(forKey: id) != nil else { return }
        outbox.removeAll { $0.webhook == id }
        note(.webhook, id, .withdrawn, stamp)
    }

    package func webhooks() -> [Webhook] {
        hooks.values.sorted { ByteText($0.id) < ByteText($1.id) }
    }

    package func hookMark() -> Int64 { outboxMark }

    package func queue(_ deliveries: [HookDelivery], through mark: Int64) {
        outbox += deliveries
        outboxMark = mark
    }

    package func dueDeliveries(now: Int64, limit: Int) -> [HookDelivery] {
        let due = outbox.filter { $0.state == .waiting && $0.dueMilliseconds <= now }
        return Array(due.prefix(max(0, limit)))
    }

    @discardableResult
    package func changeDelivery(
        _ id: String, _ change: @Sendable (inout HookDelivery) -> Void
    ) -> HookDelivery? {
        guard let place = outbox.firstIndex(where: { $0.id == id }) else { return nil }
        change(&outbox[place])
        return outbox[place]
    }

    package func deliveries(
        to webhook: String, state: HookDelivery.State?, limit: Int
    ) -> [HookDelivery] {
        let found = outbox.filter { $0.webhook == webhook && (state == nil || $0.state == state) }
        return Array(found.reversed().prefix(max(0, limit)))
    }

    package func forgetDeliveries(madeBefore moment: Int64) {
        outbox.removeAll { $0.state != .waiting && $0.createdMilliseconds < moment }
    }

    package func claimHooks() -> (any SyncClaim)? { JobClaim(hookClaims) }
}
