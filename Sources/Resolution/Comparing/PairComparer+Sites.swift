/// Streets, house numbers, parks and lots, which writers put in each other's place.
extension PairComparer {
    /// The value of a record in a column that may be missing.
    @inline(__always)
    private func code(_ column: Int, of record: Int) -> Int {
        column < 0 ? 0 : codes[record, column]
    }

    /// Of a street or a door that one of two does not say: whether the park or the lot that it
    /// says in its place has to be looked at.
    @inline(__always)
    func glanceAtSecond(_ step: Step, _ one: Int, _ other: Int) -> UInt8 {
        let isSilent =
            codes[one, step.column] == 0 && code(step.second, of: one) == 0
            || codes[other, step.column] == 0 && code(step.second, of: other) == 0
        return isSilent ? Agreement.unknown.rawValue : Self.open
    }

    /// Many write `Quế Võ` where others write `KCN Quế Võ`, so that a park's name is compared with
    /// a street where one of the two names no park; two parks are compared by themselves.
    func street(_ step: Step, _ one: Int, _ other: Int) -> Agreement {
        let streets = (codes[one, step.column], codes[other, step.column])
        let parks = (code(step.second, of: one), code(step.second, of: other))
        var level = Agreement.unknown
        if streets.0 != 0, streets.1 != 0 {
            level = ofValues(step.column, streets.0, step.column, streets.1, one, other)
        }
        if parks.0 != 0, parks.1 == 0, streets.1 != 0 {
            level = Self.better(
                level, ofValues(step.second, parks.0, step.column, streets.1, one, other))
        } else if parks.0 == 0, parks.1 != 0, streets.0 != 0 {
            level = Self.better(
                level, ofValues(step.column, streets.0, step.second, parks.1, one, other))
        }
        return level
    }

    private static func better(_ one: Agreement, _ other: Agreement) -> Agreement {
        one == .unknown || other.rawValue < one.rawValue ? other : one
    }

    @inline(__always)
    private func ofValues(
        _ column: Int, _ left: Int, _ partner: Int, _ right: Int, _ one: Int, _ other: Int
    ) -> Agreement {
        left == right ? .equal : ofWords(column, left, partner, right, one, other)
    }

    /// A number against a lot is of one door where the lot is of that number: `12`, `Lô A12`. Lots
    /// of two parks, or of one, are told by the park.
    func door(_ step: Step, _ one: Int, _ other: Int) -> Agreement {
        let numbers = (codes[one, step.column], codes[other, step.column])
        if numbers.0 != 0, numbers.1 != 0 {
            if numbers.0 == numbers.1 { return .equal }
            let isUnlike = areUnlike(step.column, one, other)
            return isUnlike ? .different : code(step.column, numbers.0, numbers.1)
        }
        let lots = (code(step.second, of: one), code(step.second, of: other))
        if numbers.0 != 0, lots.1 != 0 { return number(step, numbers.0, lot: lots.1) }
        if numbers.1 != 0, lots.0 != 0 { return number(step, numbers.1, lot: lots.0) }
        guard lots.0 != 0, lots.1 != 0 else { return .unknown }
        if code(step.third, of: one) != 0, code(step.third, of: other) != 0 { return .unknown }
        switch self.lots(step.second, lots.0, lots.1) {
        case .equal: return .equal
        case .close: return .part
        default: return .different
        }
    }

    private func number(_ step: Step, _ number: Int, lot: Int) -> Agreement {
        let digits = runs[step.column].letters[number]
        let parts = LotParts(runs[step.second].letters[lot])
        let part = parts.first { $0.digits.elementsEqual(digits) }
        return part.map { $0.isNumber ? .equal : .part } ?? .unknown
    }

    func lot(_ step: Step, _ one: Int, _ other: Int) -> Agreement {
        let (left, right) = (codes[one, step.column], codes[other, step.column])
        guard left != 0, right != 0 else { return .unknown }
        guard let isOnePark = areOnePark(step.column, left, right) else { return .unknown }
        guard isOnePark else { return .different }
        let lots = (code(step.second, of: one), code(step.second, of: other))
        if lots.0 != 0, lots.1 != 0 { return self.lots(step.second, lots.0, lots.1) }
        let numbers = (code(step.third, of: one), code(step.third, of: other))
        let isNumber =
            lots.0 != 0 && numbers.1 != 0 && isLot(step, lots.0, number: numbers.1)
            || lots.1 != 0 && numbers.0 != 0 && isLot(step, lots.1, number: numbers.0)
        return isNumber ? .equal : .close
    }

    /// `equal` where two values name one lot at least, `close` where one says more than the other.
    private func lots(_ column: Int, _ left: Int, _ right: Int) -> Agreement {
        if left == right { return .equal }
        let letters = runs[column].letters
        return LotParts.agreement(letters[left], letters[right])
    }

    /// Whether a lot is what another writer gives as the number.
    private func isLot(_ step: Step, _ lot: Int, number: Int) -> Bool {
        let digits = runs[step.third].letters[number]
        return LotParts(runs[step.second].letters[lot])
            .contains { $0.isNumber && $0.digits.elementsEqual(digits) }
    }

    /// Whether two names are of one park: some leave out a part of it, or a blank. Nil where that
    /// is not told: one has a number or letter more, such as `Việt Hương 2`, or they are written
    /// in two scripts.
    private func areOnePark(_ column: Int, _ left: Int, _ right: Int) -> Bool? {
        if left == right { return true }
        let letters = runs[column].letters
        let (one, other) = (letters[left], letters[right])
        if one.elementsEqual(other) { return true }
        if one.contains(where: Self.isSyllabic) != other.contains(where: Self.isSyllabic) {
            return nil
        }
        guard let words = words[column] else { return false }
        let rest = words.rest(left, right)
        if rest.marks == .both { return false }
        switch words.level(left, right) {
        case .equal, .near, .close, .part: return rest.marks == .none ? true : nil
        default: return rest.isHeld ? nil : false
        }
    }

    /// Kana, Han or Hangul.
    private static func isSyllabic(_ letter: UInt16) -> Bool { letter >= 0x3040 }
}
