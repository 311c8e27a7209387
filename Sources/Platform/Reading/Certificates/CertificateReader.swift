import Catalog
import Records
import TextAnalysis

/// A standard named in a text, with what its words say of a certificate.
struct WrittenCertificate {
    let certificate: Certificate
    let standing: CertificateWords.Standing
    /// The words it was read from, as written.
    let given: String
}

extension Lexicon {
    /// The certificates a free text says are held: each standard named, with the edition and the
    /// dates that follow it before the next standard.
    ///
    ///     certificates(in: "ISO 9001:2015 (exp. 2027-03-31); IATF 16949, planned")   // ISO 9001
    func certificates(in text: String) -> [WrittenCertificate] {
        namedCertificates(in: text).filter { $0.standing == .held }
    }

    /// Every standard named in a text, whether a certificate is held or not.
    func namedCertificates(in text: String) -> [WrittenCertificate] {
        let analysed = AnalysedText(text)
        let words = CertificateWords(analysed)
        let spots = withSharedPrefixes(standards.spots(in: analysed), in: analysed)
        let named = spots.compactMap { spot in
            standard(of: spot).map { (id: $0, tokens: spot.tokens) }
        }
        let entries = CertificateEntries(words: words, standards: named.map(\.tokens))
        let answers = entries.answers
        return named.indices.map { index in
            let (id, tokens) = named[index]
            let behind = entries.behind(index)
            let validity = words.validity(behind: behind)
            let certificate = Certificate(
                standard: id, edition: edition(after: tokens.upperBound, in: analysed, of: id),
                validFrom: validity.from, validUntil: validity.until)
            return WrittenCertificate(
                certificate: certificate,
                standing: answers[index] == false ? .lacking : entries.standing(index),
                given: analysed.closed(tokens.lowerBound..<behind.upperBound))
        }
    }

    /// The certificate a cell under a standard's heading states: any mark counts, dates count as
    /// behind the standard's name; nil where the cell says that none is held.
    func certificate(of standard: ConceptID, cell: String) -> Certificate? {
        if CertificateMark.isNone(cell) || standing(ofCell: cell) != .held { return nil }
        let words = CertificateWords(AnalysedText(cell))
        let validity = words.validity(behind: words.text.tokens.indices)
        return Certificate(
            standard: standard, edition: edition(of: standard, cell: words),
            validFrom: validity.from,
            validUntil: validity.until ?? bareEnd(of: standard, cell: cell)?.date)
    }

    /// The end that a bare number under a standard's heading is, and what it was taken for.
    func bareEnd(
        of standard: ConceptID, cell: String
    ) -> (date: CalendarDate, reason: RowProblem.Reason)? {
        if let date = DateCell.counted(in: cell) { return (date, .dateCounted) }
        guard let date = DateCell.lastDayOfYear(in: cell),
            edition(of: standard, cell: CertificateWords(AnalysedText(cell))) == nil
        else { return nil }
        return (date, .yearAlone)
    }

    /// The edition with which a cell under a standard's heading begins: `2015` is no end there.
    private func edition(of standard: ConceptID, cell: CertificateWords) -> String? {
        guard let first = cell.text.tokens.first?.folded,
            !cell.dates.contains(where: { $0.tokens.contains(0) })
        else { return nil }
        return catalogue.standards[standard]?.editions.map(\.name).first { $0 == first }
    }

    /// What a cell under a standard's heading says of the certificate.
    func standing(ofCell cell: String) -> CertificateWords.Standing {
        let words = CertificateWords(AnalysedText(cell))
        return words.standing(before: 0..<0, behind: words.text.tokens.indices)
    }

    /// The edition named directly after a standard (`:2015`), where the standard has it.
    private func edition(after token: Int, in text: AnalysedText, of id: ConceptID) -> String? {
        let editions = catalogue.standards[id]?.editions.map(\.name) ?? []
        // The spelling found may itself end in the edition (`ISO 9001:2015`).
        let words = [token - 1, token].filter(text.tokens.indices.contains)
            .map { text.tokens[$0].folded }
        return words.first(where: editions.contains)
    }
}

/// Which words of a list belong to which of the standards it names.
private struct CertificateEntries {
    let words: CertificateWords
    /// The tokens of each standard's name, in order.
    let standards: [Range<Int>]

    private static let contrasts: Set<String> = ["but", "however", "nhung"]

    /// For each standard what the tick or cross beside it says: before the names where one stands
    /// before the first, else behind them.
    var answers: [Bool?] {
        TickMark.answers(beside: standards, in: words.text)
    }

    /// What follows a standard's name, up to what introduces the next one.
    func behind(_ index: Int) -> Range<Int> {
        let start = standards[index].upperBound
        let isLast = index + 1 == standards.count
        return start..<(isLast ? words.text.tokens.count : before(index + 1).lowerBound)
    }

    /// A denial or plan before several standards holds for all of them: `chưa có ISO 9001, IATF
    /// 16949`; what is said of one alone counts more. What follows `ISO 9001/14001` is said of
    /// both.
    func standing(_ index: Int) -> CertificateWords.Standing {
        isSlashed(index + 1) ? standing(index + 1) : ownStanding(index)
    }

    private func ownStanding(_ index: Int) -> CertificateWords.Standing {
        let own = words.standing(before: before(index), behind: behind(index))
        guard own == .held, index > 0, behind(index).isEmpty || !statesValidity(index),
            isJoined(index), !words.affirms(behind: behind(index))
        else { return own }
        let previous = words.standing(before: before(index - 1), behind: 0..<0)
        return previous == .held && index > 1 && isJoined(index - 1)
            ? ownStanding(index - 1) : previous
    }

    /// Whether a standard is written behind the one before with nothing but a stroke.
    private func isSlashed(_ index: Int) -> Bool {
        guard index < standards.count,
            standards[index - 1].upperBound == standards[index].lowerBound
        else { return false }
        return ["/", "／"].contains(words.text.gap(before: standards[index].lowerBound))
    }

    private func statesValidity(_ index: Int) -> Bool {
        let validity = words.validity(behind: behind(index))
        return validity.from != nil || validity.until != nil
    }

    /// Whether nothing but a comma or an "and" stands between a standard and the one before.
    private func isJoined(_ index: Int) -> Bool {
        let between = standards[index - 1].upperBound..<standards[index].lowerBound
        return between.allSatisfy { ListItems.joints.contains(words.text.tokens[$0].folded) }
            && (between.lowerBound...between.upperBound).allSatisfy { token in
                !words.text.gap(before: token).contains { ";；\n|".contains($0) }
            }
    }

    /// The tokens that introduce a standard: those behind the last sign that divides a list, as
    /// far as no date is among them, or a denial or plan directly before the name.
    func before(_ index: Int) -> Range<Int> {
        let start = standards[index].lowerBound
        let first = index == 0 ? 0 : standards[index - 1].upperBound
        let isInDate = { (token: Int) in
            words.dates.contains { $0.tokens.contains(token) && $0.tokens.lowerBound < token }
        }
        if first == start { return start..<start }
        let boundary = (first..<start).last {
            !isInDate($0)
                && (words.text.tokens[$0].isSeparated
                    || Self.contrasts.contains(words.text.tokens[$0].folded))
        }
        if words.text.tokens[start].isSeparated, index > 0 { return start..<start }
        let intro = (boundary ?? (index == 0 ? 0 : directSign(first, start)))..<start
        let hasDate = words.dates.contains { $0.tokens.overlaps(intro) }
        return hasDate && index > 0 ? start..<start : intro
    }

    /// Where a sign that ends directly before a name begins, within what follows the last name.
    private func directSign(_ first: Int, _ start: Int) -> Int {
        let sign = words.signs.first {
            $0.tokens.upperBound == start && $0.tokens.lowerBound >= first
        }
        guard let sign, let tag = sign.tags.first,
            [.underWay, .void, .lacking, .no].contains(tag)
        else { return start }
        return sign.tokens.lowerBound
    }
}

extension AnalysedText {
    private static let brackets: [Character: Character] = [
        ")": "(", "]": "[", "）": "（", "】": "【", "」": "「",
    ]

    /// The words between two tokens with the brackets behind them that close one of theirs.
    fileprivate func closed(_ tokens: Range<Int>) -> String {
        var words = written(tokens)
        guard let last = tokens.last else { return words }
        let bytes = text.utf8
        let end = bytes.index(bytes.startIndex, offsetBy: self.tokens[last].range.upperBound)
        for character in text[end...] {
            if character == " " { continue }
            guard let opening = Self.brackets[character],
                words.count(where: { $0 == opening }) > words.count(where: { $0 == character })
            else { break }
            words.append(character)
        }
        return words
    }
}
