import Records

/// The texts of some suppliers as counted terms, by the numbers of the reading they come from.
struct TextPortion: Sendable {
    /// What came to the reading with these suppliers.
    let additions: TermIntake.Additions
    /// Of each supplier.
    let lengths: [ZoneCounts]
    private let entries: [TextDocument.Entry]
    private let ends: [Int]

    fileprivate init(
        _ additions: TermIntake.Additions, _ lengths: [ZoneCounts],
        _ entries: [TextDocument.Entry], _ ends: [Int]
    ) {
        self.additions = additions
        self.lengths = lengths
        self.entries = entries
        self.ends = ends
    }

    /// How a supplier uses which term, in the order in which it was met.
    func entries(of supplier: Int) -> ArraySlice<TextDocument.Entry> {
        entries[(supplier == 0 ? 0 : ends[supplier - 1])..<ends[supplier]]
    }
}

/// Reads the texts of suppliers apart from whoever builds an index of them.
///
/// Portions of several readings, joined in one order of suppliers, give the terms the numbers that
/// a single reading of all would have given them: those of their first use.
actor TextReading {
    private var reader: TermReader
    private var intake = TermIntake()
    private var mark = TermIntake.Mark()

    init(_ names: ConceptNames) { reader = TermReader(names) }

    /// - Complexity: O(length of the texts).
    func read(_ profiles: [Profile]) -> TextPortion {
        var lengths: [ZoneCounts] = []
        var (entries, ends): ([TextDocument.Entry], [Int]) = ([], [])
        for profile in profiles {
            lengths.append(intake.read(profile, &reader))
            entries += reader.counts.entries
            ends.append(entries.count)
        }
        return TextPortion(intake.additions(since: &mark), lengths, entries, ends)
    }
}
