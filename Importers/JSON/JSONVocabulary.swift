/// The names a format's reader takes over, so that all others can be listed.
///
///     let tenders = JSONVocabulary(["tender/title", "tender/items/*"])
///
/// A path that ends in `*` is taken with all that is below it. Lists are passed through: the
/// path of an element's member is that of the list with the member's name.
struct JSONVocabulary {
    private var children: [String: JSONVocabulary] = [:]
    private var isTakenWhole = false

    init(_ paths: [String] = []) {
        for path in paths { insert(path.split(separator: "/")[...]) }
    }

    private mutating func insert(_ names: ArraySlice<Substring>) {
        guard let first = names.first else { return }
        if first == "*" {
            isTakenWhole = true
        } else {
            children[String(first), default: JSONVocabulary()].insert(names.dropFirst())
        }
    }

    /// Notes every member that is not taken, at the highest place where nothing below is either.
    func list(_ value: JSONValue, below path: String = "", into found: inout NotUnderstood) {
        if isTakenWhole { return }
        switch value {
        case .array(let elements):
            for element in elements { list(element, below: path, into: &found) }
        case .object(let members):
            for member in members {
                let place = path.isEmpty ? member.key : path + "/" + member.key
                if let known = children[member.key] {
                    known.list(member.value, below: place, into: &found)
                } else if member.value != .null {
                    found.note(place)
                }
            }
        case .string, .plain, .null: return
        }
    }

    /// The value without what is not taken.
    func pruned(_ value: JSONValue) -> JSONValue {
        if isTakenWhole { return value }
        switch value {
        case .array(let elements): return .array(elements.map(pruned))
        case .object(let members):
            return .object(
                members.compactMap { member in
                    children[member.key].map {
                        JSONValue.Member(key: member.key, value: $0.pruned(member.value))
                    }
                })
        case .string, .plain, .null: return value
        }
    }
}
