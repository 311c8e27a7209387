/// What is wrong with a JSON document, where it is not within a record.
package enum JSONDamage: Hashable, Sendable {
    /// The document ends in the middle of something.
    case truncated
    /// What stands here is no JSON: the text as it begins.
    case notJSON(found: String)
    /// The document is whole and goes on: the text as it begins.
    case textAfterEnd(found: String)
    case nestedTooDeep(limit: Int)
    /// A name or a number longer than any that means something.
    case textTooLong(limitBytes: Int)
}
