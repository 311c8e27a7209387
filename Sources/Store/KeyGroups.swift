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

    package func subtracting(_ others: KeyGroups) -> KeyGroups {
        var groups = self
        groups.names.subtract(others.names)
        return groups
    }

    /// Those that one of the keys is of.
    package func holding(_ keys: [String]) -> KeyGroups {
        var groups = self
        groups.names = Set(keys.flatMap(Self.beginnings)).intersection(names)
        return groups
    }

    /// Whether a key is of one of them. Names may hold slashes themselves.
    package func hold(_ key: String) -> Bool {
        Self.beginnings(of: key).contains { names.contains($0) }
    }

    private static func beginnings(of key: String) -> some Sequence<ByteText> {
        key.utf8.indices.lazy.filter { key.utf8[$0] == UInt8(ascii: "/") }
            .map { ByteText(String(key[..<$0])) }
    }
}
