package import Records

/// What this store tells other stores of one of its records.
package struct ToldRecord: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        /// What may be told of the record as it is now.
        case fields([FieldPath: String], statedOn: CalendarDate)
        /// The record is said no more, or not to others.
        case withdrawn
    }

    package let kind: RecordKind
    package let source: SourceID
    /// The record's name in the feed (`FeedNames`).
    package let key: String
    /// What it is about; nil for a need, which is its own, and for a withdrawal.
    package let subject: String?
    package let content: Content

    package init(
        kind: RecordKind, source: SourceID, key: String, subject: String?, content: Content
    ) {
        self.kind = kind
        self.source = source
        self.key = key
        self.subject = subject
        self.content = content
    }
}

/// A feed that is told what records say; it knows what it said of them before, and how it is
/// written.
package protocol FeedOutlet: AnyObject {
    /// Says it, unless the feed says just that already; a withdrawal of what was never said is
    /// nothing to say. Another day alone is no news.
    func tell(_ record: ToldRecord) throws -> FeedTelling
    /// Withdraws everything the feed says that it was not told in this run.
    ///
    /// - Returns: how many records that were.
    func withdrawRest() throws -> Int
}

/// What telling a record meant.
package enum FeedTelling: Hashable, Sendable {
    case new, changed, withdrawn, same
}
