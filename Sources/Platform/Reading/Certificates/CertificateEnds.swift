import Records
import TextAnalysis

/// Which of the dates in a column of their own belongs to which of the standards a list names.
struct CertificateEnds {
    /// The standards that the list of certificates names, in its order.
    let standards: [ConceptID]
    /// What stands in the column of ends, and names no standard.
    let text: String
    let lexicon: Lexicon

    /// Whether there are several dates and nothing tells whose each one is; then none counts.
    var isUnpaired: Bool {
        guard standards.count > 1, DateCell.dates(in: text).count > 1, !isPeriod else {
            return false
        }
        return pairs == nil && Set(parts.map(lexicon.end)).count > 1
    }

    /// The end of one of them: by its place where the two lists are of one length, else the one
    /// that holds for all.
    func end(of standard: ConceptID) -> CalendarDate? {
        guard standards.count > 1, DateCell.dates(in: text).count > 1, !isPeriod else {
            return lexicon.end(in: text)
        }
        if let pairs, let index = standards.firstIndex(of: standard) { return pairs[index] }
        return isUnpaired ? nil : lexicon.end(in: text)
    }

    private var pairs: [CalendarDate?]? {
        parts.count == standards.count ? parts.map(lexicon.end) : nil
    }

    /// The items of the list; a comma also stands within `March 31, 2027`.
    private var parts: [Substring] {
        let parts = text.split { ";；|\n".contains($0) }
        return parts.count > 1 ? parts : text.split { ",，、".contains($0) }
    }

    /// Whether two dates are the first and the last day of one time.
    private var isPeriod: Bool {
        let analysed = AnalysedText(text)
        let dates = DateReader.dates(in: analysed, pointedShortYears: true)
        guard dates.count == 2 else { return false }
        let words = dates[0].tokens.upperBound..<dates[1].tokens.lowerBound
        if words.contains(where: { Self.until.contains(analysed.tokens[$0].folded) }) {
            return true
        }
        return words.isEmpty
            && analysed.gap(before: dates[1].tokens.lowerBound).contains { "-–—~～→".contains($0) }
    }

    private static let until: Set<String> = ["den", "to", "until", "till", "まで", "から"]
}

extension Lexicon {
    fileprivate func end(in part: Substring) -> CalendarDate? { end(in: String(part)) }
}
