import Catalog
import Records
import TextAnalysis

extension NeedReader {
    func freeText() -> String {
        let fields: Set<Field> = [.title, .text, .processes, .materials, .products, .remark]
        return claims.filter { fields.contains($0.path.field) && $0.path.qualifier != Self.wish }
            .map(\.text)
            .joined(separator: Layout.joint)
    }

    /// What the free text names of a kind that no field states.
    func inferred(from words: NeedWords, beside stated: [Requirement]) -> ConceptsAsked {
        let kinds = Set(stated.compactMap { Self.scheme(of: $0.kind) })
        let spots = words.spots.filter { !kinds.contains($0.concept.scheme) }
        return asked(spots, in: words.clauses.text) { words.strength(of: $0) }
    }

    private static func scheme(of kind: Requirement.Kind) -> ConceptScheme? {
        switch kind {
        case .process(let id), .material(let id), .certificate(let id), .experience(let id):
            id.scheme
        default: nil
        }
    }

    /// Where the text says that the supplier should be, where no field states a place.
    ///
    /// Places that are musts and places that are not make two requirements: `phải ở Việt Nam, ưu
    /// tiên Bắc Ninh`.
    func inferredPlaces(from words: NeedWords) -> [Requirement] {
        let asked = words.places.filter { $0.part != .elsewhere && $0.part != .excluded }
            .map { (mention: $0, isMust: words.strength(at: $0.tokens) == .must) }
        return [true, false].compactMap { isMust in
            inferredPlace(asked.filter { $0.isMust == isMust }.map(\.mention), in: words)
        }
    }

    /// Regions narrow their countries down. A single place to be near is kept with its distance;
    /// beside other places it counts as one of them, since any of those will do.
    private func inferredPlace(_ asked: [PlaceMention], in words: NeedWords) -> Requirement? {
        let inRegions = asked.compactMap { mention in
            lexicon.region(of: mention.tags, country: nil).map { (region: $0, mention: mention) }
        }
        let named = asked.filter { $0.part == .seat }.flatMap(\.tags.countries)
        guard let first = inRegions.first?.mention ?? asked.first else { return nil }
        let given = words.clauses.all[words.clauses.index(of: first.tokens.lowerBound)].written
        let strength = words.strength(at: first.tokens)
        if inRegions.count == 1, let near = near(inRegions[0], words) {
            let country = lexicon.catalogue.regions[inRegions[0].region]?.country
            return Requirement(
                .place(
                    Requirement.Place(
                        countries: named.uniqued().filter { $0 != country }, near: near)),
                strength, given: given)
        }
        let regions = inRegions.map(\.region)
        let countries = regions.isEmpty ? named : []
        guard !regions.isEmpty || !countries.isEmpty else { return nil }
        return Requirement(
            .place(Requirement.Place(countries: countries.uniqued(), regions: regions.uniqued())),
            strength, given: given)
    }

    private func near(
        _ place: (region: ConceptID, mention: PlaceMention), _ words: NeedWords
    ) -> Requirement.Near? {
        guard case .near(let kilometres) = place.mention.part,
            let centre = lexicon.catalogue.centreMeant(byNameOf: place.region)
        else { return nil }
        return Requirement.Near(
            name: words.clauses.text.written(place.mention.tokens), centre: centre,
            withinKilometres: kilometres ?? Self.kilometresAssumed)
    }
}

extension Array where Element: Hashable {
    /// Each element at its first place only.
    fileprivate func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
