import Records

/// Reads units and their exact sizes, fractions in lowest terms.
struct UnitLoader {
    func units(of table: FactsTable) throws(CatalogueError) -> [Unit] {
        try table.refuseRepeated("id")
        var units: [Unit] = []
        for row in table.rows {
            guard let quantity = Unit.Quantity(rawValue: row["quantity"]) else {
                throw row.unreadable("quantity")
            }
            guard let numerator = Int64(row["factor_numerator"]), numerator > 0 else {
                throw row.unreadable("factor_numerator")
            }
            guard let denominator = Int64(row["factor_denominator"]), denominator > 0,
                Self.greatestCommonDivisor(numerator, denominator) == 1
            else { throw row.unreadable("factor_denominator") }
            units.append(
                Unit(
                    id: row["id"], quantity: quantity, symbol: row["symbol"],
                    numerator: numerator, denominator: denominator,
                    labels: try row.labels(required: Language.allCases, id: row["id"]),
                    synonyms: row.list("synonyms")))
        }
        return units
    }

    private static func greatestCommonDivisor(_ left: Int64, _ right: Int64) -> Int64 {
        right == 0 ? left : greatestCommonDivisor(right, left % right)
    }
}
