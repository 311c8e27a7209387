/// Things that a source knows several records of, each by the thing's own name, a slash and more.
package struct KeyGroups: Hashable, Sendable {
    private let names: Set<ByteText>

    package init(_ names: [String]) { self.names = Set(names.map(ByteText.init)) }

    /// Whether a key is of one of them. Names may hold slashes themselves.
    package func hold(_ key: String) -> Bool {
        key.utf8.indices.contains { index in
            key.utf8[index] == UInt8(ascii: "/") && names.contains(ByteText(String(key[..<index])))
        }
    }
}
