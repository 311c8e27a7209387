package import Records

/// One line of a feed: what a store says of a record since the line before.
package struct FeedEntry: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        /// The record as it is now, and from which day it is.
        case fields([FieldPath: String], statedOn: CalendarDate)
        /// The record is gone.
        case withdrawn
    }

    /// Counted from 1, without gaps, over all pages of the feed.
    package let sequence: Int
    package let kind: RecordKind
    /// The source of the record within its store.
    package let source: SourceID
    /// The record's key within its source.
    package let key: String
    /// What the record is about, so that all records of one firm come to one profile; nil for
    /// a need, which is its own.
    package let subject: String?
    package let content: Content

    package init(
        sequence: Int, kind: RecordKind, source: SourceID, key: String, subject: String? = nil,
        content: Content
    ) {
        self.sequence = sequence
        self.kind = kind
        self.source = source
        self.key = key
        self.subject = subject
        self.content = content
    }

    /// The entry's line with its line feed, the same for the same entry.
    package var encoded: [UInt8] {
        var text = JSONSpelling()
        text.open()
        text.member("sequence", sequence)
        text.member("kind", kind.rawValue)
        text.member("source", source.text)
        text.member("key", key)
        if let subject { text.member("subject", subject) }
        switch content {
        case .withdrawn: text.member("withdrawn", true)
        case .fields(let fields, let statedOn):
            text.member("statedOn", statedOn.text)
            text.open("fields")
            for path in fields.keys.sorted() { text.member(path.description, fields[path] ?? "") }
            text.close()
        }
        text.close()
        return text.bytes + [0x0A]
    }

    /// The line that stands for entries that were blotted out, such as those of a firm that took
    /// its word back, or those that later ones made void.
    package static func blotted(_ sequences: ClosedRange<Int>) -> [UInt8] {
        var text = JSONSpelling()
        text.open()
        text.member("sequence", sequences.lowerBound)
        text.member("through", sequences.upperBound)
        text.member("void", true)
        text.close()
        return text.bytes + [0x0A]
    }
}
