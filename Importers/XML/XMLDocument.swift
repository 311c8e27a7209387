/// Feeds the bytes of a document to a listener, as much at a time as the listener's reader wants.
///
/// Whatever pieces the source gives, the parser gets whole ones of `pieceBytes`, so that nothing
/// depends on how a transfer was cut.
final class XMLDocument {
    /// About twenty lines of a catalogue; larger pieces were no faster.
    static let pieceBytes = 64 * 1_024

    let file: String
    let encoding: XMLEncoding
    private var source: any ByteSource
    private let parser: XMLPushParser
    private var watch: XMLMarkupGuard
    private var piece: [UInt8]
    private var filled: Int
    private(set) var isAtEnd = false

    /// - Throws: `empty`, `encodingUnknown`, or what the source throws.
    init(
        _ source: any ByteSource, file: String, to elements: any XMLElements,
        documentTypes: XMLPushParser.DocumentTypes, pieceBytes: Int = XMLDocument.pieceBytes
    ) throws(ImportError) {
        self.file = file
        self.source = source
        parser = XMLPushParser(elements, documentTypes: documentTypes)
        piece = [UInt8](repeating: 0, count: max(pieceBytes, XMLEncoding.headBytes))
        filled = try Self.fill(&piece, from: &self.source)
        if filled == 0 { throw .empty(file: file) }
        encoding = try XMLEncoding(
            head: Array(piece[..<min(filled, XMLEncoding.headBytes)]), file: file)
        watch = XMLMarkupGuard(encoding.form)
    }

    /// The line that is being read, from 1.
    var line: Int { parser.line }

    /// Parses the next piece; after the last one `isAtEnd` holds.
    func advance() throws(ImportError) {
        let count = filled
        let found = piece.withUnsafeBufferPointer { buffer in
            watch.excess(in: UnsafeBufferPointer(rebasing: buffer[..<count]))
        }
        if let found { throw excess(found) }
        let fault = piece.withUnsafeBufferPointer { buffer in
            parser.push(UnsafeBufferPointer(rebasing: buffer[..<count]), isLast: count == 0)
        }
        if let fault { throw error(fault) }
        isAtEnd = count == 0
        if !isAtEnd { filled = try Self.fill(&piece, from: &source) }
    }

    private static func fill(
        _ piece: inout [UInt8], from source: inout any ByteSource
    ) throws(ImportError) -> Int {
        var filled = 0
        while filled < piece.count {
            let start = filled
            let read = try piece.withUnsafeMutableBufferPointer { buffer throws(ImportError) in
                try source.read(into: UnsafeMutableBufferPointer(rebasing: buffer[start...]))
            }
            if read == 0 { break }
            filled += read
        }
        return filled
    }

    private func excess(_ excess: XMLMarkupGuard.Excess) -> ImportError {
        switch excess {
        case .attributes:
            .xmlLimit(
                file: file, line: line, measure: .attributes, limit: XMLMarkupGuard.attributesMax)
        case .markupBytes:
            .xmlLimit(
                file: file, line: line, measure: .markupBytes, limit: XMLMarkupGuard.markupBytesMax)
        }
    }

    private func error(_ fault: XMLPushParser.Fault) -> ImportError {
        switch fault {
        case .documentType: .documentTypeDeclared(file: file, line: line)
        case .tooDeep:
            .xmlLimit(file: file, line: line, measure: .depth, limit: XMLPushParser.depthMax)
        case .notWellFormed: .xmlDamaged(file: file, line: line, fact: .notWellFormed)
        case .truncated: .xmlDamaged(file: file, line: line, fact: .truncated)
        case .undecodable: .xmlDamaged(file: file, line: line, fact: .undecodable)
        case .encodingUnknown:
            .encodingUnknown(file: file, name: encoding.name, available: XMLEncoding.available)
        }
    }
}
