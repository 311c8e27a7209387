import Records

/// What a product says, column by column.
struct BMEcatProduct {
    private(set) var row = XMLRow<BMEcatColumn>()
    let id: String?
    let mode: String?
    /// The catalogue's groups it names itself; others are named elsewhere (`BMEcatLinks`).
    let groups: [String]
    /// The groups of classification systems it belongs to.
    private(set) var classes: [(system: String, group: String)] = []
    private let currency: String?

    init(_ product: XMLElement, currency: String?) {
        self.currency = currency
        id = product.text("SUPPLIER_PID")
        mode = product.attribute("mode")
        groups = product.texts("PRODUCT_TO_CATALOGGROUP_MAP", "CATALOG_GROUP_ID")
        row[.productID] = id
        if let details = product.first("PRODUCT_DETAILS") { readDetails(details) }
        readNumbers(product)
        readFeatures(product)
        readOrdering(product)
        row.set(.price, product.all("PRODUCT_PRICE_DETAILS").flatMap(prices))
        readRelated(product)
        readLogistics(product)
    }

    private mutating func readDetails(_ details: XMLElement) {
        row[.name] = XMLWords.inLanguages(details.all("DESCRIPTION_SHORT"))
        row[.description] = XMLWords.inLanguages(details.all("DESCRIPTION_LONG"))
        row[.manufacturersID] = details.text("MANUFACTURER_PID")
        row[.manufacturer] = details.text("MANUFACTURER_NAME")
        row[.manufacturersType] = XMLWords.inLanguages(details.all("MANUFACTURER_TYPE_DESCR"))
        row[.suppliersGroup] = details.text("ERP_GROUP_SUPPLIER")
        row[.deliveryTime] = details.text("DELIVERY_TIME")
        row.set(.keywords, details.texts("KEYWORD"))
        row[.remarks] = XMLWords.inLanguages(details.all("REMARKS"))
        row[.segment] = XMLWords.inLanguages(details.all("SEGMENT"))
        row.set(.treatment, details.all("SPECIAL_TREATMENT_CLASS").compactMap(Self.typed))
        row.set(.status, details.all("PRODUCT_STATUS").compactMap(Self.typed))
    }

    /// `EAN` and `SUPPLIER_ALT_PID` stand in the details or directly in the product.
    private mutating func readNumbers(_ product: XMLElement) {
        let places = product.all("PRODUCT_DETAILS") + [product]
        let international = places.flatMap { $0.all("INTERNATIONAL_PID") }.compactMap(Self.number)
        let older = places.flatMap { $0.texts("EAN") }.map { "ean:" + $0 }
        row.set(.internationalID, international + older)
        row.set(.alternativeID, places.flatMap { $0.texts("SUPPLIER_ALT_PID") })
        row.set(
            .buyersID, places.flatMap { $0.all("BUYER_PID") }.compactMap(Self.number))
    }

    private mutating func readFeatures(_ product: XMLElement) {
        var ids: [String] = []
        var names: [String] = []
        var features: [String] = []
        for group in product.all("PRODUCT_FEATURES") {
            let system = group.text("REFERENCE_FEATURE_SYSTEM_NAME") ?? ""
            let own = group.texts("REFERENCE_FEATURE_GROUP_ID")
            ids += own.map { system.isEmpty ? $0 : system + " " + $0 }
            classes += own.map { (system, $0) }
            names += group.texts("REFERENCE_FEATURE_GROUP_NAME")
            features += group.all("FEATURE").compactMap(Self.feature)
        }
        row.set(.classID, ids)
        row.set(.className, names)
        row.set(.features, features)
    }

    /// `Netzspannung: 110, 220 VLT`
    private static func feature(_ feature: XMLElement) -> String? {
        let name = XMLWords.inLanguages(feature.all("FNAME")) ?? feature.text("FT_IDREF")
        // The order a feature is shown in says nothing of it.
        _ = feature.text("FORDER")
        let values = feature.all("FVALUE").compactMap { $0.take() }.joined(separator: ", ")
        let amount = UnitCode.amount(
            values.isEmpty ? nil : values, code: feature.text("FUNIT"))
        let noted = XMLWords.noted(
            amount, [feature.text("FVALUE_DETAILS"), feature.text("FDESCR")])
        // A feature without a value still says what the product could have.
        guard let noted else { return name }
        return name.map { $0 + ": " + noted } ?? noted
    }

    private mutating func readOrdering(_ product: XMLElement) {
        guard let order = product.first("PRODUCT_ORDER_DETAILS") else { return }
        let unit = order.text("ORDER_UNIT")
        row[.orderUnit] = UnitCode.words(for: unit)
        row[.contentUnit] = UnitCode.words(for: order.text("CONTENT_UNIT"))
        row[.contentPerOrder] = order.text("NO_CU_PER_OU")
        row[.priceQuantity] = order.text("PRICE_QUANTITY")
        row[.minimumOrder] = UnitCode.amount(order.text("QUANTITY_MIN"), code: unit)
        row[.maximumOrder] = UnitCode.amount(order.text("QUANTITY_MAX"), code: unit)
        row[.increment] = UnitCode.amount(order.text("QUANTITY_INTERVAL"), code: unit)
    }

    /// `1499.5 EUR (net_customer, from 1, tax 0.19, factor 1, DE, AT, 2001-01-01 to 2001-07-31)`
    private func prices(_ details: XMLElement) -> [String] {
        let validity = XMLWords.period(
            from: BMEcatDay.text("valid_start_date", in: details)
                ?? details.text("VALID_START_DATE"),
            until: BMEcatDay.text("valid_end_date", in: details)
                ?? details.text("VALID_END_DATE"))
        return details.all("PRODUCT_PRICE").compactMap { price in
            guard let amount = price.text("PRICE_AMOUNT") else { return nil }
            let tax = price.text("TAX") ?? price.text("TAX_DETAILS", "TAX")
            let notes = [
                price.attribute("price_type"), price.text("LOWER_BOUND").map { "from " + $0 },
                tax.map { "tax " + $0 }, price.text("PRICE_FACTOR").map { "factor " + $0 },
            ]
            return XMLWords.noted(
                XMLWords.joined(amount, price.text("PRICE_CURRENCY") ?? currency),
                notes + price.texts("TERRITORY") + [validity])
        }
    }

    private mutating func readRelated(_ product: XMLElement) {
        row.set(
            .references,
            product.all("PRODUCT_REFERENCE").compactMap { reference in
                let notes = [reference.attribute("type"), reference.attribute("quantity")]
                return XMLWords.noted(reference.text("PROD_ID_TO"), notes)
            })
        row.set(
            .media,
            product.elements(["MIME_INFO", "MIME"]).compactMap { media in
                XMLWords.noted(
                    media.text("MIME_SOURCE"),
                    ["MIME_PURPOSE", "MIME_TYPE", "MIME_DESCR"].map { media.text($0) })
            })
    }

    private mutating func readLogistics(_ product: XMLElement) {
        guard let logistics = product.first("PRODUCT_LOGISTIC_DETAILS") else { return }
        row.set(.customsNumber, logistics.texts("CUSTOMS_TARIFF_NUMBER", "CUSTOMS_NUMBER"))
        row.set(.origin, logistics.texts("COUNTRY_OF_ORIGIN"))
        guard let dimensions = logistics.first("PRODUCT_DIMENSIONS") else { return }
        row.set(
            .dimensions,
            ["VOLUME", "WEIGHT", "LENGTH", "WIDTH", "DEPTH"].compactMap { name in
                dimensions.text(name).map { name.lowercased() + " " + $0 }
            })
    }

    /// `gtin:8712670911213`
    private static func number(_ element: XMLElement) -> String? {
        let type = element.attribute("type")
        return element.take().map { PartyNumber(scheme: type, text: $0).key }
    }

    /// `Kernsortiment (core_product)`
    private static func typed(_ element: XMLElement) -> String? {
        XMLWords.noted(element.take(), [element.attribute("type")])
    }
}
