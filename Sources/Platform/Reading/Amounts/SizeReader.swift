import Catalog
import Records
import TextAnalysis

extension QuantityReader {
    /// The largest part: `600 x 400 x 300 mm`, `Ø200 × 500`, `10" x 5"`. Of a range it is the
    /// upper end, `100-500 mm` being one side; of several sizes the first.
    ///
    /// A size of which a side is nothing or was not read is not used: with a side missing it would
    /// take parts of any length.
    func envelope(in text: String, groupingWithPoint isGrouped: Bool) -> Measure<Envelope> {
        let (amounts, isDoubtful) = sizeAmounts(in: text, groupingWithPoint: isGrouped)
        if amounts.isEmpty { return .unread(.unitMissing) }
        let sizes = PartSize.sizes(of: amounts)
        guard let size = sizes.first(where: { !$0.isOfSomethingElse }) else {
            return .unread(.unitUnknown)
        }
        if size.hasUnreadSide || !readsAll(text) { return .unread(.sizeIncomplete) }
        return lengths(size.sides.flatMap { $0 }).flatMap { lengths, doubt in
            var rest = lengths[...]
            let largest = size.sides.compactMap { side -> Length? in
                defer { rest = rest.dropFirst(side.count) }
                return rest.prefix(side.count).max()
            }
            if largest.contains(where: { $0.nanometres == 0 }) { return .unread(.numberZero) }
            return .read(Envelope(largest), isDoubtful ? .numberAmbiguous : doubt)
        }
    }

    /// The amounts of a size, and whether a point in them may be read in two ways.
    ///
    /// A point before exactly three digits groups thousands of millimetres as far as parts are as
    /// long as that, else it begins decimals, as of larger units it always does. It is beyond doubt
    /// where the list is Vietnamese too.
    private func sizeAmounts(
        in text: String, groupingWithPoint isGrouped: Bool
    ) -> (amounts: [Amount], isDoubtful: Bool) {
        let whole = amounts(in: text, of: .length, expecting: .whole)
        let isInLargerUnit = whole.contains {
            if case .unit(let unit) = $0.unit { unit.id != "millimetre" } else { false }
        }
        if isInLargerUnit {
            return (amounts(in: text, of: .length, expecting: .measure), false)
        }
        let pointed = whole.filter(\.isAmbiguous)
        if pointed.isEmpty { return (whole, false) }
        let isTooLong = pointed.contains { $0.number.mantissa > Self.millimetresMax }
        if isTooLong { return (amounts(in: text, of: .length, expecting: .measure), true) }
        return (whole, !isGrouped)
    }

    /// The longest sides that machine tools and furnaces of part makers take are about ten metres.
    private static let millimetresMax: Int64 = 10_000
}

/// The amounts of one size, side by side; of a range both ends belong to one side.
private struct PartSize {
    private(set) var sides: [[QuantityReader.Amount]]

    private static let sidesMax = 3

    /// Whether a single figure measures something else, such as a weight beside the size.
    var isOfSomethingElse: Bool { sides.count == 1 && hasUnreadSide }

    var hasUnreadSide: Bool { sides.contains { side in side.contains { $0.unit == .other } } }

    static func sizes(of amounts: [QuantityReader.Amount]) -> [PartSize] {
        var sizes: [PartSize] = []
        var joint = AmountWords.Joint.end
        for (index, amount) in amounts.enumerated() {
            // Another figure beside the size: `500 x 400 mm, 50 kg`.
            let isApart =
                joint == .open && [amount, amounts[index - 1]].contains { $0.unit == .other }
            if sizes.isEmpty || joint == .end || isApart {
                sizes.append(PartSize(sides: [[amount]]))
            } else if !sizes[sizes.count - 1].take(amount, isRange: joint == .range) {
                sizes.append(PartSize(sides: [[amount]]))
            }
            joint = AmountWords.joint(amount.gap)
        }
        return sizes
    }

    /// False where the size has all its sides.
    private mutating func take(_ amount: QuantityReader.Amount, isRange: Bool) -> Bool {
        if isRange {
            sides[sides.count - 1].append(amount)
        } else if sides.count < Self.sidesMax {
            sides.append([amount])
        } else {
            return false
        }
        return true
    }
}
