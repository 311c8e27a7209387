import Records
package import Store

/// What the use cases of people share.
package struct PeopleOffice: Sendable {
    let store: any RecordStore & AccessStore
    package let names: PeopleNames
    let limits: AttemptLimits
    let passwords: PasswordBench
    package let letters: LetterQueue
    let place: String?

    /// - Parameters:
    ///   - secret: the store's.
    ///   - place: where people reach the platform, for links in letters.
    package init(
        store: any RecordStore & AccessStore, secret: [UInt8], carrier: any LetterCarrier,
        place: String?
    ) {
        self.init(store: store, secret: secret, carrier: carrier, place: place, cost: .standard)
    }

    init(
        store: any RecordStore & AccessStore, secret: [UInt8], carrier: any LetterCarrier,
        place: String?, cost: PasswordHash.Cost
    ) {
        self.store = store
        names = PeopleNames(secret: secret)
        limits = AttemptLimits()
        passwords = PasswordBench(cost: cost)
        letters = LetterQueue(carrier)
        self.place = place
    }

    func texts(_ language: Language) -> LetterTexts {
        LetterTexts(language: language, place: place)
    }

    /// Writes all of some edits.
    ///
    /// - Throws: `PeopleRefusal.overtaken`, `StoreError`.
    func write(_ edits: [DocumentEdit], _ stamp: Stamp) async throws {
        guard try await store.write(edits, stamp: stamp) else { throw PeopleRefusal.overtaken }
    }

    /// Counts a try.
    ///
    /// - Throws: `PeopleRefusal.tooMany`.
    func take(_ quota: AttemptLimits.Quota, _ name: String, _ now: Int64) throws {
        if let seconds = limits.take(quota, name, now: now) {
            throw PeopleRefusal.tooMany(seconds: seconds)
        }
    }

    /// Takes away sessions, links and codes that open nothing any more.
    ///
    /// - Complexity: O(sessions, links and codes).
    package func sweep(_ stamp: Stamp) async throws {
        try await sweep(Session.self, stamp) { $0.endsMilliseconds }
        try await sweep(OneTimeLink.self, stamp) { $0.endsMilliseconds }
        try await sweep(ClaimCode.self, stamp) { $0.endsMilliseconds }
        try await sweep(ProviderSignIn.self, stamp) { $0.endsMilliseconds }
    }

    private func sweep<Document: KeptDocument>(
        _ kind: Document.Type, _ stamp: Stamp, end: (Document) -> Int64
    ) async throws {
        var last: String?
        repeat {
            let page = try await store.documents(
                kind, on: nil, after: last, limit: Self.sweepPage)
            // One that is used meanwhile is gone anyhow: each is an edit of its own.
            for document in page where end(document) <= stamp.milliseconds {
                _ = try await store.write([.remove(document)], stamp: stamp)
            }
            last = page.count == Self.sweepPage ? page.last?.id : nil
        } while last != nil
    }

    private static let sweepPage = 1_000

    func account(_ id: String) async throws -> Account {
        guard let account = try await store.document(Account.self, id) else {
            throw PeopleRefusal.accountUnknown
        }
        return account
    }
}
