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
}
