import Foundation
import FoundationXML

/// JSON as Foundation reads it.
enum JSONReading {
    static func object(_ bytes: [UInt8]) throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(bytes))
        return value as? [String: Any] ?? [:]
    }
}

/// XML as a tree of elements.
enum XMLReading {
    final class Element {
        let name: String
        let attributes: [String: String]
        fileprivate(set) var children: [Element] = []
        fileprivate(set) var text = ""

        init(_ name: String, _ attributes: [String: String]) {
            self.name = name
            self.attributes = attributes
        }

        /// Every element of a name below this one, in document order.
        func all(_ name: String) -> [Element] {
            children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
        }
    }

    struct Malformed: Error {}

    static func root(of bytes: [UInt8]) throws -> Element {
        let reader = Reader()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = reader
        guard parser.parse(), let root = reader.open.first else { throw Malformed() }
        return root
    }

    private final class Reader: NSObject, XMLParserDelegate {
        fileprivate var open = [Element("", [:])]

        func parser(
            _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
            qualifiedName qName: String?, attributes attributeDict: [String: String] = [:]
        ) {
            let element = Element(elementName, attributeDict)
            open[open.count - 1].children.append(element)
            open.append(element)
        }

        func parser(
            _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
            qualifiedName qName: String?
        ) { open.removeLast() }

        func parser(_ parser: XMLParser, foundCharacters string: String) {
            open[open.count - 1].text += string
        }
    }
}

/// Numbers of either order out of bytes.
struct ByteReading {
    let bytes: [UInt8]

    func big(at place: Int) -> Int {
        Int(Int32(bitPattern: bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }))
    }

    func little(at place: Int) -> Int {
        let word = bytes[place..<place + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
        return Int(Int32(bitPattern: word))
    }

    func double(at place: Int) -> Double {
        Double(
            bitPattern: bytes[place..<place + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) })
    }

    func text(at place: Int, _ count: Int) -> String {
        String(decoding: bytes[place..<place + count], as: UTF8.self)
    }
}
