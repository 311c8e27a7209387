import TextAnalysis

/// Tells which of the things a text names it makes musts, and which it only wishes for.
///
/// A word of obligation binds what its own clause names, on either side: `bắt buộc IATF 16949`,
/// `IATF 16949必須`. Where a clause holds several, each binds what stands on its side of the
/// next: `IATF 16949 is a must and ISO 14001 preferred`. A must is believed only where every word
/// between it and the thing is understood, and every word behind it where the thing stands before:
/// `khuôn phải do bên mua cung cấp` asks for no mould maker. Beyond its clause it reaches
///
/// - what a list under it names, where it is a heading: `Must: stamping, IATF 16949`, to the next
///   such word, label or end of the sentence or line; over lines where it stands alone on its own;
/// - things of the same kind behind or before it, after commas alone: `phải có IATF 16949, ISO
///   14001`, `ISO 9001, ISO 14001 required`.
///
/// - Complexity: O(*n*) for all things but those of one long list, each of which looks as far as
///   `listReach`.
struct Obligations {
    enum Force { case must, wish }

    /// Something a text names.
    struct Thing {
        let tokens: Range<Int>
        /// Things of one kind make a list.
        let kind: String
    }

    struct Word {
        let force: Force
        let tokens: Range<Int>
        let clause: Int
    }

    let clauses: Clauses
    /// By clause, as all that follows.
    private(set) var things: [[Thing]]
    private(set) var words: [[Word]]
    /// Whether a condition or a ban stands in a clause.
    private(set) var isConditional: [Bool]
    private(set) var isBan: [Bool]
    /// What the heading over a clause says.
    private(set) var headings: [Force?] = []
    /// By token.
    private let isUnderstood: [Bool]

    /// - Parameter isUnderstood: for each token, whether it is part of a thing or says nothing
    ///   beside one.
    init(in clauses: Clauses, on things: [Thing], understanding isUnderstood: [Bool]) {
        self.clauses = clauses
        self.isUnderstood = isUnderstood
        self.things = clauses.all.map { _ in [] }
        words = clauses.all.map { _ in [] }
        isConditional = clauses.all.map { _ in false }
        isBan = isConditional
        for thing in things.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
            self.things[clauses.index(of: thing.tokens.lowerBound)].append(thing)
        }
        var isWord = isUnderstood.map { _ in false }
        let denials = ObligationWords.denials.spots(in: clauses.text).map(\.tokens)
        let denialsByClause = Dictionary(grouping: denials) { clauses.index(of: $0.lowerBound) }
        for spot in ObligationWords.spotter.spots(in: clauses.text) {
            guard let role = spot.tags.first, role != .neutral else { continue }
            let clause = clauses.index(of: spot.tokens.lowerBound)
            for token in spot.tokens { isWord[token] = true }
            if role == .ban { isBan[clause] = true }
            guard role != .ban else { continue }
            let isDenied = isDenied(spot.tokens, by: denialsByClause[clause] ?? [], in: clause)
            words[clause].append(
                Word(
                    force: role == .must && !isDenied ? .must : .wish, tokens: spot.tokens,
                    clause: clause))
        }
        for spot in ObligationWords.conditions.spots(in: clauses.text)
        where !spot.tokens.contains(where: { isWord[$0] }) {
            isConditional[clauses.index(of: spot.tokens.lowerBound)] = true
        }
        headings = forcesOfHeadings()
    }

    /// What the text says of one of the things; nil where it says nothing, or nothing that is
    /// surely said of it.
    func force(on tokens: Range<Int>) -> Force? {
        let clause = clauses.index(of: tokens.lowerBound)
        guard let word = own(tokens, clause) else { return headings[clause] ?? listed(clause) }
        return word.force == .wish || binds(word, tokens) ? word.force : nil
    }

    // MARK: In the clause

    private func own(_ tokens: Range<Int>, _ clause: Int) -> Word? {
        let own = words[clause]
        guard own.count > 1 else { return own.first }
        if opensWithThing(clause) {
            return own.first { $0.tokens.lowerBound >= tokens.upperBound } ?? own.last
        }
        return own.last { $0.tokens.upperBound <= tokens.lowerBound } ?? own.first
    }

    /// Whether a clause names its first thing before its first word of obligation.
    private func opensWithThing(_ clause: Int) -> Bool {
        guard let thing = things[clause].first, let word = words[clause].first else {
            return false
        }
        return thing.tokens.lowerBound < word.tokens.lowerBound
    }

    /// Whether a must is surely said of some tokens of its clause.
    private func binds(_ word: Word, _ tokens: Range<Int>) -> Bool {
        if isConditional[word.clause] { return false }
        if tokens.overlaps(word.tokens) { return true }
        if word.tokens.upperBound <= tokens.lowerBound {
            return (word.tokens.upperBound..<tokens.lowerBound).allSatisfy { isUnderstood[$0] }
        }
        let next = words[word.clause].first { $0.tokens.lowerBound > word.tokens.lowerBound }
        let end = next?.tokens.lowerBound ?? clauses.all[word.clause].tokens.upperBound
        return (tokens.upperBound..<end).allSatisfy {
            isUnderstood[$0] || word.tokens.contains($0)
        }
    }

    /// Whether a denial stands before a word of obligation, with nothing named between them, or
    /// just behind it.
    private func isDenied(_ word: Range<Int>, by denials: [Range<Int>], in clause: Int) -> Bool {
        let text = clauses.text
        let denial = denials.last { $0.upperBound <= word.lowerBound }
        if let denial,
            !things[clause].contains(where: {
                $0.tokens.lowerBound >= denial.upperBound
                    && $0.tokens.upperBound <= word.lowerBound
            })
        {
            return true
        }
        let end = min(
            clauses.all[clause].tokens.upperBound, word.upperBound + Self.laterDenialReach)
        guard word.upperBound < end else { return false }
        let behind = text.written(word.upperBound..<end)
        return ObligationWords.laterDenials.contains { behind.contains($0) }
    }

    /// `ではありません` is as many syllables behind its word as a denial gets.
    private static let laterDenialReach = 7

    // MARK: Under a heading

    private func forcesOfHeadings() -> [Force?] {
        var forces: [Force?] = []
        var heading: (word: Word, isAlone: Bool)?
        for clause in clauses.all.indices {
            if let over = heading, !isInReach(clause, of: over) || isLabelled(clause) {
                heading = nil
            }
            forces.append(heading?.word.force)
            guard let word = words[clause].last else { continue }
            heading = endOfHeading(word).map { end in
                (word, things[clause].isEmpty && end >= clauses.all[clause].tokens.upperBound)
            }
        }
        return forces
    }

    private func isInReach(_ clause: Int, of heading: (word: Word, isAlone: Bool)) -> Bool {
        let opening = clauses.all[clause].opening
        if opening < .line { return true }
        guard heading.isAlone else { return false }
        return opening == .line || clause == heading.word.clause + 1 && opening < .paragraph
    }

    /// Whether a clause is a heading of an obligation and nothing else.
    func isHeadingAlone(_ clause: Int) -> Bool {
        guard things[clause].isEmpty, let word = words[clause].last, let end = endOfHeading(word)
        else { return false }
        return end >= clauses.all[clause].tokens.upperBound
    }

    private static let headingSigns = Set(":：】]］")
    /// `Mandatory certificates and processes:` is as long as a heading gets.
    private static let headingTokens = 4

    /// The token behind the colon or bracket that closes a heading behind a word, before anything
    /// is named.
    private func endOfHeading(_ word: Word) -> Int? {
        let last = min(word.tokens.upperBound + Self.headingTokens, clauses.text.tokens.count - 1)
        guard word.tokens.upperBound <= last else { return nil }
        for token in word.tokens.upperBound...last {
            if hasSign(before: token) { return token }
            if clauses.index(of: token) != word.clause { return nil }
            if things[word.clause].contains(where: { $0.tokens.contains(token) }) { return nil }
        }
        return nil
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
        guard let kind = kind(of: clause) else { return nil }
        return reached(clause, by: -1, kind) ?? reached(clause, by: 1, kind)
    }

    /// The one kind of thing a clause names.
    private func kind(of clause: Int) -> String? {
        guard let first = things[clause].first?.kind else { return nil }
        return things[clause].allSatisfy { $0.kind == first } ? first : nil
    }

    /// More things than a sentence names under one word (own choice).
    private static let listReach = 100

    private func reached(_ clause: Int, by step: Int, _ kind: String) -> Force? {
        var next = clause
        for _ in 0..<Self.listReach {
            let opening = max(next, next + step)
            next += step
            guard clauses.all.indices.contains(next), clauses.all[opening].opening == .comma,
                self.kind(of: next) == kind
            else { return nil }
            let own = words[next]
            guard let word = step < 0 ? own.last : own.first else { continue }
            let pointsHere = step < 0 ? !opensWithThing(next) : opensWithThing(next)
            let isSure =
                word.force == .wish || things[next].contains { binds(word, $0.tokens) }
            return own.count == 1 && pointsHere && isSure ? word.force : nil
        }
        return nil
    }

    // MARK: What is left

    /// Whether a clause says that something is a must, or must not be.
    func obliges(_ clause: Int) -> Bool {
        isBan[clause] || words[clause].contains { $0.force == .must }
            || words[clause].isEmpty && headings[clause] == .must
    }

    /// Whether a clause holds a number that is part of nothing understood.
    func holdsUnreadNumber(_ clause: Int) -> Bool {
        clauses.all[clause].tokens.contains { token in
            !isUnderstood[token] && clauses.text.tokens[token].isNumber
        }
    }

    /// Whether the musts of a clause that names things are all understood.
    func isUnderstoodWhole(_ clause: Int) -> Bool {
        guard !isBan[clause], !isConditional[clause], let first = things[clause].first,
            things[clause].allSatisfy({ force(on: $0.tokens) != nil })
        else { return false }
        let must = words[clause].first?.tokens.lowerBound ?? first.tokens.lowerBound
        let own = words[clause].map(\.tokens)
        return (min(must, first.tokens.lowerBound)..<clauses.all[clause].tokens.upperBound)
            .allSatisfy { token in isUnderstood[token] || own.contains { $0.contains(token) } }
    }
}
