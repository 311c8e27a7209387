/// Digits with the separators between their groups, as `1.500.000,5` or `1 500 000`.
struct DigitRun {
    private enum Separator {
        case point, comma, apostrophe, blank

        /// Blanks and apostrophes only ever group thousands.
        var canBeDecimal: Bool { self == .point || self == .comma }
    }

    /// More digits than this are an identifier, not an amount.
    static let digitsMax = 15

    private let bytes: [UInt8]
    private var groups: [Range<Int>]
    private var separators: [Separator] = []

    /// - Precondition: there is a digit at `start`.
    init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        groups = [Self.digits(bytes, from: start)]
        while let (separator, width) = Self.separator(bytes, at: range.upperBound) {
            let group = Self.digits(bytes, from: range.upperBound + width)
            guard continues(with: separator, group) else { break }
            separators.append(separator)
            groups.append(group)
        }
    }

    /// From the first digit to the last.
    var range: Range<Int> { groups[0].lowerBound..<groups[groups.count - 1].upperBound }

    /// The number written, or nil where the groups follow no custom (`31.12.2027`, `1.2.3`) or
    /// there are too many digits.
    func number(expecting expectation: NumberReader.Expectation) -> ExactNumber? {
        decimals(expectation).flatMap { number(decimals: $0) }
    }

    /// Whether a lone point stands before exactly three digits, so that `1.500` may be one and a
    /// half or fifteen hundred.
    var isAmbiguous: Bool {
        separators == [.point] && groups[1].count == 3 && groups[0].count <= 3
            && bytes[groups[0].lowerBound] != 0x30
    }

    /// The number with a decimal point before its first digit, as in `.005`.
    var fraction: ExactNumber? { separators.isEmpty ? number(decimals: groups[0].count) : nil }

    private func number(decimals: Int) -> ExactNumber? {
        let digits = groups.joined().map { Int64(bytes[$0] - 0x30) }
        guard digits.count <= Self.digitsMax else { return nil }
        return ExactNumber(mantissa: digits.reduce(0) { $0 * 10 + $1 }, decimals: decimals)
    }

    private func decimals(_ expectation: NumberReader.Expectation) -> Int? {
        guard let last = separators.last, last.canBeDecimal else { return 0 }
        let tail = groups[groups.count - 1].count
        if separators.count == 1 { return loneDecimals(last, tail, expectation) }
        if separators.allSatisfy({ $0 == last }) { return areThousands(groups[...]) ? 0 : nil }
        let areAlike = separators.dropLast().allSatisfy { $0 == separators[0] }
        return areAlike && areThousands(groups.dropLast()) ? tail : nil
    }

    private func loneDecimals(
        _ separator: Separator, _ tail: Int, _ expectation: NumberReader.Expectation
    ) -> Int {
        let startsWithZero = bytes[groups[0].lowerBound] == 0x30
        if tail != 3 || startsWithZero || groups[0].count > 3 { return tail }
        return expectation != .whole && separator == .point ? tail : 0
    }

    private func areThousands(_ groups: ArraySlice<Range<Int>>) -> Bool {
        self.groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
    }

    /// Whether what follows still belongs to the number; a blank has to group three digits and
    /// cannot follow another separator.
    private func continues(with separator: Separator, _ group: Range<Int>) -> Bool {
        if separator.canBeDecimal { return !group.isEmpty }
        return group.count == 3 && groups[0].count <= 3
            && separators.allSatisfy { $0 == separator }
    }

    private static func separator(
        _ bytes: [UInt8], at position: Int
    ) -> (separator: Separator, width: Int)? {
        guard position < bytes.count else { return nil }
        switch bytes[position] {
        case 0x2E: return (.point, 1)
        case 0x2C: return (.comma, 1)
        case 0x27: return (.apostrophe, 1)
        case 0x20: return (.blank, 1)
        default: break
        }
        // No-break space, thin space, narrow no-break space.
        let fixedBlanks: [[UInt8]] = [[0xC2, 0xA0], [0xE2, 0x80, 0x89], [0xE2, 0x80, 0xAF]]
        let blank = fixedBlanks.first { bytes[position...].starts(with: $0) }
        return blank.map { (.blank, $0.count) }
    }

    private static func digits(_ bytes: [UInt8], from start: Int) -> Range<Int> {
        guard start < bytes.count else { return start..<start }
        let end = bytes[start...].firstIndex { !NumberReader.isDigit($0) } ?? bytes.count
        return start..<end
    }
}
