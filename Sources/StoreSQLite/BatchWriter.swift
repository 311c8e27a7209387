import GRDB
import Records
import Store

/// Writes the rows of a batch within one transaction, by the rules of `IncomingRecord` and
/// `Tombstone`.
struct BatchWriter {
    private enum Place {
        case taken(KnownRecord)
        case free(slot: Int64)
    }

    private let run: RunRow
    private let queries: RecordQueries
    private let entity: Change.Entity
    private var met: MetRecords
    private var touched: TouchedRows
    /// Whether any record of the source and kind may be withdrawn; a search for each row would
    /// make an import that changes nothing a third slower.
    private var hasWithdrawn: Bool
    private var buffer: [UInt8] = []

    init(_ database: Database, run: RunRow, hash: KeyHash) throws {
        self.run = run
        queries = try RecordQueries(database, hash: hash)
        met = try MetRecords(database, run: run.id)
        touched = try TouchedRows(database)
        hasWithdrawn = try RecordStretch.hasWithdrawn(of: run, in: database)
        entity = run.kind == .supplier ? .organisation : .need
    }

    mutating func write(
        _ incoming: IncomingRecord, tail: inout RecordTail, log: inout ChangeLog
    ) throws -> RowFate {
        try incoming.checkSubject(in: run.kind)
        let key = key(incoming.key)
        switch try place(of: key, &tail) {
        case .free(let slot):
            let subject = incoming.subject.text
            try insert(incoming, key, in: slot, of: subject, tail: &tail, log: &log)
            return .new
        case .taken(let first) where first.digest == incoming.digest:
            return try meet(first, log: &log)
        case .taken(let first) where run.run.plan.repeatedKey == .laterEdition:
            return try replace(first, by: incoming, log: &log)
        case .taken(let first):
            return try writeEdition(incoming, key, of: first, tail: &tail, log: &log)
        }
    }

    /// Takes the record of a key back.
    mutating func bury(
        _ key: String, tail: inout RecordTail, log: inout ChangeLog
    ) throws -> RowFate {
        guard case .taken(let known) = try place(of: self.key(key), &tail) else {
            return .unchanged
        }
        try met.remove(known.id)
        guard try !isWithdrawn(known) else { return .unchanged }
        hasWithdrawn = true
        queries.withdraw.bind(known.id, at: 1)
        queries.withdraw.bind(run.id, at: 2)
        queries.withdraw.bind(try log.storedStamp(), at: 3)
        try queries.withdraw.run()
        try note(known, &log)
        return .withdrawn
    }

    /// Remembers that the record of a key is in the list, in a row that cannot be read.
    mutating func list(_ key: String, tail: inout RecordTail) throws {
        guard case .taken(let known) = try place(of: self.key(key), &tail) else { return }
        queries.list.bind(run.id, at: 1)
        queries.list.bind(known.id, at: 2)
        try queries.list.run()
    }

    /// Writes a row whose key is another's: a second record of its subject or a later edition.
    private mutating func writeEdition(
        _ incoming: IncomingRecord, _ key: RecordKey, of first: KnownRecord,
        tail: inout RecordTail, log: inout ChangeLog
    ) throws -> RowFate {
        let (second, place) = try secondPlace(after: key, for: incoming, &tail)
        let slot: Int64
        switch place {
        case .taken(let known): return try meet(known, log: &log)
        case .free(let free): slot = free
        }
        if try met.contains(first.id) {
            try insert(incoming, second, in: slot, of: first.subject, tail: &tail, log: &log)
            return .new
        }
        return try replace(first, by: incoming, log: &log)
    }

    private mutating func replace(
        _ known: KnownRecord, by incoming: IncomingRecord, log: inout ChangeLog
    ) throws -> RowFate {
        var groups = try groups(of: known, replacedBy: incoming)
        try update(known.id, incoming)
        try met.insert(known.id)
        let isBack = try restore(known)
        if isBack { groups.formUnion(said(by: incoming)) }
        try log.append(entity, known.subject, .changed, touching: groups)
        return isBack ? .restored : .changed
    }

    /// A line for what a record says as a whole.
    private mutating func note(_ known: KnownRecord, _ log: inout ChangeLog) throws {
        let groups = entity == .organisation ? try touched.groups(of: known.id) : []
        try log.append(entity, known.subject, .changed, touching: groups)
    }

    private mutating func groups(
        of known: KnownRecord, replacedBy incoming: IncomingRecord
    ) throws -> FieldGroups {
        guard entity == .organisation else { return [] }
        return try touched.groups(
            of: known.id, replacedBy: incoming.cells, run.run.plan.layout)
    }

    private func said(by incoming: IncomingRecord) -> FieldGroups {
        guard entity == .organisation else { return [] }
        return TouchedGroups.said(
            by: CellText.storable(incoming.cells), run.run.plan.layout)
    }

    /// Remembers a record that was given again as it is stored.
    private mutating func meet(_ known: KnownRecord, log: inout ChangeLog) throws -> RowFate {
        try met.insert(known.id)
        guard try restore(known) else { return .unchanged }
        try note(known, &log)
        return .restored
    }

    /// Whether the record had been withdrawn.
    private func restore(_ known: KnownRecord) throws -> Bool {
        guard try isWithdrawn(known) else { return false }
        queries.restore.bind(known.id, at: 1)
        try queries.restore.run()
        return true
    }

    private func isWithdrawn(_ known: KnownRecord) throws -> Bool {
        guard hasWithdrawn else { return false }
        return try queries.isWithdrawn(known.id)
    }

    /// Ends a batch.
    mutating func flush() throws { try met.flush() }

    /// The key for a second record of a subject and its place, taken when it is stored already.
    private func secondPlace(
        after key: RecordKey, for incoming: IncomingRecord, _ tail: inout RecordTail
    ) throws -> (RecordKey, Place) {
        var candidate = key
        while true {
            candidate = self.key(candidate.text + "#" + incoming.digest.hexadecimal)
            let place = try place(of: candidate, &tail)
            if case .taken(let known) = place, known.digest != incoming.digest { continue }
            return (candidate, place)
        }
    }

    private func key(_ text: String) -> RecordKey {
        RecordKey(text: text, source: run.source, kind: run.kindCode)
    }

    private func place(of key: RecordKey, _ tail: inout RecordTail) throws -> Place {
        var slot = tail.hash.slot(of: key)
        while let id = try tail.record(in: slot, queries) {
            if let known = try queries.record(id, named: key) { return .taken(known) }
            slot &+= 1
        }
        return .free(slot: slot)
    }

    private mutating func insert(
        _ incoming: IncomingRecord, _ key: RecordKey, in slot: Int64, of subject: String,
        tail: inout RecordTail, log: inout ChangeLog
    ) throws {
        let isKnown = try tail.contains(subject: subject, kind: run.kindCode, queries)
        let id = tail.last + 1
        let insert = queries.insert
        insert.bind(id, at: 1)
        insert.bind(run.source, at: 2)
        insert.bind(run.kindCode, at: 3)
        insert.bind(key.text, at: 4)
        insert.bind(subject, at: 5)
        try bindContent(of: incoming, to: insert, from: 6)
        try insert.run()
        tail.append(id, slot: slot, subject: subject, kind: run.kindCode)
        try met.insert(id)
        if isKnown {
            try log.append(entity, subject, .changed, touching: said(by: incoming))
        } else {
            try log.appendCreated(record: id, entity)
        }
    }

    /// Gives a record its new edition; the former is kept.
    private mutating func update(_ id: Int64, _ incoming: IncomingRecord) throws {
        queries.keepEdition.bind(id, at: 1)
        try queries.keepEdition.run()
        queries.update.bind(id, at: 1)
        try bindContent(of: incoming, to: queries.update, from: 2)
        try queries.update.run()
    }

    private mutating func bindContent(
        of incoming: IncomingRecord, to query: Query, from first: Int32
    ) throws {
        query.bind(incoming.digest, at: first)
        query.bind(run.id, at: first + 1)
        query.bind(Int64(incoming.line), at: first + 2)
        if incoming.cells.isEmpty {
            query.bind(nil as String?, at: first + 3)
        } else {
            buffer.removeAll(keepingCapacity: true)
            StoredText.append(incoming.cells, to: &buffer)
            buffer.withUnsafeBufferPointer { query.bind(text: $0, at: first + 3) }
        }
        query.bind(try StoredText.problems(incoming.warnings), at: first + 4)
    }
}
