import Records

/// Where in a profile a text stands, since the same word says more in some places than others:
/// how much stands in `TextModel`.
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
}

/// A count for each zone.
package typealias ZoneCounts = SIMD4<Int32>
