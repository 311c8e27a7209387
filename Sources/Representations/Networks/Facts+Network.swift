package import Platform
import Records
package import SupplyNetwork

/// What a network is of, and its figures.
extension Facts {
    /// - Parameter cut: as typed.
    package static func network(_ network: AssembledNetwork, cut: String) -> JSONValue {
        let question = network.question
        return [
            "at": .text(question.day.text), "vintage": .text(question.vintage.text),
            "cut": .text(cut), "fit": score(question.fit),
            "level": .text(question.reach.rawValue), "snapshot": .text(network.snapshot),
            "suppliers": .number(network.suppliers.count),
            "suppliersKnown": .number(network.supplierCount),
            "needs": .number(network.needs.count), "needsHidden": .number(network.needsHidden),
            "relations": .number(network.relations.relations.count),
            "relationsHidden": .number(network.relationsHidden),
            "buyerPlacesNotUnderstood": .number(network.relations.placesNotUnderstood.count),
            "sites": sites(
                SiteKnowledge(network.coverage.makers, within: network.regionsInCut)),
            "suppliersWithoutRegion": .number(network.suppliersWithoutRegion),
            "repeatedNames": .number(network.repeatedNames),
            "resolution": resolution(network.resolution),
            "emptyCut": network.emptyCut.map(emptyCut) ?? .null,
        ]
    }

    /// Why nobody is in the cut.
    private static func emptyCut(_ empty: EmptyCut) -> JSONValue {
        [
            "regions": .list(empty.regions.map { .text($0.text) }),
            "asked": .list(
                empty.asked.map { asked in
                    [
                        "field": .text(asked.field.rawValue), "stated": .number(asked.stated),
                        "met": .number(asked.met),
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

    /// How much is known of where sites are.
    static func sites(_ knowledge: SiteKnowledge) -> JSONValue {
        [
            "count": .number(knowledge.sites), "withoutPoint": .number(knowledge.withoutPoint),
            "withoutRegion": .number(knowledge.withoutRegion),
        ]
    }

    /// How a figure was worked out, from how much, and of when.
    package static func note(_ note: FigureNote) -> JSONValue {
        [
            "figure": .text(note.formula.rawValue), "formula": .text(note.formula.expression),
            "source": .text(note.formula.source), "counted": .number(note.counted),
            "missing": .number(note.missing), "missingShare": .decimal(note.missingShare),
            "vintage": .text(note.vintage.text),
        ]
    }

    /// All regional figures.
    package static func figures(
        _ figures: RegionalFigures, of network: AssembledNetwork, cut: String
    ) -> JSONValue {
        [
            "network": self.network(network, cut: cut), "minCell": .number(figures.minCell),
            "keptBack": .number(figures.keptBack),
            "regionsInCut": figures.regionsInCut.map(regions) ?? .null,
            "unsureRegions": regions(figures.unsureRegions),
            "comparedWith": .number(network.comparedWith),
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
