import Records
import TextAnalysis

/// Reads the fields of one record into the texts of the compared columns.
struct RecordReader: Sendable {
    let columns: [ColumnPlan]
    private let fields: [ComparedField]
    private let names = FirmName()
    private let addresses: AddressReader
    private let places: PlaceNames
    private let indexes: [ColumnKind: Int]
    /// The columns that a record's names go to, the first one first.
    private let nameColumns: [Int]
    private let countryField: Int?
    private let nameField: Int?
    /// Per field, the column of a field of the list's own.
    private let ownColumns: [Int?]

    init(fields: [ComparedField], places: PlaceNames) {
        self.fields = fields
        self.places = places
        addresses = AddressReader(places: places)
        let columns = ColumnPlan.columns(of: fields)
        self.columns = columns
        ownColumns = fields.map { field in
            columns.firstIndex { $0.title == field.label }
        }
        nameColumns = columns.indices.filter { [.name, .otherName].contains(columns[$0].kind) }
        countryField = fields.firstIndex(of: .known(.country))
        nameField = fields.firstIndex(of: .known(.name))
        indexes = Dictionary(columns.enumerated().map { ($1.kind, $0) }) { first, _ in first }
    }

    /// The texts of one record, in the order of `columns`; empty where it says nothing.
    ///
    /// - Parameters:
    ///   - values: the record's texts, in the order of the fields.
    ///   - row: where they go; of `columns.count` texts.
    func read(_ values: ArraySlice<String>, into row: inout [String]) {
        for place in row.indices { row[place] = "" }
        let first = values.startIndex
        let country = countryField.map { places.country(values[first + $0]) } ?? ""
        for (place, field) in fields.enumerated() {
            let written = values[first + place]
            if written.isEmpty { continue }
            switch field {
            case .known(let known): read(known, written, country: country, into: &row)
            case .custom(_, let kind):
                if let column = ownColumns[place] { row[column] = Self.text(written, kind: kind) }
            }
        }
    }

    /// The marks of a record's first name, as far as it is compared; 0 where it has none.
    ///
    /// - Parameters:
    ///   - row: what `read` made of the values.
    ///   - marks: those of the names read before.
    func tones(
        _ values: ArraySlice<String>, _ row: [String], _ marks: inout NameTones
    ) -> UInt32 {
        guard let nameField, let first = nameColumns.first else { return 0 }
        return marks.number(of: values[values.startIndex + nameField], core: row[first])
    }

    /// The fingerprint of the firm's name where a record's first name tells a branch of it; else 0.
    func branch(_ values: ArraySlice<String>) -> UInt64 {
        guard let nameField else { return 0 }
        let written = values[values.startIndex + nameField]
        guard BranchWords.mayTell(written) else { return 0 }
        let name = written.utf8.split(separator: ListedRecords.betweenNames).first
        return name.flatMap { names.firm(ofBranch: String(Substring($0))) }
            .map { WordLists.fingerprint(of: $0) } ?? 0
    }

    private func read(
        _ field: KnownField, _ written: String, country: String, into row: inout [String]
    ) {
        switch field {
        case .name: setNames(written, in: &row)
        case .taxNumber:
            set(.taxNumber, CodedValue.taxNumber(written, country: country), in: &row)
        case .country: set(.country, country, in: &row)
        case .phone:
            set(.phone, PhoneNumber.key(of: written, country: country), in: &row)
        case .email:
            set(.email, WebDomain.mail(written), in: &row)
            fill(.domain, WebDomain.key(ofMail: written), in: &row)
        case .web: set(.domain, WebDomain.key(of: written), in: &row)
        case .address, .street:
            take(addresses.read(written, country: country), into: &row)
        case .streetNumber: set(.streetNumber, Self.numbers(written), in: &row)
        case .ward: set(.ward, Self.words(written), in: &row)
        case .district: set(.district, Self.words(written), in: &row)
        case .province:
            let folded = Fold.search(written)
            let region = addresses.region(folded, country: country)
            set(.province, region ?? folded, in: &row)
        case .postcode: set(.postcode, CodedValue.identifier(written), in: &row)
        case .givenName: set(.givenName, Fold.search(written), in: &row)
        case .surname: set(.surname, Fold.search(written), in: &row)
        case .dateOfBirth: set(.dateOfBirth, CodedValue.date(written), in: &row)
        }
    }

    /// The first name, and others of the firm behind it. Short ones are left out: many firms have
    /// the same three letters.
    private func setNames(_ written: String, in row: inout [String]) {
        guard let first = nameColumns.first else { return }
        guard written.utf8.contains(ListedRecords.betweenNames) else {
            row[first] = names.core(written)
            return
        }
        var found: [String] = []
        for name in written.utf8.split(separator: ListedRecords.betweenNames) {
            let core = names.core(String(Substring(name)))
            let isShort = core.utf8.count < Self.otherNameBytesMin
            if core.isEmpty || found.contains(core) || (isShort && !found.isEmpty) { continue }
            found.append(core)
        }
        for (column, core) in zip(nameColumns, found) { row[column] = core }
    }

    /// A further name of fewer bytes is an abbreviation; two syllables of Hangul are as many.
    private static let otherNameBytesMin = 6

    private func take(_ parts: AddressParts, into row: inout [String]) {
        fill(.streetNumber, parts.number, in: &row)
        fill(.street, parts.street, in: &row)
        fill(.park, parts.park, in: &row)
        fill(.lot, parts.lot, in: &row)
        fill(.ward, parts.ward, in: &row)
        fill(.district, parts.district, in: &row)
        fill(.province, parts.province, in: &row)
    }

    /// What a field of its own says goes before what an address says of it.
    private func set(_ kind: ColumnKind, _ text: String, in row: inout [String]) {
        guard let column = indexes[kind], !text.isEmpty else { return }
        row[column] = text
    }

    private func fill(_ kind: ColumnKind, _ text: String, in row: inout [String]) {
        guard let column = indexes[kind], row[column].isEmpty else { return }
        row[column] = text
    }

    private static func text(_ written: String, kind: CustomKind) -> String {
        switch kind {
        case .text: words(written)
        case .identifier: CodedValue.identifier(written)
        case .number: CodedValue.number(written)
        case .date: CodedValue.date(written)
        case .category: CodedValue.category(written)
        }
    }

    private static func words(_ written: String) -> String {
        WordCutter.words(of: Fold.search(written)).joined(separator: " ")
    }

    private static func numbers(_ written: String) -> String {
        let words = WordCutter.words(of: Fold.search(written))
        return words.first(where: WordCutter.isNumber) ?? words.first ?? ""
    }
}
