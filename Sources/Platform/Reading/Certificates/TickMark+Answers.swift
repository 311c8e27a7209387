import TextAnalysis

extension TickMark {
    /// For each of the things a list names what the tick or cross beside it says: before the names
    /// where one stands before the first, else behind them.
    static func answers(beside things: [Range<Int>], in text: AnalysedText) -> [Bool?] {
        guard mayStand(in: text.text) else { return things.map { _ in nil } }
        let custom = Custom(of: text.text)
        let gaps = (0...things.count).map { index in
            let start = index > 0 ? things[index - 1].upperBound - 1 : nil
            let end = index < things.count ? things[index].lowerBound : nil
            return marks(in: text.between(start, end), custom)
        }
        let isBefore = gaps.first?.isEmpty == false
        return things.indices.map { isBefore ? gaps[$0].last : gaps[$0 + 1].first }
    }
}

extension AnalysedText {
    /// What is written behind one token and before another, or from or to an end of the text.
    fileprivate func between(_ token: Int?, _ other: Int?) -> Substring {
        let bytes = text.utf8
        let start = token.map { tokens[$0].range.upperBound } ?? 0
        let end = other.map { tokens[$0].range.lowerBound } ?? bytes.count
        return text[
            bytes.index(
                bytes.startIndex, offsetBy: start)..<bytes.index(
                    bytes.startIndex, offsetBy: end)]
    }
}
