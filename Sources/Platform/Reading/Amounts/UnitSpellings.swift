import Catalog
import Records
import TextAnalysis

/// The known units by the ways they are written, looked up at the beginning of a text.
struct UnitSpellings: Sendable {
    private let units: [String: [Unit]]

    /// Units such as `sản phẩm mỗi tháng` have so many words at most.
    private static let longestUnitWords = 4
    /// What is written as a sign instead of a word, two signs before one.
    private static let signs = ["''", "′′", "\"", "″", "”", "“", "'", "′", "’", "%", "‰", "°"]

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

    /// What the words directly behind a number say, for a number of `quantity`.
    func unit(at text: String, of quantity: Unit.Quantity) -> QuantityReader.WrittenUnit {
        var rest = text.drop(while: \.isWhitespace)
        while let word = AmountWords.skipped(rest) {
            rest = rest.dropFirst(word).drop(while: \.isWhitespace)
        }
        guard let first = rest.first else { return .none }
        if let sign = Self.signs.first(where: { rest.hasPrefix($0) }) {
            return chosen(units[sign] ?? [], quantity)
        }
        if first.isCurrencySymbol { return .other }
        guard first.isLetter, !AmountWords.endsAmount(rest) else { return .none }
        if quantity == .length {
            if let side = AmountWords.side(rest) { return .side(side) }
            rest = AmountWords.withoutTimesSign(rest)
        }
        if let found = longest(rest) {
            let unit = chosen(found, quantity)
            if unit != .other { return unit }
        }
        return quantity == .count ? counted(rest) : .other
    }

    /// A count word that no unit is spelled like stands for the piece.
    private func counted(_ text: Substring) -> QuantityReader.WrittenUnit {
        guard CountingWord.begins(text), let piece = units["pcs"]?.first else { return .other }
        return .unit(piece)
    }

    /// Of units that share a spelling the one of the quantity asked for; a rate counts pieces.
    private func chosen(
        _ found: [Unit], _ quantity: Unit.Quantity
    ) -> QuantityReader.WrittenUnit {
        let fitting = found.first { unit in
            unit.quantity == quantity || (quantity == .count && unit.quantity == .rate)
        }
        return fitting.map(QuantityReader.WrittenUnit.unit) ?? .other
    }

    /// The units of the longest known spelling at the beginning of a text.
    private func longest(_ text: Substring) -> [Unit]? {
        var ends: [String.Index] = []
        var words = 0
        var index = text.startIndex
        while index < text.endIndex, words < Self.longestUnitWords {
            let character = text[index]
            let next = text.index(after: index)
            guard Self.isPart(character) || character == " " else { break }
            let isEnd = next == text.endIndex || !Self.isWordPart(text[next])
            if character != " ", isEnd || AmountWords.isSyllabic(character) { ends.append(next) }
            if character != " ", isEnd { words += 1 }
            index = next
        }
        return ends.reversed().lazy.compactMap { units[Self.key(String(text[..<$0]))] }.first
    }

    private static func isPart(_ character: Character) -> Bool {
        isWordPart(character) || "/'′.-²".contains(character)
    }

    private static func isWordPart(_ character: Character) -> Bool {
        character.isLetter || character.isWholeNumber
    }

    private static func key(_ spelling: String) -> String {
        if signs.contains(spelling) { return spelling }
        return Fold.search(spelling.replacing("/", with: " per "))
    }
}
