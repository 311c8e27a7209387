import Records
import Store
import Testing

@testable import Platform

/// Who may see what: every cell of role × level × relation × group, against a table made by hand.
@Suite struct DisclosureTests {
    /// Nobody known; each role alone; and two of them.
    private static let viewers: [Set<Role>] =
        [[]] + Role.allCases.map { [$0] } + [[.member, .organiser], [.analyst, .officer]]

    /// What may be seen, as the people of DESIGN would say it.
    private static func isShown(
        _ level: DisclosureLevel, _ roles: Set<Role>, _ relation: Disclosure.Relation
    ) -> Bool {
        switch level {
        case .everybody: return true
        case .signedIn: return !roles.isEmpty
        case .matched:
            return roles.contains(.organiser) || (!roles.isEmpty && relation != .none)
        case .named:
            return !roles.isEmpty && (relation == .named || relation == .owner)
        case .ownerOnly: return !roles.isEmpty && relation == .owner
        }
    }

    @Test func everyCellIsDecidedAsTheTableSays() {
        var cells = 0
        for roles in Self.viewers {
            for relation in Disclosure.Relation.allCases {
                for level in DisclosureLevel.allCases {
                    cells += 1
                    #expect(
                        Disclosure.shows(level, to: roles, relation)
                            == Self.isShown(level, roles, relation),
                        "\(roles) \(relation) \(level)")
                }
                let reach = Disclosure.reach(of: roles, relation)
                for group in FieldGroup.allCases {
                    cells += 1
                    #expect(
                        Disclosure.groups(within: reach).contains(group)
                            == Self.isShown(Disclosure.level(of: group), roles, relation),
                        "\(roles) \(relation) \(group)")
                }
            }
        }
        #expect(cells == 9 * 4 * (5 + 12))
    }

    /// Files are shown to whom the certificates were opened in person, and no longer.
    @Test func aGrantOfCertificatesOpensTheirFiles() throws {
        let viewer = try Viewer.member(.member)
        func shows(_ groups: [FieldGroup], level: DisclosureLevel, now: Int64 = 5) -> Bool {
            var custody = Custody(
                of: SampleRecords.record(["name": "Dập An Bình"]).record.subject,
                holder: "other", levels: OwnersLevels([.certificates: level]))
            custody.grants = [
                Custody.Grant(
                    id: "g", person: "p", email: "p@p.vn", groups: groups, purpose: "Báo giá",
                    createdMilliseconds: 0, endsMilliseconds: 10)
            ]
            return Disclosure.showsEvidence(of: custody, to: viewer, isOwn: false, now: now)
        }
        for level in [DisclosureLevel.everybody, .matched, .named] {
            #expect(shows([.certificates], level: level))
        }
        #expect(!shows([.certificates], level: .ownerOnly))
        #expect(!shows([.certificates], level: .named, now: 10))
        #expect(!shows([.measures], level: .everybody))
    }

    @Test func everyFieldOfSuppliersHasAGroup() {
        for field in Field.fields(of: .supplier) {
            #expect(FieldGroup(field) != nil, "\(field)")
        }
    }
}
