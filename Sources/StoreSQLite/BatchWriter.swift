import GRDB
import Records
import Store

/// Writes the rows of a batch within one transaction, by the rule of `IncomingRecord`.
struct BatchWriter {
    enum Outcome { case new, changed, unchanged }

    /// What a stored record is compared by.
    private struct Known {
        let id: Int64
        let digest: ContentDigest?
        let run: Int64
        let subject: String
    }

    private let run: RunRow
    private let queries: RecordQueries
    private let entity: Change.Entity
    private var buffer: [UInt8] = []

    init(_ database: Database, run: RunRow) throws {
        self.run = run
        queries = try RecordQueries(database)
        entity = run.kind == .supplier ? .organisation : .need
    }

    mutating func write(
        _ incoming: IncomingRecord, tail: inout RecordTail, log: inout ChangeLog
    ) throws -> Outcome {
        let key = key(incoming.key)
        guard let first = try known(key, tail) else {
            let subject = incoming.subject.text
            try insert(incoming, key, subject: subject, tail: &tail, log: &log)
            return .new
        }
        if first.digest == incoming.digest {
            if first.run != run.id { try queries.meet(first.id, run: run.id) }
            return .unchanged
        }
        guard let free = try freeKey(after: key, for: incoming, tail) else { return .unchanged }
        let wasGiven = first.run == run.id
        if try wasGiven || queries.hasMet(first.id, run: run.id) {
            try insert(incoming, free, subject: first.subject, tail: &tail, log: &log)
            return .new
        }
        try update(first.id, incoming)
        try log.append(entity, first.subject, .changed)
        return .changed
    }

    /// The key for a second record of a subject; nil when it is stored already.
    private func freeKey(
        after key: RecordTail.Key, for incoming: IncomingRecord, _ tail: RecordTail
    ) throws -> RecordTail.Key? {
        var candidate = key
        while true {
            candidate = self.key(candidate.text.text + "#" + incoming.digest.hexadecimal)
            guard let known = try known(candidate, tail) else { return candidate }
            if known.digest == incoming.digest { return nil }
        }
    }

    private func key(_ text: String) -> RecordTail.Key {
        RecordTail.Key(text: ByteText(text), source: run.source, kind: run.kindCode)
    }

    private func known(_ key: RecordTail.Key, _ tail: RecordTail) throws -> Known? {
        guard let id = try tail.record(key) ?? queries.sortedRecord(key) else { return nil }
        queries.compared.bind(id, at: 1)
        return try queries.compared.first { row in
            Known(
                id: id, digest: row.digest(0), run: row.integer(1), subject: row.text(2))
        }
    }

    private mutating func insert(
        _ incoming: IncomingRecord, _ key: RecordTail.Key, subject: String,
        tail: inout RecordTail, log: inout ChangeLog
    ) throws {
        let about = RecordTail.Subject(text: ByteText(subject), kind: run.kindCode)
        let isKnown = try tail.contains(about) || queries.isSorted(about)
        let id = tail.last + 1
        let insert = queries.insert
        insert.bind(id, at: 1)
        insert.bind(run.source, at: 2)
        insert.bind(run.kindCode, at: 3)
        insert.bind(key.text.text, at: 4)
        insert.bind(subject, at: 5)
        try bindContent(of: incoming, to: insert, from: 6)
        try insert.run()
        tail.append(id, key, about)
        try log.append(entity, subject, isKnown ? .changed : .created)
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
