import Catalog
import Testing

@Suite struct UnitFactsTests {
    private let catalogue: Catalogue

    init() throws { catalogue = try EmbeddedCatalogue.loaded.get() }

    /// The international yard and pound of 1959, and the SI.
    @Test(
        arguments: [
            ("inch", 254, 10), ("mil", 254, 10_000), ("foot", 3_048, 10), ("micrometre", 1, 1_000),
            ("metre", 1_000, 1), ("pound", 45_359_237, 100_000), ("tonne", 1_000_000, 1),
            ("square-inch", 64_516, 100), ("pyeong", 400_000_000, 121),
        ] as [(String, Int64, Int64)])
    func conversionsAreExact(id: String, numerator: Int64, denominator: Int64) throws {
        let unit = try #require(catalogue.units.first { $0.id == id })
        #expect(unit.numerator * denominator == numerator * unit.denominator)
    }

    @Test func everyQuantityHasItsBaseUnit() {
        for quantity in Unit.Quantity.allCases {
            let bases = catalogue.units.filter {
                $0.quantity == quantity && $0.numerator == 1 && $0.denominator == 1
            }
            #expect(bases.count >= 1, "\(quantity)")
        }
    }

    @Test func noSpellingMeansTwoSizesOfOneQuantity() {
        var sizes: [String: Set<[Int64]>] = [:]
        for unit in catalogue.units {
            for spelling in Set([unit.symbol] + unit.synonyms + unit.labels.values) {
                let key = unit.quantity.rawValue + " " + spelling
                sizes[key, default: []].insert([unit.numerator, unit.denominator])
            }
        }
        for (spelling, found) in sizes { #expect(found.count == 1, "\(spelling)") }
    }

    @Test(arguments: [
        ("\"", "inch"), ("”", "inch"), ("month", "month"), ("year", "year"), ("個月", "month"),
        ("ヶ月", "month"), ("か月", "month"), ("개월", "month"), ("µ", "micrometre"), ("ton", "tonne"),
    ])
    func everydaySpellingsAreListed(spelling: String, id: String) throws {
        let unit = try #require(catalogue.units.first { $0.id == id })
        #expect(([unit.symbol] + unit.synonyms + unit.labels.values).contains(spelling))
    }
}
