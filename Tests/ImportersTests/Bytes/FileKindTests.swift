import Testing

@testable import Importers

struct FileKindTests {
    @Test func formatsAreToldByTheirFirstBytes() {
        let heads: [(kind: FileKind, head: [UInt8])] = [
            (.pdf, Array("%PDF-1.7\n".utf8)), (.gzip, [0x1F, 0x8B, 0x08, 0]),
            (.bzip2, Array("BZh91AY".utf8)),
            (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
            (.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]), (.rar, Array("Rar!\u{1A}\u{07}\0".utf8)),
            (.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), (.jpeg, [0xFF, 0xD8, 0xFF, 0xE0]),
            (.gif, Array("GIF89a".utf8)), (.tiff, [0x49, 0x49, 0x2A, 0]),
            (.tiff, [0x4D, 0x4D, 0, 0x2A]), (.rtf, Array("{\\rtf1\\ansi".utf8)),
            (.sqlite, Array("SQLite format 3\0".utf8)), (.zip, [0x50, 0x4B, 5, 6, 0, 0]),
            (.xls, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
            (.html, Array("\n <!DOCTYPE HTML><html>".utf8)), (.html, Array("<HTML>".utf8)),
            (.xml, Array("<?xml version=\"1.0\"?>".utf8)), (.json, Array(" {\"a\":1}".utf8)),
            (.json, [0xEF, 0xBB, 0xBF] + Array("[1]".utf8)), (.text, Array("name,city".utf8)),
            (.text, Array("<a letter".utf8)), (.text, [0xFF, 0xFE, 0x41, 0]),
        ]
        for (kind, head) in heads { #expect(FileKind(head: head) == kind, "\(kind)") }
        #expect(FileKind(head: []) == nil)
    }

    @Test func officeDocumentsAreToldByTheirEntries() {
        let zip: [UInt8] = [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26)
        let names: [(FileKind, String)] = [
            (.xlsx, "xl/workbook.xml"), (.docx, "word/document.xml"),
            (.ods, "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
            (.xlsx, "[Content_Types].xml"), (.zip, "photos/1.jpg"),
        ]
        for (kind, name) in names { #expect(FileKind(head: zip + Array(name.utf8)) == kind) }
    }

    @Test func aStrayZeroMakesAListNoProgram() {
        let text = Array("name,city\nAlpha,Hue\n".utf8)
        #expect(FileKind(head: text + [0, 1]) == .text)
        #expect(FileKind(head: text + [0, 1, 2, 3]) == .binary)
    }
}
