package import Records

/// Identifiers as they may be shown: personal numbers masked, in one order everywhere.
extension Profile {
    /// By scheme, number and source, whatever the order of a list's columns.
    package var shownIdentifiers: [Stated<Identifier>] {
        identifiers.map(\.shown).sorted { one, other in
            (one.value.scheme, one.value.text, one.provenance.source, one.provenance.line)
                < (
                    other.value.scheme, other.value.text, other.provenance.source,
                    other.provenance.line
                )
        }
    }
}

extension Stated<Identifier> {
    /// The identifier and the words it was given in, masked where it is a person's.
    fileprivate var shown: Stated<Identifier> {
        guard value.masked != value.text else { return self }
        return Stated(
            Identifier(scheme: value.scheme, text: value.masked, isValid: value.isValid),
            given: PersonalNumber.masked(given), provenance: provenance)
    }
}

extension RowProblem {
    /// The problem without a person's number in it.
    package var shown: RowProblem {
        guard field == .identifiers else { return self }
        return RowProblem(
            position: position, column: column, field: field,
            value: PersonalNumber.masked(value), reason: reason)
    }
}
