package import Records

extension BMEcatReader {
    /// The ready field map; catalogues hold suppliers alone, so there is none for needs.
    package static func fieldMap(_ kind: RecordKind = .supplier) -> FieldMap? {
        guard kind == .supplier else { return nil }
        return FieldMap(kind: .supplier, fields: fields.mapValues { .columns($0.map(\.rawValue)) })
    }

    private static let fields: [FieldPath: [BMEcatColumn]] = [
        FieldPath(.externalID): [.externalID],
        FieldPath(.supplierID): [.supplierID],
        FieldPath(.name): [.supplierName],
        FieldPath(.address): [.supplierAddress],
        FieldPath(.country): [.supplierCountry],
        FieldPath(.identifiers): [.supplierTaxID],
        FieldPath(.identifiers, "gln"): [.supplierGLN],
        FieldPath(.contact): [.supplierContact],
        FieldPath(.phone): [.supplierPhone],
        FieldPath(.email): [.supplierMail],
        FieldPath(.website): [.supplierWebsite],
        FieldPath(.products): [.name, .keywords],
        FieldPath(.description): [.description, .features, .remarks],
        FieldPath(.sector): [.classID, .className, .catalogGroup],
        FieldPath(.minimumOrder): [.minimumOrder],
        FieldPath(.leadTime): [.deliveryTime],
    ]
}
