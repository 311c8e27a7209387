/// Why an XML document cannot be read on; rows before the damage stand.
package enum XMLDamage: String, Hashable, Sendable {
    /// The end came in the middle.
    case truncated
    case notWellFormed
    /// Bytes that are not of the encoding the document is in.
    case undecodable
}

/// What there may be too much of in an XML document.
package enum XMLMeasure: String, Hashable, Sendable {
    /// Elements inside each other.
    case depth
    /// Attributes of one element.
    case attributes
    /// Bytes of one tag, comment or instruction.
    case markupBytes
    case rows
}
