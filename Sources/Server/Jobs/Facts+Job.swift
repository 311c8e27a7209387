import Records
import Representations
import Store

extension Facts {
    /// A job as its holder may see it.
    static func job(_ job: Job, in language: Language) -> JSONValue {
        [
            "id": .text(job.id), "kind": .text(job.kind), "state": .text(job.state.rawValue),
            "cancelAsked": .bool(job.isCancelAsked), "attempts": .number(job.attempts),
            "revision": .number(job.revision),
            "progress": job.progress.map { progress in
                ["done": .number(progress.done), "total": .number(progress.total)]
            } ?? .null,
            "created": .text(UTCText.instant(job.createdMilliseconds)),
            "started": .text(job.startedMilliseconds.map(UTCText.instant)),
            "ended": .text(job.endedMilliseconds.map(UTCText.instant)),
            "fault": message(job.fault, in: language),
            "remark": message(job.remark, in: language),
            "result": job.state == .done ? .text("/v1/jobs/\(job.id)/result") : .null,
        ]
    }

    private static func message(_ message: Job.Message?, in language: Language) -> JSONValue {
        guard let message else { return .null }
        let detail = Phrase(en: message.english, vi: message.vietnamese)[language]
        return ["code": .text(message.code), "detail": .text(detail)]
    }
}

extension Schema {
    static let job = object([
        "id": text, "kind": text, "state": choice(Job.State.allCases.map(\.rawValue)),
        "cancelAsked": flag, "attempts": whole, "revision": whole,
        "progress": optional(object(["done": whole, "total": ["type": ["integer", "null"]]])),
        "created": text, "started": optionalText, "ended": optionalText,
        "fault": jobMessage, "remark": jobMessage,
        "result": optionalText,
    ])

    private static let jobMessage = optional(object(["code": text, "detail": text]))
}
