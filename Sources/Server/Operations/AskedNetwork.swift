import Catalog
import Platform
import Records
import Representations
import Store
import SupplyNetwork

/// Which network a request or a job asks for, and for whom.
struct AskedNetwork: NamedValues, Sendable {
    /// By the names of parameters.
    let values: [String: ParameterValue]
    let reach: DisclosureLevel
    let language: Language

    init(values: [String: ParameterValue], reach: DisclosureLevel, language: Language) {
        self.values = values
        self.reach = reach
        self.language = language
    }

    /// As it was asked for when the job was begun.
    ///
    /// - Throws: `Problem` of a job that another version of the program began otherwise.
    init(_ job: Job) throws(Problem) {
        let fields = try JSONBody(Array(job.input.utf8)).fields
        var values: [String: ParameterValue] = [:]
        for (name, item) in fields {
            switch item {
            case .text(let text): values[name] = .text(text)
            case .number(let number): values[name] = .number(number)
            default: throw Problem(.malformed)
            }
        }
        guard case .text(let language) = values.removeValue(forKey: Self.languageKey),
            let language = Language(rawValue: language)
        else { throw Problem(.malformed) }
        self.init(values: values, reach: job.reach, language: language)
    }

    /// In what a job is told that answers in facts: which.
    static let inquiryKey = "inquiry"
    /// In what a job is told that draws outlines somebody sent: in which file they are.
    static let outlinesKey = "outlines"
    /// Beside the parameters in what a job is told; no parameter bears the name.
    private static let languageKey = "labels"

    /// What a job is told: the values, and what `more` names beside them. A day that nobody named
    /// is named, so that a job begun anew answers as it would have.
    func input(today: CalendarDate, _ more: [String: String] = [:]) -> JSONValue {
        var fields = values.mapValues { value -> JSONValue in
            switch value {
            case .text(let text): .text(text)
            case .number(let number): .number(number)
            }
        }
        for (name, text) in more { fields[name] = .text(text) }
        fields[Self.languageKey] = .text(language.rawValue)
        if fields["at"] == nil { fields["today"] = .text(today.text) }
        return .object(fields)
    }

    /// As typed; empty where all take part.
    var cut: String { text("cut") ?? "" }

    /// Who may not see who buys is shown no smaller cells than nobody asks for.
    var minCell: Int {
        let assumed = NetworkQuestion.minCellAssumed
        guard let asked = number("minCell") else { return assumed }
        return reach >= .matched ? asked : max(asked, assumed)
    }

    /// Up to which size shortest ways are followed from every node.
    var exactReach: ExactReach { text("exact") == "yes" ? .always : .promised }

    func day(_ name: String) -> CalendarDate? {
        text(name).flatMap { CalendarDate(iso: $0) }
    }

    /// - Parameter day: the day asked for; nil = that of the cut or of `at`, else today.
    func question(
        _ desk: Desk, on day: CalendarDate? = nil, in language: Language? = nil
    ) throws(Problem) -> NetworkQuestion {
        let said = day ?? self.day("at")
        let looked = said ?? self.day("today") ?? desk.today
        do throws(VintageError) {
            if let vintage = self.day("vintage") { try RegionFrame.check(vintage, desk.catalogue) }
        } catch { throw Self.refusal(error) }
        let read: Cut
        do {
            read = try Cut(
                cut, desk.catalogue, on: looked, vintage: self.day("vintage"))
        } catch { throw Self.refusal(error) }
        if let own = read.day, let said, own != said {
            throw Call.fault(
                "cut", "day",
                Phrase(
                    en: "The cut names another day: \(own).",
                    vi: "Điều kiện lọc nêu ngày khác: \(own)."))
        }
        return NetworkQuestion(
            cut: read, day: read.day ?? looked, vintage: self.day("vintage"),
            fit: number("fit").map { Score($0, over: 100) } ?? NetworkQuestion.fitAssumed,
            reach: reach, language: language ?? self.language)
    }

    private static func refusal(_ error: VintageError) -> Problem {
        Call.fault(
            "vintage", "vintage",
            Phrase(en: error.sentence(in: .english), vi: error.sentence(in: .vietnamese)))
    }

    /// As far as whoever asks may see it.
    ///
    /// - Throws: `Problem` of what is not understood, `StoreError`.
    func network(_ desk: Desk, in language: Language? = nil) async throws -> AssembledNetwork {
        let network = try await desk.networks.network(try question(desk, in: language))
        if let fault = network.cutFault { throw Self.refusal(fault) }
        return network
    }

    static func refusal(_ error: CutError) -> Problem {
        Call.fault(
            "cut", "cut",
            Phrase(en: error.sentence(in: .english), vi: error.sentence(in: .vietnamese)))
    }
}
