import Catalog
import Records
import TextAnalysis

/// A buyer's free text with what it names, asks for and makes a must.
struct NeedWords {
    /// The words read: of a longer text its beginning.
    let text: String
    /// What was too long to be read.
    let beyond: String?
    let clauses: Clauses
    /// The concepts named that the text does not deny, from left to right.
    let spots: [SpottedText.Spot]
    let places: [PlaceMention]
    let dates: NeedDates
    let obligations: Obligations
    /// Those standards named whose own names hold a number.
    let numberedStandards: Set<ConceptID>
    private let experienceByClause: Set<Int>

    /// Some ten pages: who sends more sends a contract (own choice).
    static let lengthMax = 30_000

    init(_ whole: String, lexicon: Lexicon) {
        let text = String(whole.prefix(Self.lengthMax))
        self.text = text
        let rest = whole.dropFirst(Self.lengthMax)
        beyond = rest.isEmpty ? nil : String(rest.prefix(Self.shownOfRest)) + "…"
        clauses = Clauses(of: AnalysedText(text))
        spots = lexicon.spot(text, in: .text).spots
        numberedStandards = Set(
            spots.map(\.concept).filter { concept in
                concept.scheme == .standard
                    && lexicon.catalogue.label(of: concept, in: .english).contains(
                        where: \.isNumber)
            })
        places = lexicon.placeMentions(in: clauses)
        dates = NeedDates(in: clauses)
        let experience = ObligationWords.experience.spots(in: clauses.text).map(\.tokens)
        let clauses = clauses
        experienceByClause = Set(experience.map { clauses.index(of: $0.lowerBound) })
        obligations = Obligations(
            in: clauses,
            on: spots.map { .init(tokens: $0.tokens, kind: $0.concept.scheme.rawValue) }
                + places.map { .init(tokens: $0.tokens, kind: "place") },
            understanding: Self.understood(clauses, spots, places, dates, experience))
    }

    private static let shownOfRest = 60

    /// For each token, whether it names something that is asked for, or says nothing beside it.
    private static func understood(
        _ clauses: Clauses, _ spots: [SpottedText.Spot], _ places: [PlaceMention],
        _ dates: NeedDates, _ experience: [Range<Int>]
    ) -> [Bool] {
        let tokens = clauses.text.tokens
        var isUnderstood = tokens.indices.map { token in
            PlainWords.contain(tokens[token]) || PlainWords.isSyllable(tokens[token])
                || dates.tokens.contains(token)
        }
        for range in spots.map(\.tokens) + experience {
            for token in range { isUnderstood[token] = true }
        }
        for spot in spots where spot.concept.scheme == .standard {
            // The edition: `ISO 9001:2015`.
            let next = spot.tokens.upperBound
            guard next < tokens.count, tokens[next].isNumber,
                [":", "-", "/", ": "].contains(clauses.text.gap(before: next))
            else { continue }
            isUnderstood[next] = true
        }
        for place in places {
            let isAsked = place.part != .elsewhere && place.part != .excluded
            for token in place.tokens { isUnderstood[token] = isAsked }
            guard case .near = place.part else { continue }
            for token in clauses.all[clauses.index(of: place.tokens.lowerBound)].tokens
            where PlainWords.ofDistance.contains(tokens[token].folded)
                || tokens[token].isNumber
            {
                isUnderstood[token] = true
            }
        }
        return isUnderstood
    }

    /// How strongly a concept is asked for where the text names it.
    ///
    /// A product is mostly what is bought; experience with it is a must only where a word for
    /// experience stands beside the word that makes it one.
    func strength(of spot: SpottedText.Spot) -> Requirement.Strength {
        let strength = strength(at: spot.tokens)
        guard spot.concept.scheme == .product || spot.concept.scheme == .industry,
            strength == .must
        else { return strength }
        return experienceByClause.contains(clauses.index(of: spot.tokens.lowerBound))
            ? .must : .should(weight: NeedReader.inferredWeight)
    }

    /// How strongly is asked for what stands at some tokens: a must or a wish where the text says
    /// so, else as what a text only mentions.
    func strength(at tokens: Range<Int>) -> Requirement.Strength {
        switch obligations.force(on: tokens) {
        case .must: .must
        case .wish: .should(weight: NeedReader.wishWeight)
        case nil: .should(weight: NeedReader.inferredWeight)
        }
    }

    /// Whether a concept or a place is named in a clause.
    func namesThings(in clause: Int) -> Bool { !obligations.things[clause].isEmpty }
}
