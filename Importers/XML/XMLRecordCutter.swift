import Records

/// Builds the records of a document as its elements are heard, and forgets what lies between.
final class XMLRecordCutter: XMLElements {
    /// A question about an element that stands in the containers of a path.
    typealias Choice = (_ name: String, _ path: [String]) -> Bool

    /// What was heard and not yet asked for: bounded by the piece the parser was given.
    private(set) var events: ArraySlice<XMLEvent> = []
    /// Texts directly inside containers, which hold none in any format.
    private(set) var strays = NotUnderstood()
    /// Tells the line that is being read.
    var line: () -> Int = { 1 }

    private let naming: XMLNaming
    private let isContainer: Choice
    private let isWanted: Choice
    private var names: [XMLName.Identity: (name: String, namespace: String?)] = [:]
    private var containers: [String] = []
    /// The record that is being built, from its first element to the innermost open one.
    private var open: [XMLElement] = []
    /// How many elements deeper than `open` the document is, where they are not kept.
    private var passedOver = 0
    private var elements = 0
    private var bytes = 0
    private var excess: RowProblem.Reason?

    /// Different names remembered; more are looked up each time.
    private static let namesMax = 10_000

    /// - Parameters:
    ///   - isContainer: which elements hold records; the root always does.
    ///   - isWanted: which records are kept; others are passed over as fast as they are heard.
    init(naming: XMLNaming, isContainer: @escaping Choice, isWanted: @escaping Choice) {
        self.naming = naming
        self.isContainer = isContainer
        self.isWanted = isWanted
    }

    func next() -> XMLEvent? { events.popFirst() }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if passedOver > 0 || isOverLimit() {
            passedOver += 1
            return
        }
        let (called, namespace) = called(name)
        if open.isEmpty, !containers.isEmpty, !isWanted(called, containers) {
            passedOver = 1
            return
        }
        let element = XMLElement(
            name: called, namespace: namespace, line: line(), attributes: kept(attributes))
        if open.isEmpty, containers.isEmpty || isContainer(called, containers) {
            containers.append(called)
            events.append(.opened(element, path: containers))
        } else {
            elements += 1
            open.last?.append(element)
            open.append(element)
        }
    }

    func end(_ name: XMLName) {
        if passedOver > 0 {
            passedOver -= 1
            return
        }
        guard let element = open.popLast() else {
            _ = containers.popLast()
            return
        }
        guard open.isEmpty else { return }
        events.append(.record(XMLRecord(element: element, path: containers, excess: excess)))
        elements = 0
        bytes = 0
        excess = nil
    }

    func text(_ text: UnsafeBufferPointer<UInt8>) {
        guard passedOver == 0 else { return }
        guard let element = open.last else {
            if !text.allSatisfy(XMLElement.isBlank) {
                strays.note((containers + ["text()"]).joined(separator: "/"))
            }
            return
        }
        bytes += text.count
        if bytes > XMLRecord.bytesMax {
            excess = excess ?? .rowTooLong
        } else {
            element.append(text)
        }
    }

    /// Notes and says whether the record that is open may grow no further.
    private func isOverLimit() -> Bool {
        guard !open.isEmpty else { return false }
        if open.count >= XMLRecord.depthMax {
            excess = excess ?? .nestedTooDeep
        } else if elements >= XMLRecord.elementsMax || bytes > XMLRecord.bytesMax {
            excess = excess ?? .rowTooLong
        } else {
            return false
        }
        return true
    }

    private func called(_ name: XMLName) -> (name: String, namespace: String?) {
        if let known = names[name.identity] { return known }
        let namespace = name.namespace
        let called = naming.name(name.text, prefix: name.prefix, namespace: namespace)
        if names.count < Self.namesMax { names[name.identity] = (called, namespace) }
        return (called, namespace)
    }

    /// The attributes but for those of XML Schema's instances (`xsi:schemaLocation`), which say
    /// nothing of what is in a document.
    private func kept(_ attributes: XMLAttributes) -> [XMLElement.Attribute] {
        guard attributes.count > 0 else { return [] }
        return (0..<attributes.count).compactMap { index in
            guard let (name, value) = attributes.attribute(at: index),
                name.namespace != Self.schemaInstance
            else { return nil }
            bytes += value.utf8.count
            // Of the prefixes only `xml` is the same in every document: `xml:lang` is `lang`.
            let prefix = name.prefix.flatMap { $0 == "xml" ? nil : $0 + ":" } ?? ""
            return XMLElement.Attribute(name: prefix + name.text, value: value)
        }
    }

    private static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"
}
