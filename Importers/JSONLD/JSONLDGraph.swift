/// The things a document describes, and what refers to what within it.
struct JSONLDGraph {
    /// A chain of references longer than this goes round in a circle.
    static let referencesMax = 8

    /// The things the document is about, in its order.
    private(set) var roots: [(value: JSONValue, line: Int)] = []
    private var nodes: [String: JSONLDThing] = [:]
    /// By which properties each id is referred to.
    private(set) var referents: [String: Set<String>] = [:]
    private var certificates: [String: [JSONValue]] = [:]

    /// Adds a thing, or a `@graph` of things, with its names made plain.
    mutating func add(_ value: JSONValue, line: Int) {
        if let graph = value["@graph"] {
            for node in graph.elements where node.isObject { add(node, line: line) }
            return
        }
        roots.append((value, line))
        index(value, property: nil)
        guard JSONLDEntities.types(value).contains("Certification") else { return }
        for thing in value["about"]?.elements ?? [] {
            if let id = thing["@id"]?.text { certificates[id, default: []].append(value) }
        }
    }

    /// Whether a thing that is referred to is described in the document.
    func describes(_ reference: JSONValue) -> Bool {
        !Self.isReference(reference) || reference["@id"]?.text.map { nodes[$0] != nil } ?? false
    }

    /// The certificates that say of themselves whom or what they are about.
    func certificates(about id: String) -> [JSONValue] { certificates[id] ?? [] }

    /// The thing itself: what a reference refers to, where the document describes it.
    func resolved(_ value: JSONValue) -> JSONValue {
        var value = value
        for _ in 0..<Self.referencesMax {
            guard Self.isReference(value), let id = value["@id"]?.text, let node = nodes[id] else {
                return value
            }
            value = node.value
        }
        return value
    }

    func values(_ node: JSONValue, _ property: String) -> [JSONValue] {
        node[property]?.elements.map(resolved) ?? []
    }

    /// Whether an object says nothing but which thing it means.
    static func isReference(_ value: JSONValue) -> Bool {
        value.isObject && value.members.allSatisfy { $0.key == "@id" || $0.key == "@type" }
    }

    private mutating func index(_ value: JSONValue, property: String?) {
        switch value {
        case .array(let elements): for element in elements { index(element, property: property) }
        case .object(let members):
            if let id = value["@id"]?.text {
                if let property { referents[id, default: []].insert(property) }
                if !Self.isReference(value) { nodes[id, default: JSONLDThing()].unite(value) }
            }
            for member in members { index(member.value, property: member.key) }
        case .string, .plain, .null: return
        }
    }
}

/// What several places say of one thing; where more than one speaks the first is right.
struct JSONLDThing {
    private var members: [JSONValue.Member] = []
    private var known: Set<String> = []

    init() {}

    init(_ value: JSONValue) { unite(value) }

    var value: JSONValue { .object(members) }

    /// - Complexity: O(*n*) in what is added.
    mutating func unite(_ value: JSONValue) {
        let new = value.members.filter { !known.contains($0.key) }
        members += new
        known.formUnion(new.map(\.key))
    }
}
