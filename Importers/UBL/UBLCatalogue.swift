import Records

/// A catalogue as far as it was read: who provides it, what it says of itself, and the rows its
/// lines become, one after another.
struct UBLCatalogue {
    static let rootName = "Catalogue"
    static let namespace = "urn:oasis:names:specification:ubl:schema:xsd:Catalogue-2"
    private static let shared = "urn:oasis:names:specification:ubl:schema:xsd:Common"

    static let naming = XMLNaming { local, space in
        guard let space, space == namespace || space.hasPrefix(shared) else { return nil }
        return local
    }

    private(set) var header = UBLHeader()
    private(set) var notUnderstood = NotUnderstood()
    /// What is wrong with the catalogue itself; its first row carries it.
    private var problems: [RowProblem] = []
    private let file: String
    private var provider: UBLParty?
    private var seller: UBLParty?
    /// The provider's cells, the same in every row.
    private var providerRow = XMLRow<UBLColumn>()
    private var items = MetItems()

    init(file: String) { self.file = file }

    /// The row that a child of the root becomes; nil for what is no line.
    mutating func row(from record: XMLRecord) -> TableRow? {
        let element = record.element
        let row = element.name == "CatalogueLine" ? lineRow(record) : nil
        if row == nil { readHead(element) }
        element.list(below: Self.rootName, into: &notUnderstood)
        if row == nil, record.excess != nil {
            notUnderstood.note(Self.rootName + "/" + element.name + "/…")
        }
        return row
    }

    private mutating func lineRow(_ record: XMLRecord) -> TableRow {
        let position = RowPosition(file: file, line: record.element.line)
        let line = UBLLine(record.element)
        let isWithdrawn = header.scope == .withdrawal || UBLHeader.isDeletion(line.action)
        var row = line.row
        row.fill(from: providerRow)
        row[.supplierID] = provider?.key
        row[.externalID] = key(of: line, isWithdrawn: isWithdrawn)
        row[.lineID] = line.itemKey == nil ? line.id : nil
        row[.action] = UBLHeader.isSending(line.action) ? nil : line.action
        var rules = UBLRules(position: position)
        if !isWithdrawn { rules.judge(line: record.element, within: header.validity) }
        let excess = record.excess.map { [RowProblem(position: position, reason: $0)] } ?? []
        defer { problems = [] }
        return row.row(
            at: position, problems: problems + excess + rules.problems, isWithdrawn: isWithdrawn)
    }

    /// The provider and the item: lines are counted anew in every document, so a line's own number
    /// counts only where the item has none, or was there before.
    private mutating func key(of line: UBLLine, isWithdrawn: Bool) -> String? {
        let number = line.id.map { "line " + $0 }
        guard let item = line.itemKey ?? number else { return nil }
        let key = XMLWords.joined(provider?.key, item, by: "/") ?? item
        if isWithdrawn || items.isNew(key) { return key }
        return XMLWords.joined(key, number, by: "/")
    }

    private mutating func readHead(_ element: XMLElement) {
        switch element.name {
        case "ProviderParty": provider = UBLParty(element)
        case "SellerSupplierParty": seller = element.first("Party").map(UBLParty.init)
        default: header.read(element)
        }
        if element.name == "ValidityPeriod" {
            var rules = UBLRules(position: RowPosition(file: file, line: element.line))
            rules.judge(catalogue: header.validity)
            problems += rules.problems
        }
        describeProvider()
    }

    private mutating func describeProvider() {
        guard var described = provider else { return }
        if let seller, seller.isSame(as: described) { described.fill(from: seller) }
        providerRow = described.row
        if let seller, provider.map({ !seller.isSame(as: $0) }) ?? true {
            providerRow[.sellerName] = seller.name
            providerRow[.sellerID] = seller.key
        }
    }
}
