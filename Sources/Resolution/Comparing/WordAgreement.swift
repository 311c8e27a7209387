/// How two values made of words stand to each other.
///
/// Words count by their worth, so that sharing a rare one says more than sharing three common
/// ones. A word that differs by a slip counts a little less than its worth. Words of digits agree
/// or do not: `May 10` and `May 20` are two firms.
///
/// Made of plain pointers, so that reading it counts no references: good as long as somebody holds
/// the values and the `EditDistance`.
struct WordAgreement {
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
    /// What a word that only one of two names has is worth at least where it tells them apart: what
    /// one name in thirty-two has does not.
    static let furtherWorthMin: Float = 5

    private let lists: WordRuns
    private let letters: LetterRuns
    private unowned(unsafe) let distance: EditDistance

    /// Whether a number that one value has more makes it another: in names it does, in streets
    /// it is most often a detail the other leaves out.
    private let tellsNumbers: Bool

    init(_ values: ColumnValues, lists: WordLists, distance: EditDistance) {
        tellsNumbers = values.plan.kind == .name
        self.lists = lists.runs
        letters = values.letters.runs
        self.distance = distance
    }

    /// - Parameter mayBeNearWhole: whether no more than `slipsOfWholeMax` slips may lie between
    ///   the values, as far as is known beforehand.
    /// - Complexity: O(words²), no allocation.
    func level(_ one: Int, _ other: Int, mayBeNearWhole: Bool = true) -> Agreement {
        let marks = (lists.heads[one].fingerprint, lists.heads[other].fingerprint)
        if one == other || marks.0 == marks.1 { return .equal }
        // The same pair is always measured the same way round, whatever list it stands in.
        let shared = marks.0 > marks.1 ? shared(other, one) : shared(one, other)
        if hasOtherNumber(shared) { return shared.dice >= Self.someMin ? .conflict : .different }
        if shared.dice >= Self.nearMin || mayBeNearWhole && isNearWhole(one, other) {
            return .near
        }
        if shared.dice >= Self.closeMin {
            if haveOwn(shared) { return .some }
            return hasFurtherWord(shared) ? .further : .close
        }
        if shared.isHeld { return hasFurtherWord(shared) ? .further : .part }
        return shared.dice >= Self.someMin ? .some : .different
    }

    /// Which of two values say something that the other does not.
    enum Side { case none, one, both }

    /// What two values say beyond what they share, but for slips.
    struct Rest {
        /// Letters by themselves and numbers, by which parks of one name are told apart.
        let marks: Side
        /// Whether one of them says no more than the other.
        let isHeld: Bool
    }

    /// - Complexity: O(words²), no allocation.
    func rest(_ one: Int, _ other: Int) -> Rest {
        let marks = (lists.heads[one].fingerprint, lists.heads[other].fingerprint)
        let shared = marks.0 > marks.1 ? shared(other, one) : shared(one, other)
        let left = Self.has(shared.left, shared.openLeft) { $0.isMark }
        let right = Self.has(shared.right, shared.openRight) { $0.isMark }
        return Rest(
            marks: left == right ? (left ? .both : .none) : .one,
            isHeld: shared.openLeft == 0 || shared.openRight == 0)
    }

    private struct Shared {
        let left: UnsafeBufferPointer<WordUse>
        let right: UnsafeBufferPointer<WordUse>
        /// The words of either that the other has not, a bit each.
        var openLeft: UInt32 = 0
        var openRight: UInt32 = 0
        var dice: Float = 0
        var isHeld = false
    }

    /// Whether each has a number that the other has not; of names, whether one has, such as that of
    /// a second plant.
    @inline(__always)
    private func hasOtherNumber(_ shared: Shared) -> Bool {
        let numbers = (
            Self.hasNumber(shared.left, shared.openLeft),
            Self.hasNumber(shared.right, shared.openRight)
        )
        return numbers.0 && numbers.1 || tellsNumbers && numbers.0 != numbers.1
    }

    /// Whether each has words that the other has not and that tell firms apart: `Siemens Energy`
    /// and `Siemens Mobility`, or what they make.
    private func haveOwn(_ shared: Shared) -> Bool {
        tellsNumbers && Self.hasOwn(shared.left, shared.openLeft)
            && Self.hasOwn(shared.right, shared.openRight)
    }

    private static func hasOwn(
        _ words: UnsafeBufferPointer<WordUse>, _ open: UInt32
    ) -> Bool {
        worth(words, open) >= ownWorthMin || has(words, open) { $0.isTrade }
    }

    /// Whether one has a word that tells it from the other: `Ricardo` and `Ricardo Energy`.
    private func hasFurtherWord(_ shared: Shared) -> Bool {
        tellsNumbers
            && (Self.tells(shared.left, shared.openLeft, shared.right)
                || Self.tells(shared.right, shared.openRight, shared.left))
    }

    private func shared(_ one: Int, _ other: Int) -> Shared {
        let left = lists[one]
        let right = lists[other]
        if left.isEmpty || right.isEmpty { return Shared(left: left, right: right) }
        var openLeft = ~UInt32(0) >> UInt32(32 - left.count)
        var openRight = ~UInt32(0) >> UInt32(32 - right.count)
        var worth: Float = 0
        for place in left.indices {
            for otherPlace in right.indices
            where left[place].word == right[otherPlace].word && openRight >> otherPlace & 1 == 1 {
                openLeft &= ~(1 << UInt32(place))
                openRight &= ~(1 << UInt32(otherPlace))
                worth += left[place].worth
                break
            }
        }
        if openLeft != 0, openRight != 0 { worth += slips(left, right, &openLeft, &openRight) }
        let total = (lists.heads[one].total, lists.heads[other].total)
        let least = min(total.0, total.1)
        return Shared(
            left: left, right: right, openLeft: openLeft, openRight: openRight,
            dice: 2 * worth / (total.0 + total.1),
            isHeld: least >= Self.heldWorthMin && worth >= Self.heldMin * least)
    }

    /// What the words are worth that differ by a slip; they are taken off the open ones.
    private func slips(
        _ left: UnsafeBufferPointer<WordUse>, _ right: UnsafeBufferPointer<WordUse>,
        _ openLeft: inout UInt32, _ openRight: inout UInt32
    ) -> Float {
        var worth: Float = 0
        for place in left.indices where openLeft >> place & 1 == 1 && !left[place].isNumber {
            guard let best = nearest(left[place], right, open: openRight) else { continue }
            openLeft &= ~(1 << UInt32(place))
            openRight &= ~(1 << UInt32(best.place))
            // A misspelt word is as rare as the slip, so the commoner of the two is what it is.
            worth += best.likeness * (left[place].worth + right[best.place].worth) / 2
        }
        return worth
    }

    @inline(__always)
    private func nearest(
        _ word: WordUse, _ others: UnsafeBufferPointer<WordUse>, open: UInt32
    ) -> (place: Int, likeness: Float)? {
        var best: (place: Int, likeness: Float)?
        for place in others.indices where open >> place & 1 == 1 && !others[place].isNumber {
            let likeness = likeness(word, others[place])
            if likeness > best?.likeness ?? 0 { best = (place, likeness) }
        }
        return best
    }

    /// How alike two words are; 0 where more than a slip lies between them.
    @inline(__always)
    private func likeness(_ one: WordUse, _ other: WordUse) -> Float {
        let isSyllabic = one.lead >= Self.syllabicMin
        if isSyllabic != (other.lead >= Self.syllabicMin) {
            return isSyllabic
                ? romanisedLikeness(Int(one.word), Int(other.word))
                : romanisedLikeness(Int(other.word), Int(one.word))
        }
        let short = Int(min(one.letters, other.letters))
        let limit = isSyllabic ? min(1, short - 1) : Self.slipsMax(letters: short)
        let mayBeNear = limit > 0 && one.mayBeNear(other, limit: limit)
        let mayBeShort = one.lead == other.lead && short >= Self.abbreviationMin
        guard mayBeNear || mayBeShort else { return 0 }
        return spelledLikeness(Int(one.word), Int(other.word), limit: mayBeNear ? limit : 0)
    }

    private func spelledLikeness(_ one: Int, _ other: Int, limit: Int) -> Float {
        let (left, right) = (lists.letters[one], lists.letters[other])
        if limit > 0 {
            let slips = distance.between(left, right, limit: limit)
            if slips <= limit { return 1 - Float(slips) / Float(max(left.count, right.count) + 1) }
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
        let soft = softenedLikeness(syllabic, latin)
        return isAbbreviated(left, right) ? max(Self.abbreviatedLikeness, soft) : soft
    }

    /// The same by how they sound, whichever custom of spelling the other follows.
    private func softenedLikeness(_ syllabic: Int, _ latin: Int) -> Float {
        let (left, right) = (lists.softened[syllabic], lists.softened[latin])
        let short = min(left.count, right.count)
        guard short >= Self.softenedLettersMin else { return 0 }
        let limit = Self.slipsMax(letters: short) - 1
        let slips = distance.between(left, right, limit: limit)
        return slips <= limit ? 1 - Float(slips + 1) / Float(max(left.count, right.count) + 1) : 0
    }

    /// Shorter words sound alike by chance.
    private static let softenedLettersMin = 4

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
    @inline(__always)
    private static func worth(_ words: UnsafeBufferPointer<WordUse>, _ open: UInt32) -> Float {
        var worth: Float = 0
        for place in words.indices where open >> place & 1 == 1 { worth += words[place].worth }
        return worth
    }

    /// Whether one of the open words tells firms apart: it is rare, not vague, and not a word of
    /// the other value said twice.
    @inline(__always)
    private static func tells(
        _ words: UnsafeBufferPointer<WordUse>, _ open: UInt32,
        _ others: UnsafeBufferPointer<WordUse>
    ) -> Bool {
        for place in words.indices where open >> place & 1 == 1 {
            let word = words[place]
            if word.worth < furtherWorthMin || word.isVague { continue }
            if !others.contains(where: { $0.word == word.word }) { return true }
        }
        return false
    }

    @inline(__always)
    private static func hasNumber(_ words: UnsafeBufferPointer<WordUse>, _ open: UInt32) -> Bool {
        has(words, open) { $0.isNumber }
    }

    /// Whether one of the open words is of a kind.
    @inline(__always)
    private static func has(
        _ words: UnsafeBufferPointer<WordUse>, _ open: UInt32, _ isSought: (WordUse) -> Bool
    ) -> Bool {
        for place in words.indices where open >> place & 1 == 1 && isSought(words[place]) {
            return true
        }
        return false
    }

    /// Whether the values are one but for a few slips or for where their blanks are.
    private func isNearWhole(_ one: Int, _ other: Int) -> Bool {
        let shorter = min(letters.count(one), letters.count(other))
        let limit = min(shorter / Self.lettersPerSlip, Self.slipsOfWholeMax)
        return letters.mayBeNear(one, other, limit: limit)
            && distance.between(letters[one], letters[other], limit: limit) <= limit
    }

    private static let lettersPerSlip = 6
    static let slipsOfWholeMax = 3
}
