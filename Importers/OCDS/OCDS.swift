package import Records

/// What the two readers of OCDS take over, in which columns, and which field each column says.
///
/// - Source: OCDS 1.1.5, open-contracting/standard, read 2026-11.
package enum OCDS {
    /// The field map that goes with the columns of the reader of this kind.
    package static func fieldMap(_ kind: RecordKind) -> FieldMap {
        let fields = kind == .need ? OCDSNeedRows.fields : OCDSSupplierRows.fields
        return FieldMap(kind: kind, fields: fields.mapValues { .columns($0) })
    }

    static func columns(_ kind: RecordKind) -> [String] {
        kind == .need ? OCDSNeedRows.columns.names : OCDSSupplierRows.columns.names
    }

    /// What is taken over or understood as structure, by either reader. The same for both, so
    /// that what one lists is what the standard's document held and nobody reads.
    static let vocabulary = JSONVocabulary(
        [
            "ocid", "id", "date", "tag/*", "initiationType", "language", "buyer/id", "buyer/name",
            "parties/id", "parties/name", "parties/roles/*", "parties/identifier/scheme",
            "parties/identifier/id", "parties/identifier/legalName", "parties/identifier/uri",
            "parties/additionalIdentifiers/scheme", "parties/additionalIdentifiers/id",
            "parties/additionalIdentifiers/legalName", "parties/additionalIdentifiers/uri",
            "parties/address/streetAddress", "parties/address/locality", "parties/address/region",
            "parties/address/postalCode", "parties/address/countryName", "parties/address/country",
            "parties/contactPoint/name", "parties/contactPoint/email",
            "parties/contactPoint/telephone", "parties/contactPoint/url",
            "tender/id", "tender/title", "tender/description", "tender/status",
            "tender/mainProcurementCategory", "tender/eligibilityCriteria", "tender/value/*",
            "tender/minValue/*", "tender/procuringEntity/id", "tender/procuringEntity/name",
            "tender/tenderPeriod/endDate", "tender/contractPeriod/startDate",
            "tender/contractPeriod/endDate", "tender/lots/id", "tender/lots/title",
            "tender/lots/description", "tender/lots/status", "tender/lots/value/*",
            "tender/lots/contractPeriod/startDate", "tender/lots/contractPeriod/endDate",
            "awards/id", "awards/title", "awards/description", "awards/status", "awards/date",
            "awards/value/*", "awards/contractPeriod/endDate",
            "awards/suppliers/id", "awards/suppliers/name",
            "contracts/id", "contracts/awardID", "contracts/title", "contracts/description",
            "contracts/dateSigned", "contracts/value/*", "contracts/period/endDate",
            "contracts/contractPeriod/endDate",
        ]
            + ["tender", "awards", "contracts"].flatMap { part in
                itemPaths.map { part + "/items/" + $0 }
            })

    private static let itemPaths = [
        "id", "description", "quantity", "unit/name", "unit/id", "unit/scheme", "relatedLot",
        "classification/scheme", "classification/id", "classification/description",
        "classification/uri", "additionalClassifications/scheme", "additionalClassifications/id",
        "additionalClassifications/description", "additionalClassifications/uri",
        "deliveryAddress/streetAddress", "deliveryAddress/locality", "deliveryAddress/region",
        "deliveryAddress/postalCode", "deliveryAddress/countryName",
        "deliveryLocation/description",
    ]

    /// What a package says of itself and not of its releases.
    static let packageNames: Set<String> = [
        "uri", "version", "publishedDate", "publisher", "license", "publicationPolicy",
        "packages", "extensions", "links", "links.all", "links.prev",
    ]
}
