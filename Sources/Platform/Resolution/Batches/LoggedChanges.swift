import Records
import Store

/// Whom the change log speaks of since the last run.
struct LoggedChanges {
    /// Lines that are read at once.
    private static let pageLines = 10_000

    /// Subjects of which records may say something else now.
    private(set) var told: Set<OrganisationID> = []
    /// Subjects of which people said whom they are one with, or in whose hands they are.
    private(set) var tied: Set<OrganisationID> = []
    /// The last line.
    private(set) var through: Int64
    private var claims: Set<String> = []

    /// - Complexity: O(lines).
    static func reading(
        _ store: any RecordStore, after sequence: Int64
    ) async throws(StoreError) -> LoggedChanges {
        var changes = LoggedChanges(through: sequence)
        var page: [Change]
        repeat {
            page = try await store.changes(after: changes.through, limit: pageLines)
            for change in page { changes.take(change) }
        } while page.count == pageLines
        let claims = try await store.documents(ProfileClaim.self, ids: changes.claims.sorted())
        changes.tied.formUnion(claims.values.compactMap { OrganisationID($0.supplier) })
        return changes
    }

    private init(through: Int64) { self.through = through }

    private mutating func take(_ change: Change) {
        through = change.sequence
        switch change.entity {
        case .organisation:
            if let id = OrganisationID(change.id) { told.insert(id) }
        case .decision: tied.formUnion(PairDecision.pair(change.id))
        case .custody:
            if let id = Custody.subject(of: change.id)?.organisation { tied.insert(id) }
        case .claim: claims.insert(change.id)
        default: return
        }
    }

    var all: Set<OrganisationID> { told.union(tied) }
}
