import Catalog
import Records
import TextAnalysis

extension Lexicon {
    /// The standards of a list that write their body once: `ISO 9001/14001/45001`, `ISO 9001:2015,
    /// 14001:2015`. A number counts where it makes a known standard with the body before it.
    func withSharedPrefixes(
        _ spots: [PhraseSpotter<LexiconEntry>.Spot], in text: AnalysedText
    ) -> [PhraseSpotter<LexiconEntry>.Spot] {
        var all: [PhraseSpotter<LexiconEntry>.Spot] = []
        for (index, spot) in spots.enumerated() {
            all.append(spot)
            guard standard(of: spot) != nil, let body = body(of: spot.tokens, in: text) else {
                continue
            }
            let end = index + 1 < spots.count ? spots[index + 1].tokens.lowerBound : nil
            var position = spot.tokens.upperBound
            while let next = nextNumber(from: position, to: end ?? text.tokens.count, in: text),
                let tags = standardTags(body + " " + text.tokens[next].folded)
            {
                all.append(PhraseSpotter.Spot(tags: tags, tokens: next..<next + 1))
                position = next + 1
            }
        }
        return all
    }

    /// The standard a spot stands for.
    func standard(of spot: PhraseSpotter<LexiconEntry>.Spot) -> ConceptID? {
        for case .concept(let id) in spot.tags where id.scheme == .standard { return id }
        return nil
    }

    /// The letters before a standard's number; nil for a name without one.
    private func body(of tokens: Range<Int>, in text: AnalysedText) -> String? {
        let number = tokens.first { SharedPrefix.isNumber(text.tokens[$0]) }
        guard let number, number > tokens.lowerBound else { return nil }
        return text.written(tokens.lowerBound..<number)
    }

    private func standardTags(_ name: String) -> [LexiconEntry]? {
        let analysed = AnalysedText(name)
        guard let spot = standards.spots(in: analysed).first,
            spot.tokens == analysed.tokens.indices, standard(of: spot) != nil
        else { return nil }
        return spot.tags
    }

    /// The number of the next item, behind the edition of the one before.
    private func nextNumber(from start: Int, to end: Int, in text: AnalysedText) -> Int? {
        var position = start
        if position < end, SharedPrefix.editionSigns.contains(String(text.gap(before: position))),
            SharedPrefix.isNumber(text.tokens[position])
        {
            position += 1
        }
        guard position < end else { return nil }
        let gap = text.gap(before: position)
        let isJoined = text.tokens[position].isSeparated || gap.contains { "&+".contains($0) }
        if ListItems.joints.contains(text.tokens[position].folded) {
            position += 1
        } else if !isJoined {
            return nil
        }
        guard position < end, SharedPrefix.isNumber(text.tokens[position]) else {
            return nil
        }
        return position
    }
}

private enum SharedPrefix {
    static let editionSigns: Set<String> = [":", "-", "：", ": "]

    /// Standards that lists shorten so have four or five digits.
    static func isNumber(_ token: Token) -> Bool {
        (4...5).contains(token.folded.utf8.count) && token.isNumber
    }
}
