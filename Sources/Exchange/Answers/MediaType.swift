/// What a body is, as its server says.
package struct MediaType: Hashable, Sendable {
    /// Such as `text/csv`, in lower case.
    package let name: String
    package let parameters: [HeaderField]

    /// Reads `type/subtype` with parameters; nil when it is none.
    package init?(_ text: String) {
        var scanner = FieldScanner(text)
        guard let type = scanner.token(), scanner.pass("/"), let subtype = scanner.token() else {
            return nil
        }
        name = (type + "/" + subtype).lowercased()
        parameters = scanner.parameters()
    }

    /// The encoding of the text, in lower case.
    package var charset: String? {
        parameters.first { $0.name == "charset" }?.value.lowercased()
    }

    /// Pages for people, where `robots.txt` has a say.
    package var isHTML: Bool { name == "text/html" || name == "application/xhtml+xml" }
}
