/// What a body is, as its server says.
package struct MediaType: Hashable, Sendable {
    /// Such as `text/csv`, in lower case.
    package let name: String

    /// Reads `type/subtype`, whatever parameters follow; nil when it is none.
    package init?(_ text: String) {
        var scanner = FieldScanner(text)
        guard let type = scanner.token(), scanner.pass("/"), let subtype = scanner.token() else {
            return nil
        }
        name = (type + "/" + subtype).lowercased()
    }

    /// Pages for people, where `robots.txt` has a say.
    package var isHTML: Bool { name == "text/html" || name == "application/xhtml+xml" }
}
