import Catalog
import Records
import TextAnalysis

/// Reads one need record.
struct NeedReader {
    /// How much what is only named in a text weighs, against 40 for the text itself: a named
    /// process says more than the words around it.
    private static let inferredWeight = 60
    private static let textWeight = 40
    /// The middle of the scale of 1 to 100, for a wish whose weight is not said.
    private static let wishWeight = 50
    /// A volume that cannot be made is more than an inconvenience.
    private static let capacityWeight = 80

    let lexicon: Lexicon
    let record: SourceRecord
    private let claims: [Claim]

    init(lexicon: Lexicon, record: SourceRecord) {
        self.lexicon = lexicon
        self.record = record
        claims = record.claims(authority: .owner)
    }

    func need(id: NeedID) -> Need {
        var requirements = claims.flatMap { stated(by: $0) }
        if let place = place() { requirements.append(place) }
        let text = freeText()
        requirements += inferred(from: text, beside: requirements)
        if !text.isEmpty {
            requirements.append(
                Requirement(.text(text), .should(weight: Self.textWeight), given: text))
        }
        let checker = FieldChecker(layout: record.layout, lexicon: lexicon)
        return Need(
            id: id, title: field(.title) ?? "", buyer: field(.buyer) ?? "",
            language: field(.language).flatMap { Language(rawValue: $0.lowercased()) },
            requirements: requirements.uniqued(),
            firstDelivery: field(.firstDelivery).flatMap { lexicon.date(in: $0) },
            lastDelivery: field(.lastDelivery).flatMap { lexicon.date(in: $0) },
            answerBy: field(.answerBy).flatMap { lexicon.date(in: $0) },
            warnings: checker.problems(cells: record.cells, position: record.position))
    }

    private func field(_ field: Field) -> String? {
        record.layout.text(of: field, in: record.cells)
    }

    // MARK: Stated fields

    private func stated(by claim: Claim) -> [Requirement] {
        if claim.path.qualifier == Self.wish { return [] }
        let text = claim.text
        let quantities = lexicon.quantities
        switch claim.path.field {
        case .processes, .materials, .certificates, .products, .experience:
            return concepts(claim)
        case .tolerance: return measure(quantities.tolerance(in: text), claim) { .tolerance($0) }
        case .envelope: return measure(quantities.envelope(in: text), claim) { .envelope($0) }
        case .weight: return measure(quantities.mass(in: text), claim) { .weight($0) }
        case .capacity: return measure(quantities.monthlyPieces(in: text), claim) { .capacity($0) }
        case .minimumOrder: return measure(quantities.count(in: text), claim) { .minimumOrder($0) }
        case .leadTime: return measure(quantities.days(in: text), claim) { .leadTime($0) }
        case .languages:
            return lexicon.languages(in: text).map { code, given in
                Requirement(.language(code), strength(of: claim), given: given)
            }
        case .readiness:
            return ReadinessReader.levels(in: text).map {
                Requirement(.readiness($0), strength(of: claim), given: text)
            }
        default: return []
        }
    }

    private func measure<Value>(
        _ measure: Measure<Value>, _ claim: Claim, _ kind: (Value) -> Requirement.Kind
    ) -> [Requirement] {
        switch measure {
        case .value(let value), .converted(let value):
            [Requirement(kind(value), strength(of: claim), given: claim.text)]
        case .none, .negative, .wrongUnit: []
        }
    }

    /// The concepts a field names, without those that a narrower one beside them brings along.
    ///
    /// A field asks for its own kind of thing alone: a knitted fabric as material is no wish
    /// for a knitter.
    private func concepts(_ claim: Claim) -> [Requirement] {
        let schemes = Self.schemes(of: claim.path.field)
        let spots = lexicon.spot(claim.text, in: claim.path.field).spots
            .filter { schemes.contains($0.concept.scheme) }
        return narrowest(spots).compactMap { spot in
            guard let kind = kind(of: spot.concept) else { return nil }
            return Requirement(kind, strength(of: claim), given: spot.given)
        }
    }

    private static func schemes(of field: Field) -> Set<ConceptScheme> {
        switch field {
        case .processes: [.process]
        case .materials: [.material]
        case .certificates: [.standard]
        default: [.product, .industry]
        }
    }

    private func narrowest(_ spots: [SpottedText.Spot]) -> [SpottedText.Spot] {
        var brought: Set<ConceptID> = []
        for spot in spots { brought.formUnion(lexicon.catalogue.implied(by: spot.concept).keys) }
        return spots.filter { !brought.contains($0.concept) }
    }

    private func kind(of concept: ConceptID) -> Requirement.Kind? {
        switch concept.scheme {
        case .process: .process(concept)
        case .material: .material(concept)
        case .standard: .certificate(concept)
        case .product, .industry: .experience(concept)
        case .region: nil
        }
    }

    /// Must or should, as the qualifier says (`should`, `should-3`, `must`) or as a wish stated
    /// beside the field (`capacity.wish: 3`), else by custom: what the part cannot be made
    /// without is a must. Written weights go from 1 to 10.
    private func strength(of claim: Claim) -> Requirement.Strength {
        let field = claim.path.field
        if let qualifier = claim.path.qualifier {
            let parts = qualifier.split(separator: "-")
            if parts.first == "must" { return .must }
            if parts.first == "should" { return .should(weight: wish(parts.dropFirst().first)) }
        }
        if let stated = claims.first(where: { $0.path == FieldPath(field, Self.wish) }) {
            return .should(weight: wish(Substring(stated.text)))
        }
        if namesWishes { return .must }
        switch field {
        case .processes, .materials, .certificates, .tolerance, .envelope, .weight: return .must
        case .capacity: return .should(weight: Self.capacityWeight)
        default: return .should(weight: Self.wishWeight)
        }
    }

    /// A list that says which fields are wishes means the others as musts.
    private var namesWishes: Bool {
        record.layout.assignments.contains { $0.path.qualifier == Self.wish }
    }

    /// The qualifier of a field's weight as a wish.
    static let wish = "wish"
    private static let writtenWeights = 1...10

    private func wish(_ written: Substring?) -> Int {
        guard let weight = written.flatMap({ Int($0) }) else { return Self.wishWeight }
        return min(max(weight, Self.writtenWeights.lowerBound), Self.writtenWeights.upperBound) * 10
    }

    // MARK: Place

    private func place() -> Requirement? {
        let countries =
            (field(.country).map { lexicon.countries(in: $0) } ?? [])
            + (field(.country).flatMap { lexicon.country(in: $0) }.map { [$0] } ?? [])
        let country = countries.first
        let regions = (field(.region) ?? "").split { ";,|\n".contains($0) }
            .compactMap { lexicon.region(in: String($0), country: country) }
        let near = near(country: country)
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
    private func near(country: String?) -> Requirement.Near? {
        guard let name = field(.near) else { return nil }
        let numbers = name.split(separator: ",").compactMap { CoordinateReader.degrees(String($0)) }
        let point =
            numbers.count == 2
            ? Coordinate(latitude: numbers[0], longitude: numbers[1]) : nil
        let region = lexicon.region(in: name, country: country)
        guard let centre = point ?? region.flatMap({ lexicon.catalogue.regions[$0]?.centre }) else {
            return nil
        }
        let stated = field(.withinKilometres).flatMap { text -> Int? in
            guard case .value(let kilometres) = lexicon.quantities.count(in: text) else {
                return nil
            }
            return kilometres
        }
        return Requirement.Near(
            name: name, centre: centre, withinKilometres: stated ?? Self.kilometresAssumed)
    }

    /// A morning's drive: what a buyer means by "near" who names no distance.
    private static let kilometresAssumed = 100

    // MARK: Free text

    private func freeText() -> String {
        let fields: Set<Field> = [.title, .text, .processes, .materials, .products, .remark]
        return claims.filter { fields.contains($0.path.field) && $0.path.qualifier != Self.wish }
            .map(\.text)
            .joined(separator: Layout.joint)
    }

    /// What the free text names of a kind that no field states.
    private func inferred(from text: String, beside stated: [Requirement]) -> [Requirement] {
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
}

extension Array where Element == Requirement {
    /// Each thing asked for once, at its first and strongest mention.
    fileprivate func uniqued() -> [Requirement] {
        var kept: [Requirement] = []
        for requirement in self where !kept.contains(where: { $0.kind == requirement.kind }) {
            kept.append(requirement)
        }
        return kept
    }
}
