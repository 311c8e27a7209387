import SearchIndex

/// What of the way in which suppliers are scored is settled when an index is built.
enum ScoringEdition {
    /// Raised with every change of `Priors`, or of how texts are cut and counted, by which an index
    /// built before would answer otherwise than one built now.
    static let number: UInt64 = 1

    /// The edition with the numbers of the text model.
    static func digest(_ model: TextModel = .standard) -> UInt64 {
        // A new number of the model is in its mirror without anybody thinking of it.
        let numbers = Mirror(reflecting: model).children.map {
            "\($0.label ?? "")=\($0.value)"
        }
        var text = "\(number);" + numbers.joined(separator: ";")
        return text.withUTF8 { ByteHash.hash(UnsafeRawBufferPointer($0)) }
    }
}
