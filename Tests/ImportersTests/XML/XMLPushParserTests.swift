import Testing

@testable import Importers

@Suite struct XMLPushParserTests {
    /// Writes down what it hears.
    private final class Notes: XMLElements {
        var heard = ""
        func start(_ name: XMLName, _ attributes: XMLAttributes) {
            heard += "<" + name.text
            for index in 0..<attributes.count {
                guard let (name, value) = attributes.attribute(at: index) else { continue }
                heard += " \(name.prefix.map { $0 + ":" } ?? "")\(name.text)=\(value)"
            }
            heard += ">"
        }
        func end(_ name: XMLName) { heard += "</>" }
        func text(_ bytes: UnsafeBufferPointer<UInt8>) {
            heard += String(decoding: bytes, as: UTF8.self)
        }
    }

    private static func read(
        _ text: String, types: XMLPushParser.DocumentTypes = .refused, pieces: Int = .max
    ) -> (heard: String, fault: XMLPushParser.Fault?) {
        let notes = Notes()
        let parser = XMLPushParser(notes, documentTypes: types)
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let piece = Array(rest.prefix(pieces))
            rest = rest.dropFirst(pieces)
            if let fault = piece.withUnsafeBufferPointer({ parser.push($0) }) {
                return (notes.heard, fault)
            }
        }
        let fault = [UInt8]().withUnsafeBufferPointer { parser.push($0, isLast: true) }
        return (notes.heard, fault)
    }

    private static let plain =
        #"<a xmlns:x="urn:x" x:b="1 &amp; 2" c='"'>"#
        + "M&#x1ED9;t &lt;&amp;<![CDATA[<b>&]]><d/></a>"

    @Test func hearsNamesAttributesAndText() {
        let (heard, fault) = Self.read(Self.plain)
        #expect(fault == nil)
        #expect(heard == "<a x:b=1 & 2 c=\">Một <&<b>&<d></></>")
    }

    @Test func piecesDoNotMatter() {
        let whole = Self.read(Self.plain).heard
        for pieces in 1...7 { #expect(Self.read(Self.plain, pieces: pieces).heard == whole) }
    }

    @Test func aDocumentThatDeclaresAnythingIsStopped() {
        let declaring = [
            #"<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>"#,
            #"<!DOCTYPE a SYSTEM "a.dtd" [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>"#,
            #"<!DOCTYPE a [ ]><a/>"#,
        ]
        for text in declaring {
            for types in [XMLPushParser.DocumentTypes.refused, .onlyNamed] {
                for pieces in [1, 5, .max] {
                    let (heard, fault) = Self.read(text, types: types, pieces: pieces)
                    #expect(fault == .documentType, "\(text) in pieces of \(pieces)")
                    #expect(heard.isEmpty)
                }
            }
        }
    }

    @Test func aTypeThatIsOnlyNamedIsPassedOverWhereItMayStand() {
        for name in [#"SYSTEM "http://127.0.0.1:9/no.dtd""#, #"PUBLIC "p" "file:///no.dtd""#, ""] {
            let text = "<!DOCTYPE a \(name)><a>b</a>"
            #expect(Self.read(text, types: .onlyNamed).heard == "<a>b</>")
            #expect(Self.read(text, types: .onlyNamed).fault == nil)
            #expect(Self.read(text).fault == .documentType)
        }
    }

    @Test func anEntityThatOnlyTheTypeCouldExplainStaysAsWritten() {
        let text = #"<!DOCTYPE a SYSTEM "a.dtd"><a>K&auml;se</a>"#
        #expect(Self.read(text, types: .onlyNamed).heard == "<a>K&auml;se</>")
    }

    @Test func stopsWhereElementsAreTooDeep() {
        let deep = { (count: Int) in
            String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count)
        }
        #expect(Self.read(deep(XMLPushParser.depthMax)).fault == nil)
        #expect(Self.read(deep(XMLPushParser.depthMax + 1)).fault == .tooDeep)
        #expect(
            Self.read(String(repeating: "<a>", count: 2_000_000), pieces: 65_536).fault == .tooDeep)
    }

    @Test func tellsTheEndInTheMiddleFromWrongMarkup() {
        for cut in ["<a>", "<a><b></b>", "<a b='", "<a>text", "<!-- ", "<a></a"] {
            #expect(Self.read(cut).fault == .truncated, "\(cut)")
        }
        for wrong in ["<a></b>", "<a b=1/>", "<a>&nothing;</a>", "text", "<a/><b/>"] {
            #expect(Self.read(wrong).fault == .notWellFormed, "\(wrong)")
        }
    }

    @Test func tellsBytesThatAreNotOfTheEncoding() {
        let parser = XMLPushParser(Notes())
        let bytes = Array("<a>".utf8) + [0xC3, 0x28] + Array("</a>".utf8)
        #expect(bytes.withUnsafeBufferPointer { parser.push($0) } == .undecodable)
    }
}
