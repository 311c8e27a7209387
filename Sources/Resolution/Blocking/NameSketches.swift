/// Sketches of long names, alike where the names are alike anywhere.
///
/// Two names share a key with a probability that grows with the share of three-letter pieces they
/// have in common: 0.99 at nine tenths, 0.66 at seven tenths, 0.04 at three tenths.
///
/// - Source: Broder 1997, "On the resemblance and containment of documents",
///   doi:10.1109/SEQUEN.1997.666900; bands after Indyk and Motwani 1998,
///   doi:10.1145/276698.276876.
struct NameSketches: Sendable {
    /// Shorter names are met by their words.
    static let lettersMin = 16
    private static let bands = 3
    private static let rows = 2

    private let letters: Letters

    init(_ values: ColumnValues) { letters = values.letters }

    /// Appends a key for every band.
    func append(_ value: Int, to keys: inout [UInt64], key: (UInt64, UInt64) -> UInt64) {
        let name = letters[value]
        guard name.count >= Self.lettersMin else { return }
        for band in 0..<Self.bands {
            var sketch: UInt64 = 0
            for row in 0..<Self.rows {
                let seed = UInt64(band * Self.rows + row) &* 0x9E37_79B9_7F4A_7C15
                sketch = Mixing.mixed(sketch, least(name, seed: seed))
            }
            keys.append(key(UInt64(band), sketch))
        }
    }

    /// The least mixed piece of three letters.
    private func least(_ name: UnsafeBufferPointer<UInt16>, seed: UInt64) -> UInt64 {
        var least = UInt64.max
        for place in 0..<(name.count - 2) {
            let piece =
                UInt64(name[place]) << 32 | UInt64(name[place + 1]) << 16 | UInt64(name[place + 2])
            least = min(least, Mixing.mixed(piece ^ seed))
        }
        return least
    }
}

/// How words sound, roughly and in any of the languages that are folded to Latin letters.
struct WordSounds: Sendable {
    private let sounds: Slab<UInt64>

    init(_ lists: WordLists) {
        let count = lists.count
        sounds = Slab(count, of: 0)
        for word in 0..<count {
            let romanised = lists.romanised[word]
            sounds[word] = Self.sound(of: romanised.isEmpty ? lists.letters[word] : romanised)
        }
    }

    /// A number that words of one sound share; 0 for words too short to tell.
    func sound(of word: Int) -> UInt64 { sounds[word] }

    private static let lettersMin = 4

    /// The first letter and the consonants behind it, each by its sound, doubles as one.
    static func sound(of word: UnsafeBufferPointer<UInt16>) -> UInt64 {
        guard word.count >= lettersMin, word.allSatisfy({ (0x61...0x7A).contains($0) })
        else { return 0 }
        var sound: UInt64 = 1
        var last: UInt16 = 0
        for (place, letter) in word.enumerated() {
            let heard = heard(letter)
            if heard == 0, place > 0 { continue }
            if heard == last { continue }
            last = heard
            sound = sound &* 31 &+ UInt64(heard == 0 ? letter : heard)
        }
        return sound
    }

    /// Letters of one sound as one letter; 0 for vowels and what is hardly heard.
    private static func heard(_ letter: UInt16) -> UInt16 {
        switch UInt8(truncatingIfNeeded: letter) {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
            UInt8(ascii: "u"), UInt8(ascii: "y"), UInt8(ascii: "h"), UInt8(ascii: "w"):
            0
        case UInt8(ascii: "c"), UInt8(ascii: "q"), UInt8(ascii: "k"), UInt8(ascii: "g"):
            UInt16(UInt8(ascii: "k"))
        case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "j"):
            UInt16(UInt8(ascii: "s"))
        case UInt8(ascii: "d"), UInt8(ascii: "t"): UInt16(UInt8(ascii: "t"))
        case UInt8(ascii: "b"), UInt8(ascii: "p"), UInt8(ascii: "f"), UInt8(ascii: "v"):
            UInt16(UInt8(ascii: "p"))
        case UInt8(ascii: "l"), UInt8(ascii: "r"): UInt16(UInt8(ascii: "l"))
        case UInt8(ascii: "m"), UInt8(ascii: "n"): UInt16(UInt8(ascii: "n"))
        default: letter
        }
    }
}
