import Testing

@testable import SearchIndex

@Suite struct CodecTests {
    @Test func packedGapsComeBackAtEveryWidth() {
        var generator = SeededGenerator(1)
        for width in 0...24 {
            for count in [1, 2, 31, 128] {
                let largest = UInt32((UInt64(1) << UInt64(width)) - 1)
                let gaps = (0..<count).map { _ in UInt32.random(in: 0...largest, using: &generator)
                }
                let bytes = Slab<UInt8>(count * 5 + 16, of: 0)
                BitPacking.pack(gaps, count, width: width, into: bytes.start)
                let back = Slab<Int32>(count, of: 0)
                BitPacking.unpackAscending(
                    bytes.start, count, width: width, after: -1, into: back.start)
                var expected: Int32 = -1
                for index in 0..<count {
                    expected += Int32(gaps[index]) + 1
                    #expect(back[index] == expected)
                }
            }
        }
    }

    @Test func varintsComeBack() {
        let bytes = Slab<UInt8>(Varint.bytesMax, of: 0)
        for value in [0, 1, 127, 128, 16_383, 16_384, UInt64(UInt32.max), .max] {
            var end = bytes.start
            Varint.write(value, &end)
            var cursor = UnsafePointer(bytes.start)
            #expect(Varint.read(&cursor) == value)
            #expect(cursor == UnsafePointer(end))
        }
    }

    private static let ranges = [Int64.min, -5, 1, 7, .max].flatMap { low in
        [Int64.min, -6, 0, 7, .max].filter { $0 >= low }.map { low...$0 }
    }

    @Test func numbersComeBackWithGapsAndExtremes() throws {
        let numbers: [Int64?] = [nil, 0, -5, 1 << 40, Int64.max / 2, Int64.min / 2, nil, 7]
        let bytes = ByteChunks()
        let values = numbers.map { $0 ?? 0 }
        let isStated = numbers.map { $0 != nil }
        NumberColumn.write(values, isStated, numbers.count, to: bytes)
        var all: [UInt8] = []
        bytes.forEachPiece { (piece: UnsafeRawBufferPointer) throws(Never) in all += piece }
        let memory = AlignedBytes(all)
        let column = try #require(NumberColumn(memory.bytes, documents: numbers.count))
        for (document, number) in numbers.enumerated() {
            #expect(column.number(document) == number)
            for range in Self.ranges {
                let admits = column.condition(range).admits(document)
                #expect(admits == number.map { range.contains($0) } ?? false)
            }
        }
    }

    @Test func lengthClassesAreExactWhileThereAreFew() {
        let few = LengthClasses(occurring: [3, 70_000, 9, 3])
        #expect(few.lengths == [3, 9, 70_000])
        #expect(few.class(of: 70_000) == 2)
        let many = LengthClasses(occurring: 0..<1_000)
        #expect(many.lengths.count <= 256)
        #expect(many.lengths[Int(many.class(of: 100))] == 100)
        #expect(many.lengths[Int(many.class(of: 999))] == 992)
    }
}
