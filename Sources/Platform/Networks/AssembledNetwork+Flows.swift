import Catalog
import Records
package import SupplyNetwork

extension AssembledNetwork {
    /// Who could supply, or supplies, whom from region to region on the day.
    ///
    /// A need lies in the first region it names, else in the one whose centre is nearest to the
    /// place it names, among those of the vintage in the countries of suppliers.
    ///
    /// - Parameter minCell: flows of fewer firms are kept back.
    /// - Complexity: O(qualifications + relations + needs · regions).
    package func flows(minCell: Int) -> RegionalFlows {
        let asked = needRegions
        let held = coverage.qualifications.filter { $0.holds(on: question.day) }
        let able = held.flatMap { qualification in
            let maker = coverage.makers[qualification.maker]
            return ends(regions(of: suppliers[qualification.maker])).map {
                RegionalFlows.Link(
                    .canSupply, of: maker.id, from: $0, to: asked[qualification.need])
            }
        }
        var places: [OrganisationID: [ConceptID]] = [:]
        for firm in suppliers + relations.buyers {
            places[firm.id] = regions(of: firm)
        }
        let supplied = relations.relations.filter { $0.kind != .owns }.flatMap { relation in
            let to = ends(places[relation.to] ?? [])
            return ends(places[relation.from] ?? []).flatMap { from in
                to.map { RegionalFlows.Link(.supplies, of: relation.from, from: from, to: $0) }
            }
        }
        return RegionalFlows(able + supplied, minCell: minCell)
    }

    /// The regions that sites lie in, each once; one that is not known where none is.
    private func ends(_ regions: [ConceptID]) -> [ConceptID?] {
        regions.isEmpty ? [nil] : Set(regions).sorted()
    }

    private var needRegions: [ConceptID?] {
        let countries = Set(suppliers.lazy.flatMap(\.sites).compactMap(\.value.country))
        let centres = frame.regions.filter { countries.contains($0.country) }
        return needs.indices.map { place in
            let named = needs[place].deliveryRegions.lazy.compactMap(frame.region).first
            guard named == nil, let point = coverage.needs[place].place else { return named }
            return centres.min {
                (GreatCircle.kilometres(from: $0.centre, to: point), $0.id)
                    < (GreatCircle.kilometres(from: $1.centre, to: point), $1.id)
            }?.id
        }
    }
}
