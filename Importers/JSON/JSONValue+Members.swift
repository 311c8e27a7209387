extension JSONValue {
    /// The member of that name; of several the last, as most programs read a name given twice.
    subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.key == name }?.value
    }

    /// What stands at the end of several names.
    subscript(names: [String]) -> JSONValue? {
        names.reduce(JSONValue?.some(self)) { value, name in value?[name] }
    }

    /// A text, number or truth value without blanks around it; nil for anything else, and for
    /// nothing.
    var text: String? {
        switch self {
        case .string(let text):
            let plain = CellText.trimmed(text)
            return plain.isEmpty ? nil : plain
        case .plain(let text): return text
        case .null, .object, .array: return nil
        }
    }

    /// The elements of a list; a value that is none is a list of itself, `null` an empty one.
    var elements: [JSONValue] {
        switch self {
        case .array(let elements): elements
        case .null: []
        default: [self]
        }
    }

    var members: [Member] {
        guard case .object(let members) = self else { return [] }
        return members
    }

    var isObject: Bool {
        guard case .object = self else { return false }
        return true
    }
}
