import Records
import TextAnalysis

/// Judges the words that belong to one standard of a list: whether a certificate is held, and
/// from when until when.
struct CertificateWords {
    /// Whether there is a certificate, as far as its words say.
    enum Standing: Hashable, Sendable {
        case held
        /// In progress or planned.
        case notHeld
        /// Suspended, over on a day that is not said, or no certificate of the firm's own.
        case void
        /// The words deny it.
        case lacking

        /// Whether a certificate is named that is none to count on, which a list should say.
        var isDoubt: Bool { self == .notHeld || self == .void }
    }

    let text: AnalysedText
    let signs: [PhraseSpotter<CertificateSign>.Spot]
    let dates: [WrittenDate]

    init(_ text: AnalysedText) {
        self.text = text
        dates = DateReader.dates(in: text, pointedShortYears: true).filter { date in
            let before = date.tokens.lowerBound - 1
            return before < 0 || text.tokens[date.tokens.lowerBound].isSeparated
                || !Self.numbering.contains(text.tokens[before].folded)
        }
        signs = CertificateSign.spotter.spots(in: text)
    }

    /// Behind these stands a number, whatever it looks like: `số 12.04.15`.
    private static let numbering: Set<String> = [
        "so", "no", "nr", "number", "rev", "revision", "code", "ma", "번호", "호", "番号",
    ]

    /// The tokens that dates and signs cover: what a list says beside the standards' names.
    var readTokens: Set<Int> {
        Set(dates.flatMap { Array($0.tokens) } + signs.flatMap { Array($0.tokens) })
    }

    // MARK: Standing

    /// - Parameters:
    ///   - before: the tokens of the clause before the standard's name.
    ///   - behind: all tokens behind it up to what belongs to the next one.
    func standing(before: Range<Int>, behind: Range<Int>) -> Standing {
        let isDenied = before.contains { sign(at: $0) == .lacking }
        if isDenied || opensWithNo(before) || endsWithNo(before) { return .lacking }
        if before.contains(where: { sign(at: $0) == .underWay }) { return .notHeld }
        if introduces(before, .another) { return .notHeld }
        if introduces(before, .void) { return .void }
        let clause = clause(behind)
        if clause.contains(where: { sign(at: $0) == .lacking }) || isJustNo(clause) {
            return .lacking
        }
        if isVoid(clause) { return .void }
        if isUnderWay(clause, behind) || isAnothers(clause) { return .notHeld }
        let isOver = (Array(before) + Array(clause)).contains { sign(at: $0) == .ended }
        return isOver && validity(behind: behind).until == nil ? .void : .held
    }

    /// Whether a sign stands before a standard's name in the same item: `tư vấn, đã có ISO 9001`
    /// gives advice and holds one too.
    private func introduces(_ before: Range<Int>, _ wanted: CertificateSign) -> Bool {
        guard let word = before.last(where: { sign(at: $0) == wanted }) else { return false }
        let name = min(before.upperBound, text.tokens.count - 1)
        return word == name || !(word + 1...name).contains { text.tokens[$0].isSeparated }
    }

    /// Whether it is being worked for with no end known before, or only the day of an audit is.
    private func isUnderWay(_ clause: Range<Int>, _ behind: Range<Int>) -> Bool {
        let underWay = clause.first { sign(at: $0) == .underWay }
        if let underWay, ends(in: behind).allSatisfy({ $0.tokens.lowerBound > underWay }) {
            return true
        }
        let dates = dates(in: clause)
        return !dates.isEmpty && dates.allSatisfy { label(of: $0, in: clause) == .audit }
    }

    /// Whether words in the same item say whose it is: `ISO 9001 (khách hàng yêu cầu)`.
    private func isAnothers(_ clause: Range<Int>) -> Bool {
        clause.prefix { $0 == clause.lowerBound || !text.tokens[$0].isSeparated }
            .contains { sign(at: $0) == .another }
    }

    /// Whether what is said of a certificate makes it worth nothing; behind a comma only where the
    /// item says nothing else: `ISO 9001, đào tạo 5S` is two things.
    private func isVoid(_ clause: Range<Int>) -> Bool {
        guard let word = clause.first(where: { sign(at: $0) == .void }),
            !clause.contains(where: { sign(at: $0) == .replaced })
        else { return false }
        let comma = clause.last { token in
            token <= word
                && (text.tokens[token].isSeparated
                    || Self.joints.contains(text.tokens[token].folded))
        }
        guard let comma else { return true }
        let read = readTokens
        return (comma..<clause.upperBound).allSatisfy {
            read.contains($0) || Self.joints.contains(text.tokens[$0].folded)
        }
    }

    private static let joints: Set<String> = ["va", "and", "및", "と"]

    /// Whether the words behind a standard's name say that this very one is held.
    func affirms(behind: Range<Int>) -> Bool {
        clause(behind).contains { sign(at: $0) == .held }
    }

    /// The tokens of the same line and item: what a list says after a semicolon is another thing.
    private func clause(_ tokens: Range<Int>) -> Range<Int> {
        let end = tokens.dropFirst().first { token in
            text.gap(before: token).contains { ";；\n|".contains($0) }
        }
        return tokens.lowerBound..<(end ?? tokens.upperBound)
    }

    private func opensWithNo(_ tokens: Range<Int>) -> Bool {
        guard let first = tokens.first, sign(at: first) == .no else { return false }
        return !tokens.contains { Int(text.tokens[$0].folded) != nil }
    }

    /// Whether a no stands directly before the name: `non-ISO 9001`, `but not IATF 16949`. What
    /// follows `Certificate No.` is a number or another name.
    private func endsWithNo(_ tokens: Range<Int>) -> Bool {
        guard let last = tokens.last, sign(at: last) == .no, last + 1 < text.tokens.count,
            text.gap(before: last + 1).allSatisfy({ $0 == " " || $0 == "-" })
        else { return false }
        return last == 0 || !Self.numbered.contains(text.tokens[last - 1].folded)
    }

    private static let numbered: Set<String> = [
        "certificate", "cert", "registration", "reg", "document", "report",
    ]

    /// Whether the words are a bare no that nothing but another item or a bracket follows.
    private func isJustNo(_ tokens: Range<Int>) -> Bool {
        guard let first = tokens.first, sign(at: first) == .no else { return false }
        let next = first + 1
        // What follows `No.` is a number.
        if next < tokens.upperBound, Int(text.tokens[next].folded) != nil { return false }
        return next == tokens.upperBound || text.tokens[next].isSeparated
            || text.gap(before: next).contains { "(.:-–（".contains($0) }
    }

    /// The sign that begins at a token.
    private func sign(at token: Int) -> CertificateSign? {
        signs.first { $0.tokens.lowerBound == token }?.tags.first
    }

    // MARK: Validity

    /// The first and the last valid day that the words behind a standard's name state.
    ///
    /// One date without a word is the end, two are from and until.
    func validity(behind tokens: Range<Int>) -> (from: CalendarDate?, until: CalendarDate?) {
        let own = dates(in: tokens)
        let starts = own.filter { isStart($0, in: tokens) }.compactMap(\.date)
        let ends = ends(in: tokens).compactMap(\.date)
        let from = starts.min() ?? (ends.count > 1 ? ends.min() : nil)
        let isEndless = tokens.contains { sign(at: $0) == .endless }
        let until = ends.max() ?? endYear(in: tokens) ?? (isEndless ? .noEnd : nil)
        return (from, until.map(Self.settledEnd))
    }

    /// The end as it is kept: a day that databases name for want of an end is none.
    static func settledEnd(_ day: CalendarDate) -> CalendarDate { day >= endless ? .noEnd : day }

    /// 2099-12-31: no certificate runs for so long, and lists that must name a day name this one
    /// or a later one.
    static let endless = CalendarDate(dayNumber: 47_481)

    private func dates(in tokens: Range<Int>) -> [WrittenDate] {
        dates.filter { tokens.lowerBound <= $0.tokens.lowerBound }
            .filter { $0.tokens.upperBound <= tokens.upperBound }
    }

    private func ends(in tokens: Range<Int>) -> [WrittenDate] {
        dates(in: tokens).filter {
            [nil, .until, .ended].contains(label(of: $0, in: tokens))
        }
    }

    private func isStart(_ date: WrittenDate, in tokens: Range<Int>) -> Bool {
        label(of: date, in: tokens).map(Self.isStart) ?? false
    }

    /// The word that says what a date is of: the one that follows it, else the last before it.
    private func label(of date: WrittenDate, in tokens: Range<Int>) -> CertificateSign? {
        if let behind = signBehind(date) { return behind }
        let previous = dates.last { $0.tokens.upperBound <= date.tokens.lowerBound }
        var start = max(tokens.lowerBound, previous?.tokens.upperBound ?? 0)
        if let previous, signBehind(previous) != nil { start += 1 }
        return signs.last { spot in
            guard start <= spot.tokens.lowerBound, spot.tokens.upperBound <= date.tokens.lowerBound
            else { return false }
            switch spot.tags.first {
            case .issued, .until, .ended, .audit, .upkeep, .underWay: return true
            case .since: return spot.tokens.upperBound == date.tokens.lowerBound
            default: return false
            }
        }?.tags.first
    }

    private static func isStart(_ sign: CertificateSign) -> Bool {
        sign == .issued || sign == .since
    }

    /// The word that follows a date in Korean and Japanese, as in `2024-05-01 발급`.
    private func signBehind(_ date: WrittenDate) -> CertificateSign? {
        let next = date.tokens.upperBound
        guard next < text.tokens.count, !text.tokens[next].isSeparated,
            !text.tokens[next].folded.utf8.contains(where: { $0 < 0x80 }),
            text.gap(before: next).allSatisfy({ $0 == " " || $0 == "(" }),
            let sign = sign(at: next), [.issued, .since, .until, .ended].contains(sign)
        else { return nil }
        return sign
    }

    /// The last day of a year that stands alone behind a word of ending, as a month is read to
    /// its last day: `hết hạn 2023`.
    private func endYear(in tokens: Range<Int>) -> CalendarDate? {
        for spot in signs where tokens.contains(spot.tokens.lowerBound) {
            guard [.until, .ended].contains(spot.tags.first) else { continue }
            // A day that does not exist leaves no year behind.
            let following = (spot.tokens.upperBound..<text.tokens.count).prefix { token in
                token < tokens.upperBound && !dates.contains { $0.tokens.contains(token) }
            }
            let words = following.map { text.tokens[$0].folded }
            let leading = words.prefix(Self.wordsBeforeYear).prefix { Int($0) == nil }
            guard leading.count <= 1 || leading.allSatisfy(Self.ofYears.contains),
                leading.allSatisfy({ !Self.earlyInYear.contains($0) })
            else { continue }
            let year = words.dropFirst(leading.count).first.flatMap { Int($0) }
            guard let year, Self.yearsOfCertificates.contains(year) else { continue }
            return CalendarDate(year: year, month: 12, day: 31)
        }
        return nil
    }

    /// `hết hạn vào cuối năm 2027`.
    private static let wordsBeforeYear = 4
    private static let ofYears: Set<String> = [
        "vao", "cuoi", "het", "nam", "trong", "end", "of", "the", "year", "in", "at",
    ]
    /// The year's last day would be too late.
    private static let earlyInYear: Set<String> = ["dau", "giua", "early", "mid", "beginning"]

    /// Certificates of management systems begin with ISO 9001 of 1987.
    private static let yearsOfCertificates = 1987...2100
}
