import Records

/// A catalogue as far as it was read: its supplier, its groups, and the rows its products become.
struct BMEcatCatalogue {
    private(set) var header = BMEcatHeader()
    private var unknown = NotUnderstood()
    private let file: String
    private var supplier: BMEcatSupplier?
    private var classes = BMEcatGroups()
    /// The classification system whose groups are being read.
    private var system = ""
    private var links: BMEcatLinks
    private var products = 0

    init(file: String, links: BMEcatLinks) {
        self.file = file
        self.links = links
    }

    /// What no column has, and what was more than is kept.
    var notUnderstood: NotUnderstood {
        var all = unknown
        let left = links.beyondLimits + [("CLASSIFICATION_GROUP/…", classes.left)]
        for (path, count) in left where count > 0 { all.note(path, count: count) }
        return all
    }

    /// Which elements are gone into rather than read as one.
    static func isContainer(_ name: String, _ path: [String]) -> Bool {
        switch path.count {
        case 1: BMEcatHeader.transactions.contains(name)
        case 2: name == "CATALOG_GROUP_SYSTEM" || name == "CLASSIFICATION_SYSTEM"
        case 3: name == "CLASSIFICATION_GROUPS"
        default: false
        }
    }

    /// Notes what a container says of itself.
    mutating func open(_ element: XMLElement, path: [String]) {
        switch path.count {
        case 1: header.edition = element.attribute("version")
        case 2:
            header.transaction = element.name
            header.previousVersion = element.attribute("prev_version")
        default: if element.name == "CLASSIFICATION_SYSTEM" { system = "" }
        }
    }

    /// The row a record becomes; nil for what is no product.
    mutating func row(from record: XMLRecord) -> TableRow? {
        let element = record.element
        let row = record.path.count == 2 && element.name == "PRODUCT" ? productRow(record) : nil
        if row == nil { readOther(record) }
        let path = record.path.joined(separator: "/")
        element.list(below: path, into: &unknown)
        if row == nil, record.excess != nil {
            unknown.note(path + "/" + element.name + "/…")
        }
        return row
    }

    /// The row a product becomes that stands alone, as one harvested by itself does.
    mutating func productRow(_ record: XMLRecord) -> TableRow {
        products += 1
        let position = RowPosition(file: file, line: record.element.line)
        let product = BMEcatProduct(record.element, currency: header.currency)
        let isWithdrawn = product.mode?.lowercased() == "delete"
        var row = product.row
        if let supplier { row.fill(from: supplier.row) }
        row[.supplierID] = supplier?.key
        row[.externalID] = product.id.map { id in
            XMLWords.joined(supplier?.key, id, by: "/") ?? id
        }
        row[.mode] = isWithdrawn ? product.mode : nil
        row.set(.catalogGroup, links.groups(of: product.id, naming: product.groups))
        if row[.className] == nil {
            row.set(
                .className,
                product.classes.compactMap { classes.path(of: $0.group, in: $0.system) })
        }
        return row.row(
            at: position, problems: problems(record, product, at: position),
            isWithdrawn: isWithdrawn)
    }

    private func problems(
        _ record: XMLRecord, _ product: BMEcatProduct, at position: RowPosition
    ) -> [RowProblem] {
        var problems = record.excess.map { [RowProblem(position: position, reason: $0)] } ?? []
        if product.id == nil {
            problems.append(
                RowProblem(
                    position: position, column: BMEcatColumn.productID.rawValue,
                    reason: .itemUnidentified))
        }
        let amounts = record.element.elements(
            ["PRODUCT_PRICE_DETAILS", "PRODUCT_PRICE", "PRICE_AMOUNT"])
        for amount in amounts.compactMap({ $0.take() }) where (Double(amount) ?? 0) < 0 {
            problems.append(
                RowProblem(
                    position: position, column: BMEcatColumn.price.rawValue, value: amount,
                    reason: .numberNegative))
        }
        return problems
    }

    private mutating func readOther(_ record: XMLRecord) {
        let element = record.element
        switch (record.path.count, element.name) {
        case (1, "HEADER"):
            header.read(element)
            supplier = BMEcatSupplier(header: element)
        case (3, "CLASSIFICATION_SYSTEM_NAME"): system = element.take() ?? ""
        case (4, "CLASSIFICATION_GROUP"): readClass(element)
        case (3, "CATALOG_STRUCTURE"): links.readGroup(element)
        case (2, "PRODUCT_TO_CATALOGGROUP_MAP"):
            // After the first product a link comes too late, and is listed as not understood.
            if links.isComplete || products == 0 { links.readLink(element) }
        default: break
        }
    }

    private mutating func readClass(_ element: XMLElement) {
        guard let id = element.text("CLASSIFICATION_GROUP_ID") else { return }
        classes.add(
            id, named: XMLWords.inLanguages(element.all("CLASSIFICATION_GROUP_NAME")) ?? id,
            below: element.text("CLASSIFICATION_GROUP_PARENT_ID"), of: system)
    }
}
