import CXML

/// A SAX parser that is fed piece by piece and holds no document.
///
/// Entities, external document types and the network are off. An element deeper than `depthMax`
/// stops it: libxml2's own limit holds for trees alone. Its limits of 10 MB for a name table, an
/// attribute, a comment or an instruction stay on.
///
/// - Source: libxml2 2.9, `parser.h`, `parserInternals.h`.
final class XMLPushParser {
    /// Official catalogues nest 12 deep, workbooks 10.
    static let depthMax = 256

    /// What is done about a document that declares its type.
    enum DocumentTypes {
        /// Stopped before its first element, whatever the type says.
        ///
        /// - Source: ECMA-376 part 2, 8.2.5: parts of a package have no DTD.
        case refused
        /// A type that is only named is passed over and never fetched; one that declares anything
        /// of its own between `[` and `]` is stopped.
        case onlyNamed
    }

    /// Why a document is not read on.
    enum Fault: Equatable {
        case documentType
        case tooDeep
        case notWellFormed
        /// The end came in the middle.
        case truncated
        /// Bytes that are not of the encoding the document is in.
        case undecodable
        /// The encoding that is declared is not known here.
        case encodingUnknown
    }

    private let context: xmlParserCtxtPtr
    private let sink: Sink

    /// Where the callbacks find the listener; libxml2 has its address.
    private final class Sink {
        let elements: any XMLElements
        let documentTypes: DocumentTypes
        var context: xmlParserCtxtPtr?
        var depth = 0
        var fault: Fault?
        /// libxml2's number of the first error that ends a document.
        var firstError: Int32?
        var isUndecodable = false

        init(_ elements: any XMLElements, _ documentTypes: DocumentTypes) {
            self.elements = elements
            self.documentTypes = documentTypes
        }

        func stop(_ fault: Fault) {
            if self.fault == nil { self.fault = fault }
            xmlStopParser(context)
        }
    }

    private static let isSetUp: Bool = {
        xmlInitParser()
        return true
    }()

    init(_ elements: any XMLElements, documentTypes: DocumentTypes = .refused) {
        precondition(Self.isSetUp)
        sink = Sink(elements, documentTypes)
        var handler = Self.handler()
        let created = xmlCreatePushParserCtxt(
            &handler, Unmanaged.passUnretained(sink).toOpaque(), nil, 0, nil)
        guard let created else { preconditionFailure("libxml2 found no memory") }
        context = created
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
        sink.context = context
    }

    deinit { xmlFreeParserCtxt(context) }

    /// The line that is being read, from 1.
    var line: Int {
        guard let input = context.pointee.input else { return 1 }
        return max(1, Int(input.pointee.line))
    }

    /// Parses the next bytes; the listener hears of the elements before this returns.
    func push(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool = false) -> Fault? {
        bytes.withMemoryRebound(to: CChar.self) { characters in
            _ = xmlParseChunk(
                context, characters.baseAddress, Int32(characters.count), isLast ? 1 : 0)
        }
        if let fault = sink.fault { return fault }
        guard context.pointee.wellFormed == 0 else { return nil }
        let fault = encodingFault ?? (isLast ? .truncated : .notWellFormed)
        sink.fault = fault
        return fault
    }

    private var encodingFault: Fault? {
        if sink.isUndecodable { return .undecodable }
        switch sink.firstError.map({ xmlParserErrors(rawValue: UInt32(bitPattern: $0)) }) {
        case XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING: return .encodingUnknown
        default: return nil
        }
    }

    /// libxml2 gives bytes that are no UTF-8 the number of a forbidden letter, and words of their
    /// own.
    private static func saysUndecodable(_ error: xmlError) -> Bool {
        switch xmlParserErrors(rawValue: UInt32(bitPattern: error.code)) {
        case XML_ERR_INVALID_ENCODING, XML_I18N_CONV_FAILED: return true
        case XML_ERR_INVALID_CHAR:
            guard let message = error.message else { return false }
            return String(cString: message).hasPrefix("Input is not proper UTF-8")
        default: return false
        }
    }

    private static func handler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = XML_SAX2_MAGIC
        handler.serror = { user, error in
            guard let error, error.pointee.level == XML_ERR_FATAL,
                let sink = XMLPushParser.sink(user), sink.firstError == nil
            else { return }
            sink.firstError = error.pointee.code
            sink.isUndecodable = XMLPushParser.saysUndecodable(error.pointee)
        }
        handler.internalSubset = { user, _, _, _ in
            guard let sink = XMLPushParser.sink(user) else { return }
            // What follows the type's name is the `[` of its own declarations, or the end.
            let next = sink.context?.pointee.input?.pointee.cur?.pointee
            if sink.documentTypes == .refused || next != UInt8(ascii: ">") {
                sink.stop(.documentType)
            }
        }
        handleElements(&handler)
        return handler
    }

    private static func handleElements(_ handler: inout xmlSAXHandler) {
        handler.startElementNs = { user, name, prefix, space, _, _, count, _, attributes in
            guard let sink = XMLPushParser.sink(user), let name else { return }
            sink.depth += 1
            if sink.depth > XMLPushParser.depthMax { return sink.stop(.tooDeep) }
            sink.elements.start(
                XMLName(name, prefix: prefix, namespace: space),
                XMLAttributes(attributes, count: Int(count)))
        }
        handler.endElementNs = { user, name, prefix, space in
            guard let sink = XMLPushParser.sink(user), let name else { return }
            sink.depth -= 1
            sink.elements.end(XMLName(name, prefix: prefix, namespace: space))
        }
        handler.characters = { user, characters, count in
            guard let sink = XMLPushParser.sink(user), let characters else { return }
            sink.elements.text(UnsafeBufferPointer(start: characters, count: Int(count)))
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        // An entity that only the type nobody fetched could explain stays as it is written.
        handler.reference = { user, name in
            guard let sink = XMLPushParser.sink(user), let name else { return }
            let written = Array("&\(String(cString: name));".utf8)
            written.withUnsafeBufferPointer { sink.elements.text($0) }
        }
    }

    private static func sink(_ user: UnsafeMutableRawPointer?) -> Sink? {
        user.map { Unmanaged<Sink>.fromOpaque($0).takeUnretainedValue() }
    }
}
