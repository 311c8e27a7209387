package import Records
package import Store

/// Lets owners say who may see what of theirs.
package struct SetDisclosure: Sendable {
    package static let purposeLengthMax = 500
    /// Own choice: whoever still needs it then asks again.
    package static let grantDaysMax = 366
    private static let dayMilliseconds: Int64 = 86_400_000

    private let office: PeopleOffice

    package init(_ office: PeopleOffice) { self.office = office }

    /// What an owner said of something of theirs.
    ///
    /// - Throws: `notAllowed` to all but the holder; `StoreError`.
    package func custody(
        _ subject: SourceRecord.Subject, of viewer: Viewer
    ) async throws -> Custody {
        let custody = try await office.custody(subject)
        guard let custody, Disclosure.relation(of: viewer, to: custody) == .owner else {
            throw PeopleRefusal.notAllowed
        }
        return custody
    }

    /// Says how far each group of a profile may be shown; what is left out has its usual level.
    ///
    /// While somebody contests whose the profile is, less of it may be shown and not more.
    ///
    /// - Parameter seen: what stood when its owner looked; nil = they did not.
    /// - Throws: `notAllowed`, `contested`, `overtaken` where something else stands than was seen;
    ///   `StoreError`.
    package func set(
        _ levels: OwnersLevels, of supplier: OrganisationID, over seen: Custody? = nil,
        by viewer: Viewer, stamp: Stamp
    ) async throws -> Custody {
        let subject = SourceRecord.Subject.organisation(supplier)
        return try await change(subject, by: viewer, stamp, evenContested: true) { custody in
            guard seen == nil || seen == custody else { throw PeopleRefusal.overtaken }
            let opensNone = FieldGroup.allCases.allSatisfy { group in
                Disclosure.level(of: group, custody.levels)
                    <= Disclosure.level(of: group, levels)
            }
            guard opensNone || !custody.isContested else { throw PeopleRefusal.contested }
            custody.levels = levels
        }
    }

    /// Says how far a need may be shown.
    ///
    /// - Throws: as for a profile.
    package func set(
        _ level: DisclosureLevel, of need: NeedID, over seen: Custody? = nil, by viewer: Viewer,
        stamp: Stamp
    ) async throws -> Custody {
        try await change(.need(need), by: viewer, stamp) { custody in
            guard seen == nil || seen == custody else { throw PeopleRefusal.overtaken }
            custody.needLevel = level
        }
    }

    /// Opens groups of a profile to one person for a purpose, to the end of a day (UTC).
    ///
    /// Whether the address is known is not told: whoever registers it sees what is opened.
    ///
    /// - Throws: `emailMalformed`, `groupsMissing`, `purposeMissing`, `grantEndOutOfRange`,
    ///   `grantsFull`, as `set`.
    package func grant(
        _ groups: FieldGroups, of supplier: OrganisationID, to email: String,
        purpose: String, until day: CalendarDate, by viewer: Viewer, stamp: Stamp
    ) async throws -> Custody.Grant {
        guard !groups.isEmpty else { throw PeopleRefusal.groupsMissing }
        return try await open(
            .organisation(supplier), groups, to: email, purpose: purpose, until: day, by: viewer,
            stamp: stamp)
    }

    /// Opens a need to one person for a purpose, to the end of a day (UTC).
    ///
    /// - Throws: as `grant` of a profile.
    package func grant(
        _ need: NeedID, to email: String, purpose: String, until day: CalendarDate,
        by viewer: Viewer, stamp: Stamp
    ) async throws -> Custody.Grant {
        try await open(
            .need(need), [], to: email, purpose: purpose, until: day, by: viewer, stamp: stamp)
    }

    private func open(
        _ subject: SourceRecord.Subject, _ groups: FieldGroups, to email: String,
        purpose: String, until day: CalendarDate, by viewer: Viewer, stamp: Stamp
    ) async throws -> Custody.Grant {
        guard let address = EmailAddress(email.trimmed) else { throw PeopleRefusal.emailMalformed }
        let purpose = purpose.trimmed
        guard !purpose.isEmpty, purpose.count <= Self.purposeLengthMax else {
            throw PeopleRefusal.purposeMissing
        }
        let end = Int64(day.dayNumber + 1) * Self.dayMilliseconds
        let longest = stamp.milliseconds + Int64(Self.grantDaysMax) * Self.dayMilliseconds
        guard end > stamp.milliseconds, end <= longest else {
            throw PeopleRefusal.grantEndOutOfRange
        }
        let grant = Custody.Grant(
            id: SecretText.random(12), person: office.names.person(address), email: address.text,
            groups: FieldGroup.allCases.filter(groups.contains), purpose: purpose,
            createdMilliseconds: stamp.milliseconds, endsMilliseconds: end)
        _ = try await change(subject, by: viewer, stamp) { custody in
            custody.grants.removeAll { $0.endsMilliseconds <= stamp.milliseconds }
            guard custody.grants.count < Custody.grantsMax else { throw PeopleRefusal.grantsFull }
            custody.grants.append(grant)
        }
        return grant
    }

    /// Takes a grant back, from now on.
    ///
    /// - Throws: `grantUnknown`, as `set`; while it is contested too, since to show less harms
    ///   nobody.
    package func revoke(
        _ id: String, of subject: SourceRecord.Subject, by viewer: Viewer, stamp: Stamp
    ) async throws {
        _ = try await change(subject, by: viewer, stamp, evenContested: true) { custody in
            guard custody.grants.contains(where: { $0.id == id }) else {
                throw PeopleRefusal.grantUnknown
            }
            custody.grants.removeAll { $0.id == id }
        }
    }

    private func change(
        _ subject: SourceRecord.Subject, by viewer: Viewer, _ stamp: Stamp,
        evenContested: Bool = false, _ body: (inout Custody) throws -> Void
    ) async throws -> Custody {
        let former = try await custody(subject, of: viewer)
        guard evenContested || !former.isContested else { throw PeopleRefusal.contested }
        var custody = former
        try body(&custody)
        guard custody != former else { return custody }
        var edit = DocumentEdit.save(custody, over: former)
        if custody.needLevel != former.needLevel {
            let levels = [former, custody].map { $0.needLevel ?? Disclosure.needLevel }
            edit = edit.opening([], from: levels.min() ?? .ownerOnly)
        }
        if custody.levels != former.levels {
            // Said otherwise, levels may mean the same.
            let difference = Disclosure.difference(former.levels, custody.levels)
            edit = edit.opening(
                difference?.groups ?? [], from: difference?.audience ?? .ownerOnly)
        }
        try await office.write([edit], stamp)
        return custody
    }
}
