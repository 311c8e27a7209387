import Records

/// Takes fields out of a JSON body and gathers what is wrong with them.
struct BodyReading {
    private let body: JSONBody
    private var faults: [Problem.Fault] = []
    private var asked: Set<String> = []

    init(_ body: JSONBody) { self.body = body }

    /// Whether the body has no field at all.
    var isEmpty: Bool { body.fields.isEmpty }

    var hasFaults: Bool { !faults.isEmpty }

    func hasFault(at name: String) -> Bool {
        faults.contains { $0.pointer == Self.pointer(name) }
    }

    mutating func add(_ pointer: String, _ code: String, _ detail: Phrase) {
        faults.append(Problem.Fault(pointer: pointer, code: code, detail: detail))
    }

    /// Ends the reading.
    ///
    /// - Throws: the faults, and every field that nobody asked for.
    mutating func end(_ kind: Problem.Kind) throws(Problem) {
        for name in body.fields.keys.sorted() where !asked.contains(name) {
            add(
                Self.pointer(name), "unknown",
                Phrase(
                    en: "There is no field “\(name)”.", vi: "Không có trường “\(name)”."))
        }
        if !faults.isEmpty { throw Problem(kind, errors: faults) }
    }

    mutating func text(_ name: String, lengthMax: Int) -> String? {
        guard let item = item(name) else { return nil }
        return text(item, Self.pointer(name), lengthMax)
    }

    mutating func text(_ item: JSONItem, _ pointer: String, _ max: Int) -> String? {
        guard case .text(let text) = item, !text.isEmpty, text.unicodeScalars.count <= max else {
            add(
                pointer, "text",
                Phrase(
                    en: "A text of 1 to \(max) characters belongs here.",
                    vi: "Cần một đoạn văn bản từ 1 đến \(max) ký tự."))
            return nil
        }
        return text
    }

    mutating func number(_ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let item = item(name) else { return nil }
        guard case .number(let number) = item, range.contains(number) else {
            add(
                Self.pointer(name), "range",
                Phrase(
                    en: "A number from \(range.lowerBound) to \(range.upperBound) belongs here.",
                    vi: "Cần một số từ \(range.lowerBound) đến \(range.upperBound)."))
            return nil
        }
        return number
    }

    mutating func day(_ name: String) -> CalendarDate? {
        guard let item = item(name) else { return nil }
        guard case .text(let text) = item, let day = CalendarDate(iso: text) else {
            add(
                Self.pointer(name), "day",
                Phrase(
                    en: "A day such as 2027-03-01 belongs here.",
                    vi: "Cần một ngày, ví dụ 2027-03-01."))
            return nil
        }
        return day
    }

    /// Whether the body says anything under a name.
    mutating func has(_ name: String) -> Bool { item(name) != nil }

    mutating func item(_ name: String) -> JSONItem? {
        asked.insert(name)
        return body.fields[name]
    }

    static func pointer(_ name: String) -> String { "#/" + escaped(name) }

    /// - Source: RFC 6901, section 3.
    static func escaped(_ name: String) -> String {
        name.replacing("~", with: "~0").replacing("/", with: "~1")
    }
}
