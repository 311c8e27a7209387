package import Records

/// What has to stand beside a figure: how it was worked out, from how much, and of when.
package struct FigureNote: Hashable, Sendable {
    package let formula: RegionalFormula
    /// How many the figure is drawn from.
    package let counted: Int
    /// How many it leaves out, as what it needs to know of them is not known.
    package let missing: Int
    /// The day whose regions are meant.
    package let vintage: CalendarDate
    /// Whether n and how many are missing are kept back, as they would tell a count that is.
    package private(set) var isKeptBack = false
    /// Below what n then lies; nil where it is told, or that is not.
    package private(set) var fewerThan: Int?

    package init(
        _ formula: RegionalFormula, counted: Int, missing: Int, vintage: CalendarDate
    ) {
        self.formula = formula
        self.counted = counted
        self.missing = missing
        self.vintage = vintage
    }

    /// What is left out, as a share of all, 0...1.
    package var missingShare: Double {
        counted + missing == 0 ? 0 : Double(missing) / Double(counted + missing)
    }

    /// The same for files and answers: nil where it is kept back.
    package var told: Told? {
        isKeptBack ? nil : Told(counted: counted, missing: missing, missingShare: missingShare)
    }

    package struct Told: Hashable, Sendable {
        package let counted: Int
        package let missing: Int
        package let missingShare: Double
    }

    /// The same without n and what is missing.
    ///
    /// - Parameter bound: below what n lies.
    func keptBack(below bound: Int? = nil) -> FigureNote {
        var note = self
        (note.isKeptBack, note.fewerThan) = (true, bound)
        return note
    }

    /// The same of another figure.
    func of(_ other: RegionalFormula) -> FigureNote {
        var note = FigureNote(other, counted: counted, missing: missing, vintage: vintage)
        (note.isKeptBack, note.fewerThan) = (isKeptBack, fewerThan)
        return note
    }

    /// The same, of firms: kept back where these are few but some.
    func ofFirms(below minCell: Int) -> FigureNote {
        counted > 0 && counted < minCell ? keptBack(below: minCell) : self
    }
}
