import Platform
import Records
import Representations
import Store

/// What people keep, as answers give it.
enum PeopleFacts {
    static func account(_ account: Account, _ persons: [String: Person]) -> JSONValue {
        [
            "id": .text(account.id), "name": .text(account.name),
            "roles": .list(account.roles.map { .text($0.rawValue) }),
            "members": .list(
                account.members.map { member in
                    [
                        "person": .text(member.person), "role": .text(member.role.rawValue),
                        "name": .text(persons[member.person]?.name),
                        "email": .text(persons[member.person]?.email),
                    ]
                }),
            "created": .text(UTCText.instant(account.createdMilliseconds)),
        ]
    }

    static func person(_ person: Person) -> JSONValue {
        [
            "id": .text(person.id), "name": .text(person.name), "email": .text(person.email),
            "language": .text(person.language.rawValue),
            "hasPassword": .bool(person.password != nil),
        ]
    }

    static func session(_ opened: OpenSessions.Opened, _ persons: [String: Person]) -> JSONValue {
        [
            "token": .text(opened.text),
            "csrf": .text(OpenSessions.crossSiteToken(of: opened.text)),
            "ends": .text(UTCText.instant(opened.session.endsMilliseconds)),
            "person": person(opened.person), "account": account(opened.account, persons),
            "accounts": .list(
                opened.accounts.map { ["id": .text($0.id), "name": .text($0.name)] }),
        ]
    }

    static func key(_ key: AccessKey) -> JSONValue {
        [
            "id": .text(key.id), "holder": .text(key.holder),
            "roles": .list(Role.allCases.filter(key.roles.contains).map { .text($0.rawValue) }),
            "scopes": key.scopes.map { scopes in
                .list(
                    AccessKey.Scope.allCases.filter(scopes.contains).map { .text($0.rawValue) })
            } ?? .null,
            "created": .text(UTCText.instant(key.createdMilliseconds)),
            "ends": .text(key.endsMilliseconds.map(UTCText.instant)),
        ]
    }

    static func party(_ party: Party) -> JSONValue {
        [
            "organisation": .text(party.organisation),
            "contacts": .list(
                party.contacts.map { ["name": .text($0.name), "email": .text($0.email)] }),
        ]
    }

    /// - Parameter claimants: to whoever decides, who speaks for the accounts in it; else empty.
    static func claim(_ claim: ProfileClaim, _ claimants: [String: Party] = [:]) -> JSONValue {
        func claimant(_ account: String) -> JSONValue {
            claimants[account].map(party) ?? .null
        }
        return [
            "id": .text(claim.id), "supplier": .text(claim.supplier),
            "account": .text(claim.account), "how": .text(claim.evidence.rawValue),
            "state": .text(claim.state.rawValue), "isContested": .bool(claim.isContested),
            "created": .text(UTCText.instant(claim.createdMilliseconds)),
            "decided": .text(claim.decidedMilliseconds.map(UTCText.instant)),
            "claimant": claimant(claim.account),
            // Who contests is told to those who decide; the holder is told what of.
            "contests": .list(
                claim.contests.map { contest in
                    [
                        "reason": .text(contest.reason),
                        "account": claimants.isEmpty ? .null : .text(contest.account),
                        "claimant": claimant(contest.account),
                        "at": .text(UTCText.instant(contest.milliseconds)),
                        "isDecided": .bool(contest.isDecided),
                    ]
                }),
        ]
    }

    static func disclosure(_ custody: Custody) -> JSONValue {
        let levels = FieldGroup.allCases.map { group -> (String, JSONValue) in
            let level = Disclosure.level(of: group, custody.levels)
            return (
                group.rawValue,
                [
                    "level": .text(level.rawValue),
                    "isUsual": .bool(custody.levels[group] == nil),
                ]
            )
        }
        return [
            "levels": .object(Dictionary(uniqueKeysWithValues: levels)),
            "isContested": .bool(custody.isContested), "grants": .list(custody.grants.map(grant)),
        ]
    }

    static func needDisclosure(_ custody: Custody) -> JSONValue {
        [
            "level": .text((custody.needLevel ?? Disclosure.needLevel).rawValue),
            "isUsual": .bool(custody.needLevel == nil),
            "grants": .list(custody.grants.map(grant)),
        ]
    }

    static func grant(_ grant: Custody.Grant) -> JSONValue {
        [
            "id": .text(grant.id), "email": .text(grant.email),
            "groups": .list(grant.groups.map { .text($0.rawValue) }),
            "purpose": .text(grant.purpose),
            "ends": .text(UTCText.instant(grant.endsMilliseconds)),
        ]
    }
}
