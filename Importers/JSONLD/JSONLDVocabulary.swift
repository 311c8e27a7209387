/// Which properties of schema.org are taken over, so that all others can be listed.
enum JSONLDVocabulary {
    /// Of firms. What stands in a firm and is a thing of its own is listed where it is met.
    static let firm = JSONVocabulary(
        plain([
            "name", "legalName", "alternateName", "description", "telephone", "email", "url",
            "taxID", "vatID", "leiCode", "globalLocationNumber", "duns", "iso6523Code", "isicV4",
            "naics", "numberOfEmployees", "foundingDate", "knowsLanguage", "knowsAbout",
            "latitude", "longitude", "identifier",
        ]) + address.map { "address/" + $0 } + address.map { "location/address/" + $0 }
            + geo.map { "geo/" + $0 } + geo.map { "location/geo/" + $0 }
            + contact.map { "contactPoint/" + $0 } + certificate
            + walked + [
                "@id", "@type", "@context/*", "address/@id", "address/@type",
                "location/@id", "location/@type", "location/address/@type", "geo/@type",
                "location/geo/@type", "contactPoint/@type", "contactPoint/@id",
            ])

    /// Of products and services.
    static let offering = JSONVocabulary(
        plain([
            "name", "description", "category", "sku", "mpn", "brand", "url", "material",
            "serviceType", "gtin", "gtin14", "gtin13", "gtin12", "gtin8", "productID", "weight",
            "additionalProperty",
        ]) + certificate + offer.map { "offers/" + $0 } + offer.map { "offers/offers/" + $0 }
            + walked + ["@id", "@type", "@context/*"])

    private static let address = plain([
        "streetAddress", "extendedAddress", "postOfficeBoxNumber", "addressLocality",
        "addressRegion", "postalCode", "addressCountry",
    ])
    private static let geo = plain(["latitude", "longitude"])
    private static let contact = plain(["name", "contactType", "telephone", "email"])
    private static let offer = plain([
        "@id", "@type", "price", "priceCurrency", "availability", "seller", "offeredBy",
        "itemOffered",
    ])
    private static let certificate = ["hasCertification", "hasCredential"].flatMap { property in
        [
            "@id", "@type", "name", "certificationIdentification", "certificationStatus",
            "issuedBy", "recognizedBy", "validFrom", "validUntil", "expires",
        ].map { property + "/" + $0 + "/*" }
    }
    /// Properties that lead to other firms and offerings, each with a row of its own.
    private static let walked = plain([
        "member", "members", "subOrganization", "department", "manufacturer", "provider",
        "makesOffer", "hasOfferCatalog", "owns", "itemOffered", "itemListElement",
    ])

    private static func plain(_ names: [String]) -> [String] { names.map { $0 + "/*" } }
}
