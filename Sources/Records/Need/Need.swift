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
    /// The day certificates have to be valid on where it is another than that.
    package var validOn: CalendarDate?
    package var lastDelivery: CalendarDate?
    package var answerBy: CalendarDate?
    /// What in the need's record looks wrong or could not be read.
    package var warnings: [RowProblem]
    /// What of the need's words was not understood, so that no supplier is judged by it.
    package var unread: [Unread]

    package init(
        id: NeedID, title: String = "", buyer: String = "", language: Language? = nil,
        requirements: [Requirement] = [], firstDelivery: CalendarDate? = nil,
        lastDelivery: CalendarDate? = nil, answerBy: CalendarDate? = nil,
        warnings: [RowProblem] = [], validOn: CalendarDate? = nil, unread: [Unread] = []
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
        self.validOn = validOn
        self.unread = unread
    }

    /// Words of a need that were not understood.
    package struct Unread: Hashable, Sendable {
        /// The clause as written.
        package let text: String
        /// Whether it says that something is a must: then nobody surely fits.
        package let isMust: Bool

        package init(_ text: String, isMust: Bool) {
            self.text = text
            self.isMust = isMust
        }
    }

    /// Whether something is a must that nobody can be judged by.
    package var leavesMustUnread: Bool { unread.contains(where: \.isMust) }
}
