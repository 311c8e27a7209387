import Records

/// The prices and delivery times of a line, one for each place and quantity they are for.
///
///     10.00 EUR per 1 pcs (1 LBR to 10 LBR, Oslo, NO, 2018-10-01 to 2018-12-31)
enum UBLPrice {
    static func texts(of line: XMLElement) -> String? {
        let texts = line.all("RequiredItemLocationQuantity").compactMap(text)
        return texts.isEmpty ? nil : texts.eachOnce.joined(separator: Layout.joint)
    }

    static func leadTimes(of line: XMLElement) -> [String] {
        line.elements(["RequiredItemLocationQuantity", "LeadTimeMeasure"])
            .compactMap { UBLLine.quantity($0) }
    }

    /// `10.00 EUR`
    static func money(_ amount: XMLElement?) -> String? {
        XMLWords.joined(amount?.take(), amount?.attribute("currencyID"))
    }

    private static func text(of place: XMLElement) -> String? {
        guard let price = place.first("Price"), let money = money(price.first("PriceAmount"))
        else { return nil }
        let least = UBLLine.quantity(place.first("MinimumQuantity"))
        let most = UBLLine.quantity(place.first("MaximumQuantity"))
        let territories = place.all("ApplicableTerritoryAddress").map { territory in
            let address = UBLAddress(territory)
            return XMLWords.joined(address.text, address.country, by: ", ")
        }
        let base = UBLLine.quantity(price.first("BaseQuantity"))
        return XMLWords.noted(
            XMLWords.joined(money, base.map { "per " + $0 }),
            [
                XMLWords.period(from: least, until: most),
                price.text("PriceType").map { "type " + $0 },
                price.text("OrderableUnitFactorRate").map { "factor " + $0 },
            ] + territories + price.all("ValidityPeriod").map { UBLPeriod($0).text })
    }
}
