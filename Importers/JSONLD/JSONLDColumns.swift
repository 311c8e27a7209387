import Records

/// A firm, or what a firm offers, as the columns of a row.
struct JSONLDColumns {
    static let columns = MappedRow.Columns(
        ["id", "supplier", "type"] + localisedColumns
            + [
                "legalName", "alternateName", "address", "address/addressRegion",
                "address/addressCountry", "geo/latitude", "geo/longitude", "telephone", "email",
                "url", "contactPoint", "taxID", "vatID", "leiCode", "globalLocationNumber", "duns",
                "iso6523Code", "isicV4", "naics", "identifier", "numberOfEmployees",
                "foundingDate", "knowsLanguage", "knowsAbout", "hasCertification", "product/name",
                "product/description", "product/category", "product/serviceType",
                "product/material", "product/sku", "product/gtin", "product/mpn", "product/brand",
                "product/weight", "product/additionalProperty", "product/hasCertification",
                "product/url", "offer/price", "offer/priceCurrency", "offer/availability",
            ])

    private static let localisedColumns = ["name", "description"].flatMap { property in
        [property] + Language.allCases.map { property + "." + $0.rawValue }
    }

    static let fields: [FieldPath: [String]] = {
        var fields: [FieldPath: [String]] = [
            FieldPath(.externalID): ["id"],
            FieldPath(.supplierID): ["supplier"],
            FieldPath(.name): ["name"],
            FieldPath(.name, "legal"): ["legalName"],
            FieldPath(.name, "other"): ["alternateName"],
            FieldPath(.description): ["description"],
            FieldPath(.address): ["address"],
            FieldPath(.region): ["address/addressRegion"],
            FieldPath(.country): ["address/addressCountry"],
            FieldPath(.latitude): ["geo/latitude"],
            FieldPath(.longitude): ["geo/longitude"],
            FieldPath(.phone): ["telephone"],
            FieldPath(.email): ["email"],
            FieldPath(.website): ["url"],
            FieldPath(.contact): ["contactPoint"],
            FieldPath(.identifiers): ["taxID"],
            FieldPath(.identifiers, "vat"): ["vatID"],
            FieldPath(.identifiers, "lei"): ["leiCode"],
            FieldPath(.identifiers, "gln"): ["globalLocationNumber"],
            FieldPath(.identifiers, "duns"): ["duns"],
            FieldPath(.identifiers, "iso-6523"): ["iso6523Code"],
            FieldPath(.identifiers, "other"): ["identifier"],
            FieldPath(.workers): ["numberOfEmployees"],
            FieldPath(.founded): ["foundingDate"],
            FieldPath(.languages): ["knowsLanguage"],
            FieldPath(.sector): ["isicV4", "naics", "knowsAbout"],
            FieldPath(.certificates): ["hasCertification"],
            FieldPath(.products): ["product/name", "product/category", "product/description"],
            FieldPath(.processes): ["product/serviceType"],
            FieldPath(.materials): ["product/material"],
            FieldPath(.remark): ["product/additionalProperty", "product/hasCertification"],
        ]
        for language in Language.allCases {
            let tag = language.rawValue
            fields[FieldPath(.name, tag)] = ["name." + tag]
            fields[FieldPath(.description, tag)] = ["description." + tag]
        }
        return fields
    }()

    let graph: JSONLDGraph
    let text: JSONLDText

    init(_ graph: JSONLDGraph) {
        self.graph = graph
        text = JSONLDText(graph: graph)
    }

    func row(of firm: JSONLDEntities.Firm) -> MappedRow {
        var row = MappedRow(Self.columns)
        let node = firm.node
        row.set("id", firm.id)
        setWho(&row, firm)
        setLocalised(&row, "description", node)
        row.set("type", JSONLDEntities.types(node))
        setContact(&row, node)
        for name in Self.numbers { row.set(name, text.texts(node, name)) }
        row.set("identifier", text.properties(node, "identifier"))
        row.set("numberOfEmployees", text.quantity(node, "numberOfEmployees"))
        for name in ["foundingDate", "knowsLanguage", "knowsAbout"] {
            row.set(name, text.texts(node, name))
        }
        row.set("hasCertification", certificates(of: node))
        return row
    }

    func row(
        of offering: JSONLDEntities.Offering, firm: JSONLDEntities.Firm?
    ) -> MappedRow {
        var row = MappedRow(Self.columns)
        let node = offering.node
        let own = JSONLDIdentity(text: text).offering(node)
        row.set("id", [firm?.id, own].compactMap { $0 }.joined(separator: "/"))
        if let firm { setWho(&row, firm) }
        row.set("type", JSONLDEntities.types(node))
        let isService = SchemaTypes.isService(JSONLDEntities.types(node))
        for name in ["name", "description", "category", "sku", "mpn", "brand", "url", "material"] {
            row.set("product/" + name, text.texts(node, name))
        }
        row.set("product/serviceType", text.texts(node, "serviceType"))
        if isService { row.set("product/serviceType", text.texts(node, "name")) }
        for name in ["gtin", "gtin14", "gtin13", "gtin12", "gtin8"] {
            row.set("product/gtin", text.texts(node, name))
        }
        row.set(
            "product/weight",
            graph.values(node, "weight").compactMap { weight in
                weight.text ?? text.quantity(.object([.init(key: "w", value: weight)]), "w")
            })
        row.set("product/additionalProperty", text.properties(node, "additionalProperty"))
        row.set("product/hasCertification", certificates(of: node))
        let offers = [offering.offer].compactMap { $0 } + graph.values(node, "offers")
        for name in ["price", "priceCurrency", "availability"] {
            row.set("offer/" + name, offers.flatMap { text.texts($0, name) })
        }
        return row
    }

    private static let numbers = [
        "taxID", "vatID", "leiCode", "globalLocationNumber", "duns", "iso6523Code", "isicV4",
        "naics",
    ]

    /// What every row of a firm has, so that all of them come to one profile.
    private func setWho(_ row: inout MappedRow, _ firm: JSONLDEntities.Firm) {
        row.set("supplier", firm.id)
        setLocalised(&row, "name", firm.node)
        row.set("legalName", text.texts(firm.node, "legalName"))
        row.set("alternateName", text.texts(firm.node, "alternateName"))
        let places =
            graph.values(firm.node, "address")
            + graph.values(firm.node, "location").flatMap { graph.values($0, "address") }
        guard let place = places.first else { return }
        row.set("address", text.address(place))
        row.set("address/addressRegion", text.texts(place, "addressRegion"))
        row.set("address/addressCountry", text.texts(place, "addressCountry"))
    }

    private func setLocalised(_ row: inout MappedRow, _ property: String, _ node: JSONValue) {
        for said in text.localised(node, property) {
            let known = said.language.flatMap(Language.init(rawValue:))
            row.set(known.map { property + "." + $0.rawValue } ?? property, said.text)
        }
    }

    private func setContact(_ row: inout MappedRow, _ node: JSONValue) {
        for path in [["geo"], ["location", "geo"]] {
            for name in ["latitude", "longitude"] where row.text("geo/" + name).isEmpty {
                row.set("geo/" + name, text.first(node, path + [name]))
            }
        }
        for name in ["latitude", "longitude"] where row.text("geo/" + name).isEmpty {
            row.set("geo/" + name, text.first(node, name))
        }
        row.set("url", text.texts(node, "url"))
        for source in [node] + graph.values(node, "contactPoint") {
            row.set("telephone", text.texts(source, "telephone"))
            row.set("email", text.texts(source, "email").map(Self.withoutScheme))
        }
        row.set(
            "contactPoint",
            graph.values(node, "contactPoint").compactMap { contact in
                text.first(contact, "name") ?? text.first(contact, "contactType")
            })
    }

    private static func withoutScheme(_ email: String) -> String {
        email.hasPrefix("mailto:") ? String(email.dropFirst(7)) : email
    }

    /// The certificates that a thing names, and those that name it.
    private func certificates(of node: JSONValue) -> [String] {
        let named = graph.values(node, "hasCertification") + graph.values(node, "hasCredential")
        guard let id = node["@id"]?.text else { return named.compactMap(text.certificate) }
        let naming = graph.certificates(about: id)
        return (named + naming).compactMap(text.certificate)
    }
}
