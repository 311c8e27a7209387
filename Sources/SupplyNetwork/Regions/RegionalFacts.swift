package import Records

/// What figures need of suppliers, in columns: where each is, what it does, how much it can make.
///
/// A firm with sites in several regions is counted in each of them once.
package struct RegionalFacts: Sendable {
    package let vintage: CalendarDate
    package let supplierCount: Int
    /// The regions that are looked at: sites elsewhere do not count; nil = all.
    package let within: Set<ConceptID>?
    /// Suppliers whose sources name a region of which it is not known what it is on the day, and
    /// that are in no other; those of whom it is not known for that whether they take part too.
    package let lostCount: Int
    /// Of these, those of whom it is not known whether they take part.
    package let perhapsCount: Int
    /// The regions that suppliers may be in of whom it is not known: what is counted of them is
    /// what is known at least.
    package let unsureRegions: Set<ConceptID>
    /// Regions that any supplier is in, in order of identifier.
    package let regions: [ConceptID]
    package let processes: [ConceptID]
    package let products: [ConceptID]
    let regionsOf: NumberLists
    let processesOf: NumberLists
    let productsOf: NumberLists
    /// Pieces a month; −1 where it is not known.
    let capacities: [Int]

    /// - Parameters:
    ///   - perhaps: suppliers that may be in the regions looked at, though it is not known.
    ///   - regions: those that are looked at; nil = all.
    /// - Complexity: O(suppliers' sites, processes and products).
    package init(
        _ suppliers: some Sequence<Profile>, perhaps: [Profile] = [],
        within regions: Set<ConceptID>? = nil, frame: RegionFrame
    ) {
        vintage = frame.vintage
        within = regions
        perhapsCount = perhaps.count
        var unsure = UnsureRegions(regions, frame)
        for profile in perhaps { _ = unsure.take(profile) }
        var regionList = ConceptColumn()
        var processList = ConceptColumn()
        var productList = ConceptColumn()
        var capacities: [Int] = []
        var lostCount = 0
        for profile in suppliers {
            let known = profile.sites.compactMap(frame.region(of:)).filter {
                regions?.contains($0) ?? true
            }
            for region in known { regionList.add(region) }
            if unsure.take(profile), known.isEmpty { lostCount += 1 }
            for process in profile.processes { processList.add(process.value) }
            for product in profile.products { productList.add(product.value) }
            regionList.endRow()
            processList.endRow()
            productList.endRow()
            capacities.append(profile.capacity?.value ?? -1)
        }
        (self.regions, regionsOf) = regionList.finish()
        (processes, processesOf) = processList.finish()
        (products, productsOf) = productList.finish()
        self.capacities = capacities
        self.lostCount = lostCount + perhaps.count
        unsureRegions = unsure.regions
        supplierCount = capacities.count
    }

    /// What the columns of a table are.
    /// Raw values are written into files: a contract.
    package enum Subject: String, Hashable, Sendable {
        case process, product
    }

    /// Suppliers by region and process, or region and product.
    ///
    /// - Complexity: O(suppliers · regions and processes each · + cells).
    package func counts(of subject: Subject = .process) -> RegionalTable {
        table(of: subject, .count) { _ in 1 }
    }

    /// How many suppliers are in any region, for each process or product: one of two regions once.
    ///
    /// - Complexity: O(suppliers · processes each).
    func suppliers(of subject: Subject) -> [Int] {
        let lists = subject == .process ? processesOf : productsOf
        var suppliers = [Int](
            repeating: 0, count: subject == .process ? processes.count : products.count)
        for supplier in 0..<supplierCount where !regionsOf[supplier].isEmpty {
            for column in lists[supplier] { suppliers[Int(column)] += 1 }
        }
        return suppliers
    }

    /// How many suppliers each region has, whatever they do, and how many are in none.
    ///
    /// - Complexity: O(suppliers · regions each).
    package func countsByRegion() -> (suppliers: [Int], unplaced: Int) {
        var suppliers = [Int](repeating: 0, count: regions.count)
        var unplaced = 0
        for supplier in 0..<supplierCount {
            let places = regionsOf[supplier]
            if places.isEmpty { unplaced += 1 }
            for region in places { suppliers[Int(region)] += 1 }
        }
        return (suppliers, unplaced)
    }

    /// Monthly capacity by region and process. A firm's whole capacity counts for each of its
    /// processes, as it could use it for any; over its regions it is divided evenly.
    ///
    /// - Complexity: as `counts(of:)`.
    package func capacity(of subject: Subject = .process) -> RegionalTable {
        table(of: subject, .capacity) { supplier in
            capacities[supplier] < 0
                ? nil : Double(capacities[supplier]) / Double(regionsOf.count(of: supplier))
        }
    }

    /// Suppliers that state a capacity by region and process.
    ///
    /// - Complexity: as `counts(of:)`.
    func capacityStated(of subject: Subject) -> RegionalTable {
        table(of: subject, .count) { capacities[$0] < 0 ? nil : 1 }
    }

    /// - Parameter amount: what a supplier adds to each of its cells; nil where it is not known.
    private func table(
        of subject: Subject, _ formula: RegionalFormula, amount: (Int) -> Double?
    ) -> RegionalTable {
        let (names, lists) =
            subject == .process ? (processes, processesOf) : (products, productsOf)
        var cells = [Double](repeating: 0, count: regions.count * names.count)
        var counted = 0
        for supplier in 0..<supplierCount {
            let (own, places) = (lists[supplier], regionsOf[supplier])
            guard !own.isEmpty, !places.isEmpty, let share = amount(supplier) else { continue }
            counted += 1
            for region in places {
                let row = Int(region) * names.count
                for column in own { cells[row + Int(column)] += share }
            }
        }
        return RegionalTable(
            regions: regions, columns: names, cells: cells,
            note: FigureNote(
                formula, counted: counted, missing: supplierCount + perhapsCount - counted,
                vintage: vintage))
    }
}

/// Gathers the regions that suppliers may be in of whom it is not known.
private struct UnsureRegions {
    private let within: Set<ConceptID>?
    private let frame: RegionFrame
    private(set) var regions: Set<ConceptID> = []

    init(_ within: Set<ConceptID>?, _ frame: RegionFrame) {
        self.within = within
        self.frame = frame
    }

    /// Whether it is not known of a site in which region it lies, and it may be one looked at.
    mutating func take(_ profile: Profile) -> Bool {
        var isUnsure = false
        for site in profile.sites {
            guard let places = frame.mayHold(site) else { continue }
            let own = places.filter { within?.contains($0) ?? true }
            // Of land that nobody knows of it may be any.
            isUnsure = isUnsure || places.isEmpty || !own.isEmpty
            regions.formUnion(own)
        }
        return isUnsure
    }
}

/// A list of numbers for each row, one after the other in one array.
struct NumberLists: Sendable {
    private let offsets: [Int32]
    private let numbers: [Int32]

    init(offsets: [Int32], numbers: [Int32]) {
        self.offsets = offsets
        self.numbers = numbers
    }

    subscript(row: Int) -> ArraySlice<Int32> {
        numbers[Int(offsets[row])..<Int(offsets[row + 1])]
    }

    func count(of row: Int) -> Int { Int(offsets[row + 1] - offsets[row]) }
}

/// Concepts row by row, numbered as they come and each once a row.
private struct ConceptColumn {
    private var numbers: [ConceptID: Int32] = [:]
    private var concepts: [ConceptID] = []
    private var offsets: [Int32] = [0]
    private var values: [Int32] = []

    mutating func add(_ concept: ConceptID) {
        let number = number(of: concept)
        let start = Int(offsets[offsets.count - 1])
        // No slice is held while the list grows, or each would be copied whole.
        if !(start..<values.count).contains(where: { values[$0] == number }) {
            values.append(number)
        }
    }

    mutating func endRow() { offsets.append(Int32(values.count)) }

    private mutating func number(of concept: ConceptID) -> Int32 {
        if let number = numbers[concept] { return number }
        let number = Int32(concepts.count)
        numbers[concept] = number
        concepts.append(concept)
        return number
    }

    /// The concepts in order, and the rows by their places in that order.
    func finish() -> ([ConceptID], NumberLists) {
        let order = concepts.indices.sorted { concepts[$0] < concepts[$1] }
        var places = [Int32](repeating: 0, count: concepts.count)
        for (place, number) in order.enumerated() { places[number] = Int32(place) }
        return (
            order.map { concepts[$0] },
            NumberLists(offsets: offsets, numbers: values.map { places[Int($0)] })
        )
    }
}
