import Records
import TextAnalysis

extension NeedWords {
    /// The clauses of which not all was understood, those that oblige first.
    ///
    /// A clause that obliges is understood where each of its words is; another where anything in
    /// it is. A place to avoid counts as a must, unless another place is one.
    ///
    /// - Parameters:
    ///   - measured: the clauses of which an amount was read.
    ///   - musts: what the need asks for as musts, wherever it says so.
    ///   - isAllAsked: whether clauses that oblige to nothing count; beside stated fields they
    ///     describe what those ask for.
    func unread(
        measured: Set<Int>, musts: Set<ConceptID>, mustBeSomewhere: Bool, isAllAsked: Bool
    ) -> [Need.Unread] {
        let excluding = Set(
            places.filter { $0.part == .excluded }.map { clauses.index(of: $0.tokens.lowerBound) })
        let read = Set(dates.tokens.map { clauses.index(of: $0) }).union(measured)
        let unread = clauses.all.indices.compactMap { clause -> Need.Unread? in
            let excludes = excluding.contains(clause)
            let obliges = obligations.obliges(clause) || excludes && !mustBeSomewhere
            let isRead: Bool
            if namesThings(in: clause) {
                isRead =
                    !excludes && !misnumbersStandard(clause)
                    && (!obliges || measured.contains(clause)
                        || obligations.isUnderstoodWhole(clause)
                        || saysAgain(clause, musts, mustBeSomewhere))
            } else {
                isRead = read.contains(clause) && !obligations.isBan[clause] || saysNothing(clause)
            }
            if isRead || !obliges && !isAllAsked && !misnumbersStandard(clause) { return nil }
            return Need.Unread(clauses.all[clause].written, isMust: obliges)
        }
        // What was not read may hold a must.
        let rest = beyond.map { [Need.Unread($0, isMust: true)] } ?? []
        return rest + unread.filter(\.isMust) + unread.filter { !$0.isMust }
    }

    /// Whether a clause names nothing but what is a must anyway, and no number beside it: `IATF
    /// 16949 has to be valid when we take delivery`.
    private func saysAgain(
        _ clause: Int, _ musts: Set<ConceptID>, _ mustBeSomewhere: Bool
    ) -> Bool {
        guard !obligations.isBan[clause], !obligations.isConditional[clause],
            !obligations.holdsUnreadNumber(clause)
        else { return false }
        let tokens = clauses.all[clause].tokens
        let named = spots.filter { tokens.contains($0.tokens.lowerBound) }
        let isSomewhere = places.contains { tokens.contains($0.tokens.lowerBound) }
        return (isSomewhere || !named.isEmpty) && (!isSomewhere || mustBeSomewhere)
            && named.allSatisfy { musts.contains($0.concept) }
    }

    /// Whether a clause names a standard by its letters with a number that is not its own: `IATF
    /// 16999` is taken for IATF 16949, and said to be in doubt.
    private func misnumbersStandard(_ clause: Int) -> Bool {
        let tokens = clauses.all[clause].tokens
        return spots.contains { spot in
            let next = spot.tokens.upperBound
            guard numberedStandards.contains(spot.concept), tokens.contains(next),
                tokens.contains(spot.tokens.lowerBound), clauses.text.tokens[next].isNumber
            else { return false }
            let digits = clauses.text.tokens[next].folded
            return digits.utf8.count >= Self.standardDigitsMin
                && !(Int(digits).map(Self.years.contains) ?? false)
        }
    }

    /// Standards are numbered with four digits or more; fewer are an amount beside a name.
    private static let standardDigitsMin = 4
    /// What may be the edition of a standard or the end of a certificate.
    private static let years = 1950...2099

    /// Whether a clause without a thing holds no word but of obligation and plain ones.
    private func saysNothing(_ clause: Int) -> Bool {
        if obligations.isHeadingAlone(clause) { return true }
        let own = obligations.words[clause].map(\.tokens)
        return !obligations.isBan[clause]
            && clauses.all[clause].tokens.allSatisfy { token in
                PlainWords.contain(clauses.text.tokens[token])
                    || own.contains { $0.contains(token) }
            }
    }
}
