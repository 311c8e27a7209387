package import Records

/// A subject as somebody saw it: nothing was said of it after a line of the log.
package struct SubjectStanding: Hashable, Sendable {
    package let subject: SourceRecord.Subject
    /// The last line there was.
    package let sequence: Int64

    package init(_ subject: SourceRecord.Subject, sequence: Int64) {
        self.subject = subject
        self.sequence = sequence
    }
}
