package import Records

extension UBLCatalogueReader {
    /// The ready field map; catalogues hold suppliers alone, so there is none for needs.
    package static func fieldMap(_ kind: RecordKind = .supplier) -> FieldMap? {
        guard kind == .supplier else { return nil }
        return FieldMap(kind: .supplier, fields: fields.mapValues { .columns($0.map(\.rawValue)) })
    }

    private static let fields: [FieldPath: [UBLColumn]] = [
        FieldPath(.externalID): [.externalID],
        FieldPath(.supplierID): [.supplierID],
        FieldPath(.name): [.providerName],
        FieldPath(.address): [.providerAddress],
        FieldPath(.country): [.providerCountry],
        FieldPath(.identifiers): [.providerTaxID],
        FieldPath(.identifiers, "gln"): [.providerGLN],
        FieldPath(.identifiers, "company"): [.providerCompanyID],
        FieldPath(.contact): [.providerContact],
        FieldPath(.phone): [.providerPhone],
        FieldPath(.email): [.providerMail],
        FieldPath(.website): [.providerWebsite],
        FieldPath(.products): [.name, .keywords],
        FieldPath(.description): [.description, .properties],
        FieldPath(.sector): [.classification],
        FieldPath(.certificates): [.certificates],
        FieldPath(.minimumOrder): [.minimumOrder],
        FieldPath(.leadTime): [.leadTime],
    ]
}
