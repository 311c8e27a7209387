/// Where passwords are hashed: one after the other, on a thread that nobody else waits for.
///
/// A hash is made to be slow; many at once would take the memory and the cores of all others.
actor PasswordBench {
    /// Own choice: some ten seconds of work; who comes after is told to come back.
    static let waitingMax = 64

    private let thread = WaitingThread(label: "passwords")
    private let cost: PasswordHash.Cost
    /// So that an unknown address takes as long as a known one.
    private let decoy: PasswordHash
    nonisolated private let waiting = WaitingCount(max: PasswordBench.waitingMax)

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(cost: PasswordHash.Cost = .standard) {
        self.cost = cost
        decoy = PasswordHash(ofNobody: cost)
    }

    /// The hash of a new password; nil where too many wait.
    nonisolated func hash(_ password: String) async -> String? {
        guard waiting.enter() else { return nil }
        defer { waiting.leave() }
        return await made(password)
    }

    enum Judgement: Sendable {
        case wrong
        /// With the hash that is to be kept instead, where that kept is of another cost.
        case right(renewed: String?)
    }

    /// Whether a password is the one of a hash, nil = of nobody; nil where too many wait.
    nonisolated func judge(_ password: String, _ kept: String?) async -> Judgement? {
        guard waiting.enter() else { return nil }
        defer { waiting.leave() }
        return await judged(password, kept)
    }

    private func made(_ password: String) -> String { PasswordHash(password, cost: cost).text }

    private func judged(_ password: String, _ kept: String?) -> Judgement {
        guard let hash = kept.flatMap({ PasswordHash($0) }) else {
            _ = decoy.isOf(password)
            return .wrong
        }
        guard hash.isOf(password) else { return .wrong }
        return .right(renewed: hash.isWeaker(than: cost) ? made(password) : nil)
    }
}
