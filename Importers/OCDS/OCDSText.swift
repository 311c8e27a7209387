/// What parts of a release say, in the words of a cell.
enum OCDSText {
    /// `1100000 GBP`
    static func amount(_ value: JSONValue?) -> String? {
        guard let amount = value?["amount"]?.text else { return nil }
        return [amount, value?["currency"]?.text].compactMap { $0 }.joined(separator: " ")
    }

    /// `8 Miles`
    static func quantity(_ item: JSONValue) -> String? {
        guard let quantity = item["quantity"]?.text else { return nil }
        let unit = item["unit"]?["name"]?.text ?? item["unit"]?["id"]?.text
        return [quantity, unit].compactMap { $0 }.joined(separator: " ")
    }

    /// `CPV 45233130 Construction work for highways`
    static func classification(_ value: JSONValue) -> String? {
        let parts = [
            value["scheme"]?.text, value["id"]?.text.map(code), value["description"]?.text,
        ]
        let stated = parts.compactMap { $0 }
        return stated.isEmpty ? nil : stated.joined(separator: " ")
    }

    static func classifications(_ item: JSONValue) -> [String] {
        let all =
            (item["classification"]?.elements ?? [])
            + (item["additionalClassifications"]?.elements ?? [])
        return all.compactMap(classification)
    }

    /// `1 Anytown Lane, Anytown, Any County, AA1 1AA`
    static func address(_ value: JSONValue?) -> String? {
        let names = ["streetAddress", "locality", "region", "postalCode"]
        let parts = names.compactMap { value?[$0]?.text }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// `GB-COH-11111111`: the code of the register, then the number in it.
    ///
    /// - Source: org-id.guide, which gives `scheme` its values.
    static func identifier(_ value: JSONValue?) -> String? {
        guard let scheme = value?["scheme"]?.text, let id = value?["id"]?.text else { return nil }
        return scheme + "-" + code(id)
    }

    /// A code without the `.0` that a spreadsheet put behind it, as in the standard's examples.
    static func code(_ text: String) -> String {
        guard text.hasSuffix(".0") else { return text }
        let digits = text.dropLast(2)
        let isNumber = !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isNumber ? String(digits) : text
    }

    /// Whether an id is one of a register, and so means the same firm in every release.
    static func isRegistered(_ id: String) -> Bool {
        let parts = id.split(separator: "-")
        return parts.count >= 3 && parts[0].utf8.count == 2
            && parts[0].utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }
}
