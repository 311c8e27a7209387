import Records
import TextAnalysis

/// Settles words that mean another process beside certain goods.
enum TradeContext {
    /// `Dập nguội` alone is any cold forming; of a maker of bolts and screws it is cold heading.
    ///
    ///     sản xuất bu lông (dập nguội, cán ren)   // cold heading, thread rolling
    static func settled(_ spots: [SpottedText.Spot]) -> [SpottedText.Spot] {
        guard spots.contains(where: { $0.concept == forming }),
            spots.contains(where: { ofBolts.contains($0.concept) })
        else { return spots }
        return spots.map { spot in
            guard spot.concept == forming, Fold.search(spot.given) == coldForming else {
                return spot
            }
            return SpottedText.Spot(
                concept: coldHeading, given: spot.given, tokens: spot.tokens)
        }
    }

    private static let forming = ConceptID(.process, "forming")
    private static let coldHeading = ConceptID(.process, "cold-heading")
    private static let coldForming = "dap nguoi"
    private static let ofBolts: Set<ConceptID> = [
        ConceptID(.process, "thread-rolling"), ConceptID(.product, "bolt-and-screw"),
        ConceptID(.product, "fastener"), ConceptID(.product, "precision-fastener"),
    ]
}
