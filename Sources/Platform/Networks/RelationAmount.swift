import Records
import TextAnalysis

/// What a supply is worth, as a list writes it: `1499.5 EUR`, `1,500,000 USD`, `1.500.000 đ`.
struct RelationAmount: Hashable, Sendable {
    /// Above 0.
    let amount: Double
    /// The words beside the number; empty where there are none.
    let currency: String

    /// Nil where the text does not hold exactly one number, or that is not above 0.
    ///
    /// - Parameter layout: of the list, whose words tell whether a lone point groups thousands.
    init?(_ text: String, in layout: Layout) {
        let plain = Fold.compatible(text)
        let (numbers, hasUnread) = NumberReader.numbersAndRest(in: plain, expecting: .measure)
        guard let found = numbers.first, numbers.count == 1, !hasUnread else { return nil }
        let isGrouped = found.isAmbiguous && layout.groupsWithPoint(text)
        let grouped = NumberReader.numbers(in: plain, expecting: .whole).first
        let number = (isGrouped ? grouped : nil) ?? found
        let scale = (0..<number.value.decimals).reduce(1.0) { product, _ in product * 10 }
        amount = Double(number.value.mantissa) / scale
        guard amount > 0 else { return nil }
        let bytes = Array(plain.utf8)
        let rest = bytes[..<number.range.lowerBound] + bytes[number.range.upperBound...]
        currency = String(decoding: rest, as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ").uppercased()
    }
}
