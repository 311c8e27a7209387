import Catalog
import Platform
import Records
import Representations
import SupplyNetwork

/// What is asked of a network and answered in facts, at once or by a job.
enum NetworkInquiry: String, Sendable {
    case figures, gaps, risk, whatIf, structure, difference

    /// Refuses what is not understood before any network is made.
    func check(_ asked: AskedNetwork, _ desk: Desk) throws(Problem) {
        switch self {
        case .figures, .gaps, .risk, .structure: _ = try asked.question(desk)
        case .whatIf:
            let vintage = try asked.question(desk).vintage
            try asked.scenario().check(
                desk.lexicon, RegionFrame(desk.catalogue, on: vintage))
        case .difference: _ = try asked.comparison(desk)
        }
    }

    func facts(_ asked: AskedNetwork, _ desk: Desk) async throws -> JSONValue {
        switch self {
        case .figures: try await figures(asked, desk)
        case .gaps: try await gaps(asked, desk)
        case .risk: try await risk(asked, desk)
        case .whatIf: try await whatIf(asked, desk)
        case .structure: try await structure(asked, desk)
        case .difference: try await difference(asked, desk)
        }
    }

    private func figures(_ asked: AskedNetwork, _ desk: Desk) async throws -> JSONValue {
        let network = try await asked.network(desk)
        let figures = network.figures(minCell: asked.minCell)
        return Facts.figures(figures, of: network, cut: asked.cut)
    }

    private func gaps(_ asked: AskedNetwork, _ desk: Desk) async throws -> JSONValue {
        let network = try await asked.network(desk)
        let near = asked.number("within").map { kilometres in
            (kilometres, network.coverage.within(kilometres: kilometres, network.frame))
        }
        let coverage = near?.1.coverage ?? network.coverage
        let gap = coverage.gap(on: network.question.day, vintage: network.question.vintage)
        return [
            "network": Facts.network(network, cut: asked.cut),
            "gap": Facts.gap(gap, network),
            "within": near.map { Facts.near($1, kilometres: $0, network) } ?? .null,
            "needs": .list(NeedStanding.all(of: network, coverage, gap).map(\.facts)),
        ]
    }

    private func risk(_ asked: AskedNetwork, _ desk: Desk) async throws -> JSONValue {
        let network = try await asked.network(desk)
        let months = asked.number("months") ?? SingleSource.monthsAhead
        let risk = network.coverage.singleSource(
            on: network.question.day, vintage: network.question.vintage, months: months)
        return Facts.risk(risk, months: months, network, cut: asked.cut)
    }

    private func whatIf(_ asked: AskedNetwork, _ desk: Desk) async throws -> JSONValue {
        try check(asked, desk)
        let said = try asked.scenario()
        let network = try await asked.network(desk)
        let scenario = try said.scenario(
            desk.lexicon, network.frame, firms: try await said.firms(of: network, desk),
            among: network.suppliers)
        let found = network.coverage.whatIf(
            scenario, on: network.question.day, frame: network.frame)
        return [
            "network": Facts.network(network, cut: asked.cut),
            "whatIf": Facts.whatIf(found, network),
        ]
    }

    private func structure(_ asked: AskedNetwork, _ desk: Desk) async throws -> JSONValue {
        let network = try await asked.network(desk)
        let structure = await NetworkStructure(network.graph(), exact: asked.exactReach)
        return Facts.structure(structure, network, cut: asked.cut)
    }

    private func difference(_ asked: AskedNetwork, _ desk: Desk) async throws -> JSONValue {
        let (question, first, last) = try asked.comparison(desk)
        let networks = desk.networks
        let found = try await CompareNetworks { try await networks.network($0) }
            .compare(question, from: first, to: last)
        if let fault = found.cutFault { throw AskedNetwork.refusal(fault) }
        return Facts.comparison(found, cut: asked.cut)
    }
}

extension AskedNetwork {
    /// What is compared, and of which two days.
    func comparison(
        _ desk: Desk
    ) throws(Problem) -> (question: NetworkQuestion, first: CalendarDate, last: CalendarDate) {
        let (first, last) = try days(desk)
        let question = try question(desk, on: last)
        do throws(ComparisonError) { try CompareNetworks.check(question.cut) } catch {
            throw Call.fault(
                "cut", "day",
                Phrase(en: error.sentence(in: .english), vi: error.sentence(in: .vietnamese)))
        }
        return (question, first, last)
    }

    private func days(_ desk: Desk) throws(Problem) -> (first: CalendarDate, last: CalendarDate) {
        let last = day("to") ?? day("today") ?? desk.today
        guard let first = day("from") else {
            throw Call.fault(
                "from", "missing",
                Phrase(en: "“from” is missing.", vi: "Thiếu tham số “from”."), .malformed)
        }
        guard first <= last else {
            throw Call.fault(
                "from", "order",
                Phrase(
                    en: "“from”, \(first), lies after “to”, \(last).",
                    vi: "“from” \(first) sau “to” \(last)."))
        }
        return (first, last)
    }
}
