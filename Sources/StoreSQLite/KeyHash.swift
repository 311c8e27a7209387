import Records

/// Gives keys and subjects numbers by which they are found.
///
/// Numbers of keys are stored (`by_key.slot`), so the function is part of the file's format. Each
/// store has its own random seed: without it a list could be made whose keys all collide.
///
/// - Complexity: O(bytes), eight at a time.
/// - Source: folded multiplication as in wyhash (Wang Yi, 2019); the constants are the first 128
///   bits of the fraction of pi.
struct KeyHash: Equatable {
    private static let first: UInt64 = 0x243F_6A88_85A3_08D3
    private static let second: UInt64 = 0x1319_8A2E_0370_7344
    /// No `RecordKind` has this code, so keys and subjects do not share numbers by design.
    private static let subjectSalt: UInt64 = 0xFF

    private let seed: UInt64

    init(seed: Int64) { self.seed = UInt64(bitPattern: seed) }

    func slot(of key: RecordKey) -> Int64 {
        hash(key.text, salt: UInt64(bitPattern: key.source << 8 | key.kind))
    }

    func hash(subject: String, kind: Int64) -> Int64 {
        hash(subject, salt: UInt64(bitPattern: kind) << 8 | Self.subjectSalt)
    }

    private func hash(_ text: String, salt: UInt64) -> Int64 {
        var copy = text
        return copy.withUTF8 { bytes in
            var state = Self.folded(seed ^ salt, Self.first)
            let raw = UnsafeRawBufferPointer(bytes)
            var place = 0
            while place + 8 <= raw.count {
                let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                state = Self.folded(state ^ UInt64(littleEndian: word), Self.second)
                place += 8
            }
            var rest: UInt64 = 0
            while place < raw.count {
                rest = rest << 8 | UInt64(raw[place])
                place += 1
            }
            state = Self.folded(state ^ rest, Self.second)
            return Int64(bitPattern: Self.folded(state ^ UInt64(raw.count), Self.first))
        }
    }

    private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let (high, low) = left.multipliedFullWidth(by: right)
        return high ^ low
    }
}

/// What names a record: its key within the source's suppliers or needs.
struct RecordKey {
    let text: String
    let source: Int64
    let kind: Int64

    /// Whether a row names the same; `text`, `source` and `kind` are its columns.
    func isNamed(by row: Query, text: Int32, source: Int32, kind: Int32) -> Bool {
        row.integer(source) == self.source && row.integer(kind) == self.kind
            && row.utf8(text).elementsEqual(self.text.utf8)
    }
}
