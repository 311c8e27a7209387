/// Why documents do not make an index.
package enum BuildError: Error, Equatable {
    /// Two documents have this identifier.
    case identifierTwice(UInt64)
    /// More than 2^31 documents, or more than 2^31 different words.
    case tooManyDocuments
    /// Compressed postings of more than 4 GiB.
    case postingsTooLarge
}
