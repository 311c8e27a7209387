import Platform
import Records
import Store

extension BodyReading {
    /// A text that is one of some.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, _ type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        guard let item = item(name) else { return nil }
        return choice(item, Self.pointer(name), type)
    }

    private mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ item: JSONItem, _ pointer: String, _ type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        if case .text(let text) = item, let choice = Choice(rawValue: text) { return choice }
        let list = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        add(
            pointer, "choice",
            Phrase(en: "One of these belongs here: \(list).", vi: "Cần một trong: \(list)."))
        return nil
    }

    /// A list of texts, each one of some.
    mutating func choices<Choice: RawRepresentable & CaseIterable & Hashable>(
        _ name: String, _ type: Choice.Type
    ) -> Set<Choice>? where Choice.RawValue == String {
        guard let item = item(name) else { return nil }
        guard case .list(let items) = item else {
            add(
                Self.pointer(name), "list",
                Phrase(en: "A list belongs here.", vi: "Cần một danh sách."))
            return nil
        }
        var found: Set<Choice> = []
        for (place, item) in items.enumerated() {
            if let choice = choice(item, Self.pointer(name) + "/\(place)", type) {
                found.insert(choice)
            }
        }
        return found
    }

    /// An object by names that are each one of some.
    mutating func choices<Key: RawRepresentable & Hashable, Choice>(
        _ name: String, by keys: Key.Type, _ type: Choice.Type
    ) -> [Key: Choice]?
    where
        Key.RawValue == String, Choice: RawRepresentable & CaseIterable,
        Choice.RawValue == String
    {
        guard let item = item(name) else { return nil }
        guard case .object(let items) = item else {
            add(
                Self.pointer(name), "object",
                Phrase(en: "An object belongs here.", vi: "Cần một đối tượng JSON."))
            return nil
        }
        var found: [Key: Choice] = [:]
        for (text, item) in items.sorted(by: { $0.key < $1.key }) {
            let pointer = Self.pointer(name) + "/" + text
            guard let key = Key(rawValue: text) else {
                add(
                    pointer, "unknown",
                    Phrase(
                        en: "There is no group “\(text)”.", vi: "Không có nhóm “\(text)”."))
                continue
            }
            found[key] = choice(item, pointer, type)
        }
        return found
    }

    /// A text that must be there.
    mutating func needed(_ name: String, lengthMax: Int) -> String {
        if let item = item(name) { return text(item, Self.pointer(name), lengthMax) ?? "" }
        missing(name)
        return ""
    }

    mutating func needed<Value>(_ name: String, _ value: Value?, else instead: Value) -> Value {
        if value == nil, !hasFault(at: name) { missing(name) }
        return value ?? instead
    }

    private mutating func missing(_ name: String) {
        add(
            Self.pointer(name), "missing",
            Phrase(en: "“\(name)” is missing.", vi: "Thiếu “\(name)”."))
    }
}

extension Call {
    /// Takes the body's fields.
    ///
    /// - Throws: every fault of the body at once.
    func body<Value>(_ read: (inout BodyReading) -> Value) throws(Problem) -> Value {
        guard let body else { preconditionFailure("an operation with a schema gets a body") }
        var reading = BodyReading(body)
        let value = read(&reading)
        try reading.end(.unprocessable)
        return value
    }

    /// Now, in the name of whoever asks.
    func stamp(_ desk: Desk) -> Stamp {
        Stamp(milliseconds: desk.clock().milliseconds, actor: viewer.actor)
    }
}
