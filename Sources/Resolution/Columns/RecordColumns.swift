import Records

/// All records as columns of numbered values, in an order of their own.
struct RecordColumns: Sendable {
    /// Records are numbered in 32 bits, and pairs of them in 64.
    static let recordsMax = 100_000_000

    /// The records' ids, in the order in which they are numbered here.
    let ids: [String]
    /// Where each numbered record stands in the list.
    let places: [Int]
    let columns: [ColumnValues]
    /// Per column, the value of each record.
    let codes: [Slab<UInt32>]

    /// Per record, whether an earlier one is the same in all columns.
    ///
    /// A row that is copied from list to list shows how lists are copied, not how two writers
    /// write of one firm, so nothing is learned from copies.
    let isCopy: Slab<Bool>

    var count: Int { ids.count }

    init(ids: [String], places: [Int], columns: [ColumnValues], codes: [Slab<UInt32>]) {
        self.ids = ids
        self.places = places
        self.columns = columns
        self.codes = codes
        isCopy = Slab(ids.count, of: false)
        var met: Set<UInt64> = []
        for record in ids.indices {
            let mixed = codes.reduce(0) { Mixing.mixed($0, UInt64($1[record])) }
            isCopy[record] = !met.insert(mixed).inserted
        }
    }

    /// Reads a list into columns.
    ///
    /// Values are numbered in the order of the records, however many parts read them.
    ///
    /// - Complexity: O(total letters), in `parts` parts at once.
    static func reading(
        _ list: ListedRecords, places: PlaceNames, parts: Int
    ) async throws(ResolutionError) -> RecordColumns {
        guard list.count <= recordsMax else { throw .tooManyRecords(limit: recordsMax) }
        let order = try list.order()
        let reader = RecordReader(fields: list.fields, places: places)
        let read = await Parts.map(parts) { part in
            let range = Parts.range(part, of: parts, count: order.count)
            return PartColumns(list, order[range], reader: reader)
        }
        let width = reader.columns.count
        let merged = await Parts.map(width) { column in
            merge(read, column: column, plan: reader.columns[column], count: order.count)
        }
        return RecordColumns(
            ids: order.map { list.ids[$0] }, places: order, columns: merged.map(\.values),
            codes: merged.map(\.codes))
    }

    private static func merge(
        _ parts: [PartColumns], column: Int, plan: ColumnPlan, count: Int
    ) -> (values: ColumnValues, codes: Slab<UInt32>) {
        var numbered: [String: UInt32] = [:]
        var texts = [""]
        let codes = Slab<UInt32>(count, of: 0)
        var uses: [UInt32] = [0]
        var record = 0
        for part in parts {
            let renumbered = part.texts[column].map { text in
                if text.isEmpty { return UInt32(0) }
                if let code = numbered[text] { return code }
                numbered[text] = UInt32(texts.count)
                texts.append(text)
                uses.append(0)
                return UInt32(texts.count - 1)
            }
            for code in part.codes[column] {
                let code = renumbered[Int(code)]
                codes[record] = code
                uses[Int(code)] += 1
                record += 1
            }
        }
        return (ColumnValues(plan: plan, texts: texts, uses: Slab(uses)), codes)
    }
}

/// The columns of some of the records, values numbered for themselves.
private struct PartColumns: Sendable {
    /// Per column, its values; the missing one first.
    var texts: [[String]]
    var codes: [[UInt32]]

    init(_ list: ListedRecords, _ records: ArraySlice<Int>, reader: RecordReader) {
        let width = reader.columns.count
        texts = [[String]](repeating: [""], count: width)
        codes = [[UInt32]](repeating: [], count: width)
        var numbered = [[String: UInt32]](repeating: [:], count: width)
        var row = [String](repeating: "", count: width)
        for column in 0..<width { codes[column].reserveCapacity(records.count) }
        for record in records {
            reader.read(list.texts(of: record), into: &row)
            for column in 0..<width {
                let text = row[column]
                if text.isEmpty {
                    codes[column].append(0)
                } else if let code = numbered[column][text] {
                    codes[column].append(code)
                } else {
                    let code = UInt32(texts[column].count)
                    numbered[column][text] = code
                    texts[column].append(text)
                    codes[column].append(code)
                }
            }
        }
    }
}
