import Records

/// What is told of the counts of suppliers: by region, by region and process, region and product.
///
/// Where each firm of a region does one thing, how many there are is what its row adds up to: so
/// whatever of the three would tell another is kept back of all.
struct ToldFacts {
    /// How many suppliers each region has, whatever they do, and how many are in none.
    let firms: [Int]
    let unplaced: Int
    /// Of which regions it is kept back how many suppliers they have.
    let isSmallRegion: [Bool]
    private let processes: ToldTable
    private let products: ToldTable

    /// - Parameter minCell: counts above 0 and below it are kept back; 1 keeps nothing back.
    /// - Complexity: that of the counts and of `SmallCells`.
    init(_ facts: RegionalFacts, below minCell: Int) {
        let (firms, unplaced) = facts.countsByRegion()
        func small(_ others: [Bool]) -> [Bool] {
            // Together they are those that are in any region, a number that is told.
            SmallCells(
                firms.map(Double.init), below: minCell, and: others, rows: [Array(firms.indices)]
            ).isKeptBack
        }
        let few = small([])
        func table(_ subject: RegionalFacts.Subject) -> ToldTable {
            ToldTable(
                facts.counts(of: subject), below: minCell, smallRows: few,
                totals: facts.suppliers(of: subject).map(Double.init))
        }
        var (processes, products) = (table(.process), table(.product))
        let alike = [processes, products].map { $0.rowsTold(by: firms) }
        isSmallRegion = small(zip(few, zip(alike[0], alike[1])).map { $0 || $1.0 || $1.1 })
        processes.withhold(rows: isSmallRegion)
        products.withhold(rows: isSmallRegion)
        (self.firms, self.unplaced) = (firms, unplaced)
        (self.processes, self.products) = (processes, products)
    }

    func table(of subject: RegionalFacts.Subject) -> ToldTable {
        subject == .process ? processes : products
    }
}
