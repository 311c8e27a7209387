package import Records
import Synchronization

extension MemoryStore {
    package func claimSync(of source: SourceID) throws(StoreError) -> (any SyncClaim)? {
        guard sourcesByID[source] != nil else { throw .sourceUnknown(source) }
        return MemoryClaim(source, among: claims)
    }

    package func isSyncClaimed(_ source: SourceID) throws(StoreError) -> Bool {
        claims.isHeld(source)
    }
}

/// Which sources are claimed.
final class MemoryClaims: Sendable {
    private let held = Mutex<Set<SourceID>>([])

    func isHeld(_ source: SourceID) -> Bool { held.withLock { $0.contains(source) } }

    func take(_ source: SourceID) -> Bool { held.withLock { $0.insert(source).inserted } }

    func giveBack(_ source: SourceID) { held.withLock { _ = $0.remove(source) } }
}

private final class MemoryClaim: SyncClaim {
    private let source: SourceID
    private let claims: MemoryClaims
    private let isHeld = Mutex(true)

    init?(_ source: SourceID, among claims: MemoryClaims) {
        guard claims.take(source) else { return nil }
        self.source = source
        self.claims = claims
    }

    deinit { letGo() }

    func letGo() {
        let wasHeld = isHeld.withLock { isHeld in
            defer { isHeld = false }
            return isHeld
        }
        if wasHeld { claims.giveBack(source) }
    }
}
