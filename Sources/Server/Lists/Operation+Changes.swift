import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Operation {
    static let changes: [Operation] = [
        Operation(
            id: "listChanges", method: .get, path: "/v1/changes",
            summary: "What changed after a place in the log, of what you may see.",
            parameters: [
                Parameter(
                    name: "sequence", place: .query, kind: .number(0...Int(Int32.max)),
                    summary: "The last change that was seen (0 = from the beginning).",
                    example: 0), .limit,
            ],
            answer: Schema.object([
                "items": Schema.list(
                    of: Schema.object([
                        "sequence": Schema.whole, "entity": Schema.text, "id": Schema.text,
                        "kind": Schema.text, "time": Schema.text,
                    ])), "through": Schema.whole,
            ]), problems: [.conflict]
        ) { call, desk in
            let limit = call.number("limit") ?? Parameter.limitAssumed
            let seen = Int64(call.number("sequence") ?? 0)
            let lines = try await desk.store.changes(after: seen, limit: limit)
            if lines.isEmpty { try await call.check(isLogged: seen, desk) }
            let through = lines.last?.sequence ?? seen
            let heard = try await ReadAudit(store: desk.store)
                .seen(
                    lines.filter(call.viewer.mayHear(of:)), by: call.viewer,
                    now: desk.clock().milliseconds)
            var answer = Answer([
                "items": .list(heard.map(Facts.change)),
                "through": .number(Int(through)),
            ])
            if lines.count == limit {
                let next = "/v1/changes?sequence=\(through)&limit=\(limit)"
                answer.headers[.link] = "<\(next)>; rel=\"next\""
            }
            return answer
        }
    ]
}

extension Call {
    /// - Throws: `Problem` of a place that the log has not come to: whoever names it read another,
    ///   such as one from before a backup was restored.
    fileprivate func check(isLogged sequence: Int64, _ desk: Desk) async throws {
        let last = try await desk.store.lastSequence()
        guard sequence > last else { return }
        throw Problem(
            .conflict,
            Phrase(
                en: "The log ends at \(last); \(sequence) is of another one. Begin again from 0.",
                vi: "Nhật ký kết thúc ở \(last); vị trí \(sequence) thuộc một nhật ký khác. Hãy "
                    + "đọc lại từ 0."))
    }
}

extension Facts {
    static func change(_ change: Change) -> JSONValue {
        [
            "sequence": .number(Int(change.sequence)), "entity": .text(change.entity.rawValue),
            "id": .text(change.id), "kind": .text(change.kind.rawValue),
            "time": .text(UTCText.instant(change.stamp.milliseconds)),
        ]
    }
}
