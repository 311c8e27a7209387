/// An element's or attribute's name, valid during the call that brings it.
///
/// It is compared without its prefix; who cares for the namespace asks for it.
struct XMLName {
    private let start: UnsafePointer<UInt8>
    private let prefixStart: UnsafePointer<UInt8>?
    private let namespaceStart: UnsafePointer<UInt8>?

    init(
        _ start: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>? = nil,
        namespace: UnsafePointer<UInt8>? = nil
    ) {
        self.start = start
        prefixStart = prefix
        namespaceStart = namespace
    }

    static func == (name: XMLName, literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        let other = literal.utf8Start
        for index in 0..<count where name.start[index] != other[index] { return false }
        return name.start[count] == 0
    }

    static func ~= (literal: StaticString, name: XMLName) -> Bool { name == literal }

    /// The name without its prefix.
    var text: String { String(cString: start) }
    var prefix: String? { prefixStart.map { String(cString: $0) } }
    var namespace: String? { namespaceStart.map { String(cString: $0) } }

    /// What tells names of one document apart without reading them: libxml2 keeps every name and
    /// namespace of a document once, at an address of its own, as long as the parser lives.
    var identity: Identity {
        Identity(name: start, prefix: prefixStart, namespace: namespaceStart)
    }

    struct Identity: Hashable {
        fileprivate let name: UnsafePointer<UInt8>
        fileprivate let prefix: UnsafePointer<UInt8>?
        fileprivate let namespace: UnsafePointer<UInt8>?
    }
}
