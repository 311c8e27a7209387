/// Makes one release of several of the same process, as OCDS defines it.
///
/// Members of objects are taken over one by one, `null` takes a member away. Elements of lists
/// are told by their `id` and merged; lists without ids are replaced as a whole.
///
/// - Source: OCDS 1.1, "Merging" (standard.open-contracting.org/1.1/en/schema/merging), read
///   2026-11.
enum OCDSMerge {
    /// Lists that the schema marks `wholeListMerge`: the later list stands for the earlier one.
    static let wholeLists: Set<String> = [
        "additionalClassifications", "additionalIdentifiers", "additionalProcurementCategories",
        "submissionMethod", "roles", "changes", "tag",
    ]

    /// The state after later releases have been applied to an earlier one, in their order.
    static func merged(_ releases: [JSONValue]) -> JSONValue {
        guard let first = releases.first else { return .null }
        let state = OCDSState(first)
        for release in releases.dropFirst() { state.apply(release) }
        return state.value
    }

    /// The state after one later release.
    static func merged(_ earlier: JSONValue, _ later: JSONValue) -> JSONValue {
        merged([earlier, later])
    }

    /// The last state of a record's versioned release.
    ///
    /// A field's value is there as the list of its values, each with the date of its release.
    static func latest(of versioned: JSONValue) -> JSONValue {
        switch versioned {
        case .object(let members):
            let newest = members.map { JSONValue.Member(key: $0.key, value: latest(of: $0.value)) }
            return .object(newest.filter { $0.value != .null })
        case .array(let elements):
            guard let first = elements.first, first["releaseDate"] != nil else {
                return .array(elements.map(latest))
            }
            let newest = elements.enumerated().max { left, right in
                let dates = (moment(left.element), moment(right.element))
                return dates.0 == dates.1 ? left.offset < right.offset : dates.0 < dates.1
            }
            return newest?.element["value"] ?? .null
        case .string, .plain, .null: return versioned
        }
    }

    private static func moment(_ version: JSONValue) -> Int {
        OCDSMoment.seconds(version["releaseDate"]?.text)
    }
}
