/// What a JSON document should have been.
package enum ExpectedDocument: Hashable, Sendable {
    /// Records at a place that somebody named.
    case records(at: JSONPath)
    /// Records, where nobody named a place: `found` are lists in the one object there is.
    case recordPath
    /// An OCDS release, a package of releases or of records.
    case ocds
    /// Things described in the vocabulary of schema.org.
    case schemaOrg
    /// Production locations of Open Supply Hub.
    case openSupplyHub
    /// The head of a Matxich feed.
    case feedHead
}
