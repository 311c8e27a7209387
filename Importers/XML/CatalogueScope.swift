/// What a catalogue says of the records it does not list.
package enum CatalogueScope: Hashable, Sendable {
    /// It is the whole list: what is not in it is not offered any more.
    case whole
    /// It lists what changed; rows that are withdrawn say so.
    case changes
    /// It lists new prices alone: its rows say nothing else of their items, and must not replace
    /// what is known of them.
    case prices
    /// The whole of an earlier catalogue is withdrawn, whatever lines are listed.
    case withdrawal

    /// What two catalogues, read as one, say together: no more than the one that says less.
    package func weaker(_ other: CatalogueScope?) -> CatalogueScope {
        guard let other else { return self }
        return reach <= other.reach ? self : other
    }

    private var reach: Int {
        switch self {
        case .prices: 0
        case .changes: 1
        case .whole: 2
        case .withdrawal: 3
        }
    }
}
