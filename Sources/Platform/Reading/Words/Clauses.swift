import TextAnalysis

/// A text cut into the clauses in which its words bind each other.
///
/// Commas, semicolons, line ends, ends of sentences and words such as *but* cut; a comma or a
/// point inside a number (`0,05`) and behind a shortened word (`TP. Hồ Chí Minh`) does not.
struct Clauses {
    /// What stands before a clause, the weakest first.
    enum Opening: Int, Comparable {
        case comma, semicolon, line, sentence, paragraph

        static func < (left: Opening, right: Opening) -> Bool { left.rawValue < right.rawValue }
    }

    struct Clause {
        let tokens: Range<Int>
        let opening: Opening
        /// As written, with the signs before its first word (`±0.05`).
        let written: String
    }

    let text: AnalysedText
    let all: [Clause]

    init(of text: AnalysedText) {
        self.text = text
        var cuts: [(token: Int, opening: Opening)] = [(0, .paragraph)]
        let contrasts = Set(Self.contrasts.spots(in: text).map(\.tokens.lowerBound))
        for token in text.tokens.indices.dropFirst() {
            if let opening = Self.opening(before: token, in: text) {
                cuts.append((token, opening))
            } else if contrasts.contains(token) {
                cuts.append((token, .semicolon))
            }
        }
        all = cuts.indices.map { index in
            let end = index + 1 < cuts.count ? cuts[index + 1].token : text.tokens.count
            return Clause(
                tokens: cuts[index].token..<end, opening: cuts[index].opening,
                written: Self.written(cuts[index].token..<end, in: text))
        }
    }

    /// The clause a token belongs to.
    ///
    /// - Complexity: O(log *n*).
    func index(of token: Int) -> Int {
        var (low, high) = (0, all.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if all[middle].tokens.lowerBound <= token { low = middle } else { high = middle }
        }
        return low
    }

    private static let contrasts = PhraseSpotter(
        ["but", "however", "whereas", "nhưng", "tuy nhiên", "ただし", "但し", "하지만", "그러나", "다만"]
            .map { (phrase: $0, tag: 0) })

    /// Words that end in a point without ending a sentence.
    private static let shortened: Set<String> = [
        "tp", "tx", "q", "p", "st", "no", "approx", "min", "max", "co", "ltd", "inc", "vs", "incl",
        "excl", "sp", "tol", "nr", "ex",
    ]
    /// A bracket of the heavier kind opens a heading: `【必須】`.
    private static let semicolons = Set(";；|•●■◆\t【")
    private static let commas = Set(",、，·")
    private static let sentenceEnds = Set("。．！？!?")

    private static func opening(before token: Int, in text: AnalysedText) -> Opening? {
        let gap = text.gap(before: token)
        if gap.isEmpty { return nil }
        let lines = gap.count { $0.isNewline }
        if lines > 0 { return lines > 1 ? .paragraph : .line }
        if gap.contains(where: sentenceEnds.contains) { return .sentence }
        if gap.contains(". "), !shortened.contains(text.tokens[token - 1].folded) {
            return .sentence
        }
        if gap.contains(where: semicolons.contains) { return .semicolon }
        guard gap.contains(where: commas.contains) else { return nil }
        let isInNumber =
            gap == "," && text.tokens[token - 1].isNumber && text.tokens[token].isNumber
        return isInNumber ? nil : .comma
    }

    private static let trimmed = Set(",、，·;；|•●■◆。．！？ \t\n\r")

    /// The words with the signs around them, as far as those belong to no other clause.
    private static func written(_ tokens: Range<Int>, in text: AnalysedText) -> String {
        guard let first = tokens.first else { return text.text }
        let after = tokens.upperBound
        let isLast = after == text.tokens.count
        let words = text.written(tokens)
        let before = text.gap(before: first).split { trimmed.contains($0) }.last ?? ""
        let bytes = text.text.utf8
        let start = text.tokens[after - 1].range.upperBound
        let behind =
            isLast
            ? text.text[bytes.index(bytes.startIndex, offsetBy: start)...]
            : text.gap(before: after)
        let isTouching = text.gap(before: first).last.map { !trimmed.contains($0) } ?? false
        return (isTouching ? String(before) : "") + words + behind.prefix { !trimmed.contains($0) }
    }
}
