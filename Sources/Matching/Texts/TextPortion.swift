import Records

/// The texts of some suppliers as counted terms, by the numbers of the reading they come from.
struct TextPortion: Sendable {
    /// What came to the reading with these suppliers.
    let additions: TermIntake.Additions
    /// Of each supplier.
    let lengths: [ZoneCounts]
    private let entries: [TextDocument.Entry]
    private let ends: [Int]

    init(
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
