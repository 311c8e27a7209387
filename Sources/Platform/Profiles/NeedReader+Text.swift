import Catalog
import Records

extension NeedReader {
    func freeText() -> String {
        let fields: Set<Field> = [.title, .text, .processes, .materials, .products, .remark]
        return claims.filter { fields.contains($0.path.field) && $0.path.qualifier != Self.wish }
            .map(\.text)
            .joined(separator: Layout.joint)
    }

    /// What the free text names of a kind that no field states.
    func inferred(from text: String, beside stated: [Requirement]) -> [Requirement] {
        let kinds = Set(stated.compactMap { Self.scheme(of: $0.kind) })
        let spots = lexicon.spot(text, in: .text).spots.filter {
            !kinds.contains($0.concept.scheme)
        }
        return narrowest(spots).compactMap { spot in
            kind(of: spot.concept).map {
                Requirement($0, .should(weight: Self.inferredWeight), given: spot.given)
            }
        }
    }

    private static func scheme(of kind: Requirement.Kind) -> ConceptScheme? {
        switch kind {
        case .process(let id), .material(let id), .certificate(let id), .experience(let id):
            id.scheme
        default: nil
        }
    }

    /// The regions or countries a text names, wished for where no field states a place; those the
    /// supplier should not be in are not asked for.
    func inferredPlace(from text: String) -> Requirement? {
        let (regions, named) = lexicon.placesAsked(in: text)
        let countries = regions.isEmpty ? named : []
        guard !regions.isEmpty || !countries.isEmpty else { return nil }
        return Requirement(
            .place(Requirement.Place(countries: countries.uniqued(), regions: regions.uniqued())),
            .should(weight: Self.inferredWeight), given: text)
    }
}

extension Array where Element: Hashable {
    /// Each element at its first place only.
    fileprivate func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
