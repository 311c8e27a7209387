import Catalog
import Records
import TextAnalysis

/// Reads one need record.
struct NeedReader {
    /// How much what is only named in a text weighs, against 40 for the text itself: a named
    /// process says more than the words around it.
    static let inferredWeight = 60
    private static let textWeight = 40
    /// The middle of the scale of 1 to 100, for a wish whose weight is not said.
    static let wishWeight = 50
    /// A volume that cannot be made is more than an inconvenience.
    private static let capacityWeight = 80

    let lexicon: Lexicon
    let record: SourceRecord
    let claims: [Claim]

    init(lexicon: Lexicon, record: SourceRecord) {
        self.lexicon = lexicon
        self.record = record
        claims = record.claims(authority: .owner)
    }

    func need(id: NeedID) -> Need {
        let listed = claims.map { ($0, concepts($0)) }
        var requirements = listed.flatMap { claim, concepts in
            concepts.requirements + stated(by: claim)
        }
        let text = freeText()
        let words = NeedWords(text, lexicon: lexicon)
        requirements += place().map { [$0] } ?? inferredPlaces(from: words)
        let mentioned = inferred(from: words, beside: requirements)
        requirements += mentioned.requirements
        let amounts = inferredAmounts(from: words, beside: requirements)
        requirements += amounts.asked
        if !text.isEmpty {
            requirements.append(
                Requirement(.text(text), .should(weight: Self.textWeight), given: text))
        }
        let checker = FieldChecker(layout: record.layout, lexicon: lexicon)
        return Need(
            id: id, title: field(.title) ?? "", buyer: field(.buyer) ?? "",
            language: field(.language).flatMap { Language(rawValue: $0.lowercased()) },
            requirements: requirements.uniqued(),
            firstDelivery: field(.firstDelivery).map { lexicon.date(in: $0) }
                ?? words.dates.firstDelivery,
            lastDelivery: field(.lastDelivery).flatMap { lexicon.date(in: $0) },
            answerBy: field(.answerBy).flatMap { lexicon.date(in: $0) },
            warnings: checker.problems(cells: record.cells, position: record.position)
                + (listed.flatMap(\.1.loosened) + mentioned.loosened).map(loosening),
            validOn: words.dates.validOn,
            unread: words.unread(
                measured: amounts.measured, musts: Self.concepts(of: requirements),
                mustBeSomewhere: requirements.contains(where: Self.isMustPlace),
                isAllAsked: claims.allSatisfy { $0.path.field == .text }))
    }

    /// The processes, materials and standards that are musts.
    private static func concepts(of requirements: [Requirement]) -> Set<ConceptID> {
        Set(
            requirements.compactMap { requirement in
                guard requirement.strength == .must else { return nil }
                return switch requirement.kind {
                case .process(let concept), .material(let concept), .certificate(let concept):
                    concept
                default: nil
                }
            })
    }

    private static func isMustPlace(_ requirement: Requirement) -> Bool {
        guard case .place = requirement.kind else { return false }
        return requirement.strength == .must
    }

    private func loosening(_ words: String) -> RowProblem {
        RowProblem(position: record.position, value: words, reason: .mustOfEither)
    }

    func field(_ field: Field) -> String? {
        record.layout.text(of: field, in: record.cells)
    }

    // MARK: Stated fields

    private func stated(by claim: Claim) -> [Requirement] {
        if isWeight(claim) { return [] }
        let text = claim.text
        let quantities = lexicon.quantities
        switch claim.path.field {
        case .tolerance: return measure(quantities.tolerance(in: text), claim) { .tolerance($0) }
        case .envelope:
            let isGrouped = record.layout.groupsWithPoint(text)
            let size = quantities.envelope(in: text, groupingWithPoint: isGrouped)
            return measure(size, claim) { .envelope($0) }
        case .weight:
            let isGrouped = record.layout.groupsWithPoint(text)
            let mass = quantities.mass(in: text, groupingWithPoint: isGrouped)
            return measure(mass, claim) { .weight($0) }
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
        guard let value = measure.value else { return [] }
        return [Requirement(kind(value), strength(of: claim), given: claim.text)]
    }

    /// The concepts a field names.
    ///
    /// A field asks for its own kind of thing alone: a knitted fabric as material is no wish
    /// for a knitter.
    private func concepts(_ claim: Claim) -> ConceptsAsked {
        guard let schemes = Self.schemes(of: claim.path.field), !isWeight(claim) else {
            return ConceptsAsked()
        }
        let spots = lexicon.spot(claim.text, in: claim.path.field).spots
            .filter { schemes.contains($0.concept.scheme) }
        let strength = strength(of: claim)
        return asked(spots, in: AnalysedText(claim.text)) { _ in strength }
    }

    private static func schemes(of field: Field) -> Set<ConceptScheme>? {
        switch field {
        case .processes: [.process]
        case .materials: [.material]
        case .certificates: [.standard]
        case .products, .experience: [.product, .industry]
        default: nil
        }
    }

    func kind(of concept: ConceptID) -> Requirement.Kind? {
        switch concept.scheme {
        case .process: .process(concept)
        case .material: .material(concept)
        case .standard: .certificate(concept)
        case .product, .industry: .experience(concept)
        case .region: nil
        }
    }

    /// Must or should, as the qualifier says (`should`, `should-3`, `must`) or as a wish stated
    /// beside the field (`capacity.wish: 3`) or in its stead (`processes.wish: plating`), else by
    /// custom: what the part cannot be made without is a must. Written weights go from 1 to 10.
    private func strength(of claim: Claim) -> Requirement.Strength {
        let field = claim.path.field
        if let qualifier = claim.path.qualifier {
            let parts = qualifier.split(separator: "-")
            if parts.first == "must" { return .must }
            if parts.first == "should" { return .should(weight: wish(parts.dropFirst().first)) }
            if qualifier == Self.wish { return .should(weight: Self.wishWeight) }
        }
        if let weight = claims.first(where: { $0.path.field == field && isWeight($0) }) {
            return .should(weight: wish(Substring(weight.text)))
        }
        if namesWishes || musts.contains(field) { return .must }
        switch field {
        case .processes, .materials, .certificates, .tolerance, .envelope, .weight: return .must
        case .capacity: return .should(weight: Self.capacityWeight)
        default: return .should(weight: Self.wishWeight)
        }
    }

    /// The fields that the need names as musts in a field of its own.
    private var musts: Set<Field> { self.field(.musts).map(MustNames.fields) ?? [] }

    /// Whether a claim says how much its field is wished for, rather than what is.
    private func isWeight(_ claim: Claim) -> Bool {
        claim.path.qualifier == Self.wish && Int(claim.text) != nil
    }

    /// A list that says which fields are wishes means the others as musts.
    private var namesWishes: Bool {
        record.layout.assignments.contains { $0.path.qualifier == Self.wish }
    }

    /// The qualifier of a field's weight as a wish, or of what is only wished for.
    static let wish = "wish"
    private static let writtenWeights = 1...10

    private func wish(_ written: Substring?) -> Int {
        guard let weight = written.flatMap({ Int($0) }) else { return Self.wishWeight }
        return min(max(weight, Self.writtenWeights.lowerBound), Self.writtenWeights.upperBound) * 10
    }
}

extension Array where Element == Requirement {
    /// Each thing asked for once, at the place of its first mention with the strength of its
    /// strongest.
    fileprivate func uniqued() -> [Requirement] {
        var kept: [Requirement] = []
        for requirement in self {
            guard let index = kept.firstIndex(where: { $0.kind == requirement.kind }) else {
                kept.append(requirement)
                continue
            }
            if requirement.strength == .must { kept[index] = requirement }
        }
        return kept
    }
}
