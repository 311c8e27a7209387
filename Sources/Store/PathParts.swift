/// The folder and the name that a path consists of.
///
/// As `NSString` has them, which ends the program for a path of one character.
package struct PathParts: Hashable, Sendable {
    /// Empty where the path names none; `/` of what lies in it.
    package let folder: String
    package let name: String

    /// - Parameter path: slashes at its end are passed over.
    package init(_ path: String) {
        var rest = Substring(path)
        while rest.count > 1, rest.last == "/" { rest.removeLast() }
        guard let cut = rest.lastIndex(of: "/") else {
            (folder, name) = ("", String(rest))
            return
        }
        folder = cut == rest.startIndex ? "/" : String(rest[..<cut])
        name = String(rest[rest.index(after: cut)...])
    }
}
