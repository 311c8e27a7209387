import Matching
import Platform
import Records
import Representations
import Store

/// Matches before names: how many fit is told before who does.
extension Call {
    /// A list as it is answered to whoever may see its names; what they see beyond what is public
    /// is noted for the owners.
    func answer(_ list: Shortlist, reason: String, _ desk: Desk) async throws -> Answer {
        let shown = list.entries.map(\.supplier) + Array(list.members.values)
        try await note(Set(shown.map(\.id)), reason: reason, desk)
        return Answer(Facts.shortlist(list))
    }

    /// Notes who is shown in a list, for the owners.
    ///
    /// - Parameter groups: what is shown of them, as far as it is seen.
    func note(
        _ ids: Set<OrganisationID>, showing groups: FieldGroups = .all, reason: String,
        _ desk: Desk
    ) async throws {
        if viewer.isVisitor { return }
        try await desk.note(
            ids.sorted(), showing: groups, within: viewer.reach, to: viewer, reason: reason,
            stamp: stamp(desk))
    }

    /// The list of a stored need: whole to whoever arranges meetings; to others its counts and
    /// verdicts, and who it is where both sides accepted.
    func answer(_ list: Shortlist, for need: Need, _ desk: Desk) async throws -> Answer {
        if Disclosure.showsMatches(to: viewer) {
            let whole = Facts.shortlist(list)
            let names = list.entries.map { entry in
                desk.office.names.match(need.id, entry.supplier.id)
            }
            // Which need it was is the buyer's to tell.
            let shown = list.entries.map(\.supplier.id) + Array(list.members.keys)
            try await note(Set(shown), reason: operation, desk)
            return Answer(Self.named(whole, names))
        }
        let custody = try await desk.office.custody(.need(need.id))
        let isBuyer = Disclosure.relation(of: viewer, to: custody) == .owner
        var matches: [JSONValue] = []
        for entry in list.entries {
            let seen = try await OpenMatch(desk.office).match(
                need.id, entry.supplier.id, by: viewer)
            let supplier = isBuyer && seen.file.isOpen ? try await opened(seen, desk) : nil
            matches.append(
                Facts.blind(
                    entry, name: isBuyer ? seen.name : nil,
                    supplier: supplier,
                    decisions: isBuyer ? MatchFacts.decisions(seen.file) : .null))
        }
        return Answer([
            "need": Facts.need(need), "summary": Facts.summary(list.summary),
            "matches": .list(matches),
        ])
    }

    /// The supplier of a match that both sides accepted.
    private func opened(_ seen: OpenMatch.Seen, _ desk: Desk) async throws -> Profile? {
        let stamp = stamp(desk)
        let sight = Disclosure.sight(
            of: seen.supplierCustody, for: viewer, now: stamp.milliseconds)
        try await desk.views.note(
            [NoteViews.Shown(seen.supplier, seen.supplierCustody, sight.groups)], to: viewer,
            reason: operation + " " + seen.need.text, stamp: stamp)
        return try await ReadProfiles(store: desk.store, lexicon: desk.lexicon)
            .profile(of: seen.supplier) {
                Disclosure.sight(of: $0, for: viewer, now: stamp.milliseconds)
            }
    }

    /// The whole list, each match with the name by which it is spoken of.
    private static func named(_ whole: JSONValue, _ names: [String]) -> JSONValue {
        guard case .object(var fields) = whole, case .list(let matches)? = fields["matches"] else {
            return whole
        }
        fields["matches"] = .list(
            zip(matches, names).map { match, name in
                guard case .object(var match) = match else { return match }
                match["match"] = .text(name)
                return .object(match)
            })
        return .object(fields)
    }

    /// The needs that a supplier meets or nearly meets: how many, and each as far as it may be
    /// seen; who asks is told where both sides accepted.
    func opportunities(
        _ open: [(need: Need, match: Match)], of supplier: Profile, _ desk: Desk
    ) async throws -> Answer {
        let custody = try await desk.office.custody(.organisation(supplier.id))
        let isOwn = Disclosure.relation(of: viewer, to: custody) == .owner
        var items: [JSONValue] = []
        for (need, match) in open {
            let line = Facts.line(Shortlist.Entry(match: match, supplier: supplier), of: need)
            guard case .object(var fields) = line else { continue }
            if isOwn || Disclosure.showsMatches(to: viewer) {
                let seen = try await OpenMatch(desk.office).match(
                    need.id, supplier.id, by: viewer)
                fields["match"] = .text(seen.name)
                fields["decisions"] = MatchFacts.decisions(seen.file)
                let parties = try await OpenMatch(desk.office).parties(
                    of: seen, for: viewer, now: stamp(desk).milliseconds)
                let buyer = need.buyer.isEmpty ? parties[.buyer]?.organisation : need.buyer
                fields["buyer"] = seen.isOpen ? .text(buyer) : .null
            }
            items.append(.object(fields))
        }
        var counts = Dictionary(uniqueKeysWithValues: Verdict.allCases.map { ($0.rawValue, 0) })
        for (_, match) in open { counts[match.verdict.rawValue, default: 0] += 1 }
        return Answer([
            "summary": .object(counts.mapValues { .number($0) }), "items": .list(items),
        ])
    }
}

extension Desk {
    /// Suppliers whose owners are told at once.
    private static let notedAtOnce = 1_000

    /// Notes for owners who is shown to somebody as far as a reach goes.
    func note(
        _ ids: [OrganisationID], showing groups: FieldGroups = .all,
        within reach: DisclosureLevel, to viewer: Viewer, reason: String, stamp: Stamp
    ) async throws {
        for first in stride(from: 0, to: ids.count, by: Self.notedAtOnce) {
            let some = Array(ids[first..<min(ids.count, first + Self.notedAtOnce)])
            let custodies = try await office.custodies(of: some)
            let shown = some.map { id in
                let custody = custodies[id]
                let sight = Disclosure.sight(within: reach, custody?.levels ?? .unsaid)
                return NoteViews.Shown(id, custody, sight.groups.intersection(groups))
            }
            try await views.note(shown, to: viewer, reason: reason, stamp: stamp)
        }
    }
}

extension MatchFacts {
    static func decisions(_ file: MatchFile) -> JSONValue {
        .object(
            Dictionary(
                uniqueKeysWithValues: MatchFile.Side.allCases.map { side in
                    (side.rawValue, JSONValue.text(file.decision(of: side)?.rawValue))
                }))
    }
}
