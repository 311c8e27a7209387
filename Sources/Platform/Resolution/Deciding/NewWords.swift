import Records
import Store

/// What people say that is not in the store yet.
struct NewWords: Sendable {
    var said: [PairDecision] = []
    /// The ids of decisions that hold no longer.
    var takenBack: Set<String> = []

    /// The decisions on some records that hold once these words are kept.
    func holding(
        _ kept: [PairDecision], on ids: Set<OrganisationID>
    ) -> [PairDecision] {
        let gone = takenBack.union(said.map(\.id))
        return kept.filter { !gone.contains($0.id) }
            + said.filter { $0.pair.contains(where: ids.contains) }
    }
}
