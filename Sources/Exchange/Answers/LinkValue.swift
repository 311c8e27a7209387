/// One link of a `Link` header.
///
/// - Source: RFC 8288, section 3.
struct LinkValue: Hashable {
    let target: String
    let parameters: [HeaderField]

    /// The links of one header line; what cannot be read ends the list, which is not whole then.
    static func list(_ text: String) -> (links: [LinkValue], isWhole: Bool) {
        var scanner = FieldScanner(text)
        var links: [LinkValue] = []
        repeat {
            // A comma too many is allowed.
            while scanner.pass(",") {}
            guard scanner.pass("<") else { break }
            guard let target = scanner.text(upTo: ">") else { return (links, false) }
            links.append(LinkValue(target: target, parameters: scanner.parameters()))
        } while scanner.pass(",")
        return (links, scanner.isAtEnd)
    }

    /// Whether it leads from this document to another in the given relation.
    ///
    /// Of several `rel` the first counts (section 3.3). A link with an `anchor` says something
    /// about another document than this one.
    func leads(to relation: String) -> Bool {
        guard !parameters.contains(where: { $0.name == "anchor" }),
            let rel = parameters.first(where: { $0.name == "rel" })
        else { return false }
        return rel.value.split(separator: " ").contains { $0.lowercased() == relation }
    }
}
