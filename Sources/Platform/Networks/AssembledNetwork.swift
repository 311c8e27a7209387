import Catalog
package import Records
package import SupplyNetwork

/// A supply network with all it was made of: what figures, files and reports are worked out from.
package struct AssembledNetwork: Sendable {
    package let question: NetworkQuestion
    /// Those of the cut, as they may be seen, in id order.
    package let suppliers: [Profile]
    /// All suppliers known on the day, those outside the cut too.
    package let supplierCount: Int
    /// All needs that may be seen, in id order.
    package let needs: [Need]
    /// Needs that may not.
    package let needsHidden: Int
    /// Who of the cut can supply which need.
    package let abilities: [CanSupply]
    package let relations: KnownRelations
    /// Those that stand, by id.
    package let sources: [Source]
    /// Names the state of the store.
    package let snapshot: String
    package let graph: SupplyGraph
    package let coverage: CoverageFacts
    package let frame: RegionFrame

    init(
        question: NetworkQuestion, suppliers: [Profile], supplierCount: Int, needs: [Need],
        needsHidden: Int, abilities: [CanSupply], relations: KnownRelations, sources: [Source],
        snapshot: String, catalogue: Catalogue
    ) {
        self.question = question
        self.suppliers = suppliers
        self.supplierCount = supplierCount
        self.needs = needs
        self.needsHidden = needsHidden
        self.abilities = abilities
        self.relations = relations
        self.sources = sources
        self.snapshot = snapshot
        frame = RegionFrame(catalogue, on: question.vintage)
        let coverage = CoverageFacts(
            needs: needs, suppliers: suppliers, abilities: abilities, catalogue: catalogue)
        self.coverage = coverage
        var builder = SupplyGraphBuilder(catalogue, language: question.language)
        for supplier in suppliers { builder.add(supplier) }
        for buyer in relations.buyers { builder.add(buyer) }
        for need in needs { builder.add(need) }
        // Both lists are of the same pairs in the same order.
        for (ability, qualification) in zip(abilities, coverage.qualifications) {
            builder.add(ability, on: question.day, until: qualification.until)
        }
        for relation in relations.relations { builder.add(relation) }
        graph = builder.finish().known(on: question.day)
    }

    /// All regional figures, with small cells kept back.
    ///
    /// - Complexity: that of `RegionalFigures`.
    package func figures(minCell: Int) -> RegionalFigures {
        var countries: [OrganisationID: String] = [:]
        for firm in suppliers + relations.buyers {
            let stated = firm.sites.lazy.compactMap(\.value.country).first
            let own = String(firm.id.country)
            countries[firm.id] = stated ?? (own == OrganisationID.unknownCountry ? nil : own)
        }
        return RegionalFigures(
            RegionalFacts(suppliers, frame: frame), coverage: coverage,
            localisation: Localisation(
                relations.relations, countries: countries, vintage: question.vintage),
            on: question.day, frame: frame, minCell: minCell)
    }

    /// What a reader of an export has to know of it as a whole.
    package func description(title: String, minCell: Int) -> ExportDescription {
        ExportDescription(
            title: title, date: question.day, snapshot: snapshot, vintage: question.vintage,
            sources: sources, minCell: minCell, language: question.language)
    }
}
