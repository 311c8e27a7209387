/// An address that is told of changes.
package struct Webhook: Hashable, Sendable, Codable {
    /// A secret that deliveries are signed with.
    package struct Secret: Hashable, Sendable, Codable {
        package let bytes: [UInt8]
        /// The first millisecond in which it signs nothing more; nil = none.
        package var endsMilliseconds: Int64?

        package init(bytes: [UInt8], endsMilliseconds: Int64? = nil) {
            self.bytes = bytes
            self.endsMilliseconds = endsMilliseconds
        }
    }

    package struct Member: Hashable, Sendable, Codable {
        package let account: String
        package let person: String

        package init(account: String, person: String) {
            self.account = account
            self.person = person
        }
    }

    package let id: String
    /// Whose it is: it is told what they may see.
    package let holder: String
    /// The member of an account who added it, and the account; nil = a key did.
    package let member: Member?
    package let url: String
    /// Of what it is told; empty = of all.
    package let entities: [String]
    package let createdMilliseconds: Int64
    /// It is told of what comes after this line of the log.
    package let since: Int64
    /// The newest first.
    package var secrets: [Secret]
    /// Why nothing is sent any more; nil = it is.
    package var disabledBecause: String?

    package init(
        id: String, holder: String, member: Member? = nil, url: String, entities: [String],
        createdMilliseconds: Int64, since: Int64, secrets: [Secret]
    ) {
        self.id = id
        self.holder = holder
        self.member = member
        self.url = url
        self.entities = entities
        self.createdMilliseconds = createdMilliseconds
        self.since = since
        self.secrets = secrets
    }
}

/// One message to one address, from the outbox.
package struct HookDelivery: Hashable, Sendable, Codable {
    package enum State: String, Sendable, CaseIterable, Codable {
        case waiting, delivered, failed
    }

    /// The same at every attempt, so that the receiver knows it again.
    package let id: String
    package let webhook: String
    package let payload: String
    package let createdMilliseconds: Int64
    package var state = State.waiting
    package var attempts = 0
    /// When it is tried next.
    package var dueMilliseconds: Int64
    /// What the last attempt was answered with; nil = with nothing.
    package var lastStatus: Int?
    /// Stable, for programs; nil = it was answered.
    package var lastFault: String?

    package init(id: String, webhook: String, payload: String, createdMilliseconds: Int64) {
        self.id = id
        self.webhook = webhook
        self.payload = payload
        self.createdMilliseconds = createdMilliseconds
        dueMilliseconds = createdMilliseconds
    }
}

/// Keeps webhooks and the outbox of what they are told. All implementations pass
/// `HookStoreConformance`.
package protocol HookStore: Sendable {
    /// Adds or changes a webhook. One line in the log, none when nothing changes.
    func save(_ webhook: Webhook, stamp: Stamp) async throws(StoreError)
    /// Takes a webhook away with all that waits for it.
    func removeWebhook(_ id: String, stamp: Stamp) async throws(StoreError)
    /// All webhooks, by id.
    func webhooks() async throws(StoreError) -> [Webhook]
    /// The last line of the log that was put into the outbox.
    func hookMark() async throws(StoreError) -> Int64
    /// Puts deliveries into the outbox and moves the mark, in one transaction.
    func queue(_ deliveries: [HookDelivery], through mark: Int64) async throws(StoreError)
    /// What waits and is due, oldest first.
    func dueDeliveries(now: Int64, limit: Int) async throws(StoreError) -> [HookDelivery]
    /// - Returns: the delivery as it is now; nil where there is none.
    @discardableResult
    func changeDelivery(
        _ id: String, _ change: @escaping @Sendable (inout HookDelivery) -> Void
    ) async throws(StoreError) -> HookDelivery?
    /// The deliveries to a webhook, newest first.
    func deliveries(
        to webhook: String, state: HookDelivery.State?, limit: Int
    ) async throws(StoreError) -> [HookDelivery]
    /// Forgets what was delivered or given up and was made before a moment.
    func forgetDeliveries(madeBefore moment: Int64) async throws(StoreError)
    /// Takes the sole right to send, in this program and in all others.
    func claimHooks() async throws(StoreError) -> (any SyncClaim)?
}
