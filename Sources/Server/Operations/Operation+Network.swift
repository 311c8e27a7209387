import HTTPTypes
import Platform
import Records
import Representations

extension Operation {
    /// What a region can make, what it lacks, where it is fragile: reckoned from what whoever asks
    /// may see.
    static let network: [Operation] = [
        Operation(
            id: "getNetworkFigures", method: .get, path: "/v1/network/figures",
            summary: "Every regional figure with formula, n, missing share and vintage.",
            roles: readers, parameters: Parameter.ofNetwork + [.minCell, .respondAsync],
            answer: Schema.object([
                "network": SchemaPart.network.schema, "minCell": Schema.whole,
                "keptBack": Schema.whole,
                "regionsInCut": Schema.optional(Schema.list(of: Schema.text)),
                "unsureRegions": Schema.list(of: Schema.text), "comparedWith": Schema.optionalWhole,
                "figures": Schema.list(of: SchemaPart.regionalFigure.schema),
            ]), problems: [.unprocessable]
        ) { call, desk in
            try await call.answer(.figures, desk)
        },
        Operation(
            id: "getNetworkGaps", method: .get, path: "/v1/network/gaps",
            summary: "The needs that nobody can meet, or all together not in full.",
            roles: readers, parameters: Parameter.ofNetwork + [.within, .respondAsync],
            answer: Schema.object([
                "network": SchemaPart.network.schema, "gap": SchemaPart.coverageGap.schema,
                "within": Schema.optional(Schema.nearCoverage),
                "needs": Schema.list(of: Schema.needStanding),
            ]), problems: [.unprocessable]
        ) { call, desk in
            try await call.answer(.gaps, desk)
        },
        Operation(
            id: "getNetworkRisk", method: .get, path: "/v1/network/risk",
            summary: "Needs that hang on one or two suppliers, now or when certificates end.",
            roles: readers, parameters: Parameter.ofNetwork + [.months, .respondAsync],
            answer: Schema.object([
                "network": SchemaPart.network.schema, "months": Schema.whole,
                "note": SchemaPart.figureNote.schema,
                "needs": Schema.list(of: Schema.needAtRisk),
                "certificates": Schema.list(of: Schema.certificateAtRisk),
            ]), problems: [.unprocessable]
        ) { call, desk in
            try await call.answer(.risk, desk)
        },
        Operation(
            id: "getNetworkWhatIf", method: .get, path: "/v1/network/whatif",
            summary: "Which needs lose their suppliers when something happens: one of region, "
                + "without, require, park and flood; lost: nobody is left, unproven: nobody "
                + "certain, likely ones are.",
            roles: readers,
            parameters: Parameter.ofNetwork + Parameter.ofScenario + [.respondAsync],
            answer: Schema.object([
                "network": SchemaPart.network.schema, "whatIf": Schema.whatIf,
            ]),
            problems: [.unprocessable]
        ) { call, desk in
            try await call.answer(.whatIf, desk)
        },
        Operation(
            id: "getNetworkStructure", method: .get, path: "/v1/network/structure",
            summary: "How the network hangs together, on what, and what is left as nodes go.",
            roles: readers, parameters: Parameter.ofNetwork + [.exact, .respondAsync],
            answer: Schema.object([
                "network": SchemaPart.network.schema, "exact": Schema.flag,
                "structure": Schema.list(of: SchemaPart.structureLine.schema),
            ]), problems: [.unprocessable]
        ) { call, desk in
            try await call.answer(.structure, desk)
        },
        Operation(
            id: "getNetworkDiff", method: .get, path: "/v1/network/diff",
            summary: "What changed in the network between two days.",
            roles: readers,
            parameters: [.from, .to] + Parameter.ofNetwork.filter { $0.name != "at" }
                + [.respondAsync],
            answer: Schema.object([
                "before": SchemaPart.network.schema, "after": SchemaPart.network.schema,
                "counts": Schema.list(of: Schema.changeCount),
                "changes": Schema.list(of: SchemaPart.networkChange.schema),
                "changesLeft": Schema.whole,
            ]), problems: [.unprocessable]
        ) { call, desk in
            try await call.answer(.difference, desk)
        },
    ]

    /// Whoever is known: a figure takes longer than a profile, and is for those who work with it.
    static let readers = Set(Role.allCases)
}
