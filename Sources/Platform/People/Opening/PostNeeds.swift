package import Records
package import Store

/// Takes needs and firms that members state, into their hands.
package struct PostNeeds: Sendable {
    private let office: PeopleOffice
    private let lexicon: Lexicon

    package init(_ office: PeopleOffice, lexicon: Lexicon) {
        self.office = office
        self.lexicon = lexicon
    }

    /// Stores a need under an id of its own, held by the account somebody speaks for.
    ///
    /// It is put into their hands first, so that it is nobody else's at no moment.
    ///
    /// - Parameter level: how far it may be shown; nil = the usual one.
    /// - Throws: `PeopleRefusal.notAllowed`, `StateNeed.Refusal`, `StoreError`.
    package func post(
        _ values: [FieldPath: String], level: DisclosureLevel?, by viewer: Viewer,
        on date: CalendarDate, stamp: Stamp
    ) async throws -> NeedID {
        guard let account = viewer.account, viewer.roles.contains(.member) else {
            throw PeopleRefusal.notAllowed
        }
        let stating = StateNeed(store: office.store, lexicon: lexicon)
        let id = NeedID("need-" + SecretText.random(12))
        _ = try stating.unstored(id, values, on: date)
        let custody = Custody(of: .need(id), holder: account, needLevel: level)
        try await office.write([.save(custody, over: nil)], stamp)
        try await stating.add(id, values, on: date, stamp: stamp)
        return id
    }

    /// Stores a firm that no list holds, held by the account somebody speaks for from the first.
    ///
    /// - Throws: as `post`; `StateSupplier.Refusal`.
    package func add(
        _ values: [FieldPath: String], by viewer: Viewer, on date: CalendarDate, stamp: Stamp
    ) async throws -> StateSupplier.Added {
        guard let account = viewer.account, viewer.roles.contains(.member) else {
            throw PeopleRefusal.notAllowed
        }
        let stating = StateSupplier(store: office.store, lexicon: lexicon)
        let id = try await stating.identity(of: values, stated: account)
        try await ClaimProfiles(office, lexicon: lexicon).take(id, by: viewer, stamp: stamp)
        return try await stating.state(values, of: id, on: date, stamp: stamp)
    }
}
