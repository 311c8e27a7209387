/// What is wrong with a value of a row, as a fact that each surface puts into words.
package struct RowProblem: Hashable, Sendable, Codable {
    package let position: RowPosition
    /// The column's header as written in the list; nil when the whole row is meant.
    package let column: String?
    package let field: Field?
    /// The offending value, cut to `valueLengthMax` characters.
    package let value: String
    package let reason: Reason

    package static let valueLengthMax = 200

    package init(
        position: RowPosition, column: String? = nil, field: Field? = nil, value: String = "",
        reason: Reason
    ) {
        self.position = position
        self.column = column
        self.field = field
        self.value =
            value.count > Self.valueLengthMax
            ? String(value.prefix(Self.valueLengthMax)) : value
        self.reason = reason
    }

    package enum Severity: Sendable { case error, warning }

    /// The named reasons. Raw values are stored and printed by `--format json`: a contract.
    package enum Reason: String, Sendable, CaseIterable, Codable {
        // The row cannot be used: it goes to quarantine.
        case nameMissing, needEmpty, cellCountWrong, rowTooLong, notJSON, notAnObject
        case nestedTooDeep, undecodableBytes, controlCharacters, lineCut
        // The row would be laid on another firm's.
        case duplicateNumber
        // A value cannot be right: a supplier's row is kept without it, a need's goes to
        // quarantine, since a need judged by a wrong date or number misleads.
        case dateImpossible, numberUnreadable, numberNegative, numberZero, coordinateOutOfRange
        // The row is kept, the problem stays with the record.
        case checkDigitWrong, leadingZeroRestored, identifierMalformed, countryUnknown, placeUnknown
        case unitMissing, unitUnknown, unitConverted, formulaCell, lettersLost
        case certificateUnknown, certificateNotHeld, coordinateSwapped, dateAmbiguous
        case phoneMalformed, languageUnknown, duplicateKey, numberRepeated
        case sizeIncomplete, numberAmbiguous, coordinateDoubtful, mustOfEither
        case dateCounted, yearAlone, endsUnpaired, rowsJoined, joinedValueUnused, wordsUnknown
        case mustUnknown
        // What catalogues of items get wrong.
        case periodReversed, periodOutside, quantitiesReversed, itemUnidentified

        package func severity(in kind: RecordKind) -> Severity {
            switch self {
            case .nameMissing, .needEmpty, .cellCountWrong, .rowTooLong, .notJSON, .notAnObject,
                .nestedTooDeep, .undecodableBytes, .controlCharacters, .lineCut,
                .duplicateNumber:
                .error
            case .dateImpossible, .numberUnreadable, .numberNegative, .numberZero,
                .coordinateOutOfRange:
                kind == .need ? .error : .warning
            // Two needs under one id would become one that nobody stated.
            case .duplicateKey: kind == .need ? .error : .warning
            default: .warning
            }
        }
    }
}
