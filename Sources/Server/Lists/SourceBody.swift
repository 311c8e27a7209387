import Records
import Representations

/// What is said of a source. Passwords, keys and private addresses are for the command line: who
/// writes over a network must not make the server show its secrets to an address of their choice.
struct SourceBody {
    private static let textLengthMax = 1_000

    let id: SourceID?
    let isWithdrawn: Bool?
    private let title: String?
    private let licence: String?
    private let address: String?
    private let format: ExchangeFormat?
    /// nil = not said; nought = paused.
    private let everySeconds: Int?

    static func schema(isNew: Bool) -> JSONValue {
        let text: JSONValue = [
            "type": "string", "minLength": 1, "maxLength": .number(textLengthMax),
        ]
        let every: JSONValue = [
            "type": ["integer", "null"], "minimum": .number(Endpoint.Pulling.intervals.lowerBound),
            "maximum": .number(Endpoint.Pulling.intervals.upperBound),
        ]
        var properties: [String: JSONValue] = [
            "title": text, "licence": text, "address": text,
            "format": Schema.choice(ExchangeFormat.allCases.map(\.rawValue)),
            "everySeconds": every,
        ]
        if isNew { properties["id"] = text } else { properties["withdrawn"] = Schema.flag }
        var schema: [String: JSONValue] = [
            "type": "object", "additionalProperties": false, "properties": .object(properties),
        ]
        if isNew { schema["required"] = ["id"] } else { schema["minProperties"] = 1 }
        return .object(schema)
    }

    /// - Throws: every fault of the body at once.
    init(_ body: JSONBody?, isNew: Bool) throws(Problem) {
        guard let body else { preconditionFailure("an operation with a schema gets a body") }
        var reading = BodyReading(body)
        let name = isNew ? reading.text("id", lengthMax: Self.textLengthMax) : nil
        id = name.flatMap { SourceID($0) }
        if isNew, id == nil, !reading.hasFaults {
            reading.add(
                "#/id", "source",
                Phrase(
                    en: "A source has a name of small letters, digits and dashes.",
                    vi: "Nguồn cần có tên gồm chữ thường, chữ số và dấu gạch ngang."))
        }
        if !isNew, reading.isEmpty {
            reading.add(
                "#", "empty",
                Phrase(
                    en: "Name what is to be changed: at least one field.",
                    vi: "Hãy nêu ít nhất một trường cần sửa."))
        }
        title = reading.text("title", lengthMax: Self.textLengthMax)
        licence = reading.text("licence", lengthMax: Self.textLengthMax)
        address = reading.text("address", lengthMax: Self.textLengthMax)
        let formats = ExchangeFormat.allCases.map(\.rawValue)
        format = reading.choice("format", of: formats).flatMap(ExchangeFormat.init)
        isWithdrawn = isNew ? nil : reading.flag("withdrawn")
        if reading.item("everySeconds") == .null {
            everySeconds = 0
        } else {
            everySeconds = reading.number("everySeconds", in: Endpoint.Pulling.intervals)
        }
        try reading.end(.unprocessable)
    }

    func source(_ former: Source) -> Source {
        var source = former
        if let title { source.title = title }
        if let licence { source.licence = licence }
        return source
    }

    /// From where it is pulled then; nil where that stays as it was.
    func endpoint(_ id: SourceID, former: Endpoint?) throws(Problem) -> Endpoint? {
        guard address != nil || format != nil || everySeconds != nil else { return nil }
        do throws(EndpointError) {
            guard
                let place = try address.map({ (text) throws(EndpointError) in
                    try EndpointAddress(text)
                }) ?? former?.address,
                var reading = format.map({ Endpoint.Reading(format: $0) }) ?? former?.reading
            else { throw EndpointError.emptyParameter }
            if let format { reading.format = format }
            var pulling = former?.pulling ?? Endpoint.Pulling()
            if let everySeconds { pulling.intervalSeconds = everySeconds == 0 ? nil : everySeconds }
            // A secret that was given to one address is not sent to another.
            let isMoved = former?.address != place
            return try Endpoint(
                source: id, address: place, reading: reading, pulling: pulling,
                access: isMoved ? Endpoint.Access() : former?.access ?? Endpoint.Access(),
                terms: former?.terms ?? Endpoint.Terms(),
                limits: former?.limits ?? Endpoint.Limits())
        } catch {
            throw Problem(
                .unprocessable,
                errors: [
                    Problem.Fault(
                        pointer: "#/address", code: "endpoint",
                        detail: Phrase(
                            en: "A source is pulled from an http or https address without secrets, "
                                + "in a format that is named.",
                            vi: "Cần địa chỉ http hoặc https không chứa mật khẩu, kèm định dạng."))
                ])
        }
    }
}

extension BodyReading {
    fileprivate mutating func choice(_ name: String, of choices: [String]) -> String? {
        guard let item = item(name) else { return nil }
        if case .text(let text) = item, choices.contains(text) { return text }
        let list = choices.joined(separator: ", ")
        add(
            Self.pointer(name), "choice",
            Phrase(en: "One of these belongs here: \(list).", vi: "Cần một trong: \(list)."))
        return nil
    }

    mutating func flag(_ name: String) -> Bool? {
        guard let item = item(name) else { return nil }
        if case .bool(let flag) = item { return flag }
        add(
            Self.pointer(name), "flag",
            Phrase(en: "True or false belongs here.", vi: "Cần true hoặc false."))
        return nil
    }
}
