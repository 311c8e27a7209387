/// Feeds a part of a workbook to a listener, as much at a time as the listener's reader wants.
final class XMLPart {
    /// One piece of XML: about 80 rows of a list.
    private static let pieceBytes = 64 * 1_024

    private let stream: ZipEntryStream
    private let parser: XMLPushParser
    private let path: String
    private var piece = [UInt8](repeating: 0, count: XMLPart.pieceBytes)
    private(set) var isAtEnd = false

    init(_ stream: ZipEntryStream, of path: String, to elements: any XMLElements) {
        self.stream = stream
        self.path = path
        parser = XMLPushParser(elements)
    }

    /// Reads a whole part; false when the workbook has none of this name.
    @discardableResult
    static func read(
        _ name: String, of archive: ZipArchive, to elements: any XMLElements
    ) throws(ImportError) -> Bool {
        guard let stream = try archive.stream(name) else { return false }
        let part = XMLPart(stream, of: archive.path, to: elements)
        while !part.isAtEnd { try part.advance() }
        return true
    }

    /// Parses the next piece.
    func advance() throws(ImportError) {
        var failure: ImportError?
        var piece = self.piece
        self.piece = []
        piece.withUnsafeMutableBufferPointer { buffer in
            do throws(ImportError) {
                let count = try stream.read(into: buffer)
                isAtEnd = count == 0
                try push(UnsafeBufferPointer(rebasing: buffer[..<count]))
            } catch {
                failure = error
            }
        }
        self.piece = piece
        if let failure { throw failure }
    }

    private func push(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError) {
        switch parser.push(bytes, isLast: isAtEnd) {
        case nil: return
        case .documentType: throw .externalEntity(file: path, part: stream.name)
        case .tooDeep, .notWellFormed, .truncated, .undecodable, .encodingUnknown:
            throw .workbookDamaged(file: path, part: stream.name, fact: .notWellFormed)
        }
    }
}
