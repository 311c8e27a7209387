package import Records

/// How many firms there are, as far as it is told: a number of few is kept back.
package enum FirmCount: Hashable, Sendable {
    case exactly(Int)
    /// Above 0, and below this.
    case fewer(than: Int)

    /// - Parameter minCell: counts above 0 and below it are kept back; 1 keeps nothing back.
    package init(_ count: Int, below minCell: Int) {
        self = count > 0 && count < minCell ? .fewer(than: minCell) : .exactly(count)
    }

    /// Nil where it is kept back.
    package var number: Int? {
        if case .exactly(let count) = self { count } else { nil }
    }

    /// Below what it lies; nil where it is told.
    package var bound: Int? {
        if case .fewer(let bound) = self { bound } else { nil }
    }

    /// The same in a reader's language.
    package func text(in language: Language) -> String {
        ReportWords(language: language, minCell: bound ?? 1).number(self)
    }
}

/// How many firms and sites a network is of, as far as it is told.
package struct FirmCounts: Hashable, Sendable {
    package let suppliers: FirmCount
    /// Suppliers known on the day, those outside the cut too.
    package let known: FirmCount
    /// How many are in the regions that figures are compared with.
    package let comparedWith: FirmCount
    /// Whether figures are compared with others than those counted.
    package let isPart: Bool
    private let sites: SiteKnowledge
    private let withoutRegion: Int
    private let repeatedNames: Int

    /// - Parameters:
    ///   - comparedWith: at least as many as suppliers; nil = those.
    ///   - withoutRegion: suppliers without a region on the day of the vintage.
    ///   - repeatedNames: suppliers that bear the name of another.
    ///   - minCell: counts above 0 and below it are kept back; 1 keeps nothing back.
    package init(
        suppliers: Int, known: Int, comparedWith: Int? = nil,
        sites: SiteKnowledge = SiteKnowledge([]), withoutRegion: Int = 0,
        repeatedNames: Int = 0, below minCell: Int
    ) {
        self.suppliers = FirmCount(suppliers, below: minCell)
        self.known = FirmCount(known, below: minCell)
        self.comparedWith = FirmCount(comparedWith ?? suppliers, below: minCell)
        isPart = comparedWith.map { $0 > suppliers } ?? false
        self.sites = sites
        self.withoutRegion = withoutRegion
        self.repeatedNames = repeatedNames
    }

    /// Nil where suppliers are few: as many firms as sites, or fewer, would follow.
    package var toldSites: SiteKnowledge? { told(sites) }

    /// Nil where suppliers are few.
    package var toldWithoutRegion: Int? { told(withoutRegion) }

    /// Nil where suppliers are few.
    package var toldRepeatedNames: Int? { told(repeatedNames) }

    private func told<Item>(_ item: Item) -> Item? {
        suppliers.number == nil ? nil : item
    }
}
