import Synchronization

/// Whether the right to run the jobs of a store in memory is given.
final class JobClaims: Sendable {
    private let isGiven = Mutex(false)

    func take() -> Bool {
        isGiven.withLock { isGiven in
            defer { isGiven = true }
            return !isGiven
        }
    }

    func giveBack() { isGiven.withLock { $0 = false } }
}

final class JobClaim: SyncClaim {
    private let claims: JobClaims
    private let isHeld = Mutex(true)

    init?(_ claims: JobClaims) {
        guard claims.take() else { return nil }
        self.claims = claims
    }

    deinit { letGo() }

    func letGo() {
        let wasHeld = isHeld.withLock { isHeld in
            defer { isHeld = false }
            return isHeld
        }
        if wasHeld { claims.giveBack() }
    }
}
