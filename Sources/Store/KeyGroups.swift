/// Things that a source knows several records of, each by the thing's own name, a slash and more.
package struct KeyGroups: Hashable, Sendable {
    private var names: Set<ByteText>

    package init(_ names: [String]) { self.names = Set(names.map(ByteText.init)) }

    package var isEmpty: Bool { names.isEmpty }

    package func union(_ others: KeyGroups) -> KeyGroups {
        var groups = self
        groups.names.formUnion(others.names)
        return groups
    }

    /// Whether a key is of one of them. Names may hold slashes themselves.
    package func hold(_ key: String) -> Bool {
        key.utf8.indices.contains { index in
            key.utf8[index] == UInt8(ascii: "/") && names.contains(ByteText(String(key[..<index])))
        }
    }
}
