import Platform
import Records
import Representations

/// What `POST /v1/match` takes: words, or fields as a list of needs has them.
struct MatchBody {
    /// A page of text; whoever has more states fields (own choice).
    private static let textLengthMax = 4_000
    private static let id = NeedID(ReadNeedText.id)

    let text: String?
    let fields: [FieldPath: String]
    let top: Int?
    let date: CalendarDate?

    static let schema: JSONValue = {
        let texts: JSONValue = [
            "type": "string", "minLength": 1, "maxLength": .number(textLengthMax),
        ]
        let paths = Field.fields(of: .need).map(\.rawValue)
            .filter { $0 != Field.externalID.rawValue }
        let fields = Dictionary(uniqueKeysWithValues: paths.map { ($0, texts) })
        return [
            "type": "object", "additionalProperties": false, "minProperties": 1,
            "properties": [
                "text": texts,
                "fields": [
                    "type": "object", "properties": .object(fields), "minProperties": 1,
                    "patternProperties": ["^[A-Za-z]+\\.[A-Za-z0-9-]+$": texts],
                    "additionalProperties": false,
                ],
                "top": Parameter.top.schema, "date": Parameter.date.schema,
            ],
            "oneOf": [["required": ["text"]], ["required": ["fields"]]],
            "examples": [
                ["text": "dập kim loại SPCC, IATF 16949, Bắc Ninh"],
                ["fields": ["processes": "stamping", "tolerance": "±0.05 mm"], "top": 5],
            ],
        ]
    }()

    /// - Throws: every fault of the body at once.
    init(_ body: JSONBody) throws(Problem) {
        var reading = BodyReading(body)
        text = reading.text("text", lengthMax: Self.textLengthMax)
        fields = reading.fields("fields", lengthMax: Self.textLengthMax)
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
            guard case .unreadable(let problems) = error else {
                throw Problem(
                    .unprocessable,
                    Phrase(
                        en: "The fields ask for nothing that a supplier could be judged by.",
                        vi: "Các trường không nêu yêu cầu nào để xét nhà cung cấp."))
            }
            throw Problem(.unprocessable, errors: problems.map(Self.fault))
        }
    }

    private static func fault(_ problem: RowProblem) -> Problem.Fault {
        let field = problem.column ?? problem.field?.rawValue ?? ""
        return Problem.Fault(
            pointer: "#/fields/" + field, code: problem.reason.rawValue,
            detail: Phrase(
                en: "“\(problem.value)” cannot be read as \(field).",
                vi: "Không đọc được “\(problem.value)” của trường \(field)."))
    }
}
