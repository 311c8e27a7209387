/// A field of a supplier's profile or of a buyer's need, as field maps name it.
///
/// The raw values are a contract: mapping files and scripts use them.
package enum Field: String, Sendable, CaseIterable, Codable {
    // Of both.
    case externalID, processes, materials, products, certificates, tolerance, envelope, weight
    case capacity, minimumOrder, leadTime, country, region, languages, experience, readiness
    case remark
    // Of suppliers.
    case name, address, latitude, longitude, identifiers, phone, email, website, contact, sector
    case certificateExpiry, certificateNumber, machines, workers, founded, ownership
    case exportMarkets, description
    /// The id by which the source knows the firm a record is about, where `externalID` is that of
    /// one item among the firm's many (a catalogue line, a product, a contract): the subject is
    /// made from it, so that all lines of a firm come to one profile.
    case supplierID
    // Of needs.
    case title, buyer, text, firstDelivery, lastDelivery, answerBy, near, withinKilometres
    case language, targetPrice, musts

    /// The fields a record of `kind` can have.
    package static func fields(of kind: RecordKind) -> [Field] {
        allCases.filter {
            kind == .supplier ? !onlyNeeds.contains($0) : !onlySuppliers.contains($0)
        }
    }

    private static let onlySuppliers: Set<Field> = [
        .name, .address, .latitude, .longitude, .identifiers, .phone, .email, .website, .contact,
        .sector, .certificateExpiry, .certificateNumber, .machines, .workers, .founded, .ownership,
        .exportMarkets, .description, .supplierID,
    ]
    private static let onlyNeeds: Set<Field> = [
        .title, .buyer, .text, .firstDelivery, .lastDelivery, .answerBy, .near, .withinKilometres,
        .language, .targetPrice, .musts,
    ]
}

/// A field with what narrows it: a language, an identifier scheme, a standard, or must / should.
///
///     FieldPath("name.vi")               // the Vietnamese name
///     FieldPath("identifiers.vn-mst")    // the Vietnamese tax number
///     FieldPath("certificates.should")   // of a need: wished, not required
package struct FieldPath: Hashable, Sendable, Comparable, CustomStringConvertible, Codable {
    package let field: Field
    package let qualifier: String?

    package init(_ field: Field, _ qualifier: String? = nil) {
        self.field = field
        self.qualifier = qualifier
    }

    /// Reads `field` or `field.qualifier`; nil when there is no such field or nothing follows the
    /// point.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let field = Field(rawValue: String(first)),
            parts.last?.isEmpty == false
        else { return nil }
        self.init(field, parts.count == 2 ? String(parts[1]) : nil)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let path = FieldPath(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\(text) is not a field")
        }
        self = path
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    package var description: String {
        qualifier.map { field.rawValue + "." + $0 } ?? field.rawValue
    }

    package static func < (left: FieldPath, right: FieldPath) -> Bool {
        left.description < right.description
    }
}
