import Catalog
import Records
import TextAnalysis

/// What reading a typed field gave.
enum Measure<Value> {
    /// Read, with what a person should know of the reading.
    case read(Value, RowProblem.Reason?)
    /// Not used, and why.
    case unread(RowProblem.Reason)

    var value: Value? { if case .read(let value, _) = self { value } else { nil } }

    /// What is wrong or doubtful; nil where all is well.
    var reason: RowProblem.Reason? {
        switch self {
        case .read(_, let doubt): doubt
        case .unread(let reason): reason
        }
    }

    /// The same with another form of the value.
    func mapValue<Other>(_ change: (Value) -> Other) -> Measure<Other> {
        flatMap { value, doubt in .read(change(value), doubt) }
    }

    func flatMap<Other>(
        _ change: (Value, RowProblem.Reason?) -> Measure<Other>
    ) -> Measure<Other> {
        switch self {
        case .read(let value, let doubt): change(value, doubt)
        case .unread(let reason): .unread(reason)
        }
    }
}

extension Measure where Value: BinaryInteger {
    /// The same, where nothing is no amount.
    var positive: Measure { flatMap { $0 > 0 ? .read($0, $1) : .unread(.numberZero) } }
}

extension QuantityReader {
    private static let foreignUnits: Set<String> = [
        "inch", "mil", "foot", "yard", "pound", "ounce",
    ]

    /// The tolerance held, as ± half-width: `±0.02 mm`, `0,05`, `±0.002 in`, `ISO 2768-m`, `5/100`;
    /// one to a single side (`+0/-0.1`) holds half its band.
    func tolerance(in text: String) -> Measure<Length> {
        if let general = GeneralTolerance.halfWidth(in: text) { return .read(general, nil) }
        let all = amounts(in: text, of: .length, expecting: .tolerance)
        return lengths(all).flatMap { lengths, doubt in
            let widths = lengths.map(\.nanometres).filter { $0 > 0 }
            // Each of several is of one kind of work, `±0.05 (phay), ±0.2 (dập)`: the widest holds
            // for all.
            let isEachOfOne = all.count > 1 && all.allSatisfy { $0.gap.contains("(") }
            guard let finest = isEachOfOne ? widths.max() : widths.min() else {
                return .unread(.numberZero)
            }
            if widths.count == lengths.count {
                return .read(Length(nanometres: finest), doubt)
            }
            guard Self.isOneSided(text), lengths.count == 2, finest > 1 else {
                return .unread(.numberZero)
            }
            return .read(Length(nanometres: finest / 2), doubt)
        }
    }

    /// Whether two deviations are written with a stroke between them: `+0/-0.1`.
    private static func isOneSided(_ text: String) -> Bool {
        text.contains("/") && text.contains { "+-−".contains($0) }
    }

    /// The heaviest mass named; kilograms where no unit is.
    ///
    /// A point before exactly three digits groups thousands where the list is Vietnamese and
    /// begins decimals elsewhere; both are doubtful, unless decimals end in another digit than 0.
    func mass(in text: String, groupingWithPoint isGrouped: Bool) -> Measure<Mass> {
        let gram: Int64 = 1_000_000
        let expecting: NumberReader.Expectation = isGrouped ? .whole : .measure
        let all = amounts(in: text, of: .mass, expecting: expecting)
        let isDoubtful = all.contains { amount in
            amount.isAmbiguous && (isGrouped || amount.number.mantissa.isMultiple(of: 10))
        }
        return scaled(all, bare: (1_000, 1), to: gram).flatMap { masses, doubt in
            guard let heaviest = masses.max(), heaviest > 0 else { return .unread(.numberZero) }
            let mass = Mass(micrograms: heaviest)
            return .read(mass, isDoubtful ? .numberAmbiguous : doubt)
        }
    }

    /// Whole days; weeks and months are turned into days, the longest of a range counts.
    func days(in text: String) -> Measure<Int> {
        scaled(amounts(in: text, of: .time, expecting: .measure), bare: (1, 1), to: 1).mapValue {
            Int($0.max() ?? $0[0])
        }
    }

    /// Pieces a month; the period named decides, and a month is meant where none is.
    func monthlyPieces(in text: String) -> Measure<Int> {
        guard let period = RatePeriod.period(in: text) else { return .unread(.unitUnknown) }
        return pieces(in: text, over: period).positive
    }

    /// A count of pieces, people or kilometres: the first number.
    func count(in text: String) -> Measure<Int> { pieces(in: text, over: (1, 1)) }

    /// The first number, which has to stand before a counting word or before none; one before a
    /// colon only heads what follows (`2026: 50000`).
    private func pieces(in text: String, over period: RatePeriod.Factor) -> Measure<Int> {
        let amounts = amounts(in: text, of: .count, expecting: .whole)
        let heads = amounts.prefix { $0.gap.drop(while: \.isWhitespace).first == ":" }
        guard let first = amounts.dropFirst(heads.count).first else {
            return .unread(.unitMissing)
        }
        if first.number.isNegative { return .unread(.numberNegative) }
        var size: (numerator: Int64, denominator: Int64) = (1, 1)
        switch first.unit {
        case .other, .side: return .unread(.unitUnknown)
        // A pair of shoes is one product; a dozen or a thousand are as many.
        case .unit(let unit) where unit.quantity == .count && unit.id != "pair":
            size = (unit.numerator, unit.denominator)
        case .unit, .none: break
        }
        let pieces = first.number.scaled(
            by: size.numerator * period.numerator, over: size.denominator * period.denominator)
        return pieces.map { .read(Int($0), nil) } ?? .unread(.unitMissing)
    }

    /// The lengths of some amounts; millimetres where no unit is.
    func lengths(_ amounts: [Amount]) -> Measure<[Length]> {
        scaled(amounts, bare: (1, 1), to: 1_000_000)
            .mapValue { $0.map { Length(nanometres: $0) } }
    }

    /// All amounts of a quantity, in `base` parts of its base unit.
    ///
    /// A number alone takes the unit written last, or `bare` where none is. Numbers before a word
    /// that measures something else are left out, and with them those that stand alone, since
    /// nobody can tell what they measure; where nothing remains the unit is wrong.
    private func scaled(
        _ all: [Amount], bare: RatePeriod.Factor, to base: Int64
    ) -> Measure<[Int64]> {
        guard !all.isEmpty else { return .unread(.unitMissing) }
        let isMixed = all.contains { $0.unit == .other }
        let usable = all.filter { $0.unit != .other && !(isMixed && $0.unit == .none) }
        if usable.isEmpty { return .unread(.unitUnknown) }
        if usable.contains(where: { $0.number.isNegative }) {
            return .unread(.numberNegative)
        }
        let units = usable.compactMap { amount -> Unit? in
            if case .unit(let unit) = amount.unit { unit } else { nil }
        }
        let assumed = units.last.map { ($0.numerator, $0.denominator) } ?? bare
        let values = usable.compactMap { amount -> Int64? in
            var factor = assumed
            if case .unit(let unit) = amount.unit { factor = (unit.numerator, unit.denominator) }
            return amount.number.scaled(by: factor.0 * base, over: factor.1)
        }
        guard values.count == usable.count else { return .unread(.unitMissing) }
        let isForeign = units.contains { Self.foreignUnits.contains($0.id) }
        return .read(values, isForeign ? .unitConverted : nil)
    }
}
