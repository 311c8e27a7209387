import SearchIndex

/// What is said of an index in its file, apart from its columns.
struct FitSnapshotHead {
    private static let name = ColumnName(kind: 1)
    private static let marks = ColumnName(kind: 2)

    let scoring: UInt64
    let catalogue: UInt64
    let origin: FitSnapshot.Origin
    /// How many suppliers each segment has.
    let segments: [Int]

    init(scoring: UInt64, catalogue: UInt64, origin: FitSnapshot.Origin, segments: [Int]) {
        self.scoring = scoring
        self.catalogue = catalogue
        self.origin = origin
        self.segments = segments
    }

    func add(to image: inout ColumnImage) {
        let numbers = [
            scoring, catalogue, UInt64(bitPattern: origin.sequence),
            UInt64(bitPattern: Int64(origin.reading)),
        ]
        image.add(Column(numbers + segments.map { UInt64($0) }), as: Self.name)
        image.add(bytes: origin.mark.utf8, as: Self.marks)
    }

    init(_ file: ColumnFile) throws(ColumnFileError) {
        let numbers: Column<UInt64> = try file.column(Self.name)
        let mark: Column<UInt8> = try file.column(Self.marks)
        guard numbers.isSound, mark.isSound else { throw .damagedPage }
        guard numbers.count >= 4 else { throw .inconsistent(Self.name) }
        segments = (4..<numbers.count).map { Int(clamping: numbers[$0]) }
        guard segments.allSatisfy({ (1...SegmentSize.documentsMax).contains($0) }) else {
            throw .inconsistent(Self.name)
        }
        scoring = numbers[0]
        catalogue = numbers[1]
        origin = FitSnapshot.Origin(
            sequence: Int64(bitPattern: numbers[2]),
            mark: String(decoding: mark.bytes, as: UTF8.self),
            reading: Int(clamping: Int64(bitPattern: numbers[3])))
    }
}
