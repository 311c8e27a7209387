import Catalog
import Platform
import Records
import Store
import SupplyNetwork

/// What a request says may happen, in the words that the command takes too.
struct AskedScenario {
    /// The parameter that says it.
    let parameter: String
    let words: ScenarioWords

    /// Refuses what is not understood before a network is made; firms and parks are looked up in
    /// it.
    func check(_ lexicon: Lexicon, _ frame: RegionFrame) throws(Problem) {
        if case .park = words { return }
        _ = try scenario(lexicon, frame, firms: [], among: [])
    }

    /// - Throws: `Problem` of words that stand for nothing, or for nothing of the network's day.
    func scenario(
        _ lexicon: Lexicon, _ frame: RegionFrame, firms: Set<OrganisationID>,
        among suppliers: [Profile]
    ) throws(Problem) -> Scenario {
        do throws(ScenarioError) {
            return try ScenarioReader(lexicon, frame)
                .scenario(words, firms: firms, among: suppliers)
        } catch { throw Self.refusal(error, parameter) }
    }

    /// The firms that leave, as far as whoever asks may see them.
    ///
    /// - Throws: `Problem` of a name that no supplier of the network bears; `StoreError`.
    func firms(of network: AssembledNetwork, _ desk: Desk) async throws -> Set<OrganisationID> {
        guard case .firms(let names) = words else { return [] }
        let seen = Set(network.suppliers.map(\.id))
        let profiles = ReadProfiles(store: desk.store, lexicon: desk.lexicon)
        var firms: Set<OrganisationID> = []
        for name in names {
            let found = try await profiles.organisations(named: name).filter(seen.contains)
            guard !found.isEmpty else {
                throw Self.refusal(.firmUnknown(name), parameter)
            }
            firms.formUnion(found)
        }
        return firms
    }

    static func refusal(_ error: ScenarioError, _ parameter: String) -> Problem {
        let code =
            switch error {
            case .regionUnknown, .regionAmbiguous, .regionNumberedTwice: "region"
            case .regionFormer: "vintage"
            case .standardUnknown: "standard"
            case .pointUnreadable: "point"
            case .firmUnknown: "supplier"
            case .parkUnknown: "park"
            }
        return Call.fault(
            parameter, code,
            Phrase(en: error.sentence(in: .english), vi: error.sentence(in: .vietnamese)))
    }
}

extension AskedNetwork {
    /// The one scenario that the parameters name.
    func scenario() throws(Problem) -> AskedScenario {
        let said = ["region", "without", "require", "park", "flood"].filter { text($0) != nil }
        guard said.count == 1, let name = said.first, let value = text(name) else {
            throw Call.fault(
                said.first ?? "region", "one",
                Phrase(
                    en: "Give one of “region”, “without”, “require”, “park” and “flood”.",
                    vi: "Hãy nêu một trong: “region”, “without”, “require”, “park”, “flood”."))
        }
        return AskedScenario(parameter: name, words: try words(name, value))
    }

    private func words(_ name: String, _ value: String) throws(Problem) -> ScenarioWords {
        switch name {
        case "region": return .region(value)
        case "require": return .standard(value)
        case "park": return .park(value)
        case "without":
            return .firms(
                value.split(separator: ",").map { $0.trimmingPrefix(while: \.isWhitespace) }
                    .map(String.init))
        default:
            do throws(ScenarioError) {
                return .circle(
                    try ScenarioWords.point(value),
                    kilometres: number("within") ?? ScenarioWords.usualKilometres)
            } catch { throw AskedScenario.refusal(error, name) }
        }
    }
}
