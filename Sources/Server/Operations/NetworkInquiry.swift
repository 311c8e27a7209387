import Platform
import Records
import Representations
import SupplyNetwork

/// What is asked of a network and answered in facts, at once or by a job.
enum NetworkInquiry: String, Sendable {
    case figures, gaps, risk, whatIf, difference

    /// Refuses what is not understood before any network is made.
    func check(_ asked: AskedNetwork, _ desk: Desk) throws(Problem) {
        switch self {
        case .figures, .gaps, .risk: _ = try asked.question(desk)
        case .whatIf:
            _ = try asked.scenario(desk)
            _ = try asked.question(desk)
        case .difference: _ = try asked.question(desk, on: try asked.days(desk).last)
        }
    }

    func facts(_ asked: AskedNetwork, _ desk: Desk) async throws -> JSONValue {
        switch self {
        case .figures: try await figures(asked, desk)
        case .gaps: try await gaps(asked, desk)
        case .risk: try await risk(asked, desk)
        case .whatIf: try await whatIf(asked, desk)
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
        let whole = network.coverage
        let coverage = asked.number("within").map { whole.within(kilometres: $0) } ?? whole
        let gap = coverage.gap(on: network.question.day, vintage: network.question.vintage)
        return [
            "network": Facts.network(network, cut: asked.cut),
            "gap": Facts.gap(gap, network, coverage),
            "needs": .list(NeedStanding.all(of: network, coverage, gap).map(\.facts)),
        ]
    }

    private func risk(_ asked: AskedNetwork, _ desk: Desk) async throws -> JSONValue {
        let network = try await asked.network(desk)
        let months = asked.number("months") ?? SingleSource.monthsAhead
        let risk = network.coverage.singleSource(
            on: network.question.day, vintage: network.question.vintage, months: months)
        return [
            "network": Facts.network(network, cut: asked.cut), "months": .number(months),
            "note": Facts.note(risk.note),
            "needs": .list(NeedAtRisk.all(of: risk, network).map(\.facts)),
        ]
    }

    private func whatIf(_ asked: AskedNetwork, _ desk: Desk) async throws -> JSONValue {
        let scenario = try asked.scenario(desk)
        let network = try await asked.network(desk)
        let found = network.coverage.whatIf(
            try scenario.scenario(in: network.frame), on: network.question.day,
            frame: network.frame)
        return [
            "network": Facts.network(network, cut: asked.cut),
            "whatIf": Facts.whatIf(found, network),
        ]
    }

    private func difference(_ asked: AskedNetwork, _ desk: Desk) async throws -> JSONValue {
        let (first, last) = try asked.days(desk)
        let question = try asked.question(desk, on: last)
        let before = try await desk.networks.network(question.on(first))
        let after = try await desk.networks.network(question)
        let difference = NetworkDifference(from: before.graph(), to: after.graph())
        return [
            "before": Facts.network(before, cut: asked.cut),
            "after": Facts.network(after, cut: asked.cut),
            "changes": .list(NetworkChange.all(difference).map(\.facts)),
        ]
    }
}

extension AskedNetwork {
    /// As far as whoever asks may see it.
    fileprivate func network(_ desk: Desk) async throws -> AssembledNetwork {
        try await desk.networks.network(try question(desk))
    }

    /// The two days of a comparison.
    func days(_ desk: Desk) throws(Problem) -> (first: CalendarDate, last: CalendarDate) {
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
