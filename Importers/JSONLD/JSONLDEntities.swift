/// The firms of a document and what they offer.
struct JSONLDEntities {
    struct Firm {
        let id: String
        var thing: JSONLDThing
        let line: Int

        var node: JSONValue { thing.value }
    }

    struct Offering {
        let node: JSONValue
        /// The offer it stands in, with the price and who makes it.
        let offer: JSONValue?
        /// The place of its firm among `firms`; nil when the document names none.
        var firm: Int?
        let line: Int
    }

    private(set) var firms: [Firm] = []
    private(set) var offerings: [Offering] = []
    /// What stands in the document and is neither.
    private(set) var notUnderstood = NotUnderstood()
    private let graph: JSONLDGraph
    private let text: JSONLDText
    private var placesByID: [String: Int] = [:]
    private var placesByName: [String: Int] = [:]
    private var line = 0

    init(_ graph: JSONLDGraph) {
        self.graph = graph
        text = JSONLDText(graph: graph)
        for root in graph.roots {
            line = root.line
            visit(root.value, property: nil, firm: nil, offer: nil)
        }
        giveToOnlyFirm()
    }

    /// What is offered on the page of one firm alone is that firm's.
    private mutating func giveToOnlyFirm() {
        guard firms.count == 1 else { return }
        for place in offerings.indices where offerings[place].firm == nil {
            offerings[place].firm = 0
        }
    }

    // MARK: The walk

    private mutating func visit(
        _ value: JSONValue, property: String?, firm: Int?, offer: JSONValue?
    ) {
        switch value {
        case .array(let elements):
            for element in elements { visit(element, property: property, firm: firm, offer: offer) }
        case .object:
            if JSONLDGraph.isReference(value) { return }
            visitThing(value, property: property, firm: firm, offer: offer)
        case .string, .plain:
            if Self.lists.contains(property ?? "") { notUnderstood.note("(a text)") }
        case .null: return
        }
    }

    private mutating func visitThing(
        _ node: JSONValue, property: String?, firm: Int?, offer: JSONValue?
    ) {
        let types = Self.types(node)
        var owner = firm
        var offer = offer
        if SchemaTypes.isFirm(types) {
            owner = nil
            if supplies(node, as: property) {
                owner = place(of: node)
            } else {
                notUnderstood.note(
                    [property, types.first].compactMap { $0 }.joined(separator: "/"))
            }
        } else if SchemaTypes.isOffering(types) {
            owner = maker(node, offer) ?? firm
            offerings.append(Offering(node: node, offer: offer, firm: owner, line: line))
        } else if types.contains("Offer") || types.contains("AggregateOffer") {
            offer = node
        } else {
            noteUnlessPart(node, types, property)
        }
        for member in node.members where !Self.isOfAnother(member.key) {
            visit(member.value, property: member.key, firm: owner, offer: offer)
        }
    }

    /// Whether a firm is one of the list's, by where it stands.
    private func supplies(_ node: JSONValue, as property: String?) -> Bool {
        if let property { return SchemaTypes.supplyingRoles.contains(property) }
        guard let id = node["@id"]?.text, let roles = graph.referents[id] else { return true }
        return !roles.subtracting(["@graph"]).isSubset(of: SchemaTypes.otherRoles)
    }

    /// Properties by which a list has its things, which are as good as things at the top.
    private static let lists: Set<String> = ["itemListElement", "item", "mainEntity"]
    /// What is only walked through.
    private static let wrappings: Set<String> = ["ItemList", "OfferCatalog", "ListItem"]

    /// Things at the top that are neither firm nor offering are listed; parts of other things
    /// only where nothing refers to them.
    private mutating func noteUnlessPart(
        _ node: JSONValue, _ types: [String], _ property: String?
    ) {
        guard property.map(Self.lists.contains) ?? true,
            !types.contains(where: Self.wrappings.contains)
        else { return }
        let isPart = types.contains(where: SchemaTypes.parts.contains)
        let isReferred = node["@id"]?.text.map { graph.referents[$0] != nil } ?? false
        let isAbout = node["about"]?.elements.contains(where: graph.describes) ?? false
        if isPart, isReferred || isAbout { return }
        notUnderstood.note(types.first ?? "(no type)")
    }

    /// What a review or a similar product says is of another firm.
    private static func isOfAnother(_ property: String) -> Bool {
        ["isSimilarTo", "isRelatedTo", "review", "reviews", "@context"].contains(property)
    }

    // MARK: Firms

    /// The firm that a product or its offer names as the one to turn to.
    private mutating func maker(_ node: JSONValue, _ offer: JSONValue?) -> Int? {
        let offers = [offer].compactMap { $0 } + graph.values(node, "offers")
        let sources =
            [(node, "manufacturer"), (node, "provider")]
            + offers.flatMap { [($0, "seller"), ($0, "offeredBy")] } + [(node, "brand")]
        for (source, property) in sources {
            for value in graph.values(source, property)
            where SchemaTypes.isFirm(Self.types(value)) && !JSONLDGraph.isReference(value) {
                return place(of: value)
            }
        }
        return nil
    }

    /// The place of a firm among all, added to them or united with what is known of it.
    private mutating func place(of node: JSONValue) -> Int {
        let identity = JSONLDIdentity(text: text)
        let stated = identity.stated(of: node)
        let name = text.first(node, "name") ?? text.first(node, "legalName")
        let id = stated ?? identity.described(node)
        // A firm named in passing is the one that is described elsewhere under the same name.
        let isInPassing = stated == nil && id == name
        let known = placesByID[id] ?? (isInPassing ? name.flatMap { placesByName[$0] } : nil)
        if let known, !id.isEmpty {
            firms[known].thing.unite(node)
            return known
        }
        firms.append(Firm(id: id, thing: JSONLDThing(node), line: line))
        placesByID[id] = firms.count - 1
        if let name, placesByName[name] == nil { placesByName[name] = firms.count - 1 }
        return firms.count - 1
    }

    static func types(_ node: JSONValue) -> [String] {
        node["@type"]?.elements.compactMap(\.text) ?? []
    }
}
