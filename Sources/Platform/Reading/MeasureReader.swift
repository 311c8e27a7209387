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
    private static let inchUnits: Set<String> = ["inch", "mil", "thou", "foot", "pound", "ounce"]

    /// The tolerance held, as ± half-width: `±0.02 mm`, `0,05`, `±0.002 in`, `ISO 2768-m`.
    func tolerance(in text: String) -> Measure<Length> {
        if let general = GeneralTolerance.halfWidth(in: text) { return .value(general) }
        return lengths(in: text, expecting: .measure).mapValue { $0.min() ?? $0[0] }
    }

    /// The largest part: `600 x 400 x 300 mm`, `Ø200 × 500`.
    func envelope(in text: String) -> Measure<Envelope> {
        lengths(in: text, expecting: .whole).mapValue { Envelope(Array($0.prefix(3))) }
    }

    /// The heaviest mass named; kilograms where no unit is.
    func mass(in text: String) -> Measure<Mass> {
        let amounts = amounts(in: text, of: .mass, expecting: .measure)
        guard !amounts.contains(where: { $0.number.isNegative }) else { return .negative }
        let gram: Int64 = 1_000_000
        let masses = amounts.compactMap { amount in
            amount.number.scaled(
                by: (amount.unit?.numerator ?? 1_000) * gram,
                over: amount.unit?.denominator ?? 1)
        }
        guard let heaviest = masses.max() else { return .none }
        return marked(Mass(micrograms: heaviest), amounts)
    }

    /// Whole days; weeks and months are turned into days, the longest of a range counts.
    func days(in text: String) -> Measure<Int> {
        let amounts = amounts(in: text, of: .time, expecting: .measure)
        guard !amounts.contains(where: { $0.number.isNegative }) else { return .negative }
        let unit = amounts.compactMap(\.unit).last
        let days = amounts.compactMap { amount in
            amount.number.scaled(
                by: (amount.unit ?? unit)?.numerator ?? 1,
                over: (amount.unit ?? unit)?.denominator ?? 1)
        }
        return days.max().map { .value(Int($0)) } ?? .none
    }

    /// Pieces a month; the unit decides the period, and a month is meant where none is named.
    func monthlyPieces(in text: String) -> Measure<Int> {
        guard let first = NumberReader.numbers(in: text, expecting: .whole).first else {
            return .none
        }
        if first.value.isNegative { return .negative }
        if amounts(in: text, of: .mass, expecting: .whole).first?.unit != nil { return .wrongUnit }
        let period = RatePeriod.period(in: text)
        let pieces = first.value.scaled(by: period.numerator, over: period.denominator)
        return pieces.map { .value(Int($0)) } ?? .none
    }

    /// A count of pieces or people: the first number.
    func count(in text: String) -> Measure<Int> {
        guard let first = NumberReader.numbers(in: text, expecting: .whole).first else {
            return .none
        }
        if first.value.isNegative { return .negative }
        return first.value.scaled(by: 1).map { .value(Int($0)) } ?? .none
    }

    private func lengths(
        in text: String, expecting: NumberReader.Expectation
    ) -> Measure<[Length]> {
        let amounts = amounts(in: text, of: .length, expecting: expecting)
        guard !amounts.contains(where: { $0.number.isNegative }) else { return .negative }
        let unit = amounts.compactMap(\.unit).last
        let millimetre: Int64 = 1_000_000
        let lengths = amounts.compactMap { amount in
            amount.number.scaled(
                by: ((amount.unit ?? unit)?.numerator ?? 1) * millimetre,
                over: (amount.unit ?? unit)?.denominator ?? 1)
        }
        guard !lengths.isEmpty else { return .none }
        return marked(lengths.map { Length(nanometres: $0) }, amounts)
    }

    private func marked<Value>(_ value: Value, _ amounts: [Amount]) -> Measure<Value> {
        let isForeign = amounts.contains { Self.inchUnits.contains($0.unit?.id ?? "") }
        return isForeign ? .converted(value) : .value(value)
    }
}

extension Measure {
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
