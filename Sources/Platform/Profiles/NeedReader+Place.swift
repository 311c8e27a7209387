import Catalog
import Records

extension NeedReader {
    func place() -> Requirement? {
        let countries = field(.country).map { lexicon.countriesAsked(in: $0) } ?? []
        let regions = lexicon.regionsAsked(in: field(.region) ?? "", of: countries)
        let near = near(countries)
        guard !countries.isEmpty || !regions.isEmpty || near != nil else { return nil }
        let given = [field(.country), field(.region), field(.near)].compactMap { $0 }
        let claim = claims.first { [.country, .region, .near].contains($0.path.field) }
        let isWish = claim?.path.qualifier?.hasPrefix("should") ?? false
        // Naming provinces of a country narrows it down to them.
        let narrowed = Set(regions.compactMap { lexicon.catalogue.regions[$0]?.country })
        return Requirement(
            .place(
                Requirement.Place(
                    countries: Set(countries).subtracting(narrowed).sorted(), regions: regions,
                    near: near)),
            isWish ? .should(weight: Self.wishWeight) : .must, given: given.joined(separator: ", "))
    }

    /// A point named by its region, or written as two coordinates.
    private func near(_ countries: [String]) -> Requirement.Near? {
        guard let name = field(.near) else { return nil }
        let region = lexicon.region(in: name, of: countries)
        let centre = region.flatMap { lexicon.catalogue.centreMeant(byNameOf: $0) }
        guard let centre = Lexicon.point(in: name) ?? centre else { return nil }
        let stated = field(.withinKilometres).flatMap { text -> Int? in
            lexicon.quantities.count(in: text).positive.value
        }
        return Requirement.Near(
            name: name, centre: centre, withinKilometres: stated ?? Self.kilometresAssumed)
    }

    /// A morning's drive: what a buyer means by "near" who names no distance.
    static let kilometresAssumed = 100
}

extension Lexicon {
    /// The region a word names, in the countries of the need where it names some; nil where the
    /// word says not there.
    func region(in text: String, of countries: [String]) -> ConceptID? {
        if deniesPlaces(in: text) { return nil }
        if countries.isEmpty { return region(in: text, country: nil) }
        return countries.lazy.compactMap { self.region(in: text, country: $0) }.first
    }

    /// The regions a list names, any of which will do: `Bắc Ninh, Hà Nội hoặc Hưng Yên`.
    func regionsAsked(in text: String, of countries: [String]) -> [ConceptID] {
        let items = text.split { ";,|/\n".contains($0) }.map(String.init)
        var regions: [ConceptID] = []
        for part in items.flatMap(Alternatives.parts) {
            guard let region = region(in: part, of: countries) else { continue }
            if !regions.contains(region) { regions.append(region) }
        }
        return regions
    }

    /// The point that two coordinates with a comma between them name.
    static func point(in text: String) -> Coordinate? {
        let numbers = text.split(separator: ",").compactMap { CoordinateReader.degrees(String($0)) }
        return numbers.count == 2
            ? Coordinate(latitude: numbers[0], longitude: numbers[1]) : nil
    }

    /// Whether a need's words name a place, be it one where the supplier should not be.
    func namesPlace(_ text: String, in countries: [String]) -> Bool {
        deniesPlaces(in: text) || Self.point(in: text) != nil
            || !regionsAsked(in: text, of: countries).isEmpty
            || region(in: text, of: countries) != nil
    }
}
