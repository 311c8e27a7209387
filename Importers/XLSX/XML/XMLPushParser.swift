import CXML

/// A SAX parser that is fed piece by piece and holds no document.
///
/// Entities, document types and the network are off: a document that declares a type is stopped
/// before its first element, whatever the type says. libxml2's own limits stay on (depth 256,
/// 10 MB a text).
///
/// - Source: libxml2 2.9, `parser.h`; ECMA-376 part 2, 8.2.5: parts of a package have no DTD.
final class XMLPushParser {
    /// Why a document is not read on.
    enum Fault {
        case documentType
        case notWellFormed
    }

    private let context: xmlParserCtxtPtr
    private let sink: Sink

    /// Where the callbacks find the listener; libxml2 has its address.
    private final class Sink {
        let elements: any XMLElements
        var context: xmlParserCtxtPtr?
        var sawDocumentType = false

        init(_ elements: any XMLElements) { self.elements = elements }
    }

    private static let isSetUp: Bool = {
        xmlInitParser()
        return true
    }()

    init(_ elements: any XMLElements) {
        precondition(Self.isSetUp)
        sink = Sink(elements)
        var handler = Self.handler()
        let created = xmlCreatePushParserCtxt(
            &handler, Unmanaged.passUnretained(sink).toOpaque(), nil, 0, nil)
        guard let created else { preconditionFailure("libxml2 found no memory") }
        context = created
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
        sink.context = context
    }

    deinit { xmlFreeParserCtxt(context) }

    /// Parses the next bytes; the listener hears of the elements before this returns.
    func push(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool = false) -> Fault? {
        bytes.withMemoryRebound(to: CChar.self) { characters in
            _ = xmlParseChunk(
                context, characters.baseAddress, Int32(characters.count), isLast ? 1 : 0)
        }
        if sink.sawDocumentType { return .documentType }
        return context.pointee.wellFormed == 0 ? .notWellFormed : nil
    }

    private static func handler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = XML_SAX2_MAGIC
        handler.serror = { _, _ in }
        handler.internalSubset = { user, _, _, _ in
            guard let sink = XMLPushParser.sink(user) else { return }
            sink.sawDocumentType = true
            xmlStopParser(sink.context)
        }
        handler.startElementNs = { user, name, _, _, _, _, count, _, attributes in
            guard let sink = XMLPushParser.sink(user), let name else { return }
            sink.elements.start(XMLName(name), XMLAttributes(attributes, count: Int(count)))
        }
        handler.endElementNs = { user, name, _, _ in
            guard let sink = XMLPushParser.sink(user), let name else { return }
            sink.elements.end(XMLName(name))
        }
        handler.characters = { user, characters, count in
            guard let sink = XMLPushParser.sink(user), let characters else { return }
            sink.elements.text(UnsafeBufferPointer(start: characters, count: Int(count)))
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        return handler
    }

    private static func sink(_ user: UnsafeMutableRawPointer?) -> Sink? {
        user.map { Unmanaged<Sink>.fromOpaque($0).takeUnretainedValue() }
    }
}
