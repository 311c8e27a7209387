import TextAnalysis

/// The things of a text of which any one will do: `ISO 9001 hoặc IATF 16949`, `A, B or C`.
enum Alternatives {
    /// The places in a list of things, each group in order, of those that *or* joins; a thing
    /// before a comma belongs to the list whose last two *or* joins.
    ///
    /// - Parameter areAlike: whether two things by their places could stand for each other.
    static func groups(
        of things: [Range<Int>], in text: AnalysedText, areAlike: (Int, Int) -> Bool
    ) -> [[Int]] {
        var groups: [[Int]] = []
        var joints: Set<Int> = []
        for spot in words.spots(in: text) { joints.formUnion(spot.tokens) }
        if joints.isEmpty { return [] }
        for index in things.indices.dropFirst() where isOr(things, index, text, joints) {
            guard areAlike(index - 1, index) else { continue }
            if groups.last?.last == index - 1 {
                groups[groups.count - 1].append(index)
                continue
            }
            var first = index - 1
            while first > 0, isComma(things, first, text), areAlike(first - 1, first) { first -= 1 }
            groups.append(Array(first...index))
        }
        return groups
    }

    /// The parts of a text that *or* stands between; the whole text where there is none.
    static func parts(of text: String) -> [String] {
        let analysed = AnalysedText(text)
        let tokens = analysed.tokens
        let joints = words.spots(in: analysed).map(\.tokens)
        if joints.isEmpty { return [text] }
        return tokens.indices.split { token in joints.contains { $0.contains(token) } }
            .map { analysed.written($0) }
    }

    private static let words = PhraseSpotter(
        "hoặc|hoac|hoặc là|hay|or|또는|혹은|이나|または|又は|もしくは|あるいは|或いは"
            .split(separator: "|").map { (phrase: String($0), tag: 0) })

    /// Words for what a thing is may stand beside: `ISO 9001 certificate or IATF 16949`.
    private static let fillers: Set<String> = [
        "certificate", "certification", "certified", "chung", "nhan", "chi", "the", "a", "인", "증",
        "認", "証",
    ]

    private static func isOr(
        _ things: [Range<Int>], _ index: Int, _ text: AnalysedText, _ joints: Set<Int>
    ) -> Bool {
        let start = things[index - 1].upperBound
        // One word may name two things.
        guard start < things[index].lowerBound else { return false }
        let between = start..<things[index].lowerBound
        return between.contains(where: joints.contains)
            && between.allSatisfy {
                joints.contains($0) || fillers.contains(text.tokens[$0].folded)
            }
            && !hasEnd(between, text)
    }

    private static func isComma(
        _ things: [Range<Int>], _ index: Int, _ text: AnalysedText
    ) -> Bool {
        guard things[index - 1].upperBound == things[index].lowerBound else { return false }
        let gap = text.gap(before: things[index].lowerBound)
        return gap.allSatisfy { ",、， ".contains($0) } && !gap.allSatisfy { $0 == " " }
    }

    private static func hasEnd(_ between: Range<Int>, _ text: AnalysedText) -> Bool {
        (between.lowerBound...between.upperBound).contains { token in
            text.gap(before: token).contains { ".;:\n。；：".contains($0) }
        }
    }
}
