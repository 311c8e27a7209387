import Catalog
import Records

/// A fair as it might be: firms of one to four trades, needs that ask for the trades, certificates
/// and places that are asked for often.
///
/// Processes, materials and standards are drawn from the first of each scheme in the catalogue, the
/// smaller the place the more often (the square of a uniform draw), since a fair has many stampers
/// and few that do explosive forming. Half of the firms say how much they make, a third how fine.
struct FairCorpus {
    static let date = CalendarDate(dayNumber: 20_779)
    private static let seed: UInt64 = 20_261_122
    /// The concepts of a scheme that a fair is about.
    private static let depth = 60

    let catalogue: Catalogue
    let suppliers: [Profile]
    let needs: [Need]

    init(catalogue: Catalogue, suppliers: Int, needs: Int) {
        var draw = Draw(seed: Self.seed, catalogue: catalogue, depth: Self.depth)
        self.catalogue = catalogue
        self.suppliers = (0..<suppliers).map { draw.supplier(UInt64($0 + 1)) }
        self.needs = (0..<needs).map { draw.need($0) }
    }
}

/// - Source: SplitMix64; Steele, Lea and Flood 2014, doi:10.1145/2714064.2660195.
private struct Draw: RandomNumberGenerator {
    private var state: UInt64
    private let concepts: [ConceptScheme: [ConceptID]]
    private let regions: [Region]

    init(seed: UInt64, catalogue: Catalogue, depth: Int) {
        state = seed
        var concepts: [ConceptScheme: [ConceptID]] = [:]
        for id in catalogue.order where concepts[id.scheme, default: []].count < depth {
            concepts[id.scheme, default: []].append(id)
        }
        self.concepts = concepts
        regions = catalogue.regions.values.filter { $0.country == "VN" && $0.validUntil == nil }
            .sorted { $0.id < $1.id }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &self) < percent
    }

    private mutating func concept(_ scheme: ConceptScheme) -> ConceptID {
        let list = concepts[scheme] ?? []
        let uniform = Double.random(in: 0..<1, using: &self)
        return list[Int(uniform * uniform * Double(list.count))]
    }

    private mutating func amount() -> Int {
        [1_000, 5_000, 20_000, 50_000, 100_000, 200_000].randomElement(using: &self) ?? 1_000
    }

    private func stated<Value>(_ value: Value) -> Stated<Value> {
        guard let source = SourceID("fair") else { preconditionFailure("a valid name") }
        return Stated(
            value, given: "",
            provenance: Provenance(
                source: source, recordKey: "", line: 1, statedOn: FairCorpus.date,
                authority: .partner))
    }

    mutating func supplier(_ number: UInt64) -> Profile {
        var profile = Profile(id: OrganisationID(country: "VN", digest: number))
        profile.names = [stated(LocalisedText("Precision Parts \(number)"))]
        profile.processes = (0..<Int.random(in: 1...4, using: &self)).map { _ in
            stated(concept(.process))
        }
        profile.materials = (0..<Int.random(in: 0...3, using: &self)).map { _ in
            stated(concept(.material))
        }
        profile.certificates = (0..<Int.random(in: 0...2, using: &self)).map { _ in
            let days = Int.random(in: -200...900, using: &self)
            return stated(
                Certificate(
                    standard: concept(.standard),
                    validUntil: CalendarDate(dayNumber: FairCorpus.date.dayNumber + days)))
        }
        if let region = regions.randomElement(using: &self) {
            profile.sites = [
                stated(
                    Site(
                        country: "VN", region: region.id, address: "", coordinate: nil,
                        isExact: false))
            ]
        }
        if chance(50) { profile.capacity = stated(amount()) }
        if chance(33) {
            profile.tolerance = stated(
                Length(micrometres: Int64.random(in: 5...200, using: &self)))
        }
        profile.texts = [stated(FieldText(.description, words(12)))]
        return profile
    }

    mutating func need(_ number: Int) -> Need {
        var requirements = [Requirement(.process(concept(.process)), .must)]
        if chance(30) { requirements.append(Requirement(.process(concept(.process)), .must)) }
        if chance(70) { requirements.append(Requirement(.material(concept(.material)), .must)) }
        if chance(60) {
            requirements.append(Requirement(.certificate(concept(.standard)), .must))
        }
        if chance(60) { requirements.append(Requirement(.capacity(amount()), .must)) }
        if chance(40) {
            let width: Int64 = [10, 20, 50, 100].randomElement(using: &self) ?? 10
            requirements.append(Requirement(.tolerance(Length(micrometres: width)), .must))
        }
        if chance(50), let region = regions.randomElement(using: &self) {
            let near = Requirement.Near(
                name: region.nativeName, centre: region.centre, withinKilometres: 120)
            requirements.append(
                Requirement(
                    .place(Requirement.Place(countries: ["VN"], near: near)),
                    .should(weight: 50)))
        }
        requirements.append(Requirement(.text(words(6)), .should(weight: 50)))
        let days = [30, 60, 90, 180].randomElement(using: &self) ?? 30
        return Need(
            id: NeedID("N\(number)"), requirements: requirements,
            firstDelivery: CalendarDate(dayNumber: FairCorpus.date.dayNumber + days))
    }

    private static let vocabulary = [
        "metal", "stamping", "precision", "bracket", "automotive", "plastic", "mould", "housing",
        "machining", "turned", "shaft", "connector", "dập", "kim", "loại", "ép", "nhựa", "khuôn",
        "gia", "công", "linh", "kiện", "chi", "tiết", "mạ", "kẽm", "hàn", "lắp", "ráp",
    ]

    private mutating func words(_ count: Int) -> String {
        (0..<count).map { _ in Self.vocabulary.randomElement(using: &self) ?? "" }
            .joined(separator: " ")
    }
}
