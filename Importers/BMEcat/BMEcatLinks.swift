/// Which products stand in which groups of a catalogue, where that is said apart from them.
///
/// `PRODUCT_TO_CATALOGGROUP_MAP` comes after the products it is about. From a file the links are
/// gathered by going through it once before; from a transfer, which goes by once, they are only
/// known for products that come later, and every other one is counted.
struct BMEcatLinks {
    /// So many links of 12-letter ids take 70 MB.
    static let linksMax = 500_000

    private var groups: [String: [String]] = [:]
    private var count = 0
    /// How many links were more than are kept.
    private var left = 0
    /// The names of the groups, as far as they are known.
    private var names = BMEcatGroups()
    /// Whether all links of the document were gathered before its first product.
    private(set) var isComplete = false

    private mutating func add(_ product: String, to group: String) {
        guard count < Self.linksMax else {
            left += 1
            return
        }
        count += 1
        groups[product, default: []].append(group)
    }

    /// What was more than is kept, by the path it stands at.
    var beyondLimits: [(path: String, count: Int)] {
        [("PRODUCT_TO_CATALOGGROUP_MAP/…", left), ("CATALOG_STRUCTURE/…", names.left)]
    }

    /// The groups of a product by name, by id where the name is not known.
    func groups(of product: String?, naming own: [String]) -> [String] {
        let linked = product.flatMap { groups[$0] } ?? []
        return (own + linked).map { names.path(of: $0, in: "") ?? $0 }
    }

    /// All links and names of a file, gathered by going through it once.
    static func gathered(path: String) throws(ImportError) -> BMEcatLinks {
        var links = BMEcatLinks()
        let records = try XMLRecords(
            FileBytes(path: path), file: path, naming: BMEcatNaming.naming,
            documentTypes: .onlyNamed, isWanted: { name, _ in name != "PRODUCT" },
            isContainer: BMEcatCatalogue.isContainer)
        while let event = try records.next() {
            guard case .record(let record) = event else { continue }
            switch record.element.name {
            case "CATALOG_STRUCTURE": links.readGroup(record.element)
            case "PRODUCT_TO_CATALOGGROUP_MAP": links.readLink(record.element)
            default: continue
            }
        }
        links.isComplete = true
        return links
    }

    /// Takes a group's name, unless all are known.
    mutating func readGroup(_ group: XMLElement) {
        guard let id = group.text("GROUP_ID") else { return }
        let parent = group.text("PARENT_ID")
        let name = XMLWords.inLanguages(group.all("GROUP_NAME")) ?? id
        // The root is the catalogue itself: its name says nothing of a product.
        let isRoot = group.attribute("type") == "root"
        if !isComplete, !isRoot { names.add(id, named: name, below: parent, of: "") }
    }

    /// Takes a link, unless all are known.
    mutating func readLink(_ link: XMLElement) {
        guard let group = link.text("CATALOG_GROUP_ID") else { return }
        for product in link.texts("PROD_ID") where !isComplete { add(product, to: group) }
    }
}
