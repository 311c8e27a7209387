import Catalog
package import Records
import Store
package import SupplyNetwork
import TextAnalysis

/// A supply network with all it was made of: what figures, files and reports are worked out from.
package struct AssembledNetwork: Sendable {
    package let question: NetworkQuestion
    /// Those of the cut, as they may be seen, in id order.
    package let suppliers: [Profile]
    /// Those outside the cut that may be in it: their sources name a region of another day.
    private let perhaps: [Profile]
    /// What is known of all suppliers, those outside the cut too; nil where none is outside, nor
    /// any of their sites.
    private let base: RegionalFacts?
    /// The regions that the cut asks for: sites elsewhere do not count for what is told of
    /// regions; nil = all.
    package let regionsInCut: Set<ConceptID>?
    /// All suppliers known on the day, those outside the cut too.
    package let supplierCount: Int
    /// Kinds of ownership that suppliers state, those outside the cut too.
    private let ownerships: [String]
    /// Why nobody is in the cut; nil where somebody is, or nobody is known at all.
    package let emptyCut: EmptyCut?
    /// All needs that may be seen, in id order.
    package let needs: [Need]
    /// Needs that may not.
    package let needsHidden: Int
    /// Who of the cut can supply which need.
    package let abilities: [CanSupply]
    package let relations: KnownRelations
    /// Relations that may not be seen.
    package let relationsHidden: Int
    /// Those who say something of what is told, by id: of suppliers of the cut, needs, relations.
    package let sources: [Source]
    /// Names the state of the store.
    package let snapshot: String
    /// How far the suppliers of the store were compared with each other.
    package let resolution: ResolutionStanding
    package let coverage: CoverageFacts
    package let frame: RegionFrame
    private let catalogue: Catalogue
    private let grounds: AbilityGrounds

    init(
        question: NetworkQuestion, suppliers: [Profile], perhaps: [Profile],
        base: RegionalFacts?, supplierCount: Int,
        ownerships: [String], emptyCut: EmptyCut?, needs: [Need], needsHidden: Int,
        abilities: [CanSupply], relations: KnownRelations,
        relationsHidden: Int, sources: [Source], snapshot: String,
        resolution: ResolutionStanding, catalogue: Catalogue, frame: RegionFrame,
        grounds: AbilityGrounds
    ) {
        self.question = question
        self.suppliers = suppliers
        self.perhaps = perhaps
        self.base = base
        regionsInCut = question.cut.regions(in: frame)
        self.supplierCount = supplierCount
        self.ownerships = ownerships
        self.emptyCut = emptyCut
        self.needs = needs
        self.needsHidden = needsHidden
        self.abilities = abilities
        self.relations = relations
        self.relationsHidden = relationsHidden
        self.sources = sources.map(\.named)
        self.snapshot = snapshot
        self.resolution = resolution
        self.catalogue = catalogue
        self.frame = frame
        self.grounds = grounds
        coverage = CoverageFacts(
            needs: needs, suppliers: suppliers, abilities: abilities, catalogue: catalogue,
            on: question.day, frame: frame)
    }

    /// What of the cut can only be judged by what suppliers state: a kind of ownership that none
    /// of them does, nor a template offers.
    package var cutFault: CutError? {
        var known = ownerships
        for kind in [question.language, .vietnamese, .english].flatMap(TemplateChoices.ownerships)
        where !known.contains(kind) { known.append(kind) }
        return question.cut.ownershipFault(among: known)
    }

    /// Those of some firms that the network shows under the identifier by which they were looked
    /// for.
    ///
    /// - Complexity: O(suppliers).
    package func shown(_ firms: [OrganisationID], as text: String) -> [OrganisationID] {
        let asked = Set(firms)
        return suppliers.filter { asked.contains($0.id) && $0.isKnown(as: text) }.map(\.id)
    }

    /// The suppliers that files of it name: those of the cut, and others that deal with them.
    ///
    /// - Complexity: O(suppliers).
    package var firmsShown: Set<OrganisationID> {
        Set(suppliers.map(\.id)).union(relations.outside)
    }

    /// What people call a region, process or product.
    package func label(of id: ConceptID) -> String {
        catalogue.label(of: id, in: question.language)
    }

    /// What a firm is called that coverage knows by its place.
    package func name(ofMaker place: Int) -> String {
        suppliers[place].name(in: question.language)
    }

    /// The network as a graph: what was known and valid on the day.
    ///
    /// - Complexity: O(n log n) in nodes and edges; figures of regions do without.
    package func graph() -> SupplyGraph { graph(told: nil) }

    /// The same, its fits with the words they rest on, as a file tells them.
    ///
    /// - Complexity: also O(fits · requirements), on all cores.
    package func wordedGraph() async -> SupplyGraph {
        let told = await grounds.grounds(of: abilities, needs: needs, suppliers: suppliers)
        return graph(told: told)
    }

    /// - Parameter told: what each ability rests on; nil = its verdict alone is told.
    private func graph(told: [AbilityGround]?) -> SupplyGraph {
        var builder = SupplyGraphBuilder(
            catalogue, language: question.language, frame: frame)
        for supplier in suppliers { builder.add(supplier) }
        for buyer in relations.buyers { builder.add(buyer) }
        for need in needs { builder.add(need) }
        // Both lists are of the same pairs in the same order.
        for (place, ability) in abilities.enumerated() {
            let qualification = coverage.qualifications[place]
            guard qualification.holds(on: question.day) else { continue }
            builder.add(
                ability, since: told?[place].since, until: qualification.until,
                evidence: told?[place].evidence)
        }
        for relation in relations.relations { builder.add(relation) }
        return builder.finish().known(on: question.day)
    }

    /// Suppliers by region and process, nothing kept back.
    ///
    /// - Complexity: O(suppliers' sites and processes).
    package var counts: RegionalTable { facts.counts() }

    private var facts: RegionalFacts {
        RegionalFacts(suppliers, perhaps: perhaps, within: regionsInCut, frame: frame)
    }

    /// The regions that a firm's sites lie in, as far as the cut asks for them.
    ///
    /// - Complexity: O(sites).
    func regions(of firm: Profile) -> [ConceptID] {
        firm.sites.compactMap(frame.region(of:)).filter { regionsInCut?.contains($0) ?? true }
    }

    /// How many suppliers are in the regions that figures are compared with.
    package var comparedWith: Int { base?.supplierCount ?? suppliers.count }

    /// All regional figures, with small cells kept back.
    ///
    /// - Complexity: that of `RegionalFigures`.
    package func figures(minCell: Int) -> RegionalFigures {
        var countries: [OrganisationID: String] = [:]
        var places: [OrganisationID: ConceptID] = [:]
        for firm in suppliers + relations.buyers {
            places[firm.id] = regions(of: firm).first
            let stated = firm.sites.lazy.compactMap(\.value.country).first
            let own = String(firm.id.country)
            countries[firm.id] = stated ?? (own == OrganisationID.unknownCountry ? nil : own)
        }
        return RegionalFigures(
            facts, against: base, coverage: coverage,
            localisation: Localisation(
                relations.relations.filter { $0.holds(on: question.day) }, countries: countries,
                places: places,
                vintage: question.vintage),
            on: question.day, frame: frame, minCell: minCell)
    }

    /// Suppliers that bear the name of another in the same country: lists may name one firm
    /// several times, and then it counts as often.
    ///
    /// - Complexity: O(suppliers).
    package var repeatedNames: Int {
        var counts: [String: Int] = [:]
        for supplier in suppliers {
            let country = supplier.sites.lazy.compactMap(\.value.country).first
            let name = Fold.search(supplier.name(in: question.language))
            counts[(country ?? "") + " " + name, default: 0] += 1
        }
        return counts.values.filter { $0 > 1 }.reduce(0, +)
    }

    /// Suppliers whose sources name a region that is none on the day of the vintage, and of which
    /// it is not known what it is then; those that may be in the cut for that too.
    ///
    /// - Complexity: O(sites).
    package var suppliersWithoutRegion: Int { facts.lostCount }

    /// How many firms and sites it is of, as far as that is told.
    ///
    /// - Parameter minCell: counts of fewer firms are kept back.
    /// - Complexity: O(suppliers' sites).
    package func counts(minCell: Int) -> FirmCounts {
        FirmCounts(
            suppliers: suppliers.count, known: supplierCount, comparedWith: comparedWith,
            sites: SiteKnowledge(coverage.makers, within: regionsInCut),
            withoutRegion: suppliersWithoutRegion, repeatedNames: repeatedNames,
            below: minCell)
    }

    /// What a reader of an export has to know of it as a whole.
    ///
    /// - Parameter cut: as typed.
    package func description(title: String, cut: String, minCell: Int) -> ExportDescription {
        ExportDescription(
            title: title, date: question.day, snapshot: snapshot, vintage: question.vintage,
            sources: sources, cut: cut, fit: question.fit, level: question.reach,
            minCell: minCell, language: question.language)
    }
}

extension Source {
    /// The same under a name that tells nobody in which folder its file lies on somebody's disk.
    fileprivate var named: Source {
        guard title.hasPrefix("/") || title.hasPrefix("../") else { return self }
        var source = self
        source.title = PathParts(title).name
        return source
    }
}
