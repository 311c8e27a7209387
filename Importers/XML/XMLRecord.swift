import Records

/// What is met in a document, in its order.
enum XMLEvent {
    /// An element that holds records begins: itself without what is in it, and the path to it.
    case opened(XMLElement, path: [String])
    case record(XMLRecord)
}

/// An element below a container, whole, or as much of it as the limits let through.
struct XMLRecord {
    let element: XMLElement
    /// The names of the containers it stands in, from the root.
    let path: [String]
    /// Why there is more of it than was kept; nil when it is whole.
    let excess: RowProblem.Reason?

    /// Elements of one record: a catalogue line has under 200.
    static let elementsMax = 100_000
    /// Elements inside each other within a record: official lines have 7.
    static let depthMax = 64
    /// Bytes of text and attributes of one record, as of a row of any other format.
    static let bytesMax = RowCutter.rowBytesMax
}
