package import Catalog
package import Records
import SearchIndex

/// Takes in suppliers one by one and makes an index of them, without keeping the profiles.
///
///     var builder = FitIndexBuilder(catalogue: catalogue)
///     for profile in profiles { builder.add(profile) }
///     let index = builder.finish(date: today)
///
/// - Complexity: O(total length of what suppliers state).
package struct FitIndexBuilder {
    private let catalogue: PreparedCatalogue
    private var reader: TermReader
    private var vocabulary = FitVocabularyBuilder()
    private var corpus: TextCorpusBuilder
    private var suppliers = IdentifierColumn.Builder()
    private var closed: [ClosedSegment] = []
    private var open = OpenSegment()
    private var codes = CountCodes()

    private let suppliersPerSegment: Int

    static let suppliersPerSegmentMax = SegmentSize.documentsMax

    package init(catalogue: Catalogue) { self.init(PreparedCatalogue(catalogue)) }

    package init(_ catalogue: PreparedCatalogue) {
        self.init(catalogue, suppliersPerSegment: Self.suppliersPerSegmentMax)
    }

    init(_ catalogue: PreparedCatalogue, suppliersPerSegment: Int) {
        precondition(
            (1...Self.suppliersPerSegmentMax).contains(suppliersPerSegment),
            "a segment has room for its suppliers")
        self.catalogue = catalogue
        self.suppliersPerSegment = suppliersPerSegment
        corpus = TextCorpusBuilder(catalogue.names)
        reader = TermReader(corpus.names)
    }

    /// - Precondition: suppliers come by ascending identifier, each once.
    package mutating func add(_ profile: Profile) {
        begin(profile)
        let lengths = corpus.count(profile, &reader)
        for entry in reader.counts.entries {
            open.text.add(UInt32(entry.term), code: codes.code(of: entry.counts))
        }
        end(lengths)
    }

    /// Adds suppliers whose texts another reading read.
    ///
    /// - Precondition: as of `add`; portions of one reading come in their order.
    mutating func add(
        _ profiles: [Profile], _ texts: TextPortion, _ numbers: inout TermIntake.Renumbering
    ) {
        corpus.add(texts.additions, &numbers)
        for (place, profile) in profiles.enumerated() {
            begin(profile)
            corpus.count(place, of: texts, numbers) { term, counts in
                open.text.add(UInt32(term), code: codes.code(of: counts))
            }
            end(texts.lengths[place])
        }
    }

    private mutating func begin(_ profile: Profile) {
        precondition(suppliers.last.map { $0 < profile.id } ?? true, "suppliers come in order")
        suppliers.append(profile.id)
        open.add(profile, &vocabulary)
    }

    private mutating func end(_ lengths: ZoneCounts) {
        open.endText(lengths)
        if open.count == suppliersPerSegment { closed.append(open.close()) }
    }

    /// - Parameter date: the day of the matches.
    package consuming func finish(date: CalendarDate) -> FitIndex {
        if open.count > 0 { closed.append(open.close()) }
        let impact = TextImpact(.standard, corpus.sums)
        // One by one, so that what a segment gathered is let go before the next is finished.
        closed.reverse()
        var segments: [FitSegment] = []
        while let segment = closed.popLast() {
            let lengths = segment.lengths
            segments.append(
                segment.finish { [codes] code, position in
                    let counts = codes.counts[Int(code)]
                    let impact = impact.impact(counts, lengths[position])
                    return (UInt16(impact), TextShare.zones(counts))
                })
        }
        return FitIndex(
            catalogue.bench(corpus.corpus, on: date),
            FitColumns(vocabulary.finish(), suppliers.column, segments))
    }
}

/// Numbers for the different counts of terms, of which there are few.
private struct CountCodes {
    /// The codes of counts in one zone are looked up, not hashed.
    private static let listedMax: Int32 = 64
    private static let unknown = UInt32.max

    /// By code.
    private(set) var counts: [ZoneCounts] = []
    private var codes: [ZoneCounts: UInt32] = [:]
    private var listed = [UInt32](
        repeating: unknown, count: ZoneCounts.scalarCount * Int(listedMax))

    mutating func code(of counts: ZoneCounts) -> UInt32 {
        let sum = counts.wrappedSum()
        guard let zone = counts.indices.first(where: { counts[$0] == sum }),
            (0..<Self.listedMax).contains(sum)
        else { return hashedCode(of: counts) }
        let place = zone * Int(Self.listedMax) + Int(sum)
        if listed[place] == Self.unknown { listed[place] = hashedCode(of: counts) }
        return listed[place]
    }

    private mutating func hashedCode(of counts: ZoneCounts) -> UInt32 {
        if let known = codes[counts] { return known }
        let code = UInt32(self.counts.count)
        codes[counts] = code
        self.counts.append(counts)
        return code
    }
}
