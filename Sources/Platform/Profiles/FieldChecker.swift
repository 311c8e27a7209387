import Catalog
import Records
import TextAnalysis

/// Says what in a row cannot be right, field by field.
///
/// The same readers compile the profile, so a value of a field that holds an amount, a date, a
/// code or a certificate is either read or named here. Fields of free words are kept as they are
/// written and need no reading; a list of languages or certificates is named where nothing in it
/// was recognised, one of markets where anything was not; other words stay with the record.
struct FieldChecker: Sendable {
    private let lexicon: Lexicon
    private let layout: Layout
    private let checked: [Column]

    /// A column that is checked, and what its texts came to where nothing else decides.
    private struct Column {
        let assignment: Layout.Assignment
        let texts: RepeatedTexts<RowProblem.Reason?>?
    }

    /// Judged beside other cells, or of values that hardly repeat.
    private static let variedFields: Set<Field> = [
        .latitude, .longitude, .region, .near, .identifiers, .phone,
    ]

    private static let plainFields: Set<Field> = [
        .externalID, .supplierID, .name, .address, .email, .website, .contact, .sector,
        .description, .remark,
        .processes, .materials, .products, .machines, .experience, .readiness,
        .title, .buyer, .text, .targetPrice, .ownership, .certificateNumber, .language,
    ]

    init(layout: Layout, lexicon: Lexicon) {
        self.layout = layout
        self.lexicon = lexicon
        checked = layout.assignments.filter { assignment in
            guard case .columns = assignment.binding else { return false }
            // What stands under a wish is its weight.
            if assignment.path.qualifier == NeedReader.wish { return false }
            // Where a supplier is, its address may say; where it should be, nothing else does.
            if layout.kind == .supplier, assignment.path.field == .region { return false }
            return !Self.plainFields.contains(assignment.path.field)
        }.map { assignment in
            let isVaried = Self.variedFields.contains(assignment.path.field)
            return Column(assignment: assignment, texts: isVaried ? nil : RepeatedTexts())
        }
    }

    func problems(cells: [String], position: RowPosition) -> [RowProblem] {
        var problems: [RowProblem] = []
        for checked in checked {
            let assignment = checked.assignment
            guard let text = layout.text(of: assignment.binding, in: cells),
                let reason = reason(against: text, in: checked, cells: cells)
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
        against text: String, in column: Column, cells: [String]
    ) -> RowProblem.Reason? {
        let path = column.assignment.path
        guard let texts = column.texts else { return reason(against: text, in: path, cells: cells) }
        return texts.value(of: text) { reason(against: $0, in: path, cells: cells) }
    }

    private func reason(
        against text: String, in path: FieldPath, cells: [String]
    ) -> RowProblem.Reason? {
        switch path.field {
        case .latitude:
            CoordinateReader.reason(
                againstLatitude: text, besideLongitude: value(.longitude, beside: path, cells))
                ?? pointReason(path, cells)
        case .longitude: CoordinateReader.reason(againstLongitude: text)
        case .country: countryReason(text)
        case .region, .near: placeReason(text, cells)
        case .exportMarkets: lexicon.markets(in: text).unread.isEmpty ? nil : .countryUnknown
        case .identifiers: identifierReason(text, path, cells)
        case .certificates, .certificateExpiry: certificateReason(text, path, cells)
        case .firstDelivery, .lastDelivery, .answerBy: dayReason(text)
        case .languages: lexicon.languages(in: text).isEmpty ? .languageUnknown : nil
        case .founded: lexicon.year(in: text) == nil ? .dateImpossible : nil
        case .phone: phoneReason(text, cells)
        case .musts: MustNames.areKnown(in: text) ? nil : .mustUnknown
        default: measureReason(text, path.field)
        }
    }

    /// What the same site says in another field.
    private func value(_ field: Field, beside path: FieldPath, _ cells: [String]) -> String? {
        let site = RecordReader.siteName(path)
        return layout.assignments.first {
            $0.path.field == field && RecordReader.siteName($0.path) == site
        }.flatMap { layout.text(of: $0.binding, in: cells) }
    }

    /// Whether the point of a site lies where the site is said to be.
    private func pointReason(_ path: FieldPath, _ cells: [String]) -> RowProblem.Reason? {
        let degrees = [Field.latitude, .longitude].compactMap { field in
            value(field, beside: path, cells).flatMap(CoordinateReader.degrees)
        }
        guard degrees.count == 2,
            let point = Coordinate(latitude: degrees[0], longitude: degrees[1])
        else { return nil }
        let address = value(.address, beside: path, cells)
        let region = value(.region, beside: path, cells)
        if isNear(point, [address, region].compactMap { $0 })
            || lexicon.catalogue.country(mappedAt: point) != nil
        {
            return nil
        }
        let site = lexicon.site(
            address: address ?? "", region: region,
            country: value(.country, beside: path, cells), coordinate: point)
        return site.isExact ? nil : .coordinateDoubtful
    }

    /// Whether a point lies near every region that a reading of the address may find: so most do,
    /// and to see that costs less than to read the address.
    private func isNear(_ point: Coordinate, _ addresses: [String]) -> Bool {
        let check = PointCheck(point: point, catalogue: lexicon.catalogue)
        let regions = addresses.flatMap(lexicon.regions(namedIn:))
        return !regions.isEmpty && regions.allSatisfy(check.isNear)
    }

    /// A place nobody knows would leave the need without one.
    private func placeReason(_ text: String, _ cells: [String]) -> RowProblem.Reason? {
        if CertificateMark.isNone(text) { return nil }
        let countries = layout.text(of: .country, in: cells).map(lexicon.countriesAsked) ?? []
        return lexicon.namesPlace(text, in: countries) ? nil : .placeUnknown
    }

    /// A need may name countries to say where the supplier should not be.
    private func countryReason(_ text: String) -> RowProblem.Reason? {
        let isKnown =
            layout.kind == .need
            ? !lexicon.countriesAsked(in: text).isEmpty : lexicon.country(in: text) != nil
        return isKnown ? nil : .countryUnknown
    }

    /// A day of delivery is a day, and there is none without end.
    private func dayReason(_ text: String) -> RowProblem.Reason? {
        if let reason = dateReason(text, isDate: true) { return reason }
        return lexicon.date(in: text).map { $0 >= CertificateWords.endless } == true
            ? .dateImpossible : nil
    }

    private func measureReason(_ text: String, _ field: Field) -> RowProblem.Reason? {
        let quantities = lexicon.quantities
        return switch field {
        case .tolerance: quantities.tolerance(in: text).reason
        case .envelope:
            quantities.envelope(
                in: text, groupingWithPoint: layout.groupsWithPoint(text)
            ).reason
        case .weight:
            quantities.mass(in: text, groupingWithPoint: layout.groupsWithPoint(text)).reason
        case .capacity: quantities.monthlyPieces(in: text).reason
        case .leadTime: quantities.days(in: text).reason
        case .minimumOrder: quantities.count(in: text).reason
        case .workers, .withinKilometres: quantities.count(in: text).positive.reason
        default: nil
        }
    }

    /// The fewest digits of a number that reaches a firm from outside: the shortest subscriber
    /// numbers have six (ITU-T E.164 names only the most, fifteen; several may stand in a cell).
    private static let phoneDigitsMin = 6

    private func phoneReason(_ text: String, _ cells: [String]) -> RowProblem.Reason? {
        if lexicon.restoredPhone(text, in: cells, layout) != nil { return .leadingZeroRestored }
        let digits = text.unicodeScalars.count { $0.properties.numericType == .decimal }
        if digits >= Self.phoneDigitsMin || CertificateMark.isNone(text) { return nil }
        return .phoneMalformed
    }

    private func certificateReason(
        _ text: String, _ path: FieldPath, _ cells: [String]
    ) -> RowProblem.Reason? {
        if path.field == .certificateExpiry, isUnpaired(text, cells) { return .endsUnpaired }
        let isDate = path.field == .certificateExpiry && !lexicon.saysEndless(text)
        let reason = dateReason(text, isDate: isDate)
        if reason == .dateImpossible, isDate {
            if DateCell.saysValid(text) { return nil }
            if DateCell.lastDayOfYear(in: text) != nil { return .yearAlone }
        }
        if let reason { return reason }
        guard path.field == .certificates, !CertificateMark.isNone(text) else { return nil }
        if let standard = lexicon.standard(named: path.qualifier) {
            if let end = lexicon.bareEnd(of: standard, cell: text) { return end.reason }
            return lexicon.standing(ofCell: text).isDoubt ? .certificateNotHeld : nil
        }
        let named = lexicon.namedCertificates(in: text)
        if named.isEmpty { return .certificateUnknown }
        return named.contains { $0.standing.isDoubt } ? .certificateNotHeld : nil
    }

    /// The shortest two dates: `1.3.27;1.3.28`. Most cells hold one and are not read twice.
    private static let datesLengthMin = 13

    /// Whether a column of ends holds several, and which certificate each is of cannot be told.
    private func isUnpaired(_ text: String, _ cells: [String]) -> Bool {
        guard text.utf8.count >= Self.datesLengthMin, DateCell.dates(in: text).count > 1,
            lexicon.namedCertificates(in: text).isEmpty
        else { return false }
        return CertificateEnds(
            standards: lexicon.listedStandards(in: cells, layout), text: text, lexicon: lexicon
        ).isUnpaired
    }

    private func dateReason(_ text: String, isDate: Bool) -> RowProblem.Reason? {
        let dates = DateCell.dates(in: text)
        if dates.contains(where: { $0.reading == .impossible }) { return .dateImpossible }
        let isAmbiguous = dates.contains { date in
            if case .monthFirst = date.reading { true } else { false }
        }
        if isAmbiguous { return .dateAmbiguous }
        guard isDate, dates.isEmpty else { return nil }
        if DateCell.counted(in: text) != nil { return .dateCounted }
        return CertificateMark.isNone(text) ? nil : .dateImpossible
    }

    private func identifierReason(
        _ text: String, _ path: FieldPath, _ cells: [String]
    ) -> RowProblem.Reason? {
        let scheme = lexicon.identifierScheme(
            named: path.qualifier, of: text, in: cells, layout)
        return switch scheme?.read(text).finding {
        case .checkDigitWrong: .checkDigitWrong
        case .zeroRestored: .leadingZeroRestored
        case .malformed: .identifierMalformed
        case .valid, nil: nil
        }
    }
}
