import Records

/// What a line of a catalogue says of its item, column by column.
struct UBLLine {
    private(set) var row = XMLRow<UBLColumn>()
    let id: String?
    let action: String?
    /// The item's number as the seller calls it.
    let sellersID: String?
    let standardID: PartyNumber?

    init(_ line: XMLElement) {
        id = line.text("ID")
        action = line.text("ActionCode")
        sellersID = line.text("Item", "SellersItemIdentification", "ID")
        let standard = line.elements(["Item", "StandardItemIdentification", "ID"]).first
        let scheme = standard?.attribute("schemeID")
        standardID = standard?.take().map { PartyNumber(scheme: scheme, text: $0) }

        row[.sellersID] = XMLWords.joined(
            sellersID, line.text("Item", "SellersItemIdentification", "ExtendedID"))
        row[.standardID] = standardID?.key
        readOrdering(line)
        readRelated(line)
        row[.price] = UBLPrice.texts(of: line)
        row.set(.leadTime, UBLPrice.leadTimes(of: line))
        if let item = line.first("Item") { readItem(item) }
    }

    /// What names the item among those of its provider, best first.
    var itemKey: String? { sellersID ?? standardID?.key }

    private mutating func readOrdering(_ line: XMLElement) {
        row[.orderable] = line.text("OrderableIndicator")
        row[.orderableUnit] = UnitCode.words(for: line.text("OrderableUnit"))
        row[.contentQuantity] = Self.quantity(line.first("ContentUnitQuantity"))
        row[.increment] = line.text("OrderQuantityIncrementNumeric")
        row[.minimumOrder] = Self.quantity(line.first("MinimumOrderQuantity"))
        row[.maximumOrder] = Self.quantity(line.first("MaximumOrderQuantity"))
        row.set(.warranty, line.texts("WarrantyInformation"))
        row[.packLevel] = line.text("PackLevelCode")
        row[.validity] = UBLPeriod(line.first("LineValidityPeriod")).text
        row.set(
            .comparison,
            line.all("ItemComparison").compactMap { comparison in
                XMLWords.joined(
                    UBLPrice.money(comparison.first("PriceAmount")),
                    Self.quantity(comparison.first("Quantity")).map { "per " + $0 })
            })
    }

    private mutating func readRelated(_ line: XMLElement) {
        let columns: [(UBLColumn, String)] = [
            (.components, "ComponentRelatedItem"), (.accessories, "AccessoryRelatedItem"),
            (.requiredItems, "RequiredRelatedItem"), (.replacements, "ReplacementRelatedItem"),
            (.complements, "ComplementaryRelatedItem"),
        ]
        for (column, name) in columns {
            row.set(
                column,
                line.all(name).compactMap { item in
                    XMLWords.noted(item.text("ID"), [Self.quantity(item.first("Quantity"))])
                })
        }
    }

    private mutating func readItem(_ item: XMLElement) {
        row[.name] = XMLWords.inLanguages(item.all("Name"), attribute: "languageID")
        row[.description] = XMLWords.inLanguages(
            item.all("Description"), attribute: "languageID")
        row.set(.keywords, item.all("Keyword").compactMap { $0.take() })
        row.set(.brand, item.texts("BrandName"))
        row.set(.model, item.texts("ModelName"))
        row[.manufacturersID] = item.text("ManufacturersItemIdentification", "ID")
        row[.origin] = item.text("OriginCountry", "IdentificationCode")
        row.set(.manufacturer, item.texts("ManufacturerParty", "PartyName", "Name"))
        row[.packQuantity] = Self.quantity(item.first("PackQuantity"))
        row[.packSize] = item.text("PackSizeNumeric")
        row.set(.classification, item.all("CommodityClassification").compactMap(Self.class))
        row.set(.properties, item.all("AdditionalItemProperty").compactMap(Self.property))
        row.set(.certificates, item.all("Certificate").compactMap(UBLCertificate.text))
        row.set(.dimensions, item.all("Dimension").compactMap(Self.dimension))
        row.set(.conditions, item.texts("TransactionConditions", "ActionCode"))
        readParticulars(of: item)
    }

    private mutating func readParticulars(of item: XMLElement) {
        row.set(
            .documents,
            item.all("ItemSpecificationDocumentReference").compactMap { document in
                XMLWords.noted(
                    document.text("ID"),
                    [
                        document.text("DocumentType"),
                        document.text("Attachment", "ExternalReference", "URI"),
                    ])
            })
        row.set(
            .hazards,
            item.all("HazardousItem").compactMap { hazard in
                XMLWords.joined(hazard.text("UNDGCode"), hazard.text("HazardClassID"))
            })
        row.set(
            .tax,
            item.all("ClassifiedTaxCategory").compactMap { tax in
                XMLWords.joined(
                    tax.text("TaxScheme", "ID"), tax.text("ID"),
                    tax.text("Percent").map { $0 + " %" })
            })
        row.set(
            .instances,
            item.all("ItemInstance").compactMap { instance in
                XMLWords.noted(
                    instance.text("LotIdentification", "LotNumberID"),
                    [
                        instance.text("BestBeforeDate").map { "best before " + $0 },
                        instance.text("LotIdentification", "ExpiryDate").map { "until " + $0 },
                    ])
            })
    }

    /// `UNSPSC 19.0501 20101601 Office furniture`
    private static func `class`(_ classification: XMLElement) -> String? {
        let code = classification.first("ItemClassificationCode")
        let commodity = classification.text("CommodityCode")
        guard let text = code?.take() else { return commodity }
        return XMLWords.joined(
            commodity, code?.attribute("listID"), code?.attribute("listVersionID"), text,
            code?.attribute("name"))
    }

    /// `Paper weight in grams: 18 g`, where the number is said only once.
    private static func property(_ property: XMLElement) -> String? {
        let name = property.text("Name") ?? property.text("NameCode")
        let plain = property.text("Value")
        let number = property.text("ValueQuantity")
        let amount = quantity(property.first("ValueQuantity"))
        let value = plain == nil || plain == number ? amount ?? plain : plain
        // A property without a value still says what the item could have.
        guard let value else { return name }
        let noted = XMLWords.noted(
            value, [value == amount ? nil : amount, property.text("ValueQualifier")])
        return name.map { name in noted.map { name + ": " + $0 } ?? name } ?? noted
    }

    private static func dimension(_ dimension: XMLElement) -> String? {
        guard let amount = quantity(dimension.first("Measure")) else { return nil }
        return dimension.text("AttributeID").map { $0 + ": " + amount } ?? amount
    }

    /// An amount with its unit in words where they are known.
    static func quantity(_ element: XMLElement?) -> String? {
        guard let element, let number = element.take() else { return nil }
        return UnitCode.amount(number, code: element.attribute("unitCode"))
    }
}
