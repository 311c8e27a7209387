import Records

/// All records as columns of numbered values, in an order of their own.
struct RecordColumns: Sendable {
    /// Records are numbered in 32 bits, and pairs of them in 64.
    static let recordsMax = 100_000_000

    /// The records' ids, in the order in which they are numbered here.
    let ids: [String]
    /// Where each numbered record stands in the list.
    let places: [Int]
    /// What each column is.
    let plans: [ColumnPlan]
    /// Per column, the one whose values it shares: all names are of one lot, all else is its own.
    let owners: [Int]
    /// Per column, whether any record says something there.
    let isUsed: [Bool]
    /// Per column, its values.
    let columns: [ColumnValues]
    let codes: RecordCodes

    /// Per record, whether an earlier one is the same in all columns.
    ///
    /// A row that is copied from list to list shows how lists are copied, not how two writers
    /// write of one firm, so nothing is learned from copies.
    let isCopy: Slab<Bool>

    var count: Int { ids.count }

    init(
        ids: [String], places: [Int], plans: [ColumnPlan], columns: [ColumnValues],
        codes: RecordCodes
    ) {
        self.ids = ids
        self.places = places
        self.plans = plans
        owners = Self.owners(plans)
        isUsed = plans.indices.map { column in ids.indices.contains { codes[$0, column] != 0 } }
        self.columns = columns
        self.codes = codes
        isCopy = Slab(ids.count, of: false)
        var met: Set<UInt64> = []
        for record in ids.indices {
            let mixed = plans.indices.reduce(0) { Mixing.mixed($0, UInt64(codes[record, $1])) }
            isCopy[record] = !met.insert(mixed).inserted
        }
    }

    /// Reads a list into columns.
    ///
    /// Values are numbered in the order of the records, however many parts read them.
    ///
    /// - Parameter counted: how often terms were counted elsewhere; nil = they are counted here.
    /// - Complexity: O(total letters), in `parts` parts at once.
    static func reading(
        _ list: ListedRecords, places: PlaceNames, parts: Int, counted: TermFrequencies? = nil
    ) async throws(ResolutionError) -> RecordColumns {
        guard list.count <= recordsMax else { throw .tooManyRecords(limit: recordsMax) }
        let order = try list.order()
        let reader = RecordReader(fields: list.fields, places: places)
        let read = await Parts.map(parts) { part in
            let range = Parts.range(part, of: parts, count: order.count)
            return PartColumns(list, order[range], reader: reader)
        }
        let plans = reader.columns
        let owners = owners(plans)
        let codes = RecordCodes(records: order.count, width: plans.count)
        let frequencies = plans.indices.map { column in
            counted.map {
                TermFrequencies.OfColumn(
                    frequencies: $0, column: column, isWords: plans[column].kind.isWords)
            }
        }
        let merged = await Parts.map(plans.count) { column -> ColumnValues? in
            guard owners[column] == column else { return nil }
            let shared = plans.indices.filter { owners[$0] == column }
            return merge(read, shared, plan: plans[column], into: codes, frequencies[column])
        }
        let columns = owners.map { owner in
            guard let values = merged[owner] else {
                preconditionFailure("a column's values are its owner's")
            }
            return values
        }
        PlaceWords(columns, counted: frequencies).mark(columns)
        return RecordColumns(
            ids: order.map { list.ids[$0] }, places: order, plans: plans, columns: columns,
            codes: codes)
    }

    private static func owners(_ plans: [ColumnPlan]) -> [Int] {
        let name = plans.firstIndex { $0.kind == .name }
        return plans.indices.map { plans[$0].kind == .otherName ? name ?? $0 : $0 }
    }

    /// Numbers the values that columns share, and writes those of each record.
    private static func merge(
        _ parts: [PartColumns], _ columns: [Int], plan: ColumnPlan, into codes: RecordCodes,
        _ counted: TermFrequencies.OfColumn?
    ) -> ColumnValues {
        var texts = TextNumbers()
        var uses: [UInt32] = [0]
        for column in columns {
            var first = 0
            for part in parts {
                let renumbered = part.texts[column].numbers(in: &texts)
                while uses.count < texts.count { uses.append(0) }
                for (place, code) in part.codes[column].enumerated() {
                    let code = renumbered[Int(code)]
                    codes.set(first + place, column, code)
                    uses[Int(code)] += 1
                }
                first += part.records
            }
        }
        let values = ColumnValues(plan: plan, texts: texts, uses: Slab(uses), counted: counted)
        let records = parts.reduce(0) { $0 + $1.records }
        for column in columns { codes.sketch(column, records: records, as: values.letters) }
        return values
    }
}

/// The columns of some of the records, values numbered for themselves.
private struct PartColumns: Sendable {
    /// Per column, its values.
    var texts: [TextNumbers]
    var codes: [[UInt32]]
    let records: Int

    init(_ list: ListedRecords, _ records: ArraySlice<Int>, reader: RecordReader) {
        let width = reader.columns.count
        self.records = records.count
        texts = [TextNumbers](repeating: TextNumbers(), count: width)
        codes = [[UInt32]](repeating: [], count: width)
        var row = [String](repeating: "", count: width)
        for column in 0..<width { codes[column].reserveCapacity(records.count) }
        for record in records {
            reader.read(list.texts(of: record), into: &row)
            for column in 0..<width {
                codes[column].append(texts[column].number(of: row[column]))
            }
        }
    }
}
