/// An industrial park, and the lot in it, as an address tells of them.
///
/// They are taken out of the other words, so that one park is one however it is called: what is
/// left is the road, which many leave out.
struct ParkReader {
    private(set) var park = ""
    private(set) var lot = ""

    /// Takes them out of an address.
    ///
    ///     var address = [["a", "5"], ["khu", "cong", "nghiep", "que", "vo"], ["duong", "3"]]
    ///     ParkReader(&address, places: places)     // park que vo, lot a5; duong 3 is left
    ///
    /// - Parameter segments: the words between commas, folded.
    /// - Complexity: O(words · markers of a park).
    init(_ segments: inout [[String]], places: PlaceNames) {
        guard segments.contains(where: Self.mayTell) else { return }
        for place in segments.indices {
            segments[place] = segments[place].flatMap(Self.cut)
        }
        lot = Self.takeLots(&segments)
        var isOfPark = [Bool](repeating: false, count: segments.count)
        for place in segments.indices {
            while takePark(&segments[place], places) { isOfPark[place] = true }
        }
        guard !park.isEmpty, lot.isEmpty else { return }
        for place in segments.indices where lot.isEmpty {
            lot = Self.takeBareLots(&segments[place], isOfPark: isOfPark[place])
        }
    }

    /// Whether words between commas call a place a park.
    static func tellsPark(_ words: [String]) -> Bool { mark(in: words) != nil }

    /// Whether a park's name has to follow behind some words.
    static func mayEnd(_ words: ArraySlice<String>) -> Bool {
        !ParkWords.before.contains { words.count >= $0.count && words.suffix($0.count) == $0[...] }
    }

    private static func mayTell(_ words: [String]) -> Bool {
        words.contains { word in
            let role = AddressWords.roles[word]
            return role.isLot || role.isOfPark || isIndustrial(word)
                || syllabicMark(in: word) != nil
        }
    }

    /// Where a word of Hangul, kana or Han calls a place a park.
    private static func syllabicMark(in word: String) -> Range<String.Index>? {
        guard isSyllabic(word) else { return nil }
        return ParkWords.syllabic.lazy.compactMap { word.firstRange(of: $0) }.first
    }

    private static func isSyllabic(_ word: String) -> Bool {
        word.utf8.contains { $0 >= syllabicLead }
    }

    /// The first byte in UTF-8 of the first kana; Han and Hangul follow.
    private static let syllabicLead: UInt8 = 0xE3

    /// Whether a word is `industrial` with a slip, as in `inductrial zone`.
    private static func isIndustrial(_ word: String) -> Bool {
        let letters = word.utf8
        return letters.first == UInt8(ascii: "i") && (9...11).contains(letters.count)
            && letters.starts(with: "ind".utf8) && letters.suffix(4).elementsEqual("rial".utf8)
    }

    /// The name and its kind where they are written as one word.
    private static func cut(_ word: String) -> [String] {
        if isIndustrial(word) { return ["industrial"] }
        guard let mark = syllabicMark(in: word) else { return [word] }
        var name = word[..<mark.lowerBound]
        // Han and kana have no blank behind a province either; Hangul has.
        if let unit = name.lastIndex(where: ParkWords.kindsBehind.contains), !isHangul(name) {
            name = name[name.index(after: unit)...]
        }
        return [name, word[mark], word[mark.upperBound...]].filter { !$0.isEmpty }
            .map(String.init)
    }

    private static func isHangul(_ name: Substring) -> Bool {
        name.unicodeScalars.last.map { (0xAC00...0xD7A3).contains($0.value) } ?? false
    }
}

// MARK: - Parks

extension ParkReader {
    /// A park is called by few words; what stands further off is the road or the town.
    private static let nameWordsMax = 4
    /// A park's number has so many digits at most.
    private static let digitsMax = 2

    /// Takes the first park out of the words; false where there is none.
    private mutating func takePark(_ words: inout [String], _ places: PlaceNames) -> Bool {
        guard let mark = Self.mark(in: words) else { return false }
        let behind = Self.nameBehind(mark.range.upperBound, words)
        var before = Self.nameBefore(mark.range.lowerBound, words, places)
        // `A5 IP Quế Võ`
        if Self.areLots(words[before]) { before = before.upperBound..<before.upperBound }
        let choice = mark.isBefore ? [behind, before] : [before, behind]
        guard let name = choice.first(where: { !$0.isEmpty }) else { return false }
        if park.isEmpty { park = Self.name(words[name]) }
        let taken =
            min(
                name.lowerBound, mark.range.lowerBound)..<max(
                name.upperBound, mark.range.upperBound)
        words.removeSubrange(taken)
        return true
    }

    /// The first words that call a place a park, and whether its name stands behind them.
    private static func mark(in words: [String]) -> (range: Range<Int>, isBefore: Bool)? {
        guard words.count > 1 else { return nil }
        for start in words.indices where AddressWords.roles[words[start]].isOfPark {
            if let length = length(of: ParkWords.before, words[start...]) {
                return (start..<(start + length), true)
            }
            if let length = length(of: ParkWords.around, words[start...]) {
                return (start..<(start + length), false)
            }
        }
        return nil
    }

    /// How many words the phrase has that some words begin with.
    static func length(of phrases: [[String]], _ words: ArraySlice<String>) -> Int? {
        phrases.first { words.starts(with: $0) }?.count
    }

    private static func nameBehind(_ first: Int, _ words: [String]) -> Range<Int> {
        var start = first
        if let link = length(of: ParkWords.links, words[first...]), first + link < words.count {
            start += link
        }
        var end = start
        while end < words.count, end - start < nameWordsMax {
            if end > start, isBorder(words, end) { break }
            let isNumber = WordCutter.isNumber(words[end])
            if isNumber, end == start || words[end].utf8.count > digitsMax { break }
            let isNumeral = end > start && isNumeral(words[end])
            end += 1
            if isNumber || isNumeral { break }
        }
        return start..<end
    }

    /// Whether a word is a number in the figures of Rome, and no letter.
    private static func isNumeral(_ word: String) -> Bool {
        word.utf8.count > 1 && ParkWords.numerals[word] != nil
    }

    /// Whether a name ends before a word: another unit or road follows, or it is called a park
    /// once more.
    private static func isBorder(_ words: [String], _ place: Int) -> Bool {
        let word = words[place]
        if AddressWords.roles[word].isOfPark {
            let phrases = ParkWords.before + ParkWords.around
            if length(of: phrases, words[place...]) != nil { return true }
        }
        // Of two such words the first is of the name: `KCN Hoà Xá xã Mỹ Xá`.
        return place + 1 < words.count && isPrefix(word) && !isPrefix(words[place + 1])
    }

    static func isPrefix(_ word: String) -> Bool {
        ParkWords.borders.contains(word) || AddressWords.ward.contains(word)
            || AddressWords.district.contains(word) || AddressWords.province.contains(word)
    }

    private static func nameBefore(
        _ end: Int, _ words: [String], _ places: PlaceNames
    ) -> Range<Int> {
        var start = end
        while start > 0, end - start < nameWordsMax {
            let word = words[start - 1]
            if WordCutter.isNumber(word) {
                guard start == end, start > 1, word.utf8.count <= digitsMax,
                    !WordCutter.isNumber(words[start - 2])
                else { break }
            } else if isUnit(word) || isSyllabic(word) && places.isCountry(word) {
                break
            }
            start -= 1
        }
        return start..<end
    }

    private static func isUnit(_ word: String) -> Bool {
        if ParkWords.borders.contains(word) { return true }
        guard isSyllabic(word), let last = word.last else {
            return AddressWords.wardSuffixes.contains(word)
        }
        return word.count > 1 && ParkWords.kindsBehind.contains(last)
    }

    private static func name(_ words: ArraySlice<String>) -> String {
        let numbered = words.dropFirst().map { ParkWords.numerals[$0] ?? $0 }
        return (words.prefix(1) + numbered).joined(separator: " ")
    }
}
