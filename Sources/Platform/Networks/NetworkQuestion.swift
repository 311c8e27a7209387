package import Records
package import SupplyNetwork

/// Which network is asked for, and for whom.
package struct NetworkQuestion: Hashable, Sendable {
    /// The suppliers that take part.
    package let cut: Cut
    /// The day as of which the network is known.
    package let day: CalendarDate
    /// The day as of which regions are drawn.
    package let vintage: CalendarDate
    /// The expected score from which on a supplier that fits, or likely does, can supply a need.
    package let fit: Score
    /// The furthest level that those who will see it may see; whatever is reckoned is reckoned
    /// from what they may.
    package let reach: DisclosureLevel
    /// What nodes are labelled in.
    package let language: Language

    /// Half of what is asked: below it a firm that fails no must meets few of the wishes.
    package static let fitAssumed = Score(1, over: 2)
    /// Cells of fewer firms are left out of tables, unless said otherwise: with three, no firm
    /// learns another's figure by taking its own away.
    package static let minCellAssumed = 3

    package init(
        cut: Cut, day: CalendarDate, vintage: CalendarDate? = nil,
        fit: Score = NetworkQuestion.fitAssumed, reach: DisclosureLevel = .signedIn,
        language: Language
    ) {
        self.cut = cut
        self.day = day
        self.vintage = vintage ?? day
        self.fit = fit
        self.reach = reach
        self.language = language
    }

    /// The same question of another day.
    package func on(_ day: CalendarDate) -> NetworkQuestion {
        NetworkQuestion(
            cut: cut, day: day, vintage: vintage, fit: fit, reach: reach, language: language)
    }
}
