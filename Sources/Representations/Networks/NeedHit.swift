package import Platform
package import Records
package import SupplyNetwork

/// A need that a scenario would hit, and whom it loses.
package struct NeedHit: Sendable {
    package let need: Need
    package let hit: WhatIf.Hit
    /// Of firms that are lost to it, in order of identifier.
    package let lost: [String]

    /// Those that lose all first, then those that keep likely ones alone, that may come to either,
    /// fall to one, or keep others.
    package static func all(of found: WhatIf, _ network: AssembledNetwork) -> [NeedHit] {
        WhatIf.Hit.Kind.allCases.flatMap { kind in
            found.hits.filter { $0.kind == kind }.map { hit in
                NeedHit(
                    need: network.needs[hit.need], hit: hit,
                    lost: hit.lost.map(network.name(ofMaker:)))
            }
        }
    }

    package var facts: JSONValue {
        [
            "need": .text(need.id.text), "title": .text(need.shownTitle),
            "effect": .text(hit.kind.rawValue), "before": Facts.count(hit.before),
            "after": Facts.count(hit.after), "atWorst": Facts.count(hit.atWorst),
            "lost": .list(lost.map { .text($0) }),
        ]
    }
}
