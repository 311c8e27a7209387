import Catalog
import Records
import TextAnalysis

/// Reads amounts with their units, exactly, into the units kept inside.
struct QuantityReader: Sendable {
    /// What stands behind a number.
    enum WrittenUnit: Hashable, Sendable {
        /// Nothing that could be a unit.
        case none
        case unit(Unit)
        /// A letter that names a side where other sides stand beside it: `200Lx100W`.
        case side(String)
        /// A unit of something else, or a word that is no known unit.
        case other
    }

    /// An amount in the base unit of its quantity, with what it was written in.
    struct Amount: Hashable, Sendable {
        let number: ExactNumber
        let unit: WrittenUnit
        /// Whether a lone point before exactly three digits may group thousands or begin decimals.
        let isAmbiguous: Bool
        /// What stands between it and the next amount or the end.
        let gap: String
    }

    private let spellings: UnitSpellings

    init(units: [Unit]) { spellings = UnitSpellings(units: units) }

    /// The numbers of a text, each with what is written behind it: `5-10 kg` are both kilograms.
    func amounts(
        in text: String, of quantity: Unit.Quantity, expecting: NumberReader.Expectation
    ) -> [Amount] {
        let plain = AnalysedText(PlainSpelling.of(text)).text
        let numbers = NumberReader.numbers(in: plain, expecting: expecting)
        let gaps = gaps(behind: numbers, in: plain)
        var amounts: [Amount] = []
        for index in numbers.indices.reversed() {
            var unit = spellings.unit(at: gaps[index], of: quantity)
            if unit == .none, let next = amounts.last, AmountWords.isJoint(gaps[index]) {
                unit = next.unit
            }
            amounts.append(
                Amount(
                    number: numbers[index].value, unit: unit,
                    isAmbiguous: numbers[index].isAmbiguous, gap: gaps[index]))
        }
        return Self.withSidesSettled(amounts.reversed())
    }

    /// Letters of sides count where more than one side is named; a lone `T` means tonnes of
    /// force, a lone `L` litres.
    private static func withSidesSettled(_ amounts: [Amount]) -> [Amount] {
        let sides = Set(
            amounts.compactMap { amount in
                if case .side(let letter) = amount.unit { letter } else { nil }
            })
        if sides.isEmpty { return amounts }
        return amounts.map { amount in
            guard case .side = amount.unit else { return amount }
            return Amount(
                number: amount.number, unit: sides.count > 1 ? .none : .other,
                isAmbiguous: amount.isAmbiguous, gap: amount.gap)
        }
    }

    /// Whether every group of digits in a text that stands for itself is a number.
    func readsAll(_ text: String) -> Bool {
        let plain = AnalysedText(PlainSpelling.of(text)).text
        return !NumberReader.numbersAndRest(in: plain, expecting: .whole).hasUnread
    }

    /// What stands between each number and the next one, or the end.
    private func gaps(behind numbers: [WrittenNumber], in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return numbers.indices.map { index in
            let next =
                index + 1 < numbers.count ? numbers[index + 1].range.lowerBound : bytes.count
            let gap = bytes[numbers[index].range.upperBound..<next]
            return String(decoding: gap, as: UTF8.self)
        }
    }
}

/// Spellings that compatibility forms would run together with the digits before them.
enum PlainSpelling {
    private static let superscripts: [Character: Character] = [
        "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
        "⁹": "9", "⁻": "-",
    ]
    private static let vulgarFractions: [Character: String] = [
        "½": "1/2", "¼": "1/4", "¾": "3/4", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8",
        "⅓": "1/3", "⅔": "2/3",
    ]
    private static let quotes: Set<Character> = ["\"", "“", "”"]

    /// `10⁶` as `10^6`, `1½` as `1 1/2`, and a value in quotation marks without them.
    static func of(_ text: String) -> String {
        var plain = ""
        var isPower = false
        for character in unquoted(text) {
            if let fraction = vulgarFractions[character] {
                plain += (plain.last?.isWholeNumber == true ? " " : "") + fraction
            } else if let digit = superscripts[character],
                isPower || plain.last?.isWholeNumber == true
            {
                plain += (isPower ? "" : "^") + String(digit)
                isPower = true
                continue
            } else {
                plain.append(character)
            }
            isPower = false
        }
        return plain
    }

    /// A quotation mark at the end means inches unless another one opens the value.
    private static func unquoted(_ text: String) -> Substring {
        guard text.count > 1, let first = text.first, let last = text.last,
            quotes.contains(first), quotes.contains(last)
        else { return text[...] }
        return text.dropFirst().dropLast()
    }
}
