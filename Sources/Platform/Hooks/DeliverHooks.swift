import Foundation
package import Store

/// Sends a message; what does so keeps the rules of outgoing transfers.
package protocol HookSender: Sendable {
    func send(_ body: String, headers: [String: String], to url: String) async -> HookReply
}

/// How a message was taken.
package enum HookReply: Hashable, Sendable {
    case status(Int, retryAfter: Int?)
    /// It did not arrive; a stable code.
    case fault(String)
}

/// Tells webhooks what changed: from the log into the outbox, from there to their addresses.
///
/// A message is in the outbox before the log is read on, so that none is lost; one whose answer
/// was lost is sent again under the same id.
package struct DeliverHooks: Sendable {
    /// Lines of the log, and messages, taken at a time (own choices).
    static let linesMax = 500
    static let messagesMax = 100
    /// Messages under way at once.
    static let atOnceMax = 8
    /// How long it is told what became of messages.
    package static let keptMilliseconds: Int64 = 30 * 86_400_000

    private let store: any HookStore & RecordStore & AccessStore
    private let sender: any HookSender
    private let now: @Sendable () -> Int64
    private let chance: @Sendable () -> Double

    /// - Parameters:
    ///   - now: milliseconds since 1970.
    ///   - chance: a number in 0 ..< 1.
    package init(
        store: any HookStore & RecordStore & AccessStore, sender: any HookSender,
        now: @escaping @Sendable () -> Int64, chance: @escaping @Sendable () -> Double
    ) {
        self.store = store
        self.sender = sender
        self.now = now
        self.chance = chance
    }

    /// Puts what the log says into the outbox.
    ///
    /// - Returns: whether there is more.
    package func fill() async throws -> Bool {
        let mark = try await store.hookMark()
        let lines = try await store.changes(after: mark, limit: Self.linesMax)
        guard let last = lines.last else { return false }
        var deliveries: [HookDelivery] = []
        for hook in try await store.webhooks() where hook.disabledBecause == nil {
            guard let viewer = try await viewer(of: hook) else { continue }
            let meant = lines.filter { change in
                change.sequence > hook.since && hook.hears(of: change)
                    && viewer.mayHear(of: change)
            }
            deliveries += try await ReadAudit(store: store).seen(meant, by: viewer, now: now())
                .map { delivery(of: $0, to: hook) }
        }
        try await store.queue(deliveries, through: last.sequence)
        return lines.count == Self.linesMax
    }

    /// Who is told: the webhook's holder, as they may see now; nil where their key opens nothing,
    /// or they are no member of their account any more.
    private func viewer(of hook: Webhook) async throws -> Viewer? {
        if let member = hook.member {
            return try await store.document(Account.self, member.account)
                .flatMap { Viewer(person: member.person, of: $0) }
        }
        guard let key = try await store.accessKey(hook.holder),
            key.endsMilliseconds.map({ now() < $0 }) ?? true
        else { return nil }
        return Viewer(key)
    }

    private func delivery(of change: Change, to hook: Webhook) -> HookDelivery {
        HookDelivery(
            id: "msg_\(change.sequence)_" + hook.id, webhook: hook.id,
            payload: HookPayload.text(of: change), createdMilliseconds: now())
    }

    /// Sends what is due.
    ///
    /// - Returns: whether anything was.
    package func send() async throws -> Bool {
        let due = try await store.dueDeliveries(now: now(), limit: Self.messagesMax)
        let hooks = Dictionary(
            try await store.webhooks().map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, delivery) in due.enumerated() {
                if number >= Self.atOnceMax { try await group.next() }
                guard let hook = hooks[delivery.webhook] else { continue }
                group.addTask { try await send(delivery, to: hook) }
            }
            try await group.waitForAll()
        }
        return !due.isEmpty
    }

    private func send(_ delivery: HookDelivery, to hook: Webhook) async throws {
        guard hook.disabledBecause == nil else {
            try await store.changeDelivery(delivery.id) { delivery in
                delivery.state = .failed
                delivery.lastFault = "disabled"
            }
            return
        }
        let (time, body) = (now(), delivery.payload)
        let signature = HookSignature.header(
            id: delivery.id, seconds: time / 1_000, body: body, hook.secrets, now: time)
        let reply = await sender.send(
            body,
            headers: [
                "content-type": "application/json", "webhook-id": delivery.id,
                "webhook-timestamp": "\(time / 1_000)", "webhook-signature": signature,
            ], to: hook.url)
        try await note(reply, to: delivery, hook)
    }

    private func note(_ reply: HookReply, to delivery: HookDelivery, _ hook: Webhook) async throws {
        if case .status(410, _) = reply {
            var gone = hook
            gone.disabledBecause = "gone"
            try await store.save(gone, stamp: Stamp(milliseconds: now(), actor: hook.holder))
        }
        let (now, chance) = (now(), chance())
        try await store.changeDelivery(delivery.id) { $0.note(reply, now: now, chance: chance) }
    }
}

extension HookDelivery {
    fileprivate mutating func note(_ reply: HookReply, now: Int64, chance: Double) {
        attempts += 1
        var retryAfter: Int?
        switch reply {
        case .status(let status, let seconds):
            (lastStatus, lastFault, retryAfter) = (status, nil, seconds)
            if (200..<300).contains(status) {
                state = .delivered
                return
            }
            if status == 410 {
                state = .failed
                return
            }
        case .fault(let code): (lastStatus, lastFault) = (nil, code)
        }
        if let pause = HookSchedule.pause(
            after: attempts, retryAfter: retryAfter, chance: chance)
        {
            dueMilliseconds = now + pause
        } else {
            state = .failed
        }
    }
}

extension Webhook {
    fileprivate func hears(of change: Change) -> Bool {
        entities.isEmpty || entities.contains(change.entity.rawValue)
    }
}
