import TextAnalysis

/// Tells which of the things a text names it makes musts, and which it only wishes for.
///
/// A word of obligation binds what its own clause names, on either side: `bắt buộc IATF 16949`,
/// `IATF 16949必須`. Where a clause holds several, each binds what stands on its side of the
/// next: `IATF 16949 is a must and ISO 14001 preferred`. Beyond its clause it reaches
///
/// - what a list under it names, where it is a heading: `Must: stamping, IATF 16949`, to the next
///   such word, label or end of the sentence or line; over lines where it stands alone on its own;
/// - things of the same kind behind or before it, after commas alone: `phải có IATF 16949, ISO
///   14001`, `ISO 9001, ISO 14001 required`.
struct Obligations {
    enum Force { case must, wish }

    /// Something a text names.
    struct Thing {
        let tokens: Range<Int>
        /// Things of one kind make a list.
        let kind: String
    }

    private struct Word {
        let force: Force
        let tokens: Range<Int>
        let clause: Int
    }

    private let clauses: Clauses
    private let things: [(thing: Thing, clause: Int)]
    private let words: [Word]

    init(in clauses: Clauses, on things: [Thing]) {
        self.clauses = clauses
        self.things = things.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
            .map { (thing: $0, clause: clauses.index(of: $0.tokens.lowerBound)) }
        words = ObligationWords.spotter.spots(in: clauses.text).compactMap { spot in
            guard let role = spot.tags.first, role != .neutral else { return nil }
            return Word(
                force: role == .must ? .must : .wish, tokens: spot.tokens,
                clause: clauses.index(of: spot.tokens.lowerBound))
        }
    }

    /// What the text says of one of the things; nil where it says nothing.
    func force(on tokens: Range<Int>) -> Force? {
        let clause = clauses.index(of: tokens.lowerBound)
        return own(tokens, clause) ?? headed(clause) ?? listed(clause)
    }

    // MARK: In the clause

    private func own(_ tokens: Range<Int>, _ clause: Int) -> Force? {
        let own = words(in: clause)
        guard own.count > 1 else { return own.first?.force }
        if opensWithThing(clause) {
            return (own.first { $0.tokens.lowerBound >= tokens.upperBound } ?? own.last)?.force
        }
        return (own.last { $0.tokens.upperBound <= tokens.lowerBound } ?? own.first)?.force
    }

    private func words(in clause: Int) -> [Word] { words.filter { $0.clause == clause } }

    private func things(in clause: Int) -> [Thing] {
        things.filter { $0.clause == clause }.map(\.thing)
    }

    /// Whether a clause names its first thing before its first word of obligation.
    private func opensWithThing(_ clause: Int) -> Bool {
        guard let thing = things(in: clause).first, let word = words(in: clause).first else {
            return false
        }
        return thing.tokens.lowerBound < word.tokens.lowerBound
    }

    // MARK: Under a heading

    private func headed(_ clause: Int) -> Force? {
        guard let word = words.last(where: { $0.clause < clause }), isHeading(word) else {
            return nil
        }
        let standsAlone = things(in: word.clause).isEmpty
        for between in word.clause + 1...clause {
            let opening = clauses.all[between].opening
            let isInReach =
                opening < .line || (opening == .line && standsAlone) || isFirstLine(between, word)
            if !isInReach || isLabelled(between) { return nil }
        }
        return word.force
    }

    /// Whether a heading alone in its sentence or line goes on here.
    private func isFirstLine(_ clause: Int, _ word: Word) -> Bool {
        clause == word.clause + 1 && things(in: word.clause).isEmpty
            && clauses.all[clause].opening < .paragraph
    }

    private static let headingSigns = Set(":：】]］")
    /// `Mandatory certificates and processes:` is as long as a heading gets.
    private static let headingTokens = 4

    /// Whether a colon or a bracket closes a heading behind a word, before anything is named.
    private func isHeading(_ word: Word) -> Bool {
        let last = min(word.tokens.upperBound + Self.headingTokens, clauses.text.tokens.count - 1)
        guard word.tokens.upperBound <= last else { return false }
        for token in word.tokens.upperBound...last {
            if hasSign(before: token) { return true }
            if clauses.index(of: token) != word.clause { return false }
            if things.contains(where: { $0.thing.tokens.contains(token) }) { return false }
        }
        return false
    }

    private func hasSign(before token: Int) -> Bool {
        clauses.text.gap(before: token).contains(where: Self.headingSigns.contains)
    }

    /// Whether a clause begins another label: `địa điểm: Bắc Ninh`.
    private func isLabelled(_ clause: Int) -> Bool {
        clauses.all[clause].tokens.dropFirst().contains { token in
            clauses.text.gap(before: token).contains { ":：】".contains($0) }
                && !clauses.text.tokens[token].isNumber
        }
    }

    // MARK: In a list

    /// The word that binds a list of one kind of thing to which the clause belongs.
    private func listed(_ clause: Int) -> Force? {
        let kinds = Set(things(in: clause).map(\.kind))
        guard kinds.count == 1 else { return nil }
        return reached(clause, by: -1, kinds) ?? reached(clause, by: 1, kinds)
    }

    private func reached(_ clause: Int, by step: Int, _ kinds: Set<String>) -> Force? {
        var next = clause
        while true {
            let opening = max(next, next + step)
            next += step
            guard clauses.all.indices.contains(next), clauses.all[opening].opening == .comma,
                Set(things(in: next).map(\.kind)) == kinds
            else { return nil }
            let own = words(in: next)
            guard let word = step < 0 ? own.last : own.first else { continue }
            let pointsHere = step < 0 ? !opensWithThing(next) : opensWithThing(next)
            return own.count == 1 && pointsHere ? word.force : nil
        }
    }
}
