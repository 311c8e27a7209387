import Records

/// The texts of one supplier as counted terms.
struct TextDocument: Sendable {
    struct Entry: Sendable {
        let term: Int32
        var counts: ZoneCounts
    }

    /// By ascending term.
    let entries: [Entry]
    /// Words, syllables and letters in each zone, known to the corpus or not.
    let lengths: ZoneCounts

    static let empty = TextDocument(entries: [], lengths: .zero)

    var isEmpty: Bool { lengths == .zero }

    /// The counts of a term; zero when it does not occur.
    ///
    /// - Complexity: O(log *n*).
    func counts(of term: Int32) -> ZoneCounts {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].term < term { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].term == term ? entries[low].counts : .zero
    }
}

extension TextDocument {
    func holds(_ term: Int32) -> Bool { counts(of: term) != .zero }
}

extension Profile {
    /// So few texts are compared one by one sooner than by hashing them (own choice).
    private static let fewTexts = 16

    /// Every text of a profile with its zone: names and free texts. What is said twice counts
    /// once.
    func zonedTexts() -> [(zone: TextZone, text: Stated<FieldText>)] {
        let isShort = names.count + texts.count <= Self.fewTexts
        var seen: Set<FieldText> = []
        var found: [(zone: TextZone, text: Stated<FieldText>)] = []
        func take(_ field: Field, _ text: String, _ provenance: Provenance) {
            let value = FieldText(field, text)
            let isSeen =
                isShort
                ? found.contains { $0.text.value == value } : !seen.insert(value).inserted
            if text.isEmpty || isSeen { return }
            found.append(
                (TextZone(of: field), Stated(value, given: text, provenance: provenance)))
        }
        for name in names { take(.name, name.value.text, name.provenance) }
        for text in texts { take(text.value.field, text.value.text, text.provenance) }
        return found
    }
}
