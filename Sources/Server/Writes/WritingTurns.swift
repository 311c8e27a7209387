/// Lets one write at a time look at what is stored and change it: between the look, which an entity
/// tag is compared with, and the change nobody else of this server comes.
actor WritingTurns {
    private var isTaken = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// Does something in turn.
    func take<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        await begin()
        defer { end() }
        return try await body()
    }

    private func begin() async {
        guard isTaken else {
            isTaken = true
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func end() {
        if waiting.isEmpty { isTaken = false } else { waiting.removeFirst().resume() }
    }
}
