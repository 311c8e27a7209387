import Catalog
import Records
import TextAnalysis

/// Reads amounts with their units, exactly, into the units kept inside.
struct QuantityReader: Sendable {
    /// An amount in the base unit of its quantity, with what it was written in.
    struct Amount: Hashable, Sendable {
        let number: ExactNumber
        /// Nil when no unit stands behind the number.
        let unit: Unit?
    }

    private let units: [String: [Unit]]
    private static let longestUnitWords = 4

    init(units: [Unit]) {
        var known: [String: [Unit]] = [:]
        for unit in units {
            let labels = unit.labels.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
            for spelling in [unit.symbol] + unit.synonyms + labels {
                let key = Self.key(spelling)
                if known[key]?.contains(unit) != true { known[key, default: []].append(unit) }
            }
        }
        self.units = known
    }

    /// The numbers of a text, each with the unit of `quantity` behind it, if any.
    func amounts(
        in text: String, of quantity: Unit.Quantity, expecting: NumberReader.Expectation
    ) -> [Amount] {
        let compatible = AnalysedText(text).text
        return NumberReader.numbers(in: compatible, expecting: expecting).map { number in
            let rest = compatible.utf8.dropFirst(number.range.upperBound)
            return Amount(
                number: number.value, unit: unit(at: String(Substring(rest)), of: quantity))
        }
    }

    /// The longest known spelling at the beginning of a text.
    private func unit(at text: String, of quantity: Unit.Quantity) -> Unit? {
        let trimmed = text.drop { $0 == " " }
        if let sign = trimmed.first, "\"″”%".contains(sign) {
            return units[String(sign)]?.first { $0.quantity == quantity }
        }
        var ends: [String.Index] = []
        var index = trimmed.startIndex
        while index < trimmed.endIndex, ends.count < Self.longestUnitWords {
            let isPart = trimmed[index].isLetter || "/'′.µ²".contains(trimmed[index])
            let next = trimmed.index(after: index)
            if !isPart, trimmed[index] != " " { break }
            let wordEnds = next == trimmed.endIndex || !trimmed[next].isLetter
            if isPart, wordEnds { ends.append(next) }
            index = next
        }
        for end in ends.reversed() {
            let found = units[Self.key(String(trimmed[..<end]))]
            if let unit = found?.first(where: { $0.quantity == quantity }) { return unit }
        }
        return nil
    }

    private static func key(_ spelling: String) -> String {
        let signs = ["\"", "″", "”", "%", "'", "′"]
        if signs.contains(spelling) { return spelling }
        let slashed = spelling.replacing("/", with: " per ")
        return Fold.search(slashed)
    }
}
