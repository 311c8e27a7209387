/// The words of the text or of a set field, to be looked up by their bytes.
struct WordList {
    /// What is known of a word.
    struct Entry: BitwiseCopyable {
        let letters: UInt32
        let length: UInt32
        /// How many documents use it.
        let users: UInt32
        /// Of a word of the text: its first block and document, and its highest bound.
        let firstBlock: UInt32
        let firstDocument: UInt32
        let bound: UInt32
    }

    private static let empty = UInt32.max
    static let entryBytes = MemoryLayout<Entry>.stride

    private let slots: UnsafeRawBufferPointer
    private let entries: UnsafeRawBufferPointer
    private let letters: UnsafeRawBufferPointer

    /// - Returns: nil unless the sizes go together.
    init?(
        slots: UnsafeRawBufferPointer, entries: UnsafeRawBufferPointer,
        letters: UnsafeRawBufferPointer
    ) {
        let slotCount = slots.count / 4
        guard slots.count % 4 == 0, slotCount > 0, slotCount & (slotCount - 1) == 0,
            entries.count % Self.entryBytes == 0,
            entries.count / Self.entryBytes < slotCount
        else { return nil }
        self.slots = slots
        self.entries = entries
        self.letters = letters
    }

    var count: Int { entries.count / Self.entryBytes }

    func entry(_ number: Int) -> Entry {
        entries.loadUnaligned(fromByteOffset: number * Self.entryBytes, as: Entry.self)
    }

    /// The number of a word, if any document uses it.
    func number(of word: UnsafeRawBufferPointer) -> Int? {
        let mask = slots.count / 4 - 1
        var slot = Int(truncatingIfNeeded: XXHash64.hash(word)) & mask
        while true {
            let number = slots.loadUnaligned(fromByteOffset: 4 * slot, as: UInt32.self)
            if number == Self.empty { return nil }
            let entry = entry(Int(number))
            if Int(entry.length) == word.count {
                let start = Int(entry.letters)
                let bytes = UnsafeRawBufferPointer(
                    rebasing: letters[start..<start + word.count])
                if bytes.elementsEqual(word) { return Int(number) }
            }
            slot = (slot + 1) & mask
        }
    }

    /// Adds the sections of a list to an image.
    ///
    /// - Parameter entry: what is known of a word, given its number and the place of its letters.
    static func write(
        _ words: [WordTable.Word], field: Int, to image: SnapshotImage,
        entry: (Int, UInt32) -> Entry
    ) {
        var slotCount = 2
        while slotCount < 2 * words.count { slotCount *= 2 }
        let table = Slab<UInt32>(slotCount, of: empty)
        let letters = ByteChunks()
        let entries = ByteChunks()
        for (number, word) in words.enumerated() {
            var slot = Int(truncatingIfNeeded: XXHash64.hash(word.bytes)) & (slotCount - 1)
            while table[slot] != empty { slot = (slot + 1) & (slotCount - 1) }
            table[slot] = UInt32(number)
            entries.append(value: entry(number, UInt32(letters.count)))
            letters.append(word.bytes)
        }
        let slots = ByteChunks()
        slots.append(table.bytes)
        image.add(.slots, field: field, slots)
        image.add(.entries, field: field, entries)
        image.add(.letters, field: field, letters)
    }
}
