import Catalog
import Platform
import Records
import Representations
import SupplyNetwork

extension Call {
    var asked: AskedNetwork {
        AskedNetwork(values: values, reach: viewer.reach, language: language)
    }

    /// - Parameter kind: `malformed` of what the document says is wrong; else it can be read, but
    ///   nothing can be made of it.
    static func fault(
        _ name: String, _ code: String, _ detail: Phrase, _ kind: Problem.Kind = .unprocessable
    ) -> Problem {
        Problem(
            kind, errors: [Problem.Fault(pointer: "?" + name, code: code, detail: detail)])
    }
}

extension Parameter {
    private static let cutLengthMax = 2_000

    static let ofNetwork = [
        Parameter(
            name: "cut", place: .query, kind: .text(lengthMax: cutLengthMax),
            summary: "Which suppliers take part: fields with values, such as "
                + "“country:VN size:sme” (all where nothing is said).",
            example: "country:VN"),
        Parameter(
            name: "at", place: .query, kind: .day,
            summary: "The network as it was known on this day (today where it is not said)."),
        Parameter(
            name: "vintage", place: .query, kind: .day,
            summary: "Regions as they were drawn on this day (that of “at”)."),
        Parameter(
            name: "fit", place: .query, kind: .number(0...100),
            summary: "The score from which on a supplier can meet a need (50)."),
    ]
    static let minCell = Parameter(
        name: "minCell", place: .query, kind: .number(1...1_000_000),
        summary: "Cells of fewer firms are kept back (\(NetworkQuestion.minCellAssumed)); fewer "
            + "than that only for those who see who buys.")
    static let within = Parameter(
        name: "within", place: .query, kind: .number(0...ScenarioWords.kilometresMax),
        summary: "Only suppliers with a site within so many kilometres of the place a need names.")
    static let months = Parameter(
        name: "months", place: .query, kind: .number(0...SingleSource.monthsMax),
        summary: "How far ahead certificates are looked at (\(SingleSource.monthsAhead)).")
    static let exact = Parameter(
        name: "exact", place: .query, kind: .choice(["yes", "no"]),
        summary: "“yes”: shortest ways from every node of a large network too; it takes long.")
    static let from = Parameter(
        name: "from", place: .query, kind: .day, summary: "The earlier day; has to be given.",
        example: "2026-01-01", isRequired: true)
    static let to = Parameter(
        name: "to", place: .query, kind: .day, summary: "The later day (today).")
    static let ofScenario = [
        Parameter(
            name: "region", place: .query, kind: .text(lengthMax: 80),
            summary: "This region is cut off: its name, code or concept's id.",
            example: "Bắc Ninh"),
        Parameter(
            name: "without", place: .query, kind: .text(lengthMax: cutLengthMax),
            summary: "These firms leave: identifiers, their own or those of a list, with commas."),
        Parameter(
            name: "require", place: .query, kind: .text(lengthMax: 80),
            summary: "All buyers ask for this standard: its name or concept's id.",
            example: "standard:iso-9001"),
        Parameter(
            name: "park", place: .query, kind: .text(lengthMax: 80),
            summary: "This industrial park is lost: its name, as addresses of sites bear it."),
        Parameter(
            name: "flood", place: .query, kind: .text(lengthMax: 60),
            summary: "Sites around this point are lost: latitude,longitude."),
        Parameter(
            name: "within", place: .query, kind: .number(0...ScenarioWords.kilometresMax),
            summary: "How far around “flood”, in kilometres (\(ScenarioWords.usualKilometres))."),
    ]
}
