import Records

/// A key or an id as stores compare it: by the bytes of its UTF-8.
///
/// Swift's own comparison takes canonically equivalent spellings ("é" in one scalar or in two)
/// for the same text, which no database does; two stores must not differ over which key is which.
package struct ByteText: Hashable, Comparable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    package static func == (left: ByteText, right: ByteText) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    package static func < (left: ByteText, right: ByteText) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        var copy = text
        copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension Layout {
    /// Whether two layouts are one to a store: not only equal but spelled with the same bytes.
    func isWritten(like other: Layout) -> Bool {
        self == other && ByteText(String(reflecting: self)) == ByteText(String(reflecting: other))
    }
}

extension Endpoint {
    /// The same for endpoints.
    func isWritten(like other: Endpoint) -> Bool {
        self == other && ByteText(String(reflecting: self)) == ByteText(String(reflecting: other))
    }
}
