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
        return lots.0 == lots.1 ? .equal : .different
    }

    private func number(_ step: Step, _ number: Int, lot: Int) -> Agreement {
        let digits = runs[step.column].letters[number]
        let letters = runs[step.second].letters[lot]
        if digits.elementsEqual(letters) { return .equal }
        return digits.elementsEqual(letters.lazy.filter(Self.isDigit)) ? .part : .unknown
    }

    private static func isDigit(_ letter: UInt16) -> Bool { (0x30...0x39).contains(letter) }

    func lot(_ step: Step, _ one: Int, _ other: Int) -> Agreement {
        let (left, right) = (codes[one, step.column], codes[other, step.column])
        guard left != 0, right != 0 else { return .unknown }
        guard areOnePark(step.column, left, right) else { return .different }
        let lots = (code(step.second, of: one), code(step.second, of: other))
        if lots.0 != 0, lots.1 != 0 { return lots.0 == lots.1 ? .equal : .conflict }
        let numbers = (code(step.third, of: one), code(step.third, of: other))
        let isNumber =
            lots.0 != 0 && numbers.1 != 0 && isLot(step, lots.0, number: numbers.1)
            || lots.1 != 0 && numbers.0 != 0 && isLot(step, lots.1, number: numbers.0)
        return isNumber ? .equal : .close
    }

    /// Whether a lot is what another writer gives as the number.
    private func isLot(_ step: Step, _ lot: Int, number: Int) -> Bool {
        runs[step.second].letters[lot].elementsEqual(runs[step.third].letters[number])
    }

    /// Whether two names are of one park: some leave out a part of it, or a blank.
    private func areOnePark(_ column: Int, _ left: Int, _ right: Int) -> Bool {
        if left == right { return true }
        switch words[column]?.level(left, right) {
        case .equal, .near, .close, .part: return true
        default: break
        }
        let letters = runs[column].letters
        func joined(_ value: Int) -> some Sequence<UInt16> {
            letters[value].lazy.filter { $0 != 0x20 }
        }
        return joined(left).elementsEqual(joined(right))
    }
}
