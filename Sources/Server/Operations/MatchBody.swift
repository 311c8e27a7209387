import Platform
import Records
import Representations

/// What `POST /v1/match` takes: words, or fields as a list of needs has them.
struct MatchBody {
    private static let id = NeedID(ReadNeedText.id)

    let text: String?
    let fields: [FieldPath: String]
    let top: Int?
    let date: CalendarDate?

    static let schema: JSONValue = [
        "type": "object", "additionalProperties": false, "minProperties": 1,
        "properties": [
            "text": Schema.pageOfText, "fields": Schema.fields(of: .need),
            "top": Parameter.top.schema, "date": Parameter.date.schema,
        ],
        "oneOf": [["required": ["text"]], ["required": ["fields"]]],
        "examples": [
            ["text": "dập kim loại SPCC, IATF 16949, Bắc Ninh"],
            ["fields": ["processes": "stamping", "tolerance": "±0.05 mm"], "top": 5],
        ],
    ]

    /// - Throws: every fault of the body at once.
    init(_ body: JSONBody) throws(Problem) {
        var reading = BodyReading(body)
        text = reading.text("text", lengthMax: BodyReading.textLengthMax)
        fields = reading.fields("fields", of: .need) ?? [:]
        top = reading.number("top", in: 1...Parameter.topMax)
        date = reading.day("date")
        if (text == nil) == (fields.isEmpty), !reading.hasFaults {
            reading.add(
                "#", "one",
                Phrase(
                    en: "Give “text” or “fields”, one of the two.",
                    vi: "Hãy nêu “text” hoặc “fields”, chỉ một trong hai."))
        }
        try reading.end(.unprocessable)
    }

    /// - Throws: `Problem` of fields that come to no need.
    func need(_ desk: Desk, on date: CalendarDate) throws(Problem) -> Need {
        if let text { return ReadNeedText(lexicon: desk.lexicon).need(text, on: date) }
        let stating = StateNeed(store: desk.store, lexicon: desk.lexicon)
        do { return try stating.unstored(Self.id, fields, on: date).need } catch {
            guard case .unreadable(let problems) = error else { throw .asksNothing }
            throw .unreadable(problems)
        }
    }
}
