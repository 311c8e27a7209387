/// Where in a JSON document a thing stands, as a person writes it.
///
///     JSONPath("data.items")    // the member `items` of the member `data`
///     JSONPath("/results/0")    // a JSON Pointer: the first element of `results`
///     JSONPath("*")             // every member or element of the document
///     JSONPath("")              // the document itself; `$` says the same
///
/// - Source: RFC 6901 for what begins with a slash; points are what programs of the web use.
package struct JSONPath: Hashable, Sendable, CustomStringConvertible {
    /// A catalogue's records stand one to four names deep.
    package static let stepsMax = 16

    enum Step: Hashable, Sendable {
        /// A member of an object, or an element of a list by its number, counted from 0.
        case name(String)
        /// Every member of an object, every element of a list.
        case any
    }

    let steps: [Step]
    /// As it was written.
    package let description: String

    /// Nil for a path with an empty name between points, or of more than `stepsMax` names.
    package init?(_ text: String) {
        description = text
        if text.utf8.first == UInt8(ascii: "/") {
            steps = text.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
                .map { $0 == "*" ? .any : .name(Self.unescaped($0)) }
        } else {
            let plain = Self.withoutRoot(text)
            let names = Self.names(in: plain)
            guard !names.contains("") else { return nil }
            steps = names.map { $0 == "*" ? .any : .name(String($0)) }
        }
        if steps.count > Self.stepsMax { return nil }
    }

    /// The document itself.
    package static let root = JSONPath(names: [])

    /// A path of plain names, as a format knows its own.
    init(names: [String]) {
        precondition(names.count <= Self.stepsMax, "a format's own path is short")
        steps = names.map { .name($0) }
        description = names.joined(separator: ".")
    }

    /// Whether the path's name at `depth` is this one.
    func leads(to name: String, at depth: Int) -> Bool {
        guard depth < steps.count else { return false }
        switch steps[depth] {
        case .any: return true
        case .name(let own): return own == name
        }
    }

    private static func withoutRoot(_ text: String) -> Substring {
        if text == "$" { return "" }
        return text.hasPrefix("$.") ? text.dropFirst(2) : text[...]
    }

    private static func names(in plain: Substring) -> [Substring] {
        plain.isEmpty ? [] : plain.split(separator: ".", omittingEmptySubsequences: false)
    }

    private static func unescaped(_ name: Substring) -> String {
        String(name).replacing("~1", with: "/").replacing("~0", with: "~")
    }
}
