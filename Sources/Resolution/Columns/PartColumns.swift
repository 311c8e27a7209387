/// The columns of some of a list's records, values numbered for themselves.
struct PartColumns: Sendable {
    /// In the order of the list.
    let ids: [String]
    /// Per id, a number that is the same in every list.
    let mixedIDs: [UInt64]
    /// Per column, its values.
    private(set) var texts: [TextNumbers]
    /// Per column, the value of every record.
    private(set) var codes: [[UInt32]]
    /// Per record, the marks of its first name as `NameTones` numbers them.
    let tones: [UInt32]
    /// Per record, the fingerprint of the firm's name of which its own tells a branch; 0 = none.
    let branches: [UInt64]

    init(_ list: ListedRecords, _ records: Range<Int>, reader: RecordReader) {
        ids = Array(list.ids[records])
        mixedIDs = ids.map { Mixing.mixed(Mixing.mixed($0)) }
        let width = reader.columns.count
        texts = [TextNumbers](repeating: TextNumbers(), count: width)
        codes = [[UInt32]](repeating: [], count: width)
        var row = [String](repeating: "", count: width)
        for column in 0..<width { codes[column].reserveCapacity(records.count) }
        var tones: [UInt32] = []
        tones.reserveCapacity(records.count)
        var marks = NameTones()
        var branches: [UInt64] = []
        branches.reserveCapacity(records.count)
        for record in records {
            let values = list.texts(of: record)
            reader.read(values, into: &row)
            tones.append(reader.tones(values, row, &marks))
            branches.append(reader.branch(values))
            for column in 0..<width {
                codes[column].append(texts[column].number(of: row[column]))
            }
        }
        self.tones = tones
        self.branches = branches
    }
}

/// One column of all parts, the values of each part numbered behind those of the one before.
struct JoinedColumn {
    private let column: Int
    /// By the record's place in the list.
    private(set) var codes: [UInt32] = []
    /// Where each part's values begin.
    private var firsts: [Int] = []
    /// How many values there are in all parts.
    private(set) var values = 0

    /// - Complexity: O(records).
    init(_ parts: [PartColumns], _ column: Int) {
        self.column = column
        codes.reserveCapacity(parts.reduce(0) { $0 + $1.ids.count })
        for part in parts {
            let first = UInt32(values)
            codes += part.codes[column].lazy.map { first + $0 }
            firsts.append(values)
            values += part.texts[column].count
        }
    }

    /// The number that a part's value has among all texts, which take it in.
    func number(
        _ value: Int, of part: PartColumns, _ place: Int, in texts: inout TextNumbers
    ) -> UInt32 {
        part.texts[column].number(value - firsts[place], in: &texts)
    }
}

/// The records of all parts in an order that does not depend on the order of the list: by the mixed
/// id, so that near ids are spread.
struct RecordOrder: Sendable {
    /// Where a record was read.
    struct Spot: Sendable {
        fileprivate let mixedID: UInt64
        let part: UInt32
        let row: UInt32
    }

    let spots: [Spot]
    /// Where each numbered record stands in the list.
    let places: [Int]

    var count: Int { spots.count }

    /// - Throws: `idRepeated` where two records have one id, `tooManyRecords`.
    /// - Complexity: O(*n* log *n*).
    init(_ parts: [PartColumns]) throws(ResolutionError) {
        let count = parts.reduce(0) { $0 + $1.ids.count }
        guard count <= RecordColumns.recordsMax else {
            throw .tooManyRecords(limit: RecordColumns.recordsMax)
        }
        func id(_ spot: Spot) -> String { parts[Int(spot.part)].ids[Int(spot.row)] }
        var spots: [Spot] = []
        spots.reserveCapacity(count)
        for (part, read) in parts.enumerated() {
            for (row, mixedID) in read.mixedIDs.enumerated() {
                spots.append(Spot(mixedID: mixedID, part: UInt32(part), row: UInt32(row)))
            }
        }
        spots.sort { one, other in
            one.mixedID == other.mixedID ? id(one) < id(other) : one.mixedID < other.mixedID
        }
        for (one, other) in zip(spots, spots.dropFirst())
        where one.mixedID == other.mixedID && id(one) == id(other) {
            throw .idRepeated(id(one))
        }
        self.spots = spots
        var firsts: [Int] = [0]
        for part in parts { firsts.append(firsts[firsts.count - 1] + part.ids.count) }
        places = spots.map { firsts[Int($0.part)] + Int($0.row) }
    }

    /// The ids of all records, in this order.
    func ids(_ parts: [PartColumns]) -> [String] {
        spots.map { parts[Int($0.part)].ids[Int($0.row)] }
    }
}
