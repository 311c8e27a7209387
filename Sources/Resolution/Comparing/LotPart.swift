/// One of the lots that an address names, or a run of them: `a5`, `a5-2`, `a1-a5`.
///
/// Reads the letters of a value in their place, without allocating.
struct LotPart {
    typealias Run = Slice<UnsafeBufferPointer<UInt16>>

    /// What stands before the number.
    private let letters: Run
    let digits: Run
    /// A letter behind the number.
    private let suffix: Run
    /// The parts of a lot behind its number: `2` of `a5-2`.
    private let tail: Run
    /// Where a run of lots ends; nil of one lot.
    private let last: Int?

    fileprivate init(_ run: Run) {
        letters = run.prefix { !Self.isDigit($0) && $0 != Self.dash }
        let numbered = run[letters.endIndex...]
        digits = numbered.prefix(while: Self.isDigit)
        suffix = run[digits.endIndex...].prefix { $0 != Self.dash }
        let rest = run[suffix.endIndex...].dropFirst()
        let end = rest.drop { !Self.isDigit($0) }.prefix(while: Self.isDigit)
        let isRun = rest.first.map { !Self.isDigit($0) } ?? false
        last = isRun ? Self.number(end) : nil
        tail = isRun ? run[run.endIndex...] : rest
    }

    /// Whether it is a number alone.
    var isNumber: Bool {
        letters.isEmpty && suffix.isEmpty && tail.isEmpty && !digits.isEmpty && last == nil
    }

    /// How it stands to a lot of another address in the same park: `equal` where they overlap,
    /// `close` where one says more than the other, or `a5-6` may be two lots, else `conflict`.
    func stands(to other: LotPart) -> Agreement {
        guard letters.elementsEqual(other.letters) else { return .conflict }
        if digits.isEmpty || other.digits.isEmpty {
            return digits.isEmpty && other.digits.isEmpty ? .equal : .close
        }
        let (first, second) = (Self.number(digits), Self.number(other.digits))
        if last != nil || other.last != nil {
            let isApart = first > other.last ?? second || second > last ?? first
            if isApart { return .conflict }
            return tail.isEmpty && other.tail.isEmpty ? .equal : .close
        }
        if first != second {
            return mayReach(second, other) || other.mayReach(first, self) ? .close : .conflict
        }
        if !suffix.elementsEqual(other.suffix) {
            return suffix.isEmpty || other.suffix.isEmpty ? .close : .conflict
        }
        if tail.elementsEqual(other.tail) { return .equal }
        return Self.begins(tail, other.tail) || Self.begins(other.tail, tail) ? .close : .conflict
    }

    /// Whether `5-6` may be 5 and 6, so that another's 6 is of it.
    private func mayReach(_ number: Int, _ other: LotPart) -> Bool {
        !tail.isEmpty && !tail.contains(Self.dash) && other.tail.isEmpty
            && Self.number(digits) < number && number <= Self.number(tail)
    }

    /// Whether one lot's parts are the first of another's.
    private static func begins(_ short: Run, _ long: Run) -> Bool {
        short.isEmpty
            || long.starts(with: short) && long.dropFirst(short.count).first == dash
    }

    private static func number(_ run: Run) -> Int {
        run.prefix(digitsMax).reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    /// Further digits would not fit; no lot has as many.
    private static let digitsMax = 9
    private static let dash: UInt16 = 0x2D

    private static func isDigit(_ letter: UInt16) -> Bool { (0x30...0x39).contains(letter) }
}

/// The lots of a value, which are parted by commas.
struct LotParts: Sequence, IteratorProtocol {
    private var rest: LotPart.Run

    init(_ letters: UnsafeBufferPointer<UInt16>) { rest = letters[...] }

    mutating func next() -> LotPart? {
        guard !rest.isEmpty else { return nil }
        let run = rest.prefix { $0 != Self.comma }
        rest = rest[run.endIndex...].dropFirst()
        return LotPart(run)
    }

    /// How the lots of two addresses in one park stand to each other: as those of them that are
    /// most alike.
    static func agreement(
        _ one: UnsafeBufferPointer<UInt16>, _ other: UnsafeBufferPointer<UInt16>
    ) -> Agreement {
        var best = Agreement.conflict
        for part in LotParts(one) {
            for partner in LotParts(other) {
                let level = part.stands(to: partner)
                if level.rawValue < best.rawValue { best = level }
            }
        }
        return best
    }

    private static let comma: UInt16 = 0x2C
}
