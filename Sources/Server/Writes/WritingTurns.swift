import HTTPTypes

/// Lets one write at a time look at what is stored and change it: between the look, which an entity
/// tag is compared with, and the change nobody else of this server comes.
actor WritingTurns {
    /// Who waits at most; own choice: about a second of writing.
    static let waitingMax = 1_000

    private var isTaken = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// Does something in turn.
    ///
    /// - Throws: `Problem` where too many wait.
    func take<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        try await begin()
        defer { end() }
        return try await body()
    }

    private func begin() async throws(Problem) {
        guard isTaken else {
            isTaken = true
            return
        }
        guard waiting.count < Self.waitingMax else {
            throw Problem(.unavailable, headers: [.retryAfter: "1"])
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func end() {
        if waiting.isEmpty { isTaken = false } else { waiting.removeFirst().resume() }
    }
}
