import Catalog
import Records
import SupplyNetwork

/// Suppliers by lot with a fixed seed: spread over the provinces unevenly, each with a site or two,
/// one to four processes, up to two products and, half of them, a certificate and a capacity.
struct Corpus {
    private var state: UInt64 = 20_261_122
    let catalogue: Catalogue
    private let regions: [Region]
    private let processes: [ConceptID]
    private let products: [ConceptID]
    private let standard = ConceptID(.standard, "iatf-16949")
    private let source: SourceID
    private let statedOn = CalendarDate(dayNumber: 20_700)

    init() throws {
        catalogue = try Catalogue.embedded()
        regions = catalogue.regions.values.filter { $0.country == "VN" }.sorted { $0.id < $1.id }
        processes = catalogue.order.filter { $0.scheme == .process }
        products = Array(catalogue.order.filter { $0.scheme == .product }.prefix(200))
        guard let source = SourceID("corpus") else { preconditionFailure("corpus is a name") }
        self.source = source
    }

    mutating func next(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) >> 33) % bound
    }

    /// The smaller of two draws, so that the first are met most.
    private mutating func uneven(below bound: Int) -> Int {
        min(next(below: bound), next(below: bound))
    }

    mutating func suppliers(_ count: Int) -> [Profile] { (0..<count).map { supplier($0) } }

    private mutating func supplier(_ number: Int) -> Profile {
        var profile = Profile(id: OrganisationID(country: "VN", digest: UInt64(number + 1)))
        profile.names = [stated(LocalisedText("Công ty TNHH số \(number)"))]
        profile.sites = (0..<(next(below: 5) == 0 ? 2 : 1)).map { _ in stated(site()) }
        profile.processes = (0..<1 + next(below: 4)).map { _ in
            stated(processes[uneven(below: processes.count)])
        }
        profile.products = (0..<next(below: 3)).map { _ in
            stated(products[uneven(below: products.count)])
        }
        if next(below: 2) == 0 { profile.capacity = stated(1_000 * (1 + next(below: 500))) }
        if next(below: 2) == 0 {
            let end = CalendarDate(dayNumber: 20_800 + next(below: 900))
            profile.certificates = [stated(Certificate(standard: standard, validUntil: end))]
        }
        return profile
    }

    private mutating func site() -> Site {
        let region = regions[uneven(below: regions.count)]
        let point = Coordinate(
            latitude: region.centre.latitude + Double(next(below: 1_000)) / 4_000,
            longitude: region.centre.longitude + Double(next(below: 1_000)) / 4_000)
        return Site(
            country: "VN", region: region.id, address: "", coordinate: point, isExact: true)
    }

    private func stated<Value: Hashable & Sendable>(_ value: Value) -> Stated<Value> {
        Stated(
            value, given: "",
            provenance: Provenance(
                source: source, recordKey: "", line: 1, statedOn: statedOn, authority: .partner))
    }
}
