import TextAnalysis

/// The words a firm's name and place are made of, small enough to be kept for every firm met.
///
/// Of each text the first sixteen words are kept as hashes of sixteen bits: two texts are spelled
/// in many ways, so that only their words tell whether they can mean the same.
struct FirmSketch {
    private let name: WordHashes
    private let place: WordHashes
    private let letters: Letters

    /// - Parameters:
    ///   - name: the firm's name as it is written.
    ///   - folded: the same as `Fold.search` has it.
    ///   - place: its address, or else its province.
    init(name: String, folded: String, place: String) {
        self.name = WordHashes(folded, leavingOut: Self.forms)
        self.place = WordHashes(Fold.search(place), leavingOut: [])
        letters = Letters(of: name)
    }

    /// Whether both the name and the place are clearly others; what is missing is no other.
    ///
    /// A name that is translated keeps the words that are the firm's own (`Khuôn mẫu Gia Lộc Quý`,
    /// `Gia Loc Quy Mould`); one in another script shares none and can be anybody's.
    func isClearlyOther(_ met: FirmSketch) -> Bool {
        if letters == met.letters {
            return name.isClearlyOther(met.name) && place.isClearlyOther(met.place)
        }
        guard letters != .other, met.letters != .other else { return false }
        return name.shared(with: met.name) == 0 && place.isClearlyOther(met.place)
    }

    /// What a name is written in: names in different letters are in different languages.
    private enum Letters {
        case plain, marked, other

        init(of name: String) {
            let letters = name.unicodeScalars.filter(\.properties.isAlphabetic)
            self =
                letters.allSatisfy(\.isASCII)
                ? .plain : letters.allSatisfy(Self.isLatin) ? .marked : .other
        }

        /// Latin with its marks, those of Vietnamese included.
        private static func isLatin(_ letter: Unicode.Scalar) -> Bool {
            letter.value <= 0x024F || (0x1E00...0x1EFF).contains(letter.value)
        }
    }

    /// Legal forms, which every second name has and which tell no firms apart.
    private static let forms = Set(
        [
            "cong", "ty", "tnhh", "cp", "co", "phan", "mtv", "ltd", "jsc", "inc", "corp", "llc",
            "limited", "company", "joint", "stock", "viet", "nam", "vietnam",
        ].map { MetKeys.hash($0) })
}

/// Hashes of the words of a text, in their order.
private struct WordHashes {
    private var hashes: SIMD16<UInt16> = .zero
    private var count = 0

    init(_ folded: String, leavingOut common: Set<UInt64>) {
        for word in folded.utf8.split(separator: 0x20) {
            guard count < hashes.scalarCount else { return }
            let whole = MetKeys.hash(Substring(word))
            if common.contains(whole) { continue }
            let hash = UInt16(truncatingIfNeeded: whole ^ (whole >> 32))
            if contains(hash) { continue }
            hashes[count] = hash
            count += 1
        }
    }

    private func contains(_ hash: UInt16) -> Bool {
        (0..<count).contains { hashes[$0] == hash }
    }

    /// Whether fewer than four in five words of the shorter text stand in the longer one (own
    /// choice: one word in five may be misspelled; `Cơ khí Minh Phát` is not `Cơ khí Minh Long`).
    func isClearlyOther(_ met: WordHashes) -> Bool {
        let shorter = min(count, met.count)
        guard shorter > 0 else { return false }
        return shared(with: met) * 5 < shorter * 4
    }

    /// The number of words that stand in both.
    func shared(with met: WordHashes) -> Int {
        (0..<count).count { met.contains(hashes[$0]) }
    }
}
