/// A document that may enter the list, and what its words scored so far.
struct Candidate: BitwiseCopyable {
    var document: Int32
    var score: UInt32
}
