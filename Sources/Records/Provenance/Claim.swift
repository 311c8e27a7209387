/// One value, as given, with who said it and when.
package struct Claim: Hashable, Sendable {
    package let path: FieldPath
    package let text: String
    package let provenance: Provenance

    package init(path: FieldPath, text: String, provenance: Provenance) {
        self.path = path
        self.text = text
        self.provenance = provenance
    }
}

/// Who said a thing, when, and where it is written.
package struct Provenance: Hashable, Sendable {
    package let source: SourceID
    package let recordKey: String
    package let line: Int
    package let statedOn: CalendarDate
    package let authority: Authority

    package init(
        source: SourceID, recordKey: String, line: Int, statedOn: CalendarDate,
        authority: Authority
    ) {
        self.source = source
        self.recordKey = recordKey
        self.line = line
        self.statedOn = statedOn
        self.authority = authority
    }
}

/// A value of a profile that can answer "who says so?".
package struct Stated<Value: Hashable & Sendable>: Hashable, Sendable {
    package let value: Value
    /// The words it was read from, spelled as in the list.
    package let given: String
    package let provenance: Provenance

    package init(_ value: Value, given: String, provenance: Provenance) {
        self.value = value
        self.given = given
        self.provenance = provenance
    }
}
