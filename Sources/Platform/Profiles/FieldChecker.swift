import Catalog
import Records
import TextAnalysis

/// Says what in a row cannot be right, field by field.
///
/// The same readers compile the profile, so a value of a field that holds an amount, a date, a
/// code or a certificate is either read or named here. Fields of free words are kept as they are
/// written and need no reading; a list of languages or certificates is named where nothing in it
/// was recognised, and its other words stay with the record.
struct FieldChecker: Sendable {
    private let lexicon: Lexicon
    private let layout: Layout
    private let checked: [Layout.Assignment]

    private static let plainFields: Set<Field> = [
        .externalID, .name, .address, .email, .website, .contact, .sector, .description, .remark,
        .processes, .materials, .products, .machines, .exportMarkets, .experience, .readiness,
        .title, .buyer, .text, .near, .targetPrice, .region, .ownership, .certificateNumber,
        .language,
    ]

    init(layout: Layout, lexicon: Lexicon) {
        self.layout = layout
        self.lexicon = lexicon
        checked = layout.assignments.filter { assignment in
            guard case .columns = assignment.binding else { return false }
            // What stands under a wish is its weight.
            if assignment.path.qualifier == NeedReader.wish { return false }
            return !Self.plainFields.contains(assignment.path.field)
        }
    }

    func problems(cells: [String], position: RowPosition) -> [RowProblem] {
        var problems: [RowProblem] = []
        for assignment in checked {
            guard let text = layout.text(of: assignment.binding, in: cells),
                let reason = reason(against: text, in: assignment.path, cells: cells)
            else { continue }
            problems.append(
                RowProblem(
                    position: position, column: column(of: assignment.binding),
                    field: assignment.path.field, value: text, reason: reason))
        }
        return problems
    }

    /// The header of the first column a field is read from.
    private func column(of binding: Layout.Binding) -> String? {
        guard case .columns(let indexes) = binding, let first = indexes.first,
            first < layout.columns.count
        else { return nil }
        return layout.columns[first]
    }

    private func reason(
        against text: String, in path: FieldPath, cells: [String]
    ) -> RowProblem.Reason? {
        switch path.field {
        case .latitude:
            CoordinateReader.reason(
                againstLatitude: text, besideLongitude: longitude(beside: path, in: cells))
        case .longitude: CoordinateReader.reason(againstLongitude: text)
        case .country: lexicon.country(in: text) == nil ? .countryUnknown : nil
        case .identifiers: identifierReason(text, path, cells)
        case .certificates, .certificateExpiry: certificateReason(text, path)
        case .firstDelivery, .lastDelivery, .answerBy: dateReason(text, isDate: true)
        case .languages: lexicon.languages(in: text).isEmpty ? .languageUnknown : nil
        case .founded: lexicon.year(in: text) == nil ? .dateImpossible : nil
        case .phone: phoneReason(text)
        default: measureReason(text, path.field)
        }
    }

    /// The longitude of the same site.
    private func longitude(beside path: FieldPath, in cells: [String]) -> String? {
        layout.assignments.first { $0.path == FieldPath(.longitude, path.qualifier) }
            .flatMap { layout.text(of: $0.binding, in: cells) }
    }

    private func measureReason(_ text: String, _ field: Field) -> RowProblem.Reason? {
        let quantities = lexicon.quantities
        return switch field {
        case .tolerance: Self.reason(quantities.tolerance(in: text))
        case .envelope: Self.reason(quantities.envelope(in: text))
        case .weight: Self.reason(quantities.mass(in: text))
        case .capacity: Self.reason(quantities.monthlyPieces(in: text))
        case .leadTime: Self.reason(quantities.days(in: text))
        case .minimumOrder, .workers, .withinKilometres: Self.reason(quantities.count(in: text))
        default: nil
        }
    }

    /// The fewest digits of a number that reaches a firm from outside: the shortest subscriber
    /// numbers have six (ITU-T E.164 names only the most, fifteen; several may stand in a cell).
    private static let phoneDigitsMin = 6

    private func phoneReason(_ text: String) -> RowProblem.Reason? {
        let digits = text.unicodeScalars.count { $0.properties.numericType == .decimal }
        if digits >= Self.phoneDigitsMin || CertificateMark.isNone(text) { return nil }
        return .phoneMalformed
    }

    private static func reason<Value>(_ measure: Measure<Value>) -> RowProblem.Reason? {
        switch measure {
        case .value: nil
        case .converted: .unitConverted
        case .none: .unitMissing
        case .negative: .numberNegative
        case .wrongUnit: .unitUnknown
        }
    }

    private func certificateReason(_ text: String, _ path: FieldPath) -> RowProblem.Reason? {
        if let reason = dateReason(text, isDate: path.field == .certificateExpiry) {
            return reason
        }
        guard path.field == .certificates, !CertificateMark.isNone(text) else { return nil }
        if lexicon.standard(named: path.qualifier) != nil {
            return lexicon.standing(ofCell: text) == .notHeld ? .certificateNotHeld : nil
        }
        let named = lexicon.namedCertificates(in: text)
        if named.isEmpty { return .certificateUnknown }
        return named.contains { $0.standing == .notHeld } ? .certificateNotHeld : nil
    }

    private func dateReason(_ text: String, isDate: Bool) -> RowProblem.Reason? {
        let dates = DateReader.dates(in: AnalysedText(text))
        if dates.contains(where: { $0.reading == .impossible }) { return .dateImpossible }
        let isAmbiguous = dates.contains { date in
            if case .monthFirst = date.reading { true } else { false }
        }
        if isAmbiguous { return .dateAmbiguous }
        if isDate, dates.isEmpty, !CertificateMark.isNone(text) { return .dateImpossible }
        return nil
    }

    private func identifierReason(
        _ text: String, _ path: FieldPath, _ cells: [String]
    ) -> RowProblem.Reason? {
        let country = layout.text(of: .country, in: cells).flatMap { lexicon.country(in: $0) }
        let scheme =
            path.qualifier.flatMap(IdentifierScheme.init(rawValue:))
            ?? country.flatMap(IdentifierScheme.taxNumber)
        return switch scheme?.read(text).finding {
        case .checkDigitWrong: .checkDigitWrong
        case .zeroRestored: .leadingZeroRestored
        case .malformed: .identifierMalformed
        case .valid, nil: nil
        }
    }
}
