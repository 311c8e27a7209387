import Records
import SearchIndex

/// Makes an index of suppliers that are judged by the statistics of a generation: what their words
/// say is known at once.
struct FitPartBuilder {
    private let bench: Bench
    private let impact: TextImpact
    private var vocabulary = FitVocabularyBuilder()
    private var suppliers = IdentifierColumn.Builder()
    private var closed: [FitSegment] = []
    private var open = OpenSegment()

    init(_ bench: Bench) {
        self.bench = bench
        impact = TextImpact(.standard, bench.corpus.sums)
    }

    /// - Precondition: candidates come by ascending identifier, each once.
    static func index(of candidates: [Candidate], _ bench: Bench) -> FitIndex {
        var builder = FitPartBuilder(bench)
        for candidate in candidates { builder.add(candidate) }
        return builder.finish()
    }

    private mutating func add(_ candidate: Candidate) {
        begin(candidate.profile.id)
        open.add(candidate.profile, &vocabulary)
        let document = candidate.document
        for entry in document.entries {
            let impact = impact.impact(entry.counts, document.lengths)
            add(
                UInt32(entry.term), impact: UInt16(impact), zones: TextShare.zones(entry.counts))
        }
        open.endText(document.lengths)
        closeIfFull()
    }

    private mutating func begin(_ supplier: OrganisationID) {
        precondition(suppliers.last.map { $0 < supplier } ?? true, "suppliers come in order")
        suppliers.append(supplier)
    }

    /// A code of impact and zones together needs no other texts to be read.
    private mutating func add(_ term: UInt32, impact: UInt16, zones: UInt8) {
        open.text.add(term, code: UInt32(impact) << 8 | UInt32(zones))
    }

    private mutating func closeIfFull() {
        if open.count == SegmentSize.documentsMax { close() }
    }

    private mutating func close() {
        let segment = open.close().finish { code, _ in
            (UInt16(code >> 8), UInt8(truncatingIfNeeded: code))
        }
        closed.append(segment)
    }

    consuming func finish() -> FitIndex {
        if open.count > 0 { close() }
        return FitIndex(bench, FitColumns(vocabulary.finish(), suppliers.column, closed))
    }
}

extension FitPartBuilder {
    /// Adds a supplier as another index of the same statistics knows it.
    ///
    /// - Precondition: as of `index(of:)`.
    mutating func add(_ number: Int, of part: inout FitPartReader) {
        begin(part.columns.suppliers[number])
        let (segment, position) = part.place(of: number)
        for facet in Facet.allCases {
            for value in segment[facet].values(of: position) {
                open.add(part.number(of: value, facet, &vocabulary), to: facet)
            }
        }
        for facet in NumberFacet.allCases {
            open.add(segment[facet].number(of: position), to: facet)
        }
        part.forEachTerm(of: number) { term, impact, zones in
            add(term, impact: impact, zones: zones)
        }
        open.end()
        closeIfFull()
    }
}
