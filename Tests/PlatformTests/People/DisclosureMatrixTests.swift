import Records
import Store
import Testing

@testable import Platform

/// Who may see which field of a profile, by its owner's word: every cell of role × level ×
/// relation × field, against a table made by hand. The field's own value is looked for in all that
/// somebody gets.
@Suite struct DisclosureMatrixTests {
    /// A value of a field, and what shows it in a profile.
    private static let planted: [(field: Field, fields: [String: String], mark: String)] = [
        (.name, ["name": "MarkerName"], "MarkerName"),
        (.externalID, [:], "MarkerKey"),
        (.country, ["country": "KR"], "\"KR\""),
        (.region, ["country": "VN", "region": "Bắc Ninh"], "vn-2025"),
        (.address, ["country": "VN", "address": "MarkerStreet 7, Bắc Ninh"], "MarkerStreet"),
        (.latitude, point, "21.1875"),
        (.longitude, point, "106.0625"),
        (.processes, ["processes": "dập kim loại"], "stamping"),
        (.materials, ["materials": "SPCC"], "spcc"),
        (.certificates, ["certificates": "ISO 9001:2015"], "iso-9001"),
        (.tolerance, ["tolerance": "±0.0437 mm"], "43700"),
        (.envelope, ["envelope": "123 x 45 x 67 mm"], "123000000"),
        (.weight, ["weight": "9.87 kg"], "9870000"),
        (.capacity, ["capacity": "54321 pcs/month"], "54321"),
        (.leadTime, ["leadTime": "777 days"], "777"),
        (.minimumOrder, ["minimumOrder": "7654 pcs"], "7654"),
        (.workers, ["workers": "8765"], "8765"),
        (.founded, ["founded": "1987"], "1987"),
        (.languages, ["languages": "Korean"], "\"ko\""),
        (.exportMarkets, ["exportMarkets": "Japan"], "\"JP\""),
        (.identifiers, ["identifiers.vn-mst": "0100109106"], "0100109106"),
        (.phone, ["phone": "0987654321"], "987654321"),
        (.email, ["email": "marker@example.vn"], "marker@"),
        (.website, ["website": "https://marker.example.vn"], "marker.example"),
        (.contact, ["contact": "MarkerPerson"], "MarkerPerson"),
        (.description, ["description": "MarkerWords"], "MarkerWords"),
        (.remark, ["remark": "MarkerRemark"], "MarkerRemark"),
        (.readiness, ["readiness": "SIRI 3"], "siri"),
    ]

    private static let point = [
        "country": "VN", "address": "Lô 7, Bắc Ninh", "latitude": "21.1875",
        "longitude": "106.0625",
    ]

    private enum Relation: CaseIterable {
        case none, matched, granted, owner
    }

    /// What may be seen, as the people of DESIGN would say it.
    private static func isShown(
        _ level: DisclosureLevel, _ role: MemberRole?, _ relation: Relation
    ) -> Bool {
        // Only who speaks for a firm owns a profile or is the other side of a match.
        let speaks = role == .member || role == .owner
        return switch level {
        case .everybody: true
        case .signedIn: role != nil
        case .matched:
            role == .organiser || (speaks && (relation == .matched || relation == .owner))
                || (role != nil && relation == .granted)
        case .named: (role != nil && relation == .granted) || (speaks && relation == .owner)
        case .ownerOnly: speaks && relation == .owner
        }
    }

    private static func custody(
        _ group: FieldGroup, _ level: DisclosureLevel, _ relation: Relation
    ) -> Custody {
        let grant = Custody.Grant(
            id: "g", person: "p", email: "p@x.vn", groups: [group], purpose: "try",
            createdMilliseconds: 0, endsMilliseconds: 10)
        return Custody(
            of: .organisation(SampleRecords.organisation),
            holder: relation == .owner ? "own" : "other", levels: OwnersLevels([group: level]),
            grants: relation == .granted ? [grant] : [],
            openings: relation == .matched ? [Custody.Opening(match: "m", account: "own")] : [])
    }

    private struct Cell: CustomStringConvertible {
        let role: MemberRole?
        let relation: Relation
        let level: DisclosureLevel

        var description: String { "\(level) \(role?.rawValue ?? "visitor") \(relation)" }

        static let all: [Cell] = ([nil] + MemberRole.allCases).flatMap { role in
            Relation.allCases.flatMap { relation in
                DisclosureLevel.allCases.map { Cell(role: role, relation: relation, level: $0) }
            }
        }
    }

    @Test func everyFieldIsShownToWhomItsOwnerSays() throws {
        var cells = 0
        for (field, fields, mark) in Self.planted {
            let group = try #require(FieldGroup(field))
            // What the firm does keeps it in sight whatever else is hidden.
            let kept = group == .work ? ["name": "Firm"] : ["processes": "mạ kẽm"]
            let record = SampleRecords.record(
                fields.merging(kept) { own, _ in own }, key: "MarkerKey")
            let profile = SampleRecords.profile([record])
            #expect("\(profile)".contains(mark), "\(field): \(profile)")
            for cell in Cell.all {
                cells += 1
                let sight = Disclosure.sight(
                    of: Self.custody(group, cell.level, cell.relation),
                    for: try Viewer.member(cell.role), now: 5)
                let seen = profile.seen(sight).map { "\($0)" } ?? ""
                // A name that is opened by itself opens no number, and so no key of a list.
                let relation =
                    field == .externalID && cell.relation == .granted ? .none : cell.relation
                #expect(
                    seen.contains(mark) == Self.isShown(cell.level, cell.role, relation),
                    "\(field) \(cell)")
            }
        }
        print("disclosure matrix: \(cells) cells of role × level × relation × field")
        #expect(cells == 8 * 5 * 4 * 28)
    }

    /// Of a change somebody is told who sees a group that it touches, and nobody else; of one that
    /// is older than what tells, whoever sees all.
    @Test func aChangeIsToldToWhomWhatItTouchesIsShown() async throws {
        var cells = 0
        for group in FieldGroup.allCases {
            let store = MemoryStore()
            var former: Custody?
            for cell in Cell.all {
                cells += 1
                let custody = Self.custody(group, cell.level, cell.relation)
                let edit = DocumentEdit.save(custody, over: former)
                #expect(try await store.write([edit], stamp: Stamp(milliseconds: 1, actor: "t")))
                former = custody
                let heard = try await ReadAudit(store: store).seen(
                    [Self.change([group]), Self.change([]), Self.change(nil)],
                    by: try Viewer.member(cell.role), now: 5)
                let isShown = Self.isShown(cell.level, cell.role, cell.relation)
                #expect(
                    heard.count { $0.groups == [group] } == (isShown ? 1 : 0), "\(group) \(cell)")
                #expect(
                    heard.count { $0.groups != [group] } == (Self.seesAll(group, cell) ? 2 : 0),
                    "\(group) \(cell)")
            }
        }
        print("changes matrix: \(cells) cells of role × level × relation × group")
        #expect(cells == 8 * 5 * 4 * 12)
    }

    /// Who holds the firm sees all of it; of the rest who sees contacts and terms, once they see
    /// its readiness, which else is shown to nobody.
    private static func seesAll(_ group: FieldGroup, _ cell: Cell) -> Bool {
        if isShown(.ownerOnly, cell.role, cell.relation) { return true }
        let relation = cell.relation == .granted ? .none : cell.relation
        return group == .readiness && isShown(cell.level, cell.role, cell.relation)
            && isShown(.matched, cell.role, relation)
    }

    private static func change(_ groups: FieldGroups?) -> Change {
        Change(
            sequence: 1, entity: .organisation, id: SampleRecords.organisation.text,
            kind: .changed, stamp: Stamp(milliseconds: 1, actor: "t"), groups: groups)
    }
}
