/// The counts and names that say how to read the other sections.
struct SnapshotShape: Equatable {
    let documents: Int
    let totalLength: Int
    let occurrencesMax: Int
    let schema: IndexSchema

    /// Names longer than this are not field names.
    private static let nameMax = 255

    /// Windows and blocks of another size are another form.
    private static let form =
        UInt64(DocumentWindow.bits) << 32 | UInt64(PostingBlock.postingsMax)

    func write(to bytes: ByteChunks) {
        bytes.append(value: Self.form.littleEndian)
        bytes.append(value: UInt64(documents).littleEndian)
        bytes.append(value: UInt64(totalLength).littleEndian)
        bytes.append(value: UInt64(occurrencesMax).littleEndian)
        for names in [schema.sets, schema.numbers] {
            bytes.append(value: UInt8(names.count))
            for name in names {
                let letters = Array(name.utf8.prefix(Self.nameMax))
                bytes.append(value: UInt8(letters.count))
                letters.withUnsafeBytes { bytes.append($0) }
            }
        }
    }

    init(documents: Int, totalLength: Int, occurrencesMax: Int, schema: IndexSchema) {
        self.documents = documents
        self.totalLength = totalLength
        self.occurrencesMax = occurrencesMax
        self.schema = schema
    }

    init?(_ bytes: UnsafeRawBufferPointer) {
        let fixed = 32
        guard bytes.count > fixed else { return nil }
        let numbers = (0..<4).map { bytes.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self) }
        guard numbers[0] == Self.form, numbers[1] < UInt64(Int32.max), numbers[2] < 1 << 48,
            numbers[3] <= UInt64(Relevance.occurrencesMax)
        else { return nil }
        var rest = bytes[fixed...]
        guard let sets = Self.names(&rest), let fields = Self.names(&rest), rest.isEmpty
        else { return nil }
        documents = Int(numbers[1])
        totalLength = Int(numbers[2])
        occurrencesMax = Int(numbers[3])
        schema = IndexSchema(sets: sets, numbers: fields)
    }

    private static func names(_ rest: inout Slice<UnsafeRawBufferPointer>) -> [String]? {
        guard let count = rest.popFirst(), count <= IndexSchema.fieldsMax else { return nil }
        var names: [String] = []
        for _ in 0..<count {
            guard let length = rest.popFirst(), rest.count >= Int(length) else { return nil }
            names.append(String(decoding: rest.prefix(Int(length)), as: UTF8.self))
            rest = rest.dropFirst(Int(length))
        }
        return names
    }
}
