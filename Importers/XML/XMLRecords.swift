/// Pulls the records of a document one at a time, in bounded memory.
///
/// What stands before a fault is given out before the fault is thrown; after it, it is thrown
/// again each time.
final class XMLRecords {
    private let cutter: XMLRecordCutter
    private let document: XMLDocument
    private var failure: ImportError?

    init(
        _ source: any ByteSource, file: String, naming: XMLNaming,
        documentTypes: XMLPushParser.DocumentTypes = .refused,
        pieceBytes: Int = XMLDocument.pieceBytes,
        isWanted: @escaping XMLRecordCutter.Choice = { _, _ in true },
        isContainer: @escaping XMLRecordCutter.Choice
    ) throws(ImportError) {
        cutter = XMLRecordCutter(naming: naming, isContainer: isContainer, isWanted: isWanted)
        document = try XMLDocument(
            source, file: file, to: cutter, documentTypes: documentTypes, pieceBytes: pieceBytes)
        cutter.line = { [unowned document] in document.line }
    }

    var file: String { document.file }
    var encoding: String { document.encoding.name }
    /// Texts that stand where none may.
    var strays: NotUnderstood { cutter.strays }

    /// The next record or container; nil at the end of the document.
    func next() throws(ImportError) -> XMLEvent? {
        while true {
            if let event = cutter.next() { return event }
            if let failure { throw failure }
            if document.isAtEnd { return nil }
            do throws(ImportError) {
                try document.advance()
            } catch {
                failure = error
            }
        }
    }
}

extension XMLElement {
    /// What would have been met had this element, which is whole in memory, been a document.
    func events(
        isContainer: XMLRecordCutter.Choice, below path: [String] = []
    ) -> [XMLEvent] {
        let own = path + [name]
        return [.opened(self, path: own)]
            + children.flatMap { child in
                isContainer(child.name, own)
                    ? child.events(isContainer: isContainer, below: own)
                    : [.record(XMLRecord(element: child, path: own, excess: nil))]
            }
    }
}
