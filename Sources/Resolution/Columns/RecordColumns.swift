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
    /// Per column, the one whose values it shares: all names are of one lot, and parks of that of
    /// streets, since many write a park's name as if it were a street's; all else is its own.
    let owners: [Int]
    /// Per column, whether any record says something there.
    let isUsed: [Bool]
    /// Per column, its values.
    let columns: [ColumnValues]
    let codes: RecordCodes
    /// Per record, the marks of its first name as `NameTones` numbers them; 0 = it has none.
    let tones: Slab<UInt32>
    /// Per record, the fingerprint of the firm's name of which its own tells a branch; 0 = none.
    /// Nil where no record tells one.
    let branches: Slab<UInt64>?

    /// Per record, whether an earlier one is the same in all columns.
    ///
    /// A row that is copied from list to list shows how lists are copied, not how two writers
    /// write of one firm, so nothing is learned from copies.
    let isCopy: Slab<Bool>

    var count: Int { ids.count }

    /// Whether neither of two records is a copy.
    func isOriginal(_ one: Int, _ other: Int) -> Bool { !isCopy[one] && !isCopy[other] }

    init(
        ids: [String], places: [Int], plans: [ColumnPlan], columns: [ColumnValues],
        codes: RecordCodes, tones: [UInt32], branches: [UInt64]
    ) {
        self.ids = ids
        self.places = places
        self.plans = plans
        owners = Self.owners(plans)
        isUsed = plans.indices.map { column in ids.indices.contains { codes[$0, column] != 0 } }
        self.columns = columns
        self.codes = codes
        self.tones = Slab(tones)
        self.branches = branches.contains { $0 != 0 } ? Slab(branches) : nil
        isCopy = Slab(ids.count, of: false)
        var met = Tally(room: ids.count)
        for record in ids.indices {
            let mixed = plans.indices.reduce(0) { Mixing.mixed($0, UInt64(codes[record, $1])) }
            isCopy[record] = met.add(mixed) > 1
        }
    }

    /// Reads a list into columns.
    ///
    /// - Parameter counted: how often terms were counted elsewhere; nil = they are counted here.
    /// - Complexity: O(total letters), in `parts` parts at once.
    static func reading(
        _ list: ListedRecords, places: PlaceNames, parts: Int, counted: TermFrequencies? = nil
    ) async throws(ResolutionError) -> RecordColumns {
        let reader = RecordReader(fields: list.fields, places: places)
        let read = await Parts.map(parts) { part in
            PartColumns(list, Parts.range(part, of: parts, count: list.count), reader: reader)
        }
        return try await joining(read, plans: reader.columns, counted: counted)
    }

    /// Puts the parts of a list together.
    ///
    /// Values are numbered in the order in which records are, whatever parts they were read in.
    ///
    /// - Complexity: O(records · log records + letters of distinct values), a column a part.
    static func joining(
        _ parts: [PartColumns], plans: [ColumnPlan], counted: TermFrequencies? = nil
    ) async throws(ResolutionError) -> RecordColumns {
        let order = try RecordOrder(parts)
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
            return merge(
                parts, order, shared, plan: plans[column], into: codes, frequencies[column])
        }
        let columns = owners.map { owner in
            guard let values = merged[owner] else {
                preconditionFailure("a column's values are its owner's")
            }
            return values
        }
        PlaceWords(columns, counted: frequencies).mark(columns)
        return RecordColumns(
            ids: order.ids(parts), places: order.places, plans: plans, columns: columns,
            codes: codes,
            tones: order.spots.map { parts[Int($0.part)].tones[Int($0.row)] },
            branches: order.spots.map { parts[Int($0.part)].branches[Int($0.row)] })
    }

    private static func owners(_ plans: [ColumnPlan]) -> [Int] {
        let name = plans.firstIndex { $0.kind == .name }
        let street = plans.firstIndex { $0.kind == .street }
        return plans.indices.map { column in
            switch plans[column].kind {
            case .otherName: name ?? column
            case .park: street ?? column
            default: column
            }
        }
    }

    /// Numbers the values that columns share, and writes those of each record.
    private static func merge(
        _ parts: [PartColumns], _ order: RecordOrder, _ columns: [Int], plan: ColumnPlan,
        into codes: RecordCodes, _ counted: TermFrequencies.OfColumn?
    ) -> ColumnValues {
        var texts = TextNumbers()
        var uses: [UInt32] = [0]
        for column in columns where parts.contains(where: { $0.texts[column].count > 1 }) {
            let joined = JoinedColumn(parts, column)
            var renumbered = [UInt32](repeating: .max, count: joined.values)
            for (record, place) in order.places.enumerated() {
                let own = Int(joined.codes[place])
                if renumbered[own] == .max {
                    let part = Int(order.spots[record].part)
                    renumbered[own] = joined.number(own, of: parts[part], part, in: &texts)
                }
                let code = renumbered[own]
                if code == uses.count { uses.append(0) }
                codes.set(record, column, code)
                uses[Int(code)] += 1
            }
        }
        let values = ColumnValues(plan: plan, texts: texts, uses: Slab(uses), counted: counted)
        for column in columns { codes.sketch(column, records: order.count, as: values.letters) }
        return values
    }
}
