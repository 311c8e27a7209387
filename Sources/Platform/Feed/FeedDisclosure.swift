package import Records
import Store

/// What of a record may be told to everybody.
///
/// This is a list of what is told where owners do not say otherwise, and all else is kept:
/// contacts, telephone numbers, e-mail and web addresses, prices and minimum orders, buyers,
/// customers, assessments, remarks and other free text, and the ids of lists.
package enum FeedDisclosure {
    /// Counted up with every change of these rules: folders are then compared as a whole.
    static let edition = 2

    /// The fields of a kind that are told, in the order of `Field`.
    package static func fields(of kind: RecordKind) -> [Field] {
        let told = kind == .supplier ? supplierFields : needFields
        return Field.allCases.filter(told.contains)
    }

    private static let supplierFields: Set<Field> = [
        .name, .address, .latitude, .longitude, .country, .region, .identifiers, .sector,
        .processes, .products, .materials, .machines, .certificates, .certificateExpiry,
        .certificateNumber, .workers, .founded, .ownership, .exportMarkets, .languages, .capacity,
        .tolerance, .envelope, .weight, .leadTime,
    ]
    /// The place a need is near to is left out: it is the buyer's.
    private static let needFields: Set<Field> = [
        .title, .processes, .products, .materials, .certificates, .capacity, .tolerance,
        .envelope, .weight, .leadTime, .country, .region, .languages, .language, .firstDelivery,
        .lastDelivery, .answerBy, .musts,
    ]
    /// Any of these makes a record that a reader can take (`RowIntake`).
    private static let namingFields: [RecordKind: Set<Field>] = [
        .supplier: [.name],
        .need: [
            .title, .processes, .materials, .products, .certificates, .tolerance, .envelope,
            .capacity,
        ],
    ]
    /// Numbers by their nature, which are not searched for those of telephones.
    private static let numberFields: Set<Field> = [.latitude, .longitude, .certificateNumber]
    /// What people name persons and buyers in; a told text must not repeat it. A firm's own name
    /// may: many are called after their owners.
    private static let keptNames: Set<Field> = [.contact, .buyer]

    /// What of a record is told.
    struct Told: Hashable {
        /// Empty when the record is not told at all.
        var fields: [FieldPath: String] = [:]
        /// Values of told fields that were kept because of what stands in them.
        var withheld = 0
    }

    /// - Parameter custody: what its owner says of who may see it; nil where nobody says anything.
    static func told(of record: SourceRecord, _ custody: Custody? = nil) -> Told {
        let kind = record.layout.kind
        // A need is told where the operator says so, but not against its owner's word.
        if kind == .need, let level = custody?.needLevel, level > .everybody { return Told() }
        let hidden = Disclosure.hidden(from: .everybody, custody?.levels ?? .unsaid)
        let fields = (kind == .supplier ? supplierFields : needFields)
            .filter { field in kind == .need || !(FieldGroup(field).map(hidden.contains) ?? false) }
        let kept = record.layout.assignments.filter { keptNames.contains($0.path.field) }
            .compactMap { record.layout.text(of: $0.binding, in: record.cells) }
        var told = Told()
        for assignment in record.layout.assignments where fields.contains(assignment.path.field) {
            guard let text = record.layout.text(of: assignment.binding, in: record.cells) else {
                continue
            }
            if mayBeTold(text, of: assignment.path, keeping: kept) {
                told.fields[assignment.path] = text
            } else {
                told.withheld += 1
            }
        }
        let naming = namingFields[kind] ?? []
        if !told.fields.keys.contains(where: { naming.contains($0.field) }) { told.fields = [:] }
        return told
    }

    private static func mayBeTold(
        _ text: String, of path: FieldPath, keeping kept: [String]
    ) -> Bool {
        if path.field == .identifiers { return isFirmsNumber(text, scheme: path.qualifier) }
        if numberFields.contains(path.field) { return true }
        if ContactScreen.finds(in: text) { return false }
        return path.field == .name || !kept.contains { ContactScreen.repeats($0, in: text) }
    }

    /// Whether a number is one of a register of firms, by its check digit; a person's is none.
    private static func isFirmsNumber(_ text: String, scheme: String?) -> Bool {
        if IdentifierScheme.vietnamTaxNumber.read(text).identifier.isPersonal { return false }
        let schemes =
            scheme.map { IdentifierScheme(rawValue: $0).map { [$0] } ?? [] }
            ?? IdentifierScheme.allCases
        return schemes.contains { $0.read(text).identifier.isValid }
    }
}
