package import Records
package import Store

/// Reads and checks a list without writing: what an import of it would find.
package struct PreviewImport: Sendable {
    private let lexicon: Lexicon

    package init(lexicon: Lexicon) { self.lexicon = lexicon }

    package struct Outcome: Sendable {
        package var rowsRead = 0
        package var rowsKept = 0
        package var tally = ProblemTally()

        /// What would become of the rows that are kept; nil when nobody knows the source.
        package var fates: ImportCounts?

        package var rowsQuarantined: Int { rowsRead - rowsKept }
    }

    /// - Parameters:
    ///   - rows: the list's rows after its header, nil at the end.
    ///   - known: what the source has said before; nil = nothing is known of it.
    ///   - held: the same by key, where rows come back from quarantine.
    ///   - rowsShown: how many of the first rows are shown.
    ///   - show: told each of them, in order.
    package func run(
        source: SourceID, layout: Layout, rows: () throws -> TableRow?,
        known: KnownRows? = nil, held: MetKeys? = nil, rowsShown: Int, show: (RowPreview) -> Void
    ) throws -> Outcome {
        let intake = RowIntake(source: source, layout: layout, lexicon: lexicon)
        var keys = held ?? MetKeys(layout: layout)
        var outcome = Outcome()
        var known = known
        if known != nil { outcome.fates = ImportCounts() }
        while let row = try rows() {
            let (judged, problems) = intake.judged(row, after: &keys)
            var isKept = false
            if case .record(let record) = judged {
                isKept = true
                outcome.note(known?.fate(of: record))
            }
            outcome.rowsRead += 1
            outcome.rowsKept += isKept ? 1 : 0
            outcome.tally.note(problems)
            guard outcome.rowsRead <= rowsShown else { continue }
            show(
                RowPreview(
                    row, isKept: isKept, problems: problems, layout: layout, lexicon: lexicon))
        }
        return outcome
    }
}

extension PreviewImport.Outcome {
    fileprivate mutating func note(_ fate: KnownRows.Fate?) {
        switch fate {
        case .new: fates?.rowsNew += 1
        case .changed: fates?.rowsChanged += 1
        case .unchanged: fates?.rowsUnchanged += 1
        case nil: break
        }
    }
}
