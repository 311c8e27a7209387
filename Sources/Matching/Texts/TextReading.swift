import Records

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
