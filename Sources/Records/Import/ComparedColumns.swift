/// What a column of a list says of a record, as far as it helps to tell whether two are the same.
package enum ComparedField: Hashable, Sendable {
    case known(KnownField)
    /// A column of the list's own; the name is for people.
    case custom(name: String, kind: CustomKind)

    /// As a mapping spells it: `taxNumber`, `custom.year`.
    package var label: String {
        switch self {
        case .known(let field): field.rawValue
        case .custom(let name, _): Self.customPrefix + name
        }
    }

    package static let customPrefix = "custom."
}

/// The fields whose spellings are understood.
package enum KnownField: String, Sendable, CaseIterable {
    // Firms.
    case name, taxNumber, country, phone, email, web
    // Places: a whole address, or its parts where a list has them apart.
    case address, streetNumber, street, ward, district, province, postcode
    // People.
    case givenName, surname, dateOfBirth
}

/// How the values of a column of the list's own are compared.
package enum CustomKind: String, Sendable, CaseIterable {
    /// Words, of which rare ones weigh more.
    case text
    /// A code given once; one slip of the hand is forgiven.
    case identifier
    case number
    case date
    /// One of a few values; equal or not.
    case category
}

/// Which columns of a list say which compared field, as a person wrote it.
package struct ComparedColumns: Hashable, Sendable {
    package struct Assignment: Hashable, Sendable {
        package let field: ComparedField
        package let column: FieldMap.Column

        package init(field: ComparedField, column: FieldMap.Column) {
            self.field = field
            self.column = column
        }
    }

    /// The column of the record's id; nil = the row's line.
    package let id: String?
    /// The column that names the true record, in lists that are used to measure.
    package let truth: String?
    /// In the order of the mapping.
    package let assignments: [Assignment]
    package let overrides: ReadingOverrides

    package init(
        id: String? = nil, truth: String? = nil, assignments: [Assignment],
        overrides: ReadingOverrides = ReadingOverrides()
    ) {
        self.id = id
        self.truth = truth
        self.assignments = assignments
        self.overrides = overrides
    }

    package var fields: [ComparedField] { assignments.map(\.field) }
}
