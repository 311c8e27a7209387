/// What a buyer is looking for: a list of requirements with the dates they are judged at.
package struct Need: Hashable, Sendable {
    package let id: NeedID
    package var title: String
    package var buyer: String
    /// The language the buyer wrote in, where known.
    package var language: Language?
    package var requirements: [Requirement]
    /// The day certificates have to be valid on; judged at the match's date when not stated.
    package var firstDelivery: CalendarDate?
    package var lastDelivery: CalendarDate?
    package var answerBy: CalendarDate?
    /// What in the need's record looks wrong or could not be read.
    package var warnings: [RowProblem]

    package init(
        id: NeedID, title: String = "", buyer: String = "", language: Language? = nil,
        requirements: [Requirement] = [], firstDelivery: CalendarDate? = nil,
        lastDelivery: CalendarDate? = nil, answerBy: CalendarDate? = nil,
        warnings: [RowProblem] = []
    ) {
        self.id = id
        self.title = title
        self.buyer = buyer
        self.language = language
        self.requirements = requirements
        self.firstDelivery = firstDelivery
        self.lastDelivery = lastDelivery
        self.answerBy = answerBy
        self.warnings = warnings
    }
}
