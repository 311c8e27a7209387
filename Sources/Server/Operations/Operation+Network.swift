import HTTPTypes
import Platform
import Records
import Representations
import SupplyNetwork

extension Operation {
    /// What a region can make, what it lacks, where it is fragile: reckoned from what whoever asks
    /// may see.
    static let network: [Operation] = [
        Operation(
            id: "getNetworkFigures", method: .get, path: "/v1/network/figures",
            summary: "Every regional figure with formula, n, missing share and vintage.",
            roles: readers, parameters: Parameter.ofNetwork + [.minCell],
            answer: Schema.object([
                "network": Schema.open, "minCell": Schema.whole, "keptBack": Schema.whole,
                "figures": Schema.list(of: Schema.open),
            ]), problems: [.unprocessable]
        ) { call, desk in
            let network = try await call.network(desk)
            let figures = network.figures(minCell: call.minCell)
            return Answer(Facts.figures(figures, of: network, cut: call.cut))
        },
        Operation(
            id: "getNetworkGaps", method: .get, path: "/v1/network/gaps",
            summary: "The needs that nobody can meet, or all together not in full.",
            roles: readers, parameters: Parameter.ofNetwork + [.within],
            answer: Schema.object([
                "network": Schema.open, "gap": Schema.open, "needs": Schema.list(of: Schema.open),
            ]), problems: [.unprocessable]
        ) { call, desk in
            let network = try await call.network(desk)
            let whole = network.coverage
            let coverage = call.number("within").map { whole.within(kilometres: $0) } ?? whole
            let gap = coverage.gap(on: network.question.day, vintage: network.question.vintage)
            return Answer([
                "network": Facts.network(network, cut: call.cut),
                "gap": Facts.gap(gap, network, coverage),
                "needs": .list(NeedStanding.all(of: network, coverage, gap).map(\.facts)),
            ])
        },
        Operation(
            id: "getNetworkRisk", method: .get, path: "/v1/network/risk",
            summary: "Needs that hang on one or two suppliers, now or when certificates end.",
            roles: readers, parameters: Parameter.ofNetwork + [.months],
            answer: Schema.object([
                "network": Schema.open, "months": Schema.whole, "note": Schema.open,
                "needs": Schema.list(of: Schema.open),
            ]), problems: [.unprocessable]
        ) { call, desk in
            let network = try await call.network(desk)
            let months = call.number("months") ?? SingleSource.monthsAhead
            let risk = network.coverage.singleSource(
                on: network.question.day, vintage: network.question.vintage, months: months)
            return Answer([
                "network": Facts.network(network, cut: call.cut), "months": .number(months),
                "note": Facts.note(risk.note),
                "needs": .list(NeedAtRisk.all(of: risk, network).map(\.facts)),
            ])
        },
        Operation(
            id: "getNetworkWhatIf", method: .get, path: "/v1/network/whatif",
            summary: "Which needs lose their suppliers when something happens: one of region, "
                + "without, require and flood.",
            roles: readers, parameters: Parameter.ofNetwork + Parameter.ofScenario,
            answer: Schema.object(["network": Schema.open, "whatIf": Schema.open]),
            problems: [.unprocessable]
        ) { call, desk in
            let asked = try call.scenario(desk)
            let network = try await call.network(desk)
            let scenario = try asked.scenario(in: network.frame)
            let found = network.coverage.whatIf(
                scenario, on: network.question.day, frame: network.frame)
            return Answer([
                "network": Facts.network(network, cut: call.cut),
                "whatIf": Facts.whatIf(found, network),
            ])
        },
        Operation(
            id: "getNetworkDiff", method: .get, path: "/v1/network/diff",
            summary: "What changed in the network between two days.",
            roles: readers,
            parameters: [.from, .to] + Parameter.ofNetwork.filter { $0.name != "at" },
            answer: Schema.object([
                "before": Schema.open, "after": Schema.open,
                "changes": Schema.list(of: Schema.open),
            ]), problems: [.unprocessable]
        ) { call, desk in
            let (first, last) = try call.days(desk)
            let question = try call.asked.question(desk, on: last)
            let before = try await desk.networks.network(question.on(first))
            let after = try await desk.networks.network(question)
            let difference = NetworkDifference(from: before.graph(), to: after.graph())
            return Answer([
                "before": Facts.network(before, cut: call.cut),
                "after": Facts.network(after, cut: call.cut),
                "changes": .list(NetworkChange.all(difference).map(\.facts)),
            ])
        },
    ]

    /// Whoever is known: a figure takes longer than a profile, and is for those who work with it.
    static let readers = Set(Role.allCases)
}
