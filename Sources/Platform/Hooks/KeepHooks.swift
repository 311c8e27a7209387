import Foundation
package import Store

/// Adds webhooks, changes their secrets, sends once more what was given up.
package struct KeepHooks: Sendable {
    /// Own choices.
    package static let hooksMaxOfOne = 10
    package static let urlLengthMax = 2_000
    /// How long the former secret signs beside a new one: a day to change it at the receiver's.
    package static let rotationMilliseconds: Int64 = 86_400_000

    private let store: any HookStore & RecordStore

    package init(store: any HookStore & RecordStore) { self.store = store }

    package enum Refusal: Error, Hashable {
        case addressUnfit
        /// A webhook is told for as long as the key it was made by opens anything, or whoever made
        /// it is a member of their account: one of the two has to be there.
        case holderMissing
        case tooMany
        case store(StoreError)
    }

    /// - Parameter entities: of what it is told; empty = of all.
    package func add(
        _ url: String, entities: [String], for viewer: Viewer, stamp: Stamp
    ) async throws(Refusal) -> Webhook {
        guard url.utf8.count <= Self.urlLengthMax, url.hasPrefix("https://") || Self.isPlain(url),
            url.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), !url.contains("@"),
            URL(string: url)?.host?.isEmpty == false
        else { throw .addressUnfit }
        let member = Self.member(viewer)
        guard viewer.keyID != nil || member != nil else { throw .holderMissing }
        do {
            guard try await hooks(of: viewer).count < Self.hooksMaxOfOne else {
                throw Refusal.tooMany
            }
            let hook = Webhook(
                id: "wh_" + UUID().uuidString.lowercased(), holder: viewer.holder, member: member,
                url: url, entities: entities, createdMilliseconds: stamp.milliseconds,
                since: try await store.lastSequence(), secrets: [HookSignature.newSecret()])
            try await store.save(hook, stamp: stamp)
            return hook
        } catch let error as StoreError {
            throw .store(error)
        } catch { throw .tooMany }
    }

    private static func member(_ viewer: Viewer) -> Webhook.Member? {
        guard let account = viewer.account, let person = viewer.person else { return nil }
        return Webhook.Member(account: account, person: person)
    }

    /// What is sent in clear is for machines of one's own network, where the operator allows it.
    private static func isPlain(_ url: String) -> Bool { url.hasPrefix("http://") }

    /// Somebody's own webhooks; for who decides for an account, those of its members too.
    package func hooks(of viewer: Viewer) async throws(StoreError) -> [Webhook] {
        try await store.webhooks().filter { hook in
            hook.holder == viewer.holder
                || (viewer.isOwner && hook.member != nil
                    && hook.member?.account == viewer.account)
        }
    }

    /// Gives a webhook a new secret; the former one signs beside it for a day.
    package func rotate(_ hook: Webhook, stamp: Stamp) async throws(StoreError) -> Webhook {
        var rotated = hook
        let end = stamp.milliseconds + Self.rotationMilliseconds
        let former = hook.secrets.first.map {
            Webhook.Secret(bytes: $0.bytes, endsMilliseconds: end)
        }
        rotated.secrets = [HookSignature.newSecret()] + [former].compactMap(\.self)
        try await store.save(rotated, stamp: stamp)
        return rotated
    }

    /// Sends again to an address that was given up.
    package func enable(_ hook: Webhook, stamp: Stamp) async throws(StoreError) -> Webhook {
        var enabled = hook
        enabled.disabledBecause = nil
        try await store.save(enabled, stamp: stamp)
        return enabled
    }

    /// Sends a delivery once more, as if it had never been sent.
    package func replay(
        _ id: String, of hook: Webhook, now: Int64
    ) async throws(StoreError) -> HookDelivery? {
        try await store.changeDelivery(id) { delivery in
            guard delivery.webhook == hook.id else { return }
            delivery.state = .waiting
            delivery.attempts = 0
            delivery.dueMilliseconds = now
        }
    }
}
