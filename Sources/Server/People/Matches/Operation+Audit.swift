import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Operation {
    static let audit: [Operation] = [
        Operation(
            id: "listAudit", method: .get, path: "/v1/audit",
            summary: "Who changed what and when, oldest first, without what you may not see.",
            roles: [.admin, .organiser], parameters: [.limit, .after],
            answer: Schema.page(
                of: Schema.object([
                    "sequence": Schema.whole, "entity": Schema.text, "id": Schema.text,
                    "kind": Schema.text, "actor": Schema.text, "at": Schema.text,
                ]))
        ) { call, desk in
            let limit = call.number("limit") ?? Parameter.limitAssumed
            let last = try call.text("after").map { text throws(Problem) in
                try desk.cursor.place(text, of: "listAudit")
            }
            let page = try await ReadAudit(store: desk.store).page(
                after: last.flatMap { Int64($0) } ?? 0, limit: limit, for: call.viewer)
            return call.page(page.changes.map(line), after: page.last.map { "\($0)" }, desk)
        }
    ]

    private static func line(_ change: Change) -> JSONValue {
        [
            "sequence": .number(Int(change.sequence)), "entity": .text(change.entity.rawValue),
            "id": .text(change.id), "kind": .text(change.kind.rawValue),
            "actor": .text(change.stamp.actor),
            "at": .text(UTCText.instant(change.stamp.milliseconds)),
        ]
    }
}
