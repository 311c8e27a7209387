import Catalog
import Records
import TextAnalysis

/// A place that a buyer's text names, and the part it plays.
struct PlaceMention {
    enum Part: Hashable {
        /// The supplier should be there.
        case seat
        /// The supplier should be near it; nil where the text says no distance.
        case near(kilometres: Int?)
        /// It is a market, a port or a customer's place.
        case elsewhere
        /// The supplier should not be there.
        case excluded
    }

    let tags: [LexiconEntry]
    let tokens: Range<Int>
    let part: Part
}

extension Lexicon {
    /// The places a buyer's text names, from left to right, each with its part.
    ///
    /// What the text denies, exports to or delivers to is no place for the supplier. A distance
    /// belongs to the nearest place of its clause, else to the last one of the clause before.
    func placeMentions(in clauses: Clauses) -> [PlaceMention] {
        let text = clauses.text
        let spots = places.spots(in: text)
        if spots.isEmpty { return [] }
        let denied = Negation(in: text, by: .places).denies(spots.map(\.tokens))
        let reader = PlaceParts(clauses: clauses, places: spots.map(\.tokens))
        var mentions: [PlaceMention] = []
        for (index, spot) in spots.enumerated() {
            let isMeant = !isShort(spot, in: text) || reader.isCalledPlace(index)
            let part =
                denied[index]
                ? .excluded : isMeant ? reader.part(index) : PlaceMention.Part.elsewhere
            let isChained = part == nil && reader.continues(index) && !denied[index - 1]
            let inherited = isChained ? mentions.last?.part : nil
            mentions.append(
                PlaceMention(tags: spot.tags, tokens: spot.tokens, part: part ?? inherited ?? .seat)
            )
        }
        return mentions
    }

    /// Whether a country's name is one syllable that means other things too: `Áo` is also a shirt.
    private func isShort(
        _ spot: PhraseSpotter<LexiconEntry>.Spot, in text: AnalysedText
    ) -> Bool {
        guard spot.tokens.count == 1, !spot.tags.countries.isEmpty else { return false }
        return Self.shortNames.contains(text.tokens[spot.tokens.lowerBound].folded)
    }

    private static let shortNames: Set<String> = [
        "ao", "bi", "uc", "duc", "phap", "nga", "i", "y", "lao", "mi", "my", "anh", "nhat",
    ]
}

/// Reads the words around the places of a text.
private struct PlaceParts {
    let clauses: Clauses
    let places: [Range<Int>]
    private let beginning: [Int: (role: PlaceWords.Role, end: Int)]
    private let ending: [Int: (role: PlaceWords.Role, start: Int)]
    /// How far from a place, by its index, the text says.
    private var kilometres: [Int: Int] = [:]
    /// The places the text wants to be far from: `cách Hà Nội trên 100 km`.
    private var avoided: Set<Int> = []

    private struct Distance {
        let tokens: Range<Int>
        let kilometres: Int
    }

    private var text: AnalysedText { clauses.text }

    init(clauses: Clauses, places: [Range<Int>]) {
        self.clauses = clauses
        self.places = places
        var beginning: [Int: (role: PlaceWords.Role, end: Int)] = [:]
        var ending: [Int: (role: PlaceWords.Role, start: Int)] = [:]
        for spot in PlaceWords.spotter.spots(in: clauses.text) {
            guard let role = spot.tags.first else { continue }
            beginning[spot.tokens.lowerBound] = (role, spot.tokens.upperBound)
            ending[spot.tokens.upperBound] = (role, spot.tokens.lowerBound)
        }
        self.beginning = beginning
        self.ending = ending
        for distance in Self.distances(in: clauses.text) {
            guard let place = place(of: distance) else { continue }
            kilometres[place] = distance.kilometres
            if isAtLeast(distance) { avoided.insert(place) }
        }
    }

    /// The part that the words beside a place say; nil where they say none.
    func part(_ index: Int) -> PlaceMention.Part? {
        if avoided.contains(index) { return .excluded }
        if let kilometres = kilometres[index] { return .near(kilometres: kilometres) }
        return partBehind(places[index].upperBound) ?? partBefore(places[index].lowerBound)
    }

    /// Whether a place goes on with what is said of the one before: `to Germany and France`.
    func continues(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let (one, other) = (places[index - 1], places[index])
        if let joint = beginning[one.upperBound], joint.role == .joint {
            return joint.end == other.lowerBound
        }
        guard one.upperBound == other.lowerBound else { return false }
        let clause = clauses.all[clauses.index(of: other.lowerBound)]
        // Behind a comma only a place alone goes on.
        return clause.opening == .comma
            && (clause.tokens == other
                || !clause.tokens.contains(where: { $0 >= other.upperBound }))
            || clauses.index(of: one.lowerBound) == clauses.index(of: other.lowerBound)
    }

    /// Whether a short name is written as a place's: with a capital, and behind a word that leads
    /// to one, beside another place or alone in its clause.
    func isCalledPlace(_ index: Int) -> Bool {
        let tokens = places[index]
        guard text.written(tokens).first?.isUppercase == true else { return false }
        if let word = ending[tokens.lowerBound], isSameClause(tokens.lowerBound) {
            if word.role != .joint { return true }
            if index > 0, places[index - 1].upperBound == word.start { return true }
        }
        return clauses.all[clauses.index(of: tokens.lowerBound)].tokens == tokens
    }

    // MARK: Words

    private func partBefore(_ start: Int) -> PlaceMention.Part? {
        var position = start
        var isSeat = false
        while isSameClause(position) {
            guard let word = ending[position] else {
                // `giao về Samsung Thái Nguyên`: a firm, a day or a number may stand between.
                guard !isSeat, isName(position - 1) else { return isSeat ? .seat : nil }
                position -= 1
                continue
            }
            switch word.role {
            case .elsewhere: return .elsewhere
            case .thing: return isSeat ? .seat : .elsewhere
            case .near: return .near(kilometres: nil)
            case .source: return .seat
            case .seat: isSeat = true
            case .bridge: break
            case .laterElsewhere, .laterNear, .laterBridge, .joint: return isSeat ? .seat : nil
            }
            position = word.start
        }
        return isSeat ? .seat : nil
    }

    /// Whether a word is a name or a number, which says nothing of the part of a place.
    private func isName(_ token: Int) -> Bool {
        let first = text.written(token..<token + 1).first
        return first?.isUppercase == true || first?.isNumber == true
            || text.tokens[token].folded == "by"
    }

    private func partBehind(_ end: Int) -> PlaceMention.Part? {
        var position = end
        while position < text.tokens.count, isSameClause(position), let word = beginning[position] {
            switch word.role {
            case .laterElsewhere: return .elsewhere
            case .laterNear: return .near(kilometres: nil)
            case .laterBridge: position = word.end
            default: return nil
            }
        }
        return nil
    }

    /// Whether a token goes on with the clause of the one before.
    private func isSameClause(_ token: Int) -> Bool {
        token > 0 && token < text.tokens.count
            && clauses.index(of: token) == clauses.index(of: token - 1)
    }

    // MARK: Distances

    private static let units: Set<String> = ["km", "kilometre", "kilometer"]
    /// Who drives farther than Vietnam is long does not drive.
    private static let kilometresMax = 1_700

    private static func distances(in text: AnalysedText) -> [Distance] {
        text.tokens.indices.dropLast().compactMap { index in
            guard let kilometres = Int(text.tokens[index].folded),
                (1...kilometresMax).contains(kilometres),
                let end = endOfUnit(text, index + 1)
            else { return nil }
            // A speed is no distance, and 0.5 km is not five.
            let isSpeed = end < text.tokens.count && text.gap(before: end).contains("/")
            let isPart = index > 0 && [".", ","].contains(String(text.gap(before: index)))
            return isSpeed || isPart ? nil : Distance(tokens: index..<end, kilometres: kilometres)
        }
    }

    private static let leastWords: Set<String> = [
        "tren", "thieu", "hon", "least", "over", "beyond",
    ]

    /// Whether a distance is one to keep, not one to stay within.
    private func isAtLeast(_ distance: Distance) -> Bool {
        let start = distance.tokens.lowerBound
        guard start > 0 else { return false }
        let word = text.tokens[start - 1].folded
        let before = start > 1 ? text.tokens[start - 2].folded : ""
        if before == "khong" || before == "no" || before == "not" { return false }
        return Self.leastWords.contains(word) || (before == "more" && word == "than")
            || (before == "it" && word == "nhat")
    }

    private static func endOfUnit(_ text: AnalysedText, _ token: Int) -> Int? {
        if units.contains(text.tokens[token].folded) { return token + 1 }
        let isMilestone =
            token + 1 < text.tokens.count && text.tokens[token].folded == "cay"
            && text.tokens[token + 1].folded == "so"
        return isMilestone ? token + 2 : nil
    }

    /// The place a distance is from.
    private func place(of distance: Distance) -> Int? {
        let clause = clauses.index(of: distance.tokens.lowerBound)
        let own = places.indices.filter { clauses.index(of: places[$0].lowerBound) == clause }
        if own.isEmpty {
            guard clause > 0, clauses.all[clause].opening == .comma else { return nil }
            return places.indices.last {
                clauses.index(of: places[$0].lowerBound) == clause - 1
            }
        }
        return own.min { gap(places[$0], distance.tokens) < gap(places[$1], distance.tokens) }
    }

    private func gap(_ place: Range<Int>, _ distance: Range<Int>) -> Int {
        place.lowerBound >= distance.upperBound
            ? place.lowerBound - distance.upperBound : distance.lowerBound - place.upperBound
    }
}
