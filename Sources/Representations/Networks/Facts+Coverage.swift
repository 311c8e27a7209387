package import Platform
import Records
package import SupplyNetwork

/// Gaps, risks and scenarios: places in lists become identifiers and names.
extension Facts {
    /// The joint gap: pieces by kind of work, as those of unlike needs are never added.
    package static func gap(_ gap: CoverageGap, _ network: AssembledNetwork) -> JSONValue {
        [
            "works": .list(gap.works.map { work($0, network) }),
            "worksLeft": .number(gap.worksLeft), "unknownMakers": .number(gap.unknownMakers),
            "uncovered": needs(gap.uncovered, network),
            "unproven": needs(gap.unproven, network),
            "needsShort": needs(gap.needsShort, network),
            "needsShortAtBest": needs(gap.needsShortAtBest, network),
            "makersExhausted": firms(gap.makersExhausted, network),
            "note": note(gap.note),
        ]
    }

    private static func work(
        _ work: CoverageGap.Work, _ network: AssembledNetwork
    ) -> JSONValue {
        [
            "processes": .list(work.processes.map { .text($0.text) }),
            "needs": needs(work.needs, network), "demand": .number(work.demand),
            "atWorst": .number(work.atWorst), "atBest": .number(work.atBest),
        ]
    }

    /// Which part of a network lies near, and of how much that is not known.
    package static func near(
        _ near: NearCoverage, kilometres: Int, _ network: AssembledNetwork
    ) -> JSONValue {
        [
            "kilometres": .number(kilometres), "sites": sites(near.knowledge),
            "mayLieWithin": firms(near.doubtful, network),
        ]
    }

    /// Needs at risk, and the certificates they hang on.
    ///
    /// - Parameter months: how far ahead was looked.
    package static func risk(
        _ risk: SingleSource, months: Int, _ network: AssembledNetwork, cut: String
    ) -> JSONValue {
        [
            "network": self.network(network, cut: cut), "months": .number(months),
            "note": note(risk.note),
            "needs": .list(NeedAtRisk.all(of: risk, network).map(\.facts)),
            "certificates": .list(CertificateStanding.all(of: risk, network).map(\.facts)),
        ]
    }

    /// What a scenario would do.
    package static func whatIf(_ found: WhatIf, _ network: AssembledNetwork) -> JSONValue {
        [
            "suppliersBefore": .number(found.makersBefore),
            "suppliersOut": firms(found.makersOut, network),
            "suppliersDoubtful": firms(found.makersDoubtful, network),
            "suppliersUnproven": firms(found.makersUnproven, network),
            "sites": found.knowledge.map(sites) ?? .null,
            "lost": needs(found.needs(.lost), network),
            "unproven": needs(found.needs(.unproven), network),
            "mayBeLost": needs(found.needs(.mayBeLost), network),
            "mayBeUnproven": needs(found.needs(.mayBeUnproven), network),
            "single": needs(found.needs(.single), network),
            "needs": .list(NeedHit.all(of: found, network).map(\.facts)),
            "before": gap(found.before, network), "after": gap(found.after, network),
        ]
    }

    package static func count(_ count: MakerCount) -> JSONValue {
        ["certain": .number(count.certain), "likely": .number(count.likely)]
    }

    /// Identifiers of needs by their places.
    private static func needs(_ places: [Int], _ network: AssembledNetwork) -> JSONValue {
        .list(places.map { .text(network.needs[$0].id.text) })
    }

    /// Identifiers and names of firms by their places.
    static func firms(_ places: [Int], _ network: AssembledNetwork) -> JSONValue {
        .list(
            places.map {
                [
                    "id": .text(network.suppliers[$0].id.text),
                    "name": .text(network.name(ofMaker: $0)),
                ]
            })
    }
}
