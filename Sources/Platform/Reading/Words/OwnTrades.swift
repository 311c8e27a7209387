import TextAnalysis

/// Finds the bare words that name a process in a firm's own words: `dập` alone is any blow or
/// print of a description, `chuyên dập, hàn` is the firm's trade.
enum OwnTrades {
    fileprivate static let openings: Set<String> = [
        "chuyên", "chuyen", "specialised", "specialized", "specialising", "specializing",
        "specialises", "specializes",
    ]
    /// What may stand between such a word and the first of the trades.
    fileprivate static let bridges: Set<String> = [
        "", "về", "ve", "gia công", "gia cong", "về gia công", "sản xuất", "san xuat", "nhận",
        "in", "in the",
    ]
    fileprivate static let bridgeTokensMax = 3
    fileprivate static let listEnds = Set(".;:!?()\n。！？；")
}

extension Lexicon {
    /// The things named in a firm's own words, with the bare words behind one for its trade.
    func withTrades(
        _ named: [PhraseSpotter<LexiconEntry>.Spot], in text: AnalysedText
    ) -> [PhraseSpotter<LexiconEntry>.Spot] {
        let openings = text.tokens.indices.filter { token in
            OwnTrades.openings.contains(text.written(token..<token + 1).lowercased())
        }
        if openings.isEmpty { return named }
        var trades: [PhraseSpotter<LexiconEntry>.Spot] = []
        var end: Int?
        for spot in processes.spots(in: text) where spot.tags != [.ordinary] {
            let start = spot.tokens.lowerBound
            let isNext = end.map { text.goesOn(from: $0, to: start) } ?? false
            guard isNext || openings.contains(where: { text.isBridge($0 + 1, start) }) else {
                continue
            }
            end = spot.tokens.upperBound
            if isBareTrade(spot, beside: named, in: text) { trades.append(spot) }
        }
        return (named + trades).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private func isBareTrade(
        _ spot: PhraseSpotter<LexiconEntry>.Spot, beside named: [PhraseSpotter<LexiconEntry>.Spot],
        in text: AnalysedText
    ) -> Bool {
        !named.contains { $0.tokens.overlaps(spot.tokens) }
            && !OrdinaryWords.notInNeeds.contains(text.written(spot.tokens).lowercased())
            && OrdinaryWords.isMeant(spot.tokens, in: text)
    }
}

extension AnalysedText {
    /// Whether only words of doing stand from one token to another, on one line of a list.
    fileprivate func isBridge(_ start: Int, _ end: Int) -> Bool {
        guard start <= end, end - start <= OwnTrades.bridgeTokensMax, isOneList(start, end) else {
            return false
        }
        return OwnTrades.bridges.contains(start < end ? written(start..<end).lowercased() : "")
    }

    /// Whether a list goes on with nothing but a comma or an *and* between two of its items.
    fileprivate func goesOn(from end: Int, to start: Int) -> Bool {
        guard end <= start, isOneList(end, start) else { return false }
        if end == start { return tokens[start].isSeparated || !gap(before: start).isEmpty }
        return start - end == 1 && ListItems.joints.contains(tokens[end].folded)
    }

    private func isOneList(_ start: Int, _ end: Int) -> Bool {
        (start...end).allSatisfy { !gap(before: $0).contains(where: OwnTrades.listEnds.contains) }
    }
}
