package import Catalog
package import Records

/// A relation between two nodes, who says so, and when it holds.
package struct NetworkEdge: Hashable, Sendable {
    /// Places in the network's list of nodes.
    package let source: Int
    package let target: Int
    package let kind: EdgeKind
    /// Above 0; its unit is that of the kind.
    package let weight: Double
    /// The days on which the relation holds.
    package let validity: Validity
    /// The day it was stated; nil where the statement has no date.
    package let knownSince: CalendarDate?
    package let evidence: EdgeEvidence

    package init(
        from source: Int, to target: Int, _ kind: EdgeKind, weight: Double = 1,
        validity: Validity = .always, knownSince: CalendarDate? = nil,
        evidence: EdgeEvidence = EdgeEvidence()
    ) {
        self.source = source
        self.target = target
        self.kind = kind
        self.weight = weight
        self.validity = validity
        self.knownSince = knownSince
        self.evidence = evidence
    }
}

/// What an edge rests on.
package struct EdgeEvidence: Hashable, Sendable {
    /// The sources that say so, each once in order; none where it was worked out of nobody's words.
    package let sources: [SourceID]
    /// The words it was read from, or the rule it was worked out by.
    package let given: String

    package init(sources: [SourceID] = [], given: String = "") {
        self.sources = sources.count < 2 ? sources : Set(sources).sorted()
        self.given = given
    }

    init<Value>(_ stated: Stated<Value>) {
        self.init(sources: [stated.provenance.source], given: stated.given)
    }

    /// The sources as one text; nil where there is none.
    package var saidBy: String? {
        sources.isEmpty ? nil : sources.map(\.text).joined(separator: ";")
    }
}
