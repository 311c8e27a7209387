import GRDB
import Records
import Store

/// Writes the rows of a batch within one transaction, by the rule of `IncomingRecord`.
struct BatchWriter {
    enum Outcome { case new, changed, unchanged }

    private enum Place {
        case taken(KnownRecord)
        case free(slot: Int64)
    }

    private let run: RunRow
    private let queries: RecordQueries
    private let entity: Change.Entity
    private var met: MetRecords
    private var buffer: [UInt8] = []

    init(_ database: Database, run: RunRow, hash: KeyHash) throws {
        self.run = run
        queries = try RecordQueries(database, hash: hash)
        met = try MetRecords(database, run: run.id)
        entity = run.kind == .supplier ? .organisation : .need
    }

    mutating func write(
        _ incoming: IncomingRecord, tail: inout RecordTail, log: inout ChangeLog
    ) throws -> Outcome {
        let key = key(incoming.key)
        let first: KnownRecord
        switch try place(of: key, &tail) {
        case .free(let slot):
            let subject = incoming.subject.text
            try insert(incoming, key, in: slot, of: subject, tail: &tail, log: &log)
            return .new
        case .taken(let known): first = known
        }
        if first.digest == incoming.digest {
            if first.run != run.id { try met.insert(first.id) }
            return .unchanged
        }
        guard let (second, slot) = try secondPlace(after: key, for: incoming, &tail) else {
            return .unchanged
        }
        if try first.run == run.id || met.contains(first.id) {
            try insert(incoming, second, in: slot, of: first.subject, tail: &tail, log: &log)
            return .new
        }
        try update(first.id, incoming)
        try log.append(entity, first.subject, .changed)
        return .changed
    }

    /// Ends a batch.
    mutating func flush() throws { try met.flush() }

    /// The key and slot for a second record of a subject; nil when it is stored already.
    private func secondPlace(
        after key: RecordKey, for incoming: IncomingRecord, _ tail: inout RecordTail
    ) throws -> (RecordKey, slot: Int64)? {
        var candidate = key
        while true {
            candidate = self.key(candidate.text + "#" + incoming.digest.hexadecimal)
            switch try place(of: candidate, &tail) {
            case .free(let slot): return (candidate, slot)
            case .taken(let known): if known.digest == incoming.digest { return nil }
            }
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
        if isKnown {
            try log.append(entity, subject, .changed)
        } else {
            try log.appendCreated(record: id, entity)
        }
    }

    private mutating func update(_ id: Int64, _ incoming: IncomingRecord) throws {
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
