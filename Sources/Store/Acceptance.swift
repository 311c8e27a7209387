package import Records

extension ImportPlan {
    /// The days that have an ISO form: 0001-01-01 to 9999-12-31 (`CalendarDate`), by number.
    package static let days = -719_162...2_932_896

    /// Makes sure that the day can be written down and read again.
    package func checkDay() throws(StoreError) {
        guard Self.days.contains(statedOn.dayNumber) else {
            throw .dayOutOfRange(dayNumber: statedOn.dayNumber)
        }
    }
}

extension IncomingRecord {
    /// Makes sure that a row of a list of this kind is about what such lists are about.
    ///
    /// A subject's kind is stored once, with its list: any other would come back as something else.
    package func checkSubject(in kind: RecordKind) throws(StoreError) {
        guard subject.kind == kind else { throw .subjectOfOtherKind(key: key, kind: kind) }
    }
}

extension SourceRecord.Subject {
    /// The kind of list that speaks of such subjects.
    package var kind: RecordKind {
        switch self {
        case .organisation: .supplier
        case .need: .need
        }
    }
}
