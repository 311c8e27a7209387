import Catalog
import Records
import TextAnalysis

/// What reading a typed field gave.
enum Measure<Value> {
    case value(Value)
    /// Read, but from another system of units than the one kept.
    case converted(Value)
    /// The text names no amount.
    case none
    case negative
    /// An amount in a unit that does not measure this.
    case wrongUnit
}

extension QuantityReader {
    private static let foreignUnits: Set<String> = [
        "inch", "mil", "foot", "yard", "pound", "ounce",
    ]

    /// The tolerance held, as ± half-width: `±0.02 mm`, `0,05`, `±0.002 in`, `ISO 2768-m`.
    func tolerance(in text: String) -> Measure<Length> {
        if let general = GeneralTolerance.halfWidth(in: text) { return .value(general) }
        return lengths(in: text, expecting: .measure).mapValue { $0.min() ?? $0[0] }
    }

    /// The largest part: `600 x 400 x 300 mm`, `Ø200 × 500`, `10" x 5"`.
    func envelope(in text: String) -> Measure<Envelope> {
        lengths(in: text, expecting: .whole).mapValue { Envelope(Array($0.prefix(3))) }
    }

    /// The heaviest mass named; kilograms where no unit is.
    func mass(in text: String) -> Measure<Mass> {
        let gram: Int64 = 1_000_000
        return scaled(text, .mass, expecting: .measure, bare: (1_000, 1), to: gram).mapValue {
            Mass(micrograms: $0.max() ?? $0[0])
        }
    }

    /// Whole days; weeks and months are turned into days, the longest of a range counts.
    func days(in text: String) -> Measure<Int> {
        scaled(text, .time, expecting: .measure, bare: (1, 1), to: 1).mapValue {
            Int($0.max() ?? $0[0])
        }
    }

    /// Pieces a month; the period named decides, and a month is meant where none is.
    func monthlyPieces(in text: String) -> Measure<Int> {
        guard let period = RatePeriod.period(in: text) else { return .wrongUnit }
        return pieces(in: text, over: period)
    }

    /// A count of pieces, people or kilometres: the first number.
    func count(in text: String) -> Measure<Int> { pieces(in: text, over: (1, 1)) }

    /// The first number, which has to stand before a counting word or before none.
    private func pieces(in text: String, over period: RatePeriod.Factor) -> Measure<Int> {
        guard let first = amounts(in: text, of: .count, expecting: .whole).first else {
            return .none
        }
        if first.number.isNegative { return .negative }
        var size: (numerator: Int64, denominator: Int64) = (1, 1)
        switch first.unit {
        case .other: return .wrongUnit
        // A pair of shoes is one product; a dozen or a thousand are as many.
        case .unit(let unit) where unit.quantity == .count && unit.id != "pair":
            size = (unit.numerator, unit.denominator)
        case .unit, .none: break
        }
        let pieces = first.number.scaled(
            by: size.numerator * period.numerator, over: size.denominator * period.denominator)
        return pieces.map { .value(Int($0)) } ?? .none
    }

    private func lengths(
        in text: String, expecting: NumberReader.Expectation
    ) -> Measure<[Length]> {
        let millimetre: Int64 = 1_000_000
        var expecting = expecting
        // `1.250` are whole millimetres, but of inches and metres a point has decimals behind it.
        let isInLargerUnit = amounts(in: text, of: .length, expecting: expecting).contains {
            if case .unit(let unit) = $0.unit { unit.id != "millimetre" } else { false }
        }
        if isInLargerUnit { expecting = .measure }
        return scaled(text, .length, expecting: expecting, bare: (1, 1), to: millimetre)
            .mapValue { $0.map { Length(nanometres: $0) } }
    }

    /// All amounts of a quantity, in `base` parts of its base unit.
    ///
    /// A number alone takes the unit written last, or `bare` where none is. Numbers before a word
    /// that measures something else are left out, and with them those that stand alone, since
    /// nobody can tell what they measure; where nothing remains the unit is wrong.
    private func scaled(
        _ text: String, _ quantity: Unit.Quantity, expecting: NumberReader.Expectation,
        bare: RatePeriod.Factor, to base: Int64
    ) -> Measure<[Int64]> {
        let all = amounts(in: text, of: quantity, expecting: expecting)
        guard !all.isEmpty else { return .none }
        let isMixed = all.contains { $0.unit == .other }
        let usable = all.filter { $0.unit != .other && !(isMixed && $0.unit == .none) }
        if usable.isEmpty { return .wrongUnit }
        if usable.contains(where: { $0.number.isNegative }) { return .negative }
        let units = usable.compactMap { amount -> Unit? in
            if case .unit(let unit) = amount.unit { unit } else { nil }
        }
        let assumed = units.last.map { ($0.numerator, $0.denominator) } ?? bare
        let values = usable.compactMap { amount -> Int64? in
            var factor = assumed
            if case .unit(let unit) = amount.unit { factor = (unit.numerator, unit.denominator) }
            return amount.number.scaled(by: factor.0 * base, over: factor.1)
        }
        guard values.count == usable.count else { return .none }
        let isForeign = units.contains { Self.foreignUnits.contains($0.id) }
        return isForeign ? .converted(values) : .value(values)
    }
}

extension Measure {
    /// The same with another form of the value.
    func mapValue<Other>(_ change: (Value) -> Other) -> Measure<Other> {
        switch self {
        case .value(let value): .value(change(value))
        case .converted(let value): .converted(change(value))
        case .none: .none
        case .negative: .negative
        case .wrongUnit: .wrongUnit
        }
    }
}
