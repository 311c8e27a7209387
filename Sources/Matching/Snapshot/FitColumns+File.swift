import SearchIndex

extension FitColumns {
    /// Reads the columns of a file in place.
    convenience init(_ file: ColumnFile, segments counts: [Int]) throws(ColumnFileError) {
        let suppliers = try IdentifierColumn(file)
        guard suppliers.count == counts.reduce(0, +) else {
            throw .inconsistent(IdentifierColumn.name)
        }
        var segments: [FitSegment] = []
        var first = 0
        for (place, count) in counts.enumerated() {
            segments.append(try FitSegment(file, place, first: first, count: count))
            first += count
        }
        self.init(try FitVocabulary(file), suppliers, segments, in: file)
    }
}

/// How the columns of a segment are named; those of one kind of column follow each other.
private enum SegmentKind {
    static let sets: UInt16 = 64
    static let numbers: UInt16 = 80
    static let words: UInt16 = 96

    static func name(
        _ kind: UInt16, _ field: Int = 0, _ segment: Int
    ) -> (_ column: Int) -> ColumnName {
        { ColumnName(kind: kind + UInt16($0), field: field, segment: segment) }
    }
}

extension FitSegment {
    func add(to image: inout ColumnImage, _ place: Int) {
        for facet in Facet.allCases {
            self[facet].add(to: &image, SegmentKind.name(SegmentKind.sets, facet.rawValue, place))
        }
        for facet in NumberFacet.allCases {
            self[facet].add(
                to: &image, SegmentKind.name(SegmentKind.numbers, facet.rawValue, place))
        }
        text.add(to: &image, SegmentKind.name(SegmentKind.words, 0, place))
    }

    convenience init(
        _ file: ColumnFile, _ place: Int, first: Int, count: Int
    ) throws(ColumnFileError) {
        var sets: [ValueSets] = []
        for facet in Facet.allCases {
            let name = SegmentKind.name(SegmentKind.sets, facet.rawValue, place)
            sets.append(try ValueSets(file, documents: count, name))
        }
        var columns: [RankColumn] = []
        for facet in NumberFacet.allCases {
            let name = SegmentKind.name(SegmentKind.numbers, facet.rawValue, place)
            columns.append(try RankColumn(file, documents: count, name))
        }
        self.init(
            first: first, count: count, sets: sets, columns: columns,
            text: try ImpactPostings(file, SegmentKind.name(SegmentKind.words, 0, place)))
    }
}
