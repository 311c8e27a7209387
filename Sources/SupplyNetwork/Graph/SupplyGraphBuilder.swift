package import Catalog
package import Records

/// Makes a network of profiles, needs, fits and relations, given in any order.
///
///     var builder = SupplyGraphBuilder(catalogue, language: .english, frame: frame)
///     for profile in profiles { builder.add(profile) }
///     let graph = builder.finish()
///
/// - Complexity: O(what is added) and, to finish, O(n log n) in nodes and edges.
package struct SupplyGraphBuilder {
    private let catalogue: Catalogue
    private let language: Language
    private let frame: RegionFrame
    private var nodes: [NetworkNode] = []
    private var places: [String: Int] = [:]
    private var edges: [NetworkEdge] = []

    /// - Parameters:
    ///   - language: what nodes are labelled in.
    ///   - frame: the regions that nodes lie in, whichever their sources named.
    package init(_ catalogue: Catalogue, language: Language, frame: RegionFrame) {
        self.catalogue = catalogue
        self.language = language
        self.frame = frame
    }

    /// A firm, its sites and their regions, what it does and makes.
    package mutating func add(_ profile: Profile) {
        let firm = place(of: profile)
        for (number, stated) in profile.sites.enumerated() {
            add(stated, number: number, of: profile, firm)
        }
        for stated in profile.processes { join(firm, .process, stated) }
        for stated in profile.products { join(firm, .product, stated) }
    }

    /// A need, named by its title, where its parts are needed as far as it says.
    package mutating func add(_ need: Need) {
        let label = need.title.isEmpty ? need.id.text : need.title
        var node = NetworkNode(.need, need.id.text, label: label)
        node.statedRegion = need.deliveryRegions.first
        // A need means the regions of today.
        node.region = need.deliveryRegions.lazy.compactMap(frame.region).first
        node.country = node.statedRegion.flatMap { catalogue.regions[$0]?.country }
        node.point = need.deliveryPoint ?? node.region.flatMap(frame.centre)
        _ = place(node)
    }

    /// That a firm can supply a need.
    ///
    /// The edge weighs the expected score and holds until the first certificate the need asks for
    /// ends.
    ///
    /// - Parameters:
    ///   - date: the first day on which all it rests on had been said; nil where it is not known.
    ///   - until: the last day on which the firm is known to qualify; nil = no end is known.
    ///   - evidence: the words it rests on; the rule alone where nothing is said.
    package mutating func add(
        _ ability: CanSupply, since date: CalendarDate? = nil, until: CalendarDate? = nil,
        evidence: EdgeEvidence? = nil
    ) {
        let (supplier, asked) = (ability.supplier.text, ability.need.text)
        let firm = place(NetworkNode(.firm, supplier, label: supplier))
        let need = place(NetworkNode(.need, asked, label: asked))
        edges.append(
            NetworkEdge(
                from: firm, to: need, .canSupply,
                weight: Double(max(1, ability.fit.millionths)) / Double(Score.scale),
                validity: Validity(from: nil, until: until), knownSince: date,
                evidence: evidence ?? EdgeEvidence(given: ability.evidence)))
    }

    /// That a firm supplies or owns another.
    package mutating func add(_ relation: SupplyRelation) {
        let from = place(NetworkNode(.firm, relation.from.text, label: relation.from.text))
        let to = place(NetworkNode(.firm, relation.to.text, label: relation.to.text))
        edges.append(
            NetworkEdge(
                from: from, to: to, relation.kind == .owns ? .owns : .supplies,
                weight: relation.value ?? 1,
                validity: Validity(from: relation.statedOn, until: relation.until),
                knownSince: relation.statedOn, evidence: relation.evidence))
    }

    /// The graph, nodes by kind and identifier, edges by their ends, kind and date.
    package func finish() -> SupplyGraph {
        let order = nodes.indices.sorted {
            (nodes[$0].kind, nodes[$0].id) < (nodes[$1].kind, nodes[$1].id)
        }
        var numbers = [Int](repeating: 0, count: nodes.count)
        for (number, place) in order.enumerated() { numbers[place] = number }
        let renumbered = edges.map { $0.between(numbers[$0.source], numbers[$0.target]) }
        return SupplyGraph(
            nodes: order.map { nodes[$0] },
            edges: renumbered.sorted { $0.sortKey < $1.sortKey })
    }

    private mutating func place(of profile: Profile) -> Int {
        var node = NetworkNode(.firm, profile.id.text, label: profile.name(in: language))
        let sites = profile.sites.map(\.value)
        let country = String(profile.id.country)
        node.country =
            sites.lazy.compactMap(\.country).first
            ?? (country == OrganisationID.unknownCountry ? nil : country)
        node.statedRegion = sites.lazy.compactMap(\.region).first
        node.region = profile.sites.lazy.compactMap(frame.region(of:)).first
        let known = sites.filter { $0.coordinate != nil }
        if let site = known.first(where: \.isExact) ?? known.first {
            node.point = site.coordinate
            node.isExact = site.isExact
        }
        node.capacity = profile.capacity?.value
        node.knownSince = profile.firstStated
        return place(node)
    }

    private mutating func add(
        _ stated: Stated<Site>, number: Int, of profile: Profile, _ firm: Int
    ) {
        let value = stated.value
        let label = value.address.isEmpty ? profile.name(in: language) : value.address
        var node = NetworkNode(.site, profile.id.text + "#" + String(number + 1), label: label)
        node.country = value.country
        node.statedRegion = value.region
        node.region = frame.region(of: stated)
        let centre = (node.region ?? value.region).flatMap(frame.centre)
        // A point that is not the site's own is its region's, as drawn on the day.
        let own = value.isExact ? value.coordinate : nil
        node.point = own ?? centre ?? value.coordinate
        node.isExact = value.coordinate != nil && value.isExact
        node.knownSince = stated.provenance.statedOn
        let site = place(node)
        append(firm, site, .owns, stated)
        // A region that is none on the day is still the last one known.
        guard let region = node.region ?? value.region else { return }
        append(site, place(ofRegion: region), .locatedIn, stated)
    }

    private mutating func join(_ firm: Int, _ kind: NodeKind, _ stated: Stated<ConceptID>) {
        let label = catalogue.label(of: stated.value, in: language)
        append(firm, place(NetworkNode(kind, stated.value.code, label: label)), .makes, stated)
    }

    private mutating func place(ofRegion id: ConceptID) -> Int {
        var node = NetworkNode(.region, id.code, label: catalogue.label(of: id, in: language))
        node.country = catalogue.regions[id]?.country
        node.region = frame.region(id)
        node.statedRegion = id
        node.point = catalogue.regions[id]?.centre
        return place(node)
    }

    private mutating func append<Value>(
        _ source: Int, _ target: Int, _ kind: EdgeKind, _ stated: Stated<Value>
    ) {
        edges.append(
            NetworkEdge(
                from: source, to: target, kind, knownSince: stated.provenance.statedOn,
                evidence: EdgeEvidence(stated)))
    }

    /// The place of the node of this identifier; who tells most of it, tells it.
    private mutating func place(_ node: NetworkNode) -> Int {
        if let place = places[node.id] {
            if nodes[place].isNameOnly { nodes[place] = node }
            return place
        }
        places[node.id] = nodes.count
        nodes.append(node)
        return nodes.count - 1
    }
}

extension NetworkNode {
    /// The identifier within the kind.
    package var key: String { String(id.dropFirst(kind.rawValue.utf8.count + 1)) }

    /// Whether all that is known of it is that something names it.
    fileprivate var isNameOnly: Bool { knownSince == nil && label == key }
}

extension NetworkEdge {
    /// What edges are ordered by; ends come first, so that equals are rare.
    fileprivate var sortKey: EdgeOrder {
        EdgeOrder(
            ends: (source, target), kind: kind, day: knownSince?.dayNumber ?? .min,
            evidence: evidence, weight: weight, until: validity.until?.dayNumber ?? .max)
    }
}

private struct EdgeOrder {
    let ends: (Int, Int)
    let kind: EdgeKind
    let day: Int
    let evidence: EdgeEvidence
    let weight: Double
    let until: Int

    static func < (left: EdgeOrder, right: EdgeOrder) -> Bool {
        if left.ends != right.ends { return left.ends < right.ends }
        if left.kind != right.kind { return left.kind < right.kind }
        if left.day != right.day { return left.day < right.day }
        let (one, other) = (left.evidence, right.evidence)
        let texts = (one.saidBy ?? "", one.given)
        let others = (other.saidBy ?? "", other.given)
        return texts != others
            ? texts < others : (left.weight, left.until) < (right.weight, right.until)
    }
}

extension Profile {
    /// The day of the oldest statement on the firm's name, sites or work.
    ///
    /// - Complexity: O(statements).
    var firstStated: CalendarDate? {
        let days =
            names.map(\.provenance.statedOn) + sites.map(\.provenance.statedOn)
            + processes.map(\.provenance.statedOn) + products.map(\.provenance.statedOn)
        return days.min()
    }
}
