import HTTPTypes
import Representations
import Store

extension Operation {
    /// What keeps a server running: whether it lives, whether it can answer, how it goes.
    static let health: [Operation] = [
        Operation(
            id: "health", method: .get, path: "/healthz",
            summary: "Whether the server lives.", isWatch: true,
            answer: Schema.object(["status": Schema.choice(["ok"])])
        ) { _, _ in
            var answer = Answer(["status": "ok"])
            answer.isTagged = false
            return answer
        },
        Operation(
            id: "readiness", method: .get, path: "/readyz",
            summary: "Whether the server can answer from its store.", isWatch: true,
            answer: Schema.object([
                "status": Schema.choice(["ok"]), "sequence": Schema.whole,
            ]), problems: [.unavailable]
        ) { _, desk in
            let sequence = try await desk.store.lastSequence()
            var answer = Answer(["status": "ok", "sequence": .number(Int(sequence))])
            answer.isTagged = false
            return answer
        },
        Operation(
            id: "measures", method: .get, path: "/metrics",
            summary: "How many requests were answered, and how fast, for Prometheus.",
            isWatch: true,
            answer: Schema.text, mediaType: Measures.mediaType
        ) { _, desk in
            var answer = Answer(desk.measures.text, mediaType: Measures.mediaType)
            answer.isTagged = false
            return answer
        },
    ]
}
