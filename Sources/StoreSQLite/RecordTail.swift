import GRDB
import Records
import Store

/// The newest records, which `by_key` and `by_subject` do not hold yet, as the writer knows them.
///
/// Keys and subjects come in any order. Putting each into its place at once would touch nearly
/// every page of both tables in every batch: at a million records three times the work of all the
/// rest together. So the newest records are known in memory and sorted in by portions of
/// `portion`, at the end of an import or of several in a row at the latest. Readers look through
/// the rows of the tail as they stand.
///
/// A key's record is in the slot that `KeyHash` gives or, where another key's is, in the next
/// free one. Slots are never freed, so the first free slot ends a search.
struct RecordTail {
    /// Three quarters of 2^18, which is what a dictionary of 4 MiB holds.
    ///
    /// Measured on a million rows: 100,000 take a tenth longer, 400,000 save little and make
    /// readers of a running import look through twice as much.
    static let portion: Int64 = 196_608

    let hash: KeyHash
    private(set) var sortedThrough: Int64
    private(set) var last: Int64
    private var slots: [Int64: Int64] = [:]
    private var subjects: [Int64: Int64] = [:]
    private var absences = AbsenceCache()

    init(_ database: Database) throws {
        let bounds = try Bounds(database)
        hash = KeyHash(seed: bounds.seed)
        sortedThrough = bounds.through
        last = bounds.last
        let isSorted = try Query(database, "SELECT 1 FROM by_key WHERE slot = ?")
        let query = try Query(
            database, "SELECT id, key, source_id, kind, subject FROM record WHERE id > ?")
        query.bind(sortedThrough, at: 1)
        try query.eachRow { row in
            let key = RecordKey(
                text: row.text(1), source: row.integer(2), kind: row.integer(3))
            var slot = hash.slot(of: key)
            while try slots[slot] != nil || isSorted.isFilled(slot) { slot &+= 1 }
            slots[slot] = row.integer(0)
            subjects[hash.hash(subject: row.text(4), kind: key.kind)] = row.integer(0)
        }
    }

    /// Whether nobody else wrote since: then what is known here is what is stored.
    func isCurrent(_ database: Database) throws -> Bool {
        let bounds = try Bounds(database)
        return (bounds.through, bounds.last) == (sortedThrough, last)
            && KeyHash(seed: bounds.seed) == hash
    }

    var isFull: Bool { last - sortedThrough >= Self.portion }

    /// The record in a slot, wherever it is.
    mutating func record(in slot: Int64, _ queries: RecordQueries) throws -> Int64? {
        if let id = slots[slot] { return id }
        guard sortedThrough > 0, try absences.mayBeSorted(slot, queries) else { return nil }
        return absences.note(try queries.sortedRecord(in: slot))
    }

    /// Whether any record is about a subject.
    mutating func contains(
        subject: String, kind: Int64, _ queries: RecordQueries
    ) throws -> Bool {
        let number = hash.hash(subject: subject, kind: kind)
        if let id = subjects[number] {
            if try queries.record(id, isAbout: subject, kind: kind) { return true }
            // Two subjects of one number, which hardly ever happens: look properly.
            if try queries.isInTail(subject: subject, kind: kind) { return true }
        }
        guard sortedThrough > 0, try absences.mayBeSorted(number, queries) else { return false }
        return absences.note(try queries.isSorted(subject: subject, kind: kind))
    }

    /// - Parameters:
    ///   - id: the record's, one after the last.
    ///   - slot: a free one.
    mutating func append(_ id: Int64, slot: Int64, subject: String, kind: Int64) {
        precondition(id == last + 1, "records are numbered one by one")
        slots[slot] = id
        subjects[hash.hash(subject: subject, kind: kind)] = id
        last = id
    }

    /// Sorts the tail in, when there is one.
    mutating func sortIn(_ database: Database) throws {
        guard last > sortedThrough else { return }
        let byKey = try Query(database, "INSERT INTO by_key VALUES (?, ?)")
        for (slot, id) in slots.sorted(by: { $0.key < $1.key }) {
            byKey.bind(slot, at: 1)
            byKey.bind(id, at: 2)
            try byKey.run()
        }
        let bySubject = try Query(
            database,
            """
            INSERT INTO by_subject SELECT subject, kind, source_id, id FROM record WHERE id > ?
            ORDER BY subject, kind, source_id, id
            """)
        bySubject.bind(sortedThrough, at: 1)
        try bySubject.run()
        let through = try Query(database, "UPDATE sorted SET through = ?")
        through.bind(last, at: 1)
        try through.run()
        sortedThrough = last
        absences.add(slots.keys, subjects.keys)
        slots.removeAll(keepingCapacity: true)
        subjects.removeAll(keepingCapacity: true)
    }

    private struct Bounds {
        let through: Int64
        let last: Int64
        let seed: Int64

        init(_ database: Database) throws {
            let query = try Query(
                database,
                "SELECT through, (SELECT coalesce(max(id), 0) FROM record), seed FROM sorted")
            let row = try query.first { ($0.integer(0), $0.integer(1), $0.integer(2)) }
            guard let row, row.0 >= 0, row.0 <= row.1 else { throw Damage(what: "sorted") }
            (through, last, seed) = row
        }
    }
}

extension Query {
    /// Whether there is a row for a slot.
    fileprivate func isFilled(_ slot: Int64) throws -> Bool {
        bind(slot, at: 1)
        return try first { _ in true } ?? false
    }
}
