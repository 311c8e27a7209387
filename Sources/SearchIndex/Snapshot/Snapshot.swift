/// An index to be searched, read in place from one run of bytes.
///
/// Sendable, because it never changes; searches keep their state in a `SearchWorkspace` each.
package final class Snapshot: @unchecked Sendable {
    package let schema: IndexSchema
    /// How many documents there are.
    package let count: Int
    package let wordCount: Int

    let shape: SnapshotShape
    let words: WordList
    let identifiers: NumberColumn
    let documentClasses: UnsafePointer<UInt8>
    let weights: WeightTable
    let blockLasts: UnsafePointer<UInt32>
    let blocks: UnsafePointer<PostingBlock>
    let postings: UnsafeRawPointer
    let sets: [SetField]
    let numbers: [NumberColumn]
    let windowCount: Int

    /// Opens a snapshot after checking every byte of it.
    ///
    /// - Parameter bytes: the whole snapshot, starting on a multiple of 64, mapped or in memory.
    ///   They must neither move nor change nor go while the snapshot is in use.
    /// - Complexity: O(bytes), reading once.
    package init(_ bytes: UnsafeRawBufferPointer) throws(SnapshotError) {
        let sections = try SnapshotSections(bytes)
        guard let shape = SnapshotShape(try sections.section(.shape)) else {
            throw .inconsistent("shape")
        }
        self.shape = shape
        schema = shape.schema
        count = shape.documents
        windowCount = DocumentWindow.count(documents: shape.documents)
        words = try Self.words(sections, field: 0)
        wordCount = words.count
        let numberBytes = try sections.section(.identifiers)
        guard let identifiers = NumberColumn(numberBytes, documents: count) else {
            throw .inconsistent("identifiers")
        }
        self.identifiers = identifiers
        let classBytes = try sections.section(.classLengths)
        guard classBytes.count % 4 == 0, classBytes.count / 4 <= LengthClasses.classesMax else {
            throw .inconsistent("length classes")
        }
        let lengths = Array(classBytes.bindMemory(to: UInt32.self))
        weights = WeightTable(
            LengthClasses(lengths: lengths), occurrencesMax: shape.occurrencesMax,
            documents: count, totalLength: shape.totalLength)
        documentClasses = Self.start(
            try sections.section(.documentClasses, size: count), of: UInt8.self)
        let lasts = try sections.section(.blockLasts)
        blockLasts = Self.start(lasts, of: UInt32.self)
        blocks = Self.start(
            try sections.section(.blocks, size: lasts.count * 2), of: PostingBlock.self)
        postings = UnsafeRawPointer(
            Self.start(try sections.section(.postings), of: UInt8.self))
        sets = try Self.sets(sections, shape, windowCount)
        numbers = try Self.numbers(sections, shape)
    }

    /// The external identifier of a document.
    @inline(__always)
    func identifier(_ document: Int) -> UInt64 {
        UInt64(bitPattern: identifiers.number(document) ?? 0)
    }

    private static func words(
        _ sections: SnapshotSections, field: Int
    ) throws(SnapshotError) -> WordList {
        let list = WordList(
            slots: try sections.section(.slots, field: field),
            entries: try sections.section(.entries, field: field),
            letters: try sections.section(.letters, field: field))
        guard let list else { throw .inconsistent("words of field \(field)") }
        return list
    }

    private static func sets(
        _ sections: SnapshotSections, _ shape: SnapshotShape, _ windows: Int
    ) throws(SnapshotError) -> [SetField] {
        var sets: [SetField] = []
        for field in shape.schema.sets.indices {
            let values = try words(sections, field: field + 1)
            let places = try sections.section(
                .places, field: field, size: 4 * values.count * windows)
            let containers = try sections.section(.containers, field: field)
            sets.append(
                SetField(
                    values: values, windowCount: windows,
                    places: start(places, of: UInt32.self),
                    containers: UnsafeRawPointer(start(containers, of: UInt8.self))))
        }
        return sets
    }

    private static func numbers(
        _ sections: SnapshotSections, _ shape: SnapshotShape
    ) throws(SnapshotError) -> [NumberColumn] {
        var columns: [NumberColumn] = []
        for field in shape.schema.numbers.indices {
            let bytes = try sections.section(.numbers, field: field)
            guard let column = NumberColumn(bytes, documents: shape.documents) else {
                throw .inconsistent("numbers of field \(field)")
            }
            columns.append(column)
        }
        return columns
    }

    /// The start of a section, which may be empty: then nothing is read through it.
    private static func start<Value: BitwiseCopyable>(
        _ bytes: UnsafeRawBufferPointer, of type: Value.Type
    ) -> UnsafePointer<Value> {
        guard let start = bytes.bindMemory(to: type).baseAddress else {
            preconditionFailure("a section lies inside the bytes of a snapshot")
        }
        return start
    }
}
