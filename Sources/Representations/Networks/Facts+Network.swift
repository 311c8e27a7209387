package import Platform
import Records
package import SupplyNetwork

/// What a network is of, and its figures.
extension Facts {
    /// - Parameters:
    ///   - cut: as typed.
    ///   - minCell: counts of fewer firms are kept back.
    package static func network(
        _ network: AssembledNetwork, cut: String,
        minCell: Int = NetworkQuestion.minCellAssumed
    ) -> JSONValue {
        let question = network.question
        let counts = network.counts(minCell: minCell)
        return [
            "at": .text(question.day.text), "vintage": .text(question.vintage.text),
            "cut": .text(cut), "fit": score(question.fit),
            "level": .text(question.reach.rawValue), "snapshot": .text(network.snapshot),
            "suppliers": .number(counts.suppliers.number),
            "suppliersKnown": .number(counts.known.number),
            "fewerThan": .number(counts.suppliers.bound),
            "needs": .number(network.needs.count), "needsHidden": .number(network.needsHidden),
            "relations": .number(network.relations.relations.count),
            "relationsHidden": .number(network.relationsHidden),
            "buyerPlacesNotUnderstood": .number(network.relations.placesNotUnderstood.count),
            "sites": sites(counts.toldSites),
            "suppliersWithoutRegion": .number(counts.toldWithoutRegion),
            "repeatedNames": .number(counts.toldRepeatedNames),
            "resolution": resolution(network.resolution),
            "emptyCut": network.emptyCut.map { emptyCut($0, minCell) } ?? .null,
        ]
    }

    /// Why nobody is in the cut.
    private static func emptyCut(_ empty: EmptyCut, _ minCell: Int) -> JSONValue {
        [
            "regions": .list(empty.regions.map { .text($0.text) }),
            "asked": .list(
                empty.asked.map { asked in
                    let (stated, met) = (asked.stated(below: minCell), asked.met(below: minCell))
                    return [
                        "field": .text(asked.field.rawValue), "stated": .number(stated.number),
                        "met": .number(met.number),
                        "fewerThan": .number(stated.bound ?? met.bound),
                    ]
                }),
        ]
    }

    /// How far suppliers were compared with each other.
    private static func resolution(_ standing: ResolutionStanding) -> JSONValue {
        [
            "hasRun": .bool(standing.hasRun),
            "recordsSince": .number(standing.recordsSince),
        ]
    }

    /// How much is known of where sites are; nil = it is not told.
    static func sites(_ knowledge: SiteKnowledge?) -> JSONValue {
        [
            "count": .number(knowledge?.sites), "withoutPoint": .number(knowledge?.withoutPoint),
            "withoutRegion": .number(knowledge?.withoutRegion),
        ]
    }

    /// How a figure was worked out, from how much, and of when.
    package static func note(_ note: FigureNote) -> JSONValue {
        [
            "figure": .text(note.formula.rawValue), "formula": .text(note.formula.expression),
            "source": .text(note.formula.source), "counted": .number(note.told?.counted),
            "missing": .number(note.told?.missing),
            "missingShare": note.told.map { .decimal($0.missingShare) } ?? .null,
            "fewerThan": .number(note.fewerThan),
            "vintage": .text(note.vintage.text),
        ]
    }

    /// All regional figures.
    package static func figures(
        _ figures: RegionalFigures, of network: AssembledNetwork, cut: String
    ) -> JSONValue {
        [
            "network": self.network(network, cut: cut, minCell: figures.minCell),
            "minCell": .number(figures.minCell),
            "keptBack": .number(figures.keptBack),
            "regionsInCut": figures.regionsInCut.map(regions) ?? .null,
            "unsureRegions": regions(figures.unsureRegions),
            "comparedWith": .number(
                network.counts(minCell: figures.minCell).comparedWith.number),
            "figures": .list(figures.rows.map(figure)),
        ]
    }

    private static func regions(_ ids: [ConceptID]) -> JSONValue {
        .list(ids.map { .text($0.text) })
    }

    package static func figure(_ row: RegionalFigures.Row) -> JSONValue {
        [
            "region": concept(row.region), "kind": .text(row.kind?.rawValue),
            "subject": concept(row.subject),
            "other": concept(row.other), "detail": .text(row.detail?.rawValue),
            "value": row.value.map { .decimal($0) } ?? .null,
            "keptBack": .bool(row.isKeptBack), "reason": .text(row.reason?.rawValue),
            "note": note(row.note),
        ]
    }
}
