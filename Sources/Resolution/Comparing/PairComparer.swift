/// Compares two records, field by field, without allocating.
///
/// Belongs to one task.
final class PairComparer {
    /// A comparison as a loop over millions of pairs reads it.
    struct Step {
        let way: Comparison.Way
        /// Its columns, negative where there is none: of a place, ward, district and province; of
        /// a park its own, the lot's and the house number's; of a street its own and the park's;
        /// of a door the house number's, the lot's and the park's. Further names are in `names`.
        let column: Int
        let second: Int
        let third: Int
    }

    /// What is compared of a column's values beside their words.
    struct ColumnRuns {
        let letters: LetterRuns
        let firms: UnsafePointer<UInt64>?
        let digits: UnsafePointer<UInt64>?
        let numbers: UnsafePointer<Double>?
        /// Of given names or surnames, the column of the other of the two; negative = none.
        var partner = -1
    }

    private let steps: [Step]
    /// The columns of all names.
    private let names: [Int]
    let runs: [ColumnRuns]
    /// By column; nil where values are no words.
    let words: UnsafeMutablePointer<WordAgreement?>
    private let isWords: [Bool]
    private let ownMail: OwnMail?
    private let distance = EditDistance()
    /// Holds what the plain pointers above lead to.
    private let records: RecordColumns
    let codes: RecordCodes
    /// Per record, the marks of its first name.
    private let tones: UnsafePointer<UInt32>

    init(_ records: RecordColumns, comparisons: [Comparison]) {
        self.records = records
        codes = records.codes
        tones = UnsafePointer(records.tones.start)
        ownMail = OwnMail(records)
        names = comparisons.first { $0.way == .names }?.columns ?? []
        steps = comparisons.map { comparison in
            let columns = comparison.columns + [-1, -1]
            let isOneName = comparison.way == .names && comparison.columns.count == 1
            return Step(
                way: isOneName ? .words : comparison.way, column: columns[0], second: columns[1],
                third: columns[2])
        }
        let distance = self.distance
        let kinds = records.plans.map(\.kind)
        var runs = records.columns.map { values in
            ColumnRuns(
                letters: values.letters.runs, firms: values.firms.map { UnsafePointer($0.start) },
                digits: values.digits.map { UnsafePointer($0.start) },
                numbers: values.numbers.map { UnsafePointer($0.start) })
        }
        if let given = kinds.firstIndex(of: .givenName), let own = kinds.firstIndex(of: .surname) {
            runs[given].partner = own
            runs[own].partner = given
        }
        self.runs = runs
        isWords = records.columns.map { $0.words != nil }
        words = .allocate(capacity: records.columns.count)
        for (column, values) in records.columns.enumerated() {
            (words + column).initialize(
                to: values.words.map { WordAgreement(values, lists: $0, distance: distance) })
        }
    }

    deinit { words.deallocate() }

    /// The levels of all comparisons, four bits each, the first lowest.
    func pattern(_ one: Int, _ other: Int) -> UInt64 {
        var pattern: UInt64 = 0
        for index in steps.indices {
            pattern |= UInt64(level(index, one, other).rawValue) << UInt64(4 * index)
        }
        return pattern
    }

    /// What two numbers of values tell at a glance: the level, or `unequal` or `open` where the
    /// values have to be looked at.
    @inline(__always)
    func glance(_ comparison: Int, _ one: Int, _ other: Int) -> UInt8 {
        let step = steps[comparison]
        switch step.way {
        case .names: return Self.open
        case .place:
            return areUnitsKnown(step, one, other) ? place(step, one, other).rawValue : Self.open
        case .street, .door:
            if codes[one, step.column] == 0 || codes[other, step.column] == 0 {
                return glanceAtSecond(step, one, other)
            }
        default: break
        }
        let (left, right) = (codes[one, step.column], codes[other, step.column])
        if left == 0 || right == 0 || isSaidByDomain(step, one, other) {
            return Agreement.unknown.rawValue
        }
        if step.way == .lot { return Self.open }
        if left == right { return equal(step, left, one, other).rawValue }
        switch step.way {
        case .category: return Agreement.different.rawValue
        case .words, .street: return Self.open
        case .code, .mail, .door:
            let isUnlike = areUnlike(step.column, one, other)
            return isUnlike ? Agreement.different.rawValue : Self.unequal
        default: return Self.unequal
        }
    }

    /// Stands in a pattern for any level but `equal`.
    static let unequal: UInt8 = 14
    /// Stands in a pattern for any level.
    static let open: UInt8 = 15

    func level(_ comparison: Int, _ one: Int, _ other: Int) -> Agreement {
        let step = steps[comparison]
        switch step.way {
        case .place: return place(step, one, other)
        case .lot: return lot(step, one, other)
        case .street: return street(step, one, other)
        case .door: return door(step, one, other)
        case .names: return ofNames(one, other)
        default: break
        }
        let column = step.column
        let (left, right) = (codes[one, column], codes[other, column])
        if left == 0 || right == 0 || isSaidByDomain(step, one, other) { return .unknown }
        if left == right { return equal(step, left, one, other) }
        switch step.way {
        case .words:
            let level = ofWords(column, left, column, right, one, other)
            return column == names.first ? toned(level, one, other) : level
        case .person: return person(column, left, right, one, other)
        case .code, .mail:
            return areUnlike(column, one, other) ? .different : code(column, left, right)
        case .taxNumber: return taxNumber(column, left, right)
        case .number: return number(column, left, right)
        case .date: return date(column, left, right)
        case .category, .place, .lot, .street, .door, .names: return .different
        }
    }

    /// Whether two e-mail addresses say what the domain says already.
    @inline(__always)
    private func isSaidByDomain(_ step: Step, _ one: Int, _ other: Int) -> Bool {
        step.way == .mail && ownMail?.isSaid(one, other, codes) == true
    }

    /// How the two names that are most alike stand to each other.
    private func ofNames(_ one: Int, _ other: Int) -> Agreement {
        var best = Agreement.unknown
        for column in names {
            let left = codes[one, column]
            if left == 0 { continue }
            for partner in names {
                let right = codes[other, partner]
                if right == 0 { continue }
                var level =
                    left == right ? .equal : ofWords(column, left, partner, right, one, other)
                if column == names[0], partner == column { level = toned(level, one, other) }
                if level == .equal { return level }
                if best == .unknown || level.rawValue < best.rawValue { best = level }
            }
        }
        return best
    }

    /// How two values of words stand to each other, in columns that share their values.
    @inline(__always)
    func ofWords(
        _ column: Int, _ left: Int, _ partner: Int, _ right: Int, _ one: Int, _ other: Int
    ) -> Agreement {
        let mayBeNear = codes.sketch(one, column).mayBeNear(
            codes.sketch(other, partner), limit: WordAgreement.slipsOfWholeMax)
        return words[column]?.level(left, right, mayBeNearWhole: mayBeNear) ?? .different
    }

    /// A number that fails its check digit is weaker evidence even where two agree on it, and so
    /// are names of other marks.
    private func equal(_ step: Step, _ value: Int, _ one: Int, _ other: Int) -> Agreement {
        if step.column == names.first { return toned(.equal, one, other) }
        guard step.way == .taxNumber, let firms = runs[step.column].firms else { return .equal }
        return firms[value] == 0 ? .close : .equal
    }

    /// What agreement of the first names is where both are written with marks: names of other
    /// marks are not equal. Who writes none may mean any.
    private func toned(_ level: Agreement, _ one: Int, _ other: Int) -> Agreement {
        let marks = (tones[one], tones[other])
        let areOther = marks.0 != marks.1 && marks.0 != 0 && marks.1 != 0
        return level == .equal && areOther ? .near : level
    }

    private func slips(_ column: Int, _ left: Int, _ right: Int, limit: Int) -> Int {
        let letters = runs[column].letters
        guard letters.mayBeNear(left, right, limit: limit) else { return limit + 1 }
        return distance.between(letters[left], letters[right], limit: limit)
    }

    private func lengths(_ column: Int, _ left: Int, _ right: Int) -> (short: Int, long: Int) {
        let letters = runs[column].letters
        let (one, other) = (letters.count(left), letters.count(right))
        return (min(one, other), max(one, other))
    }

    /// Whether the letters of two codes that differ tell that neither is the other with a slip, nor
    /// a part of it.
    @inline(__always)
    func areUnlike(_ column: Int, _ one: Int, _ other: Int) -> Bool {
        let (left, right) = (codes.sketch(one, column), codes.sketch(other, column))
        return !left.mayBeNear(right, limit: 1) && !left.mayBeHeld(right)
    }

    func code(_ column: Int, _ left: Int, _ right: Int) -> Agreement {
        let (short, _) = lengths(column, left, right)
        if short >= Self.slipLettersMin, slips(column, left, right, limit: 1) == 1 { return .near }
        return isHeld(column, left, right, lettersMin: Self.heldLettersMin) ? .part : .different
    }

    /// A slip in a shorter code makes another code.
    private static let slipLettersMin = 2
    /// A number without its area code still has so many digits.
    private static let heldLettersMin = 6

    /// Whether one value begins or ends with the other.
    private func isHeld(_ column: Int, _ left: Int, _ right: Int, lettersMin: Int) -> Bool {
        let letters = runs[column].letters
        let (one, other) = (letters[left], letters[right])
        let (short, long) = one.count < other.count ? (one, other) : (other, one)
        guard short.count >= lettersMin else { return false }
        let shift = long.count - short.count
        return short.indices.allSatisfy { short[$0] == long[$0] }
            || short.indices.allSatisfy { short[$0] == long[$0 + shift] }
    }

    /// The same digits without a scheme, or in two, are most often one number, as nobody says which
    /// office gave it; two right numbers of two countries say nothing of each other. Two of persons
    /// may differ by a slip that no check digit tells.
    private func taxNumber(_ column: Int, _ left: Int, _ right: Int) -> Agreement {
        guard let firms = runs[column].firms, let digits = runs[column].digits else {
            return .different
        }
        let (one, other) = (firms[left], firms[right])
        if one != 0, one == other { return .part }
        if digits[left] == digits[right] { return .close }
        if one != 0, other != 0 {
            if ColumnValues.office(one) != ColumnValues.office(other) { return .unknown }
            if ColumnValues.office(one) != ColumnValues.personalOffice { return .conflict }
        }
        return slips(column, left, right, limit: 1) == 1 ? .near : .different
    }

    private func person(
        _ column: Int, _ left: Int, _ right: Int, _ one: Int, _ other: Int
    ) -> Agreement {
        // What is turned round is told once, by the given name.
        let partner = runs[column].partner
        if partner >= 0, isTurned(column, partner, one, other) {
            return records.plans[column].kind == .givenName ? .some : .unknown
        }
        let (short, long) = lengths(column, left, right)
        let slips = slips(column, left, right, limit: 3)
        if slips == 1, short >= 3 { return .near }
        if slips <= 2, short >= 5 { return .close }
        if slips <= 3, long >= 9 { return .part }
        if isHeld(column, left, right, lettersMin: 1) { return .part }
        return .different
    }

    /// Whether each record has in one column what the other has in the second.
    private func isTurned(_ column: Int, _ partner: Int, _ one: Int, _ other: Int) -> Bool {
        isSame(one, column, other, partner) && isSame(one, partner, other, column)
    }

    private func isSame(_ one: Int, _ column: Int, _ other: Int, _ partner: Int) -> Bool {
        let (left, right) = (codes[one, column], codes[other, partner])
        let letters = runs[column].letters[left]
        let others = runs[partner].letters[right]
        return left != 0 && right != 0 && letters.count == others.count
            && letters.indices.allSatisfy { letters[$0] == others[$0] }
    }

    private func date(_ column: Int, _ left: Int, _ right: Int) -> Agreement {
        let letters = runs[column].letters
        let (one, other) = (letters[left], letters[right])
        guard one.count == 8, other.count == 8 else { return .different }
        switch slips(column, left, right, limit: 2) {
        case 1: return .near
        case 2: return .close
        default: break
        }
        let year = one.prefix(4).elementsEqual(other.prefix(4))
        let isTurned =
            year && one[4..<6].elementsEqual(other[6..<8])
            && one[6..<8].elementsEqual(other[4..<6])
        return isTurned ? .close : year ? .some : .different
    }

    private func number(_ column: Int, _ left: Int, _ right: Int) -> Agreement {
        guard let numbers = runs[column].numbers else { return .different }
        let (one, other) = (numbers[left], numbers[right])
        let apart = abs(one - other)
        if apart <= 1 { return .near }
        return apart <= Self.closeShare * max(abs(one), abs(other)) ? .close : .different
    }

    /// Two amounts are close within a hundredth of the larger.
    private static let closeShare = 0.01

    /// Ward, district and province together, since each follows from the one before.
    private func place(_ step: Step, _ one: Int, _ other: Int) -> Agreement {
        let ward = unit(step.column, one, other)
        let district = unit(step.second, one, other)
        let province = unit(step.third, one, other)
        if province == .different { return .different }
        if ward.isAlike, district != .different { return .equal }
        if district.isAlike { return ward == .different ? .close : .near }
        if district == .different || ward == .different {
            return province == .equal ? .some : .conflict
        }
        return province == .equal ? .part : .unknown
    }

    private func unit(_ column: Int, _ one: Int, _ other: Int) -> Agreement {
        guard column >= 0 else { return .unknown }
        let (left, right) = (codes[one, column], codes[other, column])
        if left == 0 || right == 0 { return .unknown }
        if left == right { return .equal }
        guard let words = words[column] else { return .different }
        let level = words.level(left, right)
        return level == .equal || level == .near ? level : .different
    }

    /// Whether comparing two places takes no look at letters.
    @inline(__always)
    private func areUnitsKnown(_ step: Step, _ one: Int, _ other: Int) -> Bool {
        isUnitKnown(step.column, one, other) && isUnitKnown(step.second, one, other)
            && isUnitKnown(step.third, one, other)
    }

    @inline(__always)
    private func isUnitKnown(_ column: Int, _ one: Int, _ other: Int) -> Bool {
        guard column >= 0, isWords[column] else { return true }
        let (left, right) = (codes[one, column], codes[other, column])
        return left == 0 || right == 0 || left == right
    }

}

extension Agreement {
    fileprivate var isAlike: Bool { self == .equal || self == .near }
}
