/// How two values made of words stand to each other.
///
/// Words count by their worth, so that sharing a rare one says more than sharing three common
/// ones. A word that differs by a slip counts a little less than its worth. Words of digits agree
/// or do not: `May 10` and `May 20` are two firms.
///
/// Belongs to one task.
final class WordAgreement {
    /// From these shares of worth on, values are near, close, or share some; the levels' weights
    /// are learned, so the bounds only cut the range where different things are found.
    static let nearMin: Float = 0.9
    static let closeMin: Float = 0.72
    static let someMin: Float = 0.25
    /// One value holds the other, all but a slip.
    static let heldMin: Float = 0.9
    /// What a value that is held must be worth at least, in bits, for that to mean something.
    static let heldWorthMin: Float = 5
    /// What words that a name has for itself are worth at least, in bits, where they tell firms
    /// apart: what one name in sixteen has does not.
    static let ownWorthMin: Float = 4

    private let lists: WordRuns
    private let letters: LetterRuns
    private let hashes: UnsafePointer<UInt64>
    private let distance: EditDistance
    /// Holds what the plain pointers above lead to.
    private let values: ColumnValues

    /// Whether a number that one value has more makes it another: in names it does, in streets
    /// it is most often a detail the other leaves out.
    private let tellsNumbers: Bool

    init(_ values: ColumnValues, lists: WordLists, distance: EditDistance) {
        tellsNumbers = values.plan.kind == .name
        self.values = values
        self.lists = WordRuns(lists)
        letters = values.letters.runs
        hashes = UnsafePointer(values.hashes.start)
        self.distance = distance
    }

    /// - Complexity: O(words²), no allocation.
    func level(_ one: Int, _ other: Int) -> Agreement {
        if one == other || lists.fingerprints[one] == lists.fingerprints[other] { return .equal }
        // The same pair is always measured the same way round, whatever list it stands in.
        let isTurned = hashes[one] > hashes[other]
        let shared = isTurned ? shared(other, one) : shared(one, other)
        if shared.hasOtherNumbers || shared.hasFurtherNumber {
            return shared.dice >= Self.someMin ? .conflict : .different
        }
        if shared.dice >= Self.nearMin || isNearWhole(one, other) { return .near }
        if shared.dice >= Self.closeMin { return shared.haveOwn ? .some : .close }
        if shared.isHeld { return .part }
        return shared.dice >= Self.someMin ? .some : .different
    }

    private struct Shared {
        var dice: Float = 0
        var isHeld = false
        /// Each has words that the other has not and that tell firms apart: `Siemens Energy` and
        /// `Siemens Mobility`.
        var haveOwn = false
        /// Each has a number that the other has not.
        var hasOtherNumbers = false
        /// One has a number, such as that of a second plant, and the other none in its place.
        var hasFurtherNumber = false
    }

    private func shared(_ one: Int, _ other: Int) -> Shared {
        let left = lists[one]
        let right = lists[other]
        var openLeft = ~UInt32(0) >> UInt32(32 - left.count)
        var openRight = ~UInt32(0) >> UInt32(32 - right.count)
        if left.isEmpty || right.isEmpty { return Shared() }
        var worth: Float = 0
        for (place, word) in left.enumerated() {
            for (otherPlace, otherWord) in right.enumerated()
            where word == otherWord && openRight & (1 << UInt32(otherPlace)) != 0 {
                openLeft &= ~(1 << UInt32(place))
                openRight &= ~(1 << UInt32(otherPlace))
                worth += lists.worths[Int(word)]
                break
            }
        }
        if openLeft != 0, openRight != 0 { worth += slips(left, right, &openLeft, &openRight) }
        let total = (lists.totals[one], lists.totals[other])
        let least = min(total.0, total.1)
        let own = (self.worth(left, openLeft), self.worth(right, openRight))
        let numbers = (hasNumber(left, openLeft), hasNumber(right, openRight))
        return Shared(
            dice: 2 * worth / (total.0 + total.1),
            isHeld: least >= Self.heldWorthMin && worth >= Self.heldMin * least,
            haveOwn: tellsNumbers && min(own.0, own.1) >= Self.ownWorthMin,
            hasOtherNumbers: numbers.0 && numbers.1,
            hasFurtherNumber: tellsNumbers && numbers.0 != numbers.1)
    }

    /// What the words are worth that differ by a slip; they are taken off the open ones.
    private func slips(
        _ left: UnsafeBufferPointer<UInt32>, _ right: UnsafeBufferPointer<UInt32>,
        _ openLeft: inout UInt32, _ openRight: inout UInt32
    ) -> Float {
        var worth: Float = 0
        for place in left.indices where openLeft & (1 << UInt32(place)) != 0 {
            let word = Int(left[place])
            if lists.isNumber[word] { continue }
            guard let best = nearest(word, right, open: openRight) else { continue }
            openLeft &= ~(1 << UInt32(place))
            openRight &= ~(1 << UInt32(best.place))
            // A misspelt word is as rare as the slip, so the commoner of the two is what it is.
            let other = Int(right[best.place])
            let (one, two) = (lists.worths[word], lists.worths[other])
            worth += best.likeness * (one + two) / 2
        }
        return worth
    }

    private func nearest(
        _ word: Int, _ others: UnsafeBufferPointer<UInt32>, open: UInt32
    ) -> (place: Int, likeness: Float)? {
        var best: (place: Int, likeness: Float)?
        for place in others.indices where open & (1 << UInt32(place)) != 0 {
            let other = Int(others[place])
            if lists.isNumber[other] { continue }
            let likeness = likeness(word, other)
            if likeness > best?.likeness ?? 0 { best = (place, likeness) }
        }
        return best
    }

    /// How alike two words are; 0 where more than a slip lies between them.
    private func likeness(_ one: Int, _ other: Int) -> Float {
        let (left, right) = (lists.letters[one], lists.letters[other])
        let (short, long) = (min(left.count, right.count), max(left.count, right.count))
        let isSyllabic = left[0] >= Self.syllabicMin
        if isSyllabic != (right[0] >= Self.syllabicMin) {
            return isSyllabic ? romanisedLikeness(one, other) : romanisedLikeness(other, one)
        }
        let limit = isSyllabic ? min(1, short - 1) : Self.slipsMax(letters: short)
        if limit > 0, lists.letters.mayBeNear(one, other, limit: limit) {
            let slips = distance.between(left, right, limit: limit)
            if slips <= limit { return 1 - Float(slips) / Float(long + 1) }
        }
        return isAbbreviated(left, right) ? Self.abbreviatedLikeness : 0
    }

    /// How alike a word of Hangul or kana is to one in Latin letters.
    private func romanisedLikeness(_ syllabic: Int, _ latin: Int) -> Float {
        let (left, right) = (lists.romanised[syllabic], lists.letters[latin])
        if left.isEmpty { return 0 }
        let limit = Self.slipsMax(letters: min(left.count, right.count))
        let slips = distance.between(left, right, limit: limit)
        if slips <= limit { return 1 - Float(slips) / Float(max(left.count, right.count) + 1) }
        return isAbbreviated(left, right) ? Self.abbreviatedLikeness : 0
    }

    /// From here on a letter is a syllable, and a word of two is long enough for a slip.
    private static let syllabicMin: UInt16 = 0x1100

    /// How many slips are forgiven in a word of so many letters.
    static func slipsMax(letters: Int) -> Int {
        switch letters {
        case ..<3: 0
        case 3...6: 1
        default: 2
        }
    }

    /// `Ind` for `Industries`.
    private static let abbreviatedLikeness: Float = 0.8
    private static let abbreviationMin = 3

    private func isAbbreviated(
        _ one: UnsafeBufferPointer<UInt16>, _ other: UnsafeBufferPointer<UInt16>
    ) -> Bool {
        let (short, long) = one.count < other.count ? (one, other) : (other, one)
        guard short.count >= Self.abbreviationMin, short[0] == long[0] else { return false }
        return short.indices.allSatisfy { short[$0] == long[$0] }
    }

    /// What the open words of a value are worth.
    private func worth(_ words: UnsafeBufferPointer<UInt32>, _ open: UInt32) -> Float {
        guard open != 0 else { return 0 }
        return words.indices.reduce(0) { sum, place in
            open & (1 << UInt32(place)) == 0 ? sum : sum + lists.worths[Int(words[place])]
        }
    }

    private func hasNumber(_ words: UnsafeBufferPointer<UInt32>, _ open: UInt32) -> Bool {
        guard open != 0 else { return false }
        return words.indices.contains {
            open & (1 << UInt32($0)) != 0 && lists.isNumber[Int(words[$0])]
        }
    }

    /// Whether the values are one but for a few slips or for where their blanks are.
    private func isNearWhole(_ one: Int, _ other: Int) -> Bool {
        let (left, right) = (letters[one], letters[other])
        let limit = min(
            min(left.count, right.count) / Self.lettersPerSlip, Self.slipsOfWholeMax)
        return letters.mayBeNear(one, other, limit: limit)
            && distance.between(left, right, limit: limit) <= limit
    }

    private static let lettersPerSlip = 6
    private static let slipsOfWholeMax = 3
}
