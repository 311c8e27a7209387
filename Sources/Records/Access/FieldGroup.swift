/// What of a supplier's profile is shown or kept together: nobody sets a level for forty fields.
///
/// The raw values are a contract: requests, answers and the store use them.
package enum FieldGroup: String, Sendable, CaseIterable, Codable {
    /// What the firm is called, and under which ids lists know it.
    case name
    /// Its country and region.
    case place
    /// Street and point of its sites.
    case address
    /// What it does, of what, with which machines, for which industries.
    case work
    case certificates
    /// What its parts may measure, how many it makes, how soon.
    case measures
    /// Under which conditions it takes an order.
    case terms
    /// Its size, age, owners, languages and markets.
    case firm
    /// The numbers that registers gave it.
    case registration
    /// Persons, telephones, addresses of mail and web.
    case contacts
    /// What it says of itself in free words, and what others remarked.
    case texts
    /// How far an assessment found it.
    case readiness

    /// The group of a field; nil of one that only needs have.
    package init?(_ field: Field) {
        switch field {
        case .name, .externalID, .supplierID: self = .name
        case .country, .region: self = .place
        case .address, .latitude, .longitude: self = .address
        case .processes, .materials, .products, .experience, .sector, .machines: self = .work
        case .certificates, .certificateExpiry, .certificateNumber: self = .certificates
        case .tolerance, .envelope, .weight, .capacity, .leadTime: self = .measures
        case .minimumOrder: self = .terms
        case .workers, .founded, .ownership, .exportMarkets, .languages: self = .firm
        case .identifiers: self = .registration
        case .phone, .email, .website, .contact: self = .contacts
        case .description, .remark: self = .texts
        case .readiness: self = .readiness
        case .title, .buyer, .text, .firstDelivery, .lastDelivery, .answerBy, .near,
            .withinKilometres, .language, .targetPrice, .musts:
            return nil
        }
    }
}
