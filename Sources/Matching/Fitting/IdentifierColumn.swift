import Records

/// The identifiers of suppliers, by number, in as many bytes as they have letters: a million texts
/// of their own would take four times as much.
struct IdentifierColumn: Sendable {
    private var letters: [UInt8] = []
    private var length = 0
    private(set) var last: OrganisationID?

    var count: Int { length == 0 ? 0 : letters.count / length }

    mutating func append(_ identifier: OrganisationID) {
        let text = identifier.text.utf8
        if length == 0 { length = text.count }
        precondition(text.count == length, "identifiers have one length")
        letters.append(contentsOf: text)
        last = identifier
    }

    /// - Complexity: O(1), but it makes a text.
    subscript(_ number: Int) -> OrganisationID {
        let own = letters[(number * length)..<((number + 1) * length)]
        guard let identifier = OrganisationID(String(decoding: own, as: UTF8.self)) else {
            preconditionFailure("what was an identifier is one")
        }
        return identifier
    }
}
