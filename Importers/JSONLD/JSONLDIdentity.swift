/// By what a thing is known again the next time the document is read.
struct JSONLDIdentity {
    let text: JSONLDText

    /// The id a firm states: its own address on the web, a number in a register, or its website.
    func stated(of node: JSONValue) -> String? {
        if let id = node["@id"]?.text, !id.hasPrefix("_:") { return id }
        for name in ["leiCode", "globalLocationNumber", "taxID", "vatID", "duns"] {
            if let number = text.first(node, name) { return name + ":" + number }
        }
        return text.first(node, "url")
    }

    /// A firm without an id is who it says it is, at the place it says.
    func described(_ node: JSONValue) -> String {
        let name = text.first(node, "name") ?? text.first(node, "legalName") ?? ""
        let place = text.graph.values(node, "address").first.flatMap(text.address) ?? ""
        return place.isEmpty ? name : name + ", " + place
    }

    /// What tells an offering from the others of its firm.
    func offering(_ node: JSONValue) -> String? {
        if let id = node["@id"]?.text, !id.hasPrefix("_:") { return id }
        let names = ["sku", "gtin", "gtin14", "gtin13", "gtin12", "gtin8", "mpn", "productID"]
        return names.lazy.compactMap { text.first(node, $0) }.first
            ?? text.first(node, "name") ?? text.first(node, "url")
            ?? text.first(node, "serviceType")
    }
}
