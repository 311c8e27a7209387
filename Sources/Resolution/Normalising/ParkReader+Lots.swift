/// Lots as addresses name them: each whole, those of one firm behind each other.
extension ParkReader {
    /// The letters before a lot's number are few: `A 5`, `CN 5`, `TMD 5`.
    private static let lettersMax = 3
    /// Longer numbers behind a lot are postcodes.
    private static let digitsOfPartMax = 3

    /// Some lots, and how many words name them.
    private struct Lots {
        var text: String
        var count: Int
        /// The letters before their numbers; empty = none.
        let letters: String
    }

    /// Takes all that is called a lot out of an address.
    ///
    ///     [["lo", "a", "1"], ["a", "2"]]   // a1,a2
    ///     [["lo", "a", "1", "2"]]          // a1-2, the second part of A1
    ///     [["lo", "a", "1", "a", "5"]]     // a1-a5, five lots
    static func takeLots(_ segments: inout [[String]]) -> String {
        var found: [String] = []
        for place in segments.indices {
            guard let first = takeLots(&segments[place]) else { continue }
            found.append(first.lots.text)
            guard first.isAtEnd, !first.lots.letters.isEmpty else { continue }
            // `Lô A1, A2`
            for next in segments.indices[(place + 1)...] {
                guard segments[next].first == first.lots.letters,
                    let more = lots(in: segments[next][...]), more.count > 1
                else { break }
                found.append(more.text)
                segments[next].removeFirst(more.count)
                if !segments[next].isEmpty { break }
            }
        }
        return found.joined(separator: ",")
    }

    /// Takes the first lots that are called so out of the words; nil where there are none.
    private static func takeLots(_ words: inout [String]) -> (lots: Lots, isAtEnd: Bool)? {
        guard let start = words.firstIndex(where: { AddressWords.roles[$0].isLot })
        else { return nil }
        var first = start + 1
        while first < words.count, AddressWords.lotFillers.contains(words[first]) { first += 1 }
        guard let lots = lots(in: words[first...]) else { return nil }
        let end = first + lots.count
        let isAtEnd = end == words.count
        words.removeSubrange(start..<end)
        return (lots, isAtEnd)
    }

    /// The lots that some words begin with; nil where they name none.
    private static func lots(in words: ArraySlice<String>) -> Lots? {
        let length = lotLength(words)
        guard length > 0, let first = words.first else { return nil }
        var lots = Lots(
            text: lot(words.prefix(length)), count: length,
            letters: WordCutter.isNumber(first) ? "" : first)
        while take(words.dropFirst(lots.count), into: &lots) {}
        return lots
    }

    /// Adds what lies beside a lot, or is a part of it; false where nothing more follows.
    private static func take(_ words: ArraySlice<String>, into lots: inout Lots) -> Bool {
        var rest = words
        var sign = "-"
        if let link = rest.first, let meant = AddressWords.lotLinks[link] {
            sign = meant
            rest = rest.dropFirst()
        }
        let links = words.count - rest.count
        guard let first = rest.first else { return false }
        if WordCutter.isNumber(first) {
            let next = rest.dropFirst().first
            let isOrdinal = next.map(AddressWords.ordinals.contains) ?? false
            if isOrdinal || first.utf8.count > digitsOfPartMax {
                guard links == 0 else { return false }
            } else {
                let letters = links > 0 ? lots.letters : ""
                lots.text += sign + letters + lot(rest.prefix(1))
            }
            lots.count += links + 1
            return true
        }
        guard first == lots.letters, rest.dropFirst().first.map(WordCutter.isNumber) ?? false
        else { return false }
        let length = 2 + endLength(rest.dropFirst(2))
        lots.text += sign + lot(rest.prefix(length))
        lots.count += links + length
        return true
    }

    /// How many words a lot's name has: its letters and number, or number and letter, or one of
    /// them; of what follows `Lô 7 KCN Yên Phong` only the number is of the lot.
    private static func lotLength(_ words: ArraySlice<String>) -> Int {
        guard let first = words.first else { return 0 }
        if WordCutter.isNumber(first) { return 1 + endLength(words.dropFirst()) }
        guard isLatin(first), first.utf8.count <= lettersMax else { return 0 }
        if let second = words.dropFirst().first, WordCutter.isNumber(second) {
            return 2 + endLength(words.dropFirst(2))
        }
        return isLetter(first) ? 1 : 0
    }

    /// Whether a letter behind a lot's number is of the lot, 1 or 0: not that of the next lot, nor
    /// the first of `K.C.N`.
    private static func endLength(_ words: ArraySlice<String>) -> Int {
        guard let first = words.first, isLetter(first) else { return 0 }
        if words.dropFirst().first.map(WordCutter.isNumber) ?? false { return 0 }
        return length(of: ParkWords.before + ParkWords.around, words) == nil ? 1 : 0
    }

    /// Takes lots that nothing calls so, where they are all that is said between two commas, or
    /// stand at either end of what is said beside the park; empty where there are none.
    static func takeBareLots(_ words: inout [String], isOfPark: Bool) -> String {
        for start in words.indices {
            let isFree = start == 0 || !isPrefix(words[start - 1]) && !isFiller(words[start - 1])
            guard start == 0 || isOfPark, isFree, let lots = bareLots(in: words[start...])
            else { continue }
            let end = start + lots.count
            guard isOfPark && start == 0 || end == words.count else { continue }
            words.removeSubrange(start..<end)
            return lots.text
        }
        return ""
    }

    /// Whether some words name lots and nothing else.
    static func areLots(_ words: ArraySlice<String>) -> Bool {
        bareLots(in: words).map { $0.count == words.count } ?? false
    }

    private static func isFiller(_ word: String) -> Bool { AddressWords.roles[word].isFiller }

    /// Lots of which the first has both letters and a number.
    private static func bareLots(in words: ArraySlice<String>) -> Lots? {
        guard let first = words.first, !ParkWords.unitLetters.contains(first),
            isLetter(first) || first == "cn" || WordCutter.isNumber(first), lotLength(words) > 1
        else { return nil }
        return lots(in: words)
    }

    /// `a 05` as `a5`.
    private static func lot(_ words: ArraySlice<String>) -> String {
        words.map { word in
            guard WordCutter.isNumber(word) else { return word }
            let digits = word.drop { $0 == "0" }
            return digits.isEmpty ? "0" : String(digits)
        }.joined()
    }

    private static func isLetter(_ word: String) -> Bool { word.utf8.count == 1 && isLatin(word) }

    private static func isLatin(_ word: String) -> Bool {
        word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }
}
