/// The Vietnamese encodings of one byte a character that lists arrive in.
package enum VietnameseBytes: String, Sendable, CaseIterable {
    case windows1258 = "windows-1258"
    case tcvn3, viscii, vni

    /// The encoding in which the bytes are Vietnamese; nil when they are better as Latin-1.
    ///
    /// Latin-1 wins where Vietnamese explains no more words than it does.
    ///
    /// - Complexity: O(*n*) for *n* bytes; callers pass a sample.
    package static func detect(_ bytes: some Sequence<UInt8>) -> VietnameseBytes? {
        LegacyEvidence(latin1: bytes).best(of: allCases) { $0.decoded($1) }
    }

    private func decoded(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
        switch self {
        case .tcvn3: LegacyEvidence.decoded(word, by: .tcvn3)
        case .vni: LegacyEvidence.decoded(word, by: .vni)
        case .viscii: word.map { SingleByteTable.viscii.scalars[Int($0.value)] }
        case .windows1258:
            ToneComposer.composed(word.map { SingleByteTable.windows1258.scalars[Int($0.value)] })
        }
    }
}
