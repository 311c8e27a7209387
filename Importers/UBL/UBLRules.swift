import Records

/// The rules of Peppol's catalogue that a row can break, as warnings: a line with a wrong price
/// is still a line.
///
/// They hold for every UBL catalogue. Rules about the customer (R004, R005), taxes (R014, R015)
/// and the profile (R017) say nothing of a supplier and are not judged.
///
/// - Source: OpenPEPPOL/poacc-upgrade-3, `rules/sch/parts/PEPPOL-M-T19.sch` at fe8e58a.
struct UBLRules {
    let position: RowPosition
    private(set) var problems: [RowProblem] = []

    init(position: RowPosition) { self.position = position }

    /// R001: a catalogue does not end before it begins.
    mutating func judge(catalogue period: UBLPeriod) {
        if period.isReversed { note(.periodReversed, "Catalogue/ValidityPeriod", period.text) }
    }

    mutating func judge(line: XMLElement, within catalogue: UBLPeriod) {
        judgeQuantities(line)
        let validity = judgePeriods(line, within: catalogue)
        for price in line.elements(["RequiredItemLocationQuantity", "Price"]) {
            judge(price, within: validity)
        }
        judgeIdentity(line)
    }

    /// R007, R013: a line is valid within its catalogue's time, and ends after it begins.
    private mutating func judgePeriods(
        _ line: XMLElement, within catalogue: UBLPeriod
    ) -> UBLPeriod {
        let period = UBLPeriod(line.first("LineValidityPeriod"))
        if period.isReversed { note(.periodReversed, UBLColumn.validity.rawValue, period.text) }
        if period.isOutside(catalogue) {
            note(.periodOutside, UBLColumn.validity.rawValue, period.text)
        }
        return period.within(catalogue)
    }

    /// R006, R011, R016: a price is not negative, and valid within the line's time.
    private mutating func judge(_ price: XMLElement, within line: UBLPeriod) {
        let column = UBLColumn.price.rawValue
        let amount = price.text("PriceAmount")
        if let number = amount.flatMap(Double.init), number < 0 {
            note(.numberNegative, column, amount)
        }
        let period = UBLPeriod(price.first("ValidityPeriod"))
        if period.isReversed { note(.periodReversed, column, period.text) }
        if period.isOutside(line) { note(.periodOutside, column, period.text) }
    }

    /// R008, R009, R010: quantities are not negative, and the least is not over the most.
    private mutating func judgeQuantities(_ line: XMLElement) {
        let least = line.text("MinimumOrderQuantity")
        let most = line.text("MaximumOrderQuantity")
        let numbers = (least.flatMap(Double.init), most.flatMap(Double.init))
        if let number = numbers.0, number < 0 {
            note(.numberNegative, UBLColumn.minimumOrder.rawValue, least)
        }
        if let number = numbers.1, number < 0 {
            note(.numberNegative, UBLColumn.maximumOrder.rawValue, most)
        }
        if let low = numbers.0, let high = numbers.1, high < low {
            note(.quantitiesReversed, UBLColumn.maximumOrder.rawValue, most)
        }
    }

    /// R012: an item has the seller's number or a standard one.
    private mutating func judgeIdentity(_ line: XMLElement) {
        guard let item = line.first("Item") else { return }
        let isNamed =
            item.text("SellersItemIdentification", "ID") != nil
            || item.text("StandardItemIdentification", "ID") != nil
        if !isNamed { note(.itemUnidentified, UBLColumn.sellersID.rawValue, nil) }
    }

    private mutating func note(_ reason: RowProblem.Reason, _ column: String, _ value: String?) {
        problems.append(
            RowProblem(position: position, column: column, value: value ?? "", reason: reason))
    }
}
