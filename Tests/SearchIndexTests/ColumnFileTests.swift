import Testing

@testable import SearchIndex

@Suite struct ColumnFileTests {
    private static let form: UInt32 = 7

    private func open(_ bytes: [UInt8], form: UInt32 = form) throws -> ColumnFile {
        let memory = AlignedBytes(bytes)
        return try ColumnFile(memory.bytes, owner: memory, form: form)
    }

    private func numbers(_ count: Int) -> [UInt32] {
        (0..<UInt32(count)).map { $0 &* 2_654_435_761 }
    }

    /// Sizes about those of lines, pages and of a head with more than a page of hashes.
    @Test(arguments: [0, 1, 15, 16, 17, 1_023, 1_024, 1_025, 600_000])
    func columnsComeBackAsTheyWere(count: Int) throws {
        let (whole, letters) = (numbers(count), Array("một cột".utf8))
        var image = ColumnImage(form: Self.form)
        image.add(Column(whole), as: ColumnName(kind: 1))
        image.add(bytes: letters, as: ColumnName(kind: 1, field: 2, segment: 70_000))
        image.add(Column([Int64]()), as: ColumnName(kind: 2))
        let bytes = try image.bytes()
        #expect(bytes.count == image.byteCount)
        let file = try open(bytes)
        let column: Column<UInt32> = try file.column(ColumnName(kind: 1), count: count)
        #expect(column.isSound && (0..<count).allSatisfy { column[$0] == whole[$0] })
        let text: Column<UInt8> = try file.column(
            ColumnName(kind: 1, field: 2, segment: 70_000))
        #expect(text.isSound && text.bytes.elementsEqual(letters))
        let none: Column<Int64> = try file.column(ColumnName(kind: 2))
        #expect(none.count == 0 && none.isSound)
        try file.check()
        #expect(!file.isDamaged)
    }

    @Test func whatIsMissingOrOfAnotherSizeIsSaid() throws {
        var image = ColumnImage(form: Self.form)
        image.add(Column([1, 2, 3] as [UInt16]), as: ColumnName(kind: 1))
        let file = try open(try image.bytes())
        let name = ColumnName(kind: 1)
        #expect(throws: ColumnFileError.inconsistent(name)) {
            let _: Column<UInt32> = try file.column(name)
        }
        #expect(throws: ColumnFileError.inconsistent(name)) {
            let _: Column<UInt16> = try file.column(name, count: 4)
        }
        let other = ColumnName(kind: 1, field: 1)
        #expect(throws: ColumnFileError.inconsistent(other)) {
            let _: Column<UInt16> = try file.column(other)
        }
    }

    /// What is not read is not judged; what is read of a damaged page is nothing, for good.
    @Test func damageIsFoundWhereItIsRead() throws {
        let whole = numbers(4_096)
        var image = ColumnImage(form: Self.form)
        image.add(Column(whole), as: ColumnName(kind: 1))
        var bytes = try image.bytes()
        bytes[bytes.count - 1] ^= 0x10
        let file = try open(bytes)
        let column: Column<UInt32> = try file.column(ColumnName(kind: 1))
        #expect(column.sound(0) == whole[0] && column.sound(1_023) == whole[1_023])
        #expect(!file.isDamaged)
        #expect(column.sound(4_000) == nil && file.isDamaged)
        #expect(column.sound(0) == whole[0] && !column.isSound)
        #expect(throws: ColumnFileError.damagedPage) { try file.check() }
    }

    @Test func aDamagedColumnIsNotWrittenOn() throws {
        var image = ColumnImage(form: Self.form)
        image.add(Column(numbers(5_000)), as: ColumnName(kind: 1))
        var bytes = try image.bytes()
        bytes[bytes.count - 100] ^= 1
        let column: Column<UInt32> = try open(bytes).column(ColumnName(kind: 1))
        var copy = ColumnImage(form: Self.form)
        copy.add(column, as: ColumnName(kind: 1))
        #expect(throws: ColumnFileError.damagedPage) { try copy.bytes() }
    }
}
