import Records
import TextAnalysis

/// An address with the names of places found in it.
struct AddressReading {
    let text: AnalysedText
    /// The tokens of each name, from left to right.
    let names: [Range<Int>]
    private let words: [PlaceCue.Word]
    /// What stands before each word.
    private let joints: [WordJoint]
    private let isMostlySyllabic: Bool

    init(text: AnalysedText, names: [Range<Int>]) {
        self.text = text
        self.names = names
        words = text.placeWords
        joints = WordJoint.all(in: text)
        let syllables = text.tokens.count { Self.isSyllabic($0) }
        // A word in Hangul or Han has two syllables or more.
        isMostlySyllabic = syllables >= 2 * (text.tokens.count - syllables)
    }

    /// The name as that of a region.
    func placeName(at index: Int, region: ConceptID) -> PlaceName {
        PlaceName(
            region: region, weight: weight(index), isSyllabic: isSyllabic(index),
            position: names[index].lowerBound)
    }

    /// Whether a name says more surely than another where the address lies.
    func prefers(_ name: PlaceName, to other: PlaceName) -> Bool {
        if name.weight != other.weight { return name.weight.rawValue > other.weight.rawValue }
        if name.isSyllabic != other.isSyllabic { return name.isSyllabic == isMostlySyllabic }
        let isLater = name.position > other.position
        return name.isSyllabic ? !isLater : isLater
    }

    // MARK: Streets

    /// Whether a name is part of a street's name.
    func isStreet(_ index: Int) -> Bool {
        if cue(before: index) == .street || cueAfter(index) == .street { return true }
        // Both ends of a road: Bien Hoa – Hanoi Highway.
        guard index + 1 < names.count, isJoinedByDash(index, index + 1) else { return false }
        return cueAfter(index + 1) == .street
    }

    private func isJoinedByDash(_ index: Int, _ next: Int) -> Bool {
        guard names[index].upperBound == names[next].lowerBound else { return false }
        return joints[names[next].lowerBound].holdsDash
    }

    // MARK: Weights

    private func weight(_ index: Int) -> PlaceName.Weight {
        let cues = [
            cue(before: index), cueAfter(index), PlaceCue.inside(words[names[index]]),
        ]
        if cues.contains(.region) { return .calledRegion }
        return cues.contains(.city) || isApart(index) ? .apart : .amongWords
    }

    /// Whether a name's part of the address holds only names of places and numbers.
    private func isApart(_ index: Int) -> Bool {
        var start = names[index].lowerBound
        while start > 0, !isBreak(before: start) { start -= 1 }
        var end = names[index].upperBound
        while end < text.tokens.count, !isBreak(before: end) { end += 1 }
        var token = start
        while token < end {
            if let name = names.first(where: { $0.contains(token) }) {
                token = name.upperBound
            } else if text.tokens[token].isNumber || PlaceCue.isRank(words[token]) {
                token += 1
            } else {
                return false
            }
        }
        return true
    }

    // MARK: Words beside a name

    /// The longest cue that ends where the name begins.
    private func cue(before index: Int) -> PlaceCue.Kind? {
        let start = names[index].lowerBound
        let free = index == 0 ? 0 : names[index - 1].upperBound
        for length in stride(from: PlaceCue.longest, through: 1, by: -1) {
            let first = start - length
            guard first >= free, (first + 1...start).allSatisfy({ !isBreak(before: $0) }) else {
                continue
            }
            if let kind = PlaceCue.before(words[first..<start]) { return kind }
        }
        return nil
    }

    /// The longest cue that begins where the name ends; a word of direction may stand between a
    /// name and its street (Nanjing East Road).
    private func cueAfter(_ index: Int) -> PlaceCue.Kind? {
        let end = names[index].upperBound
        if let kind = cue(at: end) { return kind }
        guard end + 1 < text.tokens.count, isAttached(end),
            PlaceCue.isDirection(words[end]), cue(at: end + 1) == .street
        else { return nil }
        return .street
    }

    private func cue(at start: Int) -> PlaceCue.Kind? {
        for length in stride(from: PlaceCue.longest, through: 1, by: -1) {
            let end = start + length
            guard end <= text.tokens.count, (start..<end).allSatisfy(isAttached) else { continue }
            let isHyphened = joints[start] == .dash
            if let kind = PlaceCue.after(words[start..<end], isHyphened: isHyphened) {
                return kind
            }
        }
        return nil
    }

    // MARK: Between words

    /// Whether a word goes on with the one before it: with blanks or a hyphen between them, in
    /// scripts without blanks with nothing.
    private func isAttached(_ token: Int) -> Bool {
        guard token > 0 else { return false }
        return switch joints[token] {
        case .nothing: true
        case .blanks, .dash: !Self.isSyllabic(text.tokens[token])
        case .blanksAndDash, .separator, .other: false
        }
    }

    /// Whether a comma, a bracket or the like stands before a word.
    private func isBreak(before token: Int) -> Bool { joints[token] == .separator }

    private func isSyllabic(_ index: Int) -> Bool {
        Self.isSyllabic(text.tokens[names[index].lowerBound])
    }

    private static func isSyllabic(_ token: Token) -> Bool {
        token.folded.unicodeScalars.first.map(Script.isSyllabic) ?? false
    }
}
