import Platform
import Records
import Representations
import Store

/// What was said to a match, as its sides may hear it.
enum MatchFacts {
    /// A match as one of its sides has it in hand: whom it brings together only once it is open.
    /// The need is no name.
    ///
    /// - Parameter parties: who speaks for either side; empty before.
    static func match(
        _ seen: OpenMatch.Seen, _ parties: [MatchFile.Side: Party]
    ) -> JSONValue {
        let file = seen.file
        let arranges = seen.sides.contains(.organiser)
        // Which need it is, the supplier reads in its opportunities as well.
        let tellsNeed = seen.sides.contains(.buyer) || seen.isOpen || seen.seesNeed
        let isSupplier = seen.sides.contains(.supplier) || seen.isOpen
        return [
            "id": .text(seen.name), "isOpen": .bool(file.isOpen),
            "sides": .list(seen.sides.map { .text($0.rawValue) }),
            "decisions": decisions(file),
            "need": tellsNeed ? .text(seen.need.text) : .null,
            "supplier": isSupplier ? .text(seen.supplier.text) : .null,
            "parties": .object(
                Dictionary(
                    uniqueKeysWithValues: parties.map { side, party in
                        (side.rawValue, PeopleFacts.party(party))
                    })),
            // Reasons are for whoever gave them and for whoever arranges.
            "statements": .list(
                file.statements.filter { arranges || seen.sides.contains($0.side) }
                    .map(statement)),
            "questions": .list(file.questions.map(question)),
        ]
    }

    private static func statement(_ statement: MatchFile.Statement) -> JSONValue {
        [
            "side": .text(statement.side.rawValue),
            "decision": .text(statement.decision.rawValue), "reason": .text(statement.reason),
            "at": .text(UTCText.instant(statement.milliseconds)),
        ]
    }

    static func question(_ question: MatchFile.Question) -> JSONValue {
        [
            "id": .text(question.id), "side": .text(question.side.rawValue),
            "text": .text(question.text), "answer": .text(question.answer),
            "at": .text(UTCText.instant(question.milliseconds)),
            "answeredAt": .text(question.answeredMilliseconds.map(UTCText.instant)),
        ]
    }
}

extension PeopleFacts {
    /// - Parameter holders: who holds which key.
    static func view(
        _ view: ProfileView, _ accounts: [String: Account], _ holders: [String: String]
    ) -> JSONValue {
        let holder = view.key.flatMap { holders[$0] }
        return [
            "account": .text(view.account),
            "organisation": .text(view.account.flatMap { accounts[$0]?.name } ?? holder),
            "person": .text(view.person), "key": .text(view.key),
            "roles": .list(view.roles.map { .text($0.rawValue) }),
            "groups": .list(view.groups.map { .text($0.rawValue) }),
            "reason": .text(view.reason), "purpose": .text(view.purpose),
            "at": .text(UTCText.instant(view.milliseconds)),
        ]
    }
}
