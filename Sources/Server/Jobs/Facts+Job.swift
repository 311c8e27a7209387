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
            "fault": job.fault.map { fault in
                [
                    "code": .text(fault.code),
                    "detail": .text(language == .vietnamese ? fault.vietnamese : fault.english),
                ]
            } ?? .null,
            "remark": job.remark.map { remark in
                [
                    "code": .text(remark.code),
                    "detail": .text(
                        language == .vietnamese ? remark.vietnamese : remark.english),
                ]
            } ?? .null,
            "result": job.state == .done ? .text("/v1/jobs/\(job.id)/result") : .null,
        ]
    }
}

extension Schema {
    static let job = object([
        "id": text, "kind": text, "state": choice(Job.State.allCases.map(\.rawValue)),
        "cancelAsked": flag, "attempts": whole, "revision": whole,
        "progress": [
            "oneOf": [
                ["type": "null"],
                object(["done": whole, "total": ["type": ["integer", "null"]]]),
            ]
        ],
        "created": text, "started": optionalText, "ended": optionalText,
        "fault": ["oneOf": [["type": "null"], object(["code": text, "detail": text])]],
        "remark": ["oneOf": [["type": "null"], object(["code": text, "detail": text])]],
        "result": optionalText,
    ])
}
