import Catalog
import Records
import TextAnalysis

/// A buyer's free text with what it names, asks for and makes a must.
struct NeedWords {
    let text: String
    let clauses: Clauses
    /// The concepts named that the text does not deny, from left to right.
    let spots: [SpottedText.Spot]
    let places: [PlaceMention]
    private let obligations: Obligations
    private let experience: [Range<Int>]

    init(_ text: String, lexicon: Lexicon) {
        self.text = text
        clauses = Clauses(of: AnalysedText(text))
        spots = lexicon.spot(text, in: .text).spots
        places = lexicon.placeMentions(in: clauses)
        obligations = Obligations(
            in: clauses,
            on: spots.map { .init(tokens: $0.tokens, kind: $0.concept.scheme.rawValue) }
                + places.map { .init(tokens: $0.tokens, kind: "place") })
        experience = ObligationWords.experience.spots(in: clauses.text).map(\.tokens)
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
        let clause = clauses.all[clauses.index(of: spot.tokens.lowerBound)].tokens
        return experience.contains { clause.contains($0.lowerBound) }
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

    /// Whether a concept or a place is named among some tokens.
    func namesThings(in tokens: Range<Int>) -> Bool {
        (spots.map(\.tokens) + places.map(\.tokens)).contains { $0.overlaps(tokens) }
    }
}
