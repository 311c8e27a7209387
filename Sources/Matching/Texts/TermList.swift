import SearchIndex

/// The terms of a corpus as `TermTable` numbered them, to be looked up in place.
///
/// - Complexity: finding O(*n*) of a term's bytes.
struct TermList: Sendable {
    private let letters: Column<UInt8>
    private let ends: Column<UInt32>
    private let wordSlots: Column<UInt64>
    private let keys: Column<UInt64>
    private let slots: Column<Int32>

    init(
        letters: Column<UInt8>, ends: Column<UInt32>, wordSlots: Column<UInt64>,
        keys: Column<UInt64>, slots: Column<Int32>
    ) {
        self.letters = letters
        self.ends = ends
        self.wordSlots = wordSlots
        self.keys = keys
        self.slots = slots
    }

    var count: Int { keys.count }

    /// The number of a term; nil if no supplier uses it.
    subscript(term: String) -> Int32? {
        let parts = TermTable.parts(of: term)
        guard let first = word(parts.first) else { return nil }
        guard let second = parts.second else { return number(TermTable.key(first, nil)) }
        return word(second).flatMap { number(TermTable.key(first, $0)) }
    }

    private func number(_ key: UInt64) -> Int32? {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: ByteHash.hash(key)) & mask
        while let number = slots.sound(slot), number != TermTable.empty {
            guard let own = keys.sound(Int(number)) else { return nil }
            if own == key { return number }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func word(_ word: Substring) -> UInt32? {
        var word = String(word)
        return word.withUTF8 { self.word(UnsafeRawBufferPointer($0)) }
    }

    private func word(_ word: UnsafeRawBufferPointer) -> UInt32? {
        let hash = ByteHash.hash(word)
        let mask = wordSlots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while let entry = wordSlots.sound(slot), entry != WordNumbers.empty {
            let number = UInt32(truncatingIfNeeded: entry)
            if entry >> 32 == hash >> 32, isWord(Int(number), word) { return number }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func isWord(_ number: Int, _ word: UnsafeRawBufferPointer) -> Bool {
        let first = number == 0 ? 0 : ends.sound(number - 1)
        guard let first, let end = ends.sound(number), Int(end - first) == word.count,
            letters.isSound(Int(first)..<Int(end))
        else { return false }
        let own = UnsafeRawBufferPointer(start: letters.start + Int(first), count: word.count)
        return own.elementsEqual(word)
    }
}

extension TermList {
    private enum Kind {
        static let letters: UInt16 = 32
        static let ends: UInt16 = 33
        static let wordSlots: UInt16 = 34
        static let keys: UInt16 = 35
        static let slots: UInt16 = 36
    }

    func add(to image: inout ColumnImage) {
        image.add(letters, as: ColumnName(kind: Kind.letters))
        image.add(ends, as: ColumnName(kind: Kind.ends))
        image.add(wordSlots, as: ColumnName(kind: Kind.wordSlots))
        image.add(keys, as: ColumnName(kind: Kind.keys))
        image.add(slots, as: ColumnName(kind: Kind.slots))
    }

    init(_ file: ColumnFile) throws(ColumnFileError) {
        let wordSlots: Column<UInt64> = try file.column(ColumnName(kind: Kind.wordSlots))
        let slots: Column<Int32> = try file.column(ColumnName(kind: Kind.slots))
        // Looking up goes round a table of a power of two.
        guard wordSlots.count.nonzeroBitCount == 1 else {
            throw .inconsistent(ColumnName(kind: Kind.wordSlots))
        }
        guard slots.count.nonzeroBitCount == 1 else {
            throw .inconsistent(ColumnName(kind: Kind.slots))
        }
        self.init(
            letters: try file.column(ColumnName(kind: Kind.letters)),
            ends: try file.column(ColumnName(kind: Kind.ends)), wordSlots: wordSlots,
            keys: try file.column(ColumnName(kind: Kind.keys)), slots: slots)
    }
}
