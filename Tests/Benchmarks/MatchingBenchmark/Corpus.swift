import Glibc
import SearchIndex

/// The fields of the benchmark's suppliers.
enum Fields {
    static let schema = IndexSchema(sets: ["proc", "cert", "prov"], numbers: ["cap", "tol_um"])
    static let (process, certificate, province) = (0, 1, 2)
    static let (capacity, tolerance) = (0, 1)
}

/// Reads suppliers.jsonl in parts, each by the task that is free.
final class Corpus: @unchecked Sendable {
    private static let partBytes = 8 << 20
    private let descriptor: Int32
    private let size: Int

    init(_ path: String) {
        descriptor = open(path, O_RDONLY)
        precondition(descriptor >= 0, "suppliers.jsonl can be read")
        size = Int(lseek(descriptor, 0, SEEK_END))
    }

    deinit { close(descriptor) }

    func shards(threads: Int) async -> [IndexShard] {
        await withTaskGroup(of: IndexShard.self) { group in
            for thread in 0..<threads { group.addTask { self.shard(thread, of: threads) } }
            var shards: [IndexShard] = []
            for await shard in group { shards.append(shard) }
            return shards
        }
    }

    private func shard(_ thread: Int, of threads: Int) -> IndexShard {
        var intake = DocumentIntake(Fields.schema)
        var reader = SupplierReader()
        let parts = (size + Self.partBytes - 1) / Self.partBytes
        for part in stride(from: thread, to: parts, by: threads) {
            forEachLine(part) { reader.read($0, into: &intake) }
        }
        return intake.finish()
    }

    /// Every line of the file, in order.
    func forEachLine(_ body: (UnsafeRawBufferPointer) -> Void) {
        for part in 0..<(size + Self.partBytes - 1) / Self.partBytes { forEachLine(part, body) }
    }

    /// The lines that begin in a part.
    private func forEachLine(_ part: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
        let low = part * Self.partBytes
        // A line that begins before the part's end ends at most so far behind it.
        let lineMax = 1 << 16
        let from = max(low - 1, 0)
        let buffer = UnsafeMutableRawBufferPointer.allocate(
            byteCount: Self.partBytes + lineMax + 1, alignment: 16)
        defer { buffer.deallocate() }
        var filled = 0
        while filled < buffer.count {
            let got = pread(
                descriptor, buffer.baseAddress! + filled, buffer.count - filled,
                off_t(from + filled))
            if got <= 0 { break }
            filled += got
        }
        let end = min(low + Self.partBytes, size) - from
        var start = 0
        if low > 0 { start = Self.lineEnd(buffer, 0, filled) + 1 }
        while start < end {
            let stop = Self.lineEnd(buffer, start, filled)
            body(UnsafeRawBufferPointer(rebasing: buffer[start..<stop]))
            start = stop + 1
        }
    }

    private static func lineEnd(_ bytes: UnsafeMutableRawBufferPointer, _ from: Int, _ to: Int)
        -> Int
    {
        guard from < to, let found = memchr(bytes.baseAddress! + from, 10, to - from) else {
            return to
        }
        return UnsafeMutableRawPointer(found) - bytes.baseAddress!
    }
}

/// Takes a supplier's fields out of its line.
struct SupplierReader {
    private var words = Words()

    mutating func read(_ bytes: UnsafeRawBufferPointer, into shard: inout DocumentIntake) {
        var line = JSONLine(bytes)
        line.forEachKey { key, line in
            if key.equals("id") {
                shard.begin(UInt64(line.integer()))
            } else if key.equals("name") || key.equals("desc") {
                words.forEach(line.string()) { shard.add(word: $0) }
            } else if key.equals("proc") {
                line.forEachElement { shard.add(value: $0.string(), to: Fields.process) }
            } else if key.equals("cert") {
                line.forEachElement { shard.add(value: $0.string(), to: Fields.certificate) }
            } else if key.equals("prov") {
                withUnsafeBytes(of: Province(line.integer()).letters) {
                    shard.add(value: $0, to: Fields.province)
                }
            } else if key.equals("cap") {
                shard.set(number: line.integer(), of: Fields.capacity)
            } else if key.equals("tol_um") {
                shard.set(number: line.integer(), of: Fields.tolerance)
            } else {
                line.skipValue()
            }
        }
        shard.end()
    }
}

/// A province's number as the word of a set field: two digits.
struct Province {
    let letters: (UInt8, UInt8)

    init(_ number: Int64) {
        letters = (UInt8(0x30 + number / 10), UInt8(0x30 + number % 10))
    }
}
