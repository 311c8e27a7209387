import Records
package import Store

/// Takes down what a side says to a match, and opens names where both accept.
package struct DecideMatches: Sendable {
    package static let reasonLengthMax = 2_000

    private let office: PeopleOffice

    package init(_ office: PeopleOffice) { self.office = office }

    /// Says something to a match for a side.
    ///
    /// An organiser shortlists and declines in their own name, and speaks for a side that has
    /// nobody on the platform, as they were told by telephone.
    ///
    /// - Parameter side: nil = the only one somebody speaks for.
    /// While somebody contests whose a side is, nothing of it is opened.
    ///
    /// - Throws: `matchUnknown`, `notYours`, `reasonMissing` where it is too long, `contested`,
    ///   `overtaken`; `StoreError`.
    package func decide(
        _ name: String, _ decision: MatchFile.Decision, as side: MatchFile.Side?,
        reason: String?, by viewer: Viewer, stamp: Stamp
    ) async throws -> OpenMatch.Seen {
        let match = try await OpenMatch(office).match(name, by: viewer)
        let side = try Self.side(side, in: match)
        guard Self.decisions(of: side).contains(decision) else { throw PeopleRefusal.notYours }
        if let reason, reason.count > Self.reasonLengthMax { throw PeopleRefusal.reasonMissing }
        var file = match.file
        file.statements.append(
            MatchFile.Statement(
                side: side, decision: decision, reason: reason?.trimmed, by: viewer.actor,
                milliseconds: stamp.milliseconds))
        var edits: [DocumentEdit] = [.save(file, over: match.kept)]
        if file.isOpen, !match.file.isOpen {
            let sides = [match.needCustody, match.supplierCustody].compactMap(\.self)
            guard !sides.contains(where: \.isContested) else { throw PeopleRefusal.contested }
        }
        if file.isOpen != match.file.isOpen { edits += Self.openings(of: file, in: match) }
        try await office.write(edits, stamp)
        if file.isOpen, !match.file.isOpen {
            await TellAccounts(office: office).tell(
                .opened(match: name), to: [match.holder(of: .buyer), match.holder(of: .supplier)],
                stamp)
        }
        return try await OpenMatch(office).match(name, by: viewer)
    }

    /// As whom somebody speaks.
    static func side(
        _ wanted: MatchFile.Side?, in match: OpenMatch.Seen
    ) throws -> MatchFile.Side {
        guard let wanted else {
            guard match.sides.count == 1 else { throw PeopleRefusal.notYours }
            return match.sides[0]
        }
        if match.sides.contains(wanted) { return wanted }
        guard match.sides.contains(.organiser), match.holder(of: wanted) == nil else {
            throw PeopleRefusal.notYours
        }
        return wanted
    }

    private static func decisions(of side: MatchFile.Side) -> [MatchFile.Decision] {
        switch side {
        case .buyer: [.shortlist, .accept, .decline]
        case .supplier: [.accept, .decline]
        case .organiser: [.shortlist, .decline]
        }
    }

    /// What opens, or closes, to the other side.
    private static func openings(
        of file: MatchFile, in match: OpenMatch.Seen
    ) -> [DocumentEdit] {
        func edit(
            _ former: Custody?, _ subject: SourceRecord.Subject, other: String?
        ) -> DocumentEdit? {
            var custody = former ?? Custody(of: subject)
            custody.openings.removeAll { $0.match == file.id }
            if file.isOpen, let other {
                custody.openings.append(Custody.Opening(match: file.id, account: other))
            }
            return custody == former ? nil : .save(custody, over: former)
        }
        return [
            edit(
                match.supplierCustody, .organisation(match.supplier),
                other: match.needCustody?.holder),
            edit(match.needCustody, .need(match.need), other: match.supplierCustody?.holder),
        ].compactMap(\.self)
    }
}
