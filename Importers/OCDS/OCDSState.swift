/// What the releases of one process say together, one after the other.
///
/// A release costs what it says itself, however much came before: a hundred thousand releases of
/// one process are as quick as those of as many.
final class OCDSState {
    private var root: Part

    init(_ release: JSONValue) { root = .value(release) }

    /// Applies a later release.
    func apply(_ release: JSONValue) { root.take(release, wholeList: false) }

    var value: JSONValue { root.value }

    /// A value, opened up once something is merged into it.
    private enum Part {
        case value(JSONValue)
        case members(Members)
        case elements(Elements)

        var value: JSONValue {
            switch self {
            case .value(let value): value
            case .members(let members): .object(members.all)
            case .elements(let elements): .array(elements.parts.map(\.value))
            }
        }

        mutating func take(_ later: JSONValue, wholeList: Bool) {
            if case .object(let changes) = later, let members = openedMembers {
                for change in changes { members.apply(change) }
                self = .members(members)
            } else if case .array(let changes) = later, !wholeList,
                changes.allSatisfy({ $0["id"]?.text != nil }), let elements = openedElements
            {
                for change in changes { elements.apply(change) }
                self = .elements(elements)
            } else {
                self = .value(later)
            }
        }

        private var openedMembers: Members? {
            switch self {
            case .members(let members): members
            case .value(.object(let members)): Members(members)
            case .value, .elements: nil
            }
        }

        /// Nil where an element has no id to be told by.
        private var openedElements: Elements? {
            switch self {
            case .elements(let elements): elements
            case .value(.array(let elements)): Elements(elements)
            case .value, .members: nil
            }
        }
    }

    /// The members of an object, in the order in which they came.
    private final class Members {
        private var keys: [String]
        /// Nil where the member was taken away.
        private var parts: [Part?]
        /// Where each was written last.
        private var places: [String: Int] = [:]
        private let hasRepeats: Bool

        init(_ members: [JSONValue.Member]) {
            keys = members.map(\.key)
            parts = members.map { .value($0.value) }
            for (place, key) in keys.enumerated() { places[key] = place }
            hasRepeats = places.count < keys.count
        }

        var all: [JSONValue.Member] {
            zip(keys, parts).compactMap { key, part in
                part.map { .init(key: key, value: $0.value) }
            }
        }

        func apply(_ change: JSONValue.Member) {
            let place = places[change.key]
            if change.value == .null {
                remove(change.key, at: place)
            } else if let place {
                parts[place]?.take(
                    change.value, wholeList: OCDSMerge.wholeLists.contains(change.key))
            } else {
                places[change.key] = keys.count
                keys.append(change.key)
                parts.append(.value(change.value))
            }
        }

        private func remove(_ key: String, at place: Int?) {
            guard let place else { return }
            places[key] = nil
            parts[place] = nil
            guard hasRepeats else { return }
            for other in keys.indices where keys[other] == key { parts[other] = nil }
        }
    }

    /// The elements of a list, told by their ids.
    private final class Elements {
        private(set) var parts: [Part]
        private var places: [String: Int] = [:]

        init?(_ elements: [JSONValue]) {
            parts = elements.map { .value($0) }
            for (place, element) in elements.enumerated() {
                guard let id = element["id"]?.text else { return nil }
                places[id] = place
            }
        }

        func apply(_ change: JSONValue) {
            let id = change["id"]?.text ?? ""
            if let place = places[id] {
                parts[place].take(change, wholeList: false)
            } else {
                places[id] = parts.count
                parts.append(.value(change))
            }
        }
    }
}
