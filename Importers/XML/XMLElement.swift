/// An element of a record with all that is below it, and which of it a reader has taken.
///
/// Readers take what they know by name; what is left when they are done is listed, so that
/// nothing of a catalogue is passed over in silence.
final class XMLElement {
    struct Attribute {
        let name: String
        let value: String
        var isTaken = false
    }

    /// As the format's naming has it (`XMLNaming`).
    let name: String
    let namespace: String?
    /// The line its start tag ends on.
    let line: Int
    private(set) var attributes: [Attribute]
    private(set) var children: [XMLElement] = []
    /// Its own text, in one piece; the texts of its children are theirs.
    private(set) var written = ""
    private var isTaken = false

    init(name: String, namespace: String? = nil, line: Int = 1, attributes: [Attribute] = []) {
        self.name = name
        self.namespace = namespace
        self.line = line
        self.attributes = attributes
    }

    func append(_ child: XMLElement) { children.append(child) }

    /// Appends a piece of text; blanks before the first word are left out.
    func append(_ text: UnsafeBufferPointer<UInt8>) {
        if written.isEmpty, text.allSatisfy(Self.isBlank) { return }
        written += String(decoding: text, as: UTF8.self)
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// The first child of a name.
    func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }
    func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

    /// The element's own text, blanks at its ends left out; nil when it says nothing.
    func take() -> String? {
        isTaken = true
        let text = CellText.trimmed(written)
        return text.isEmpty ? nil : text
    }

    /// The text of the first element on a path that says something; later ones stay untaken.
    func text(_ path: String...) -> String? { text(path[...]) }

    private func text(_ path: ArraySlice<String>) -> String? {
        guard let name = path.first else { return take() }
        for child in children where child.name == name {
            if let text = child.text(path.dropFirst()) { return text }
        }
        return nil
    }

    /// The texts of all elements on a path, empty ones left out.
    func texts(_ path: String...) -> [String] { elements(path).compactMap { $0.take() } }

    /// Whether an element of a name says just this; nothing is taken.
    func says(_ text: String, in name: String) -> Bool {
        all(name).contains { CellText.trimmed($0.written) == text }
    }

    /// All elements on a path, whichever of several equal parents they stand in.
    func elements(_ path: [String]) -> [XMLElement] {
        var found: [XMLElement] = []
        gather(path[...], into: &found)
        return found
    }

    private func gather(_ path: ArraySlice<String>, into found: inout [XMLElement]) {
        guard let name = path.first else { return found.append(self) }
        for child in children where child.name == name {
            child.gather(path.dropFirst(), into: &found)
        }
    }

    /// The value of an attribute; nil when it is not there or empty.
    func attribute(_ name: String) -> String? {
        guard let place = attributes.firstIndex(where: { $0.name == name }) else { return nil }
        attributes[place].isTaken = true
        let text = CellText.trimmed(attributes[place].value)
        return text.isEmpty ? nil : text
    }

    /// Takes everything at and below this element, where it is known and means nothing here.
    func takeWhole() {
        isTaken = true
        for place in attributes.indices { attributes[place].isTaken = true }
        for child in children { child.takeWhole() }
    }

    /// Notes every text and attribute nobody has taken, by its path.
    func list(below path: String, into found: inout NotUnderstood) {
        // Most of a record is taken: paths are spelled for the rest alone.
        guard holdsUntaken else { return }
        let own = path + "/" + name
        if isUntaken { found.note(own) }
        for attribute in attributes where !attribute.isTaken && !attribute.value.isEmpty {
            found.note(own + "/@" + attribute.name)
        }
        for child in children { child.list(below: own, into: &found) }
    }

    private var isUntaken: Bool { !isTaken && !CellText.trimmed(written).isEmpty }

    private var holdsUntaken: Bool {
        isUntaken || attributes.contains { !$0.isTaken && !$0.value.isEmpty }
            || children.contains(where: \.holdsUntaken)
    }
}

extension XMLElement {
    /// `{namespace}name`, as errors show an element that is not the one asked for.
    var expandedName: String {
        let local = name.split(separator: ":").last.map(String.init) ?? name
        return namespace.map { "{\($0)}\(local)" } ?? local
    }
}
