import Records

/// Where in a profile a text stands, since the same word says more in some places than others.
enum TextZone: Int, Sendable, CaseIterable {
    case name, offer, description, remark

    init(of field: Field) {
        switch field {
        case .name: self = .name
        case .processes, .products, .materials, .machines, .experience: self = .offer
        case .description, .text, .title: self = .description
        default: self = .remark
        }
    }

    /// How often a word here counts, in tenths.
    ///
    /// What a firm lists as its work counts most, its name less (many names promise everything),
    /// a description as written, remarks least (own choice; the form is Robertson's).
    ///
    /// - Source: Robertson, Zaragoza and Taylor 2004, "Simple BM25 extension to multiple weighted
    ///   fields", doi:10.1145/1031171.1031181.
    var weightTenths: Int {
        switch self {
        case .name: 15
        case .offer: 30
        case .description: 10
        case .remark: 5
        }
    }
}

/// A count for each zone.
typealias ZoneCounts = SIMD4<Int32>
