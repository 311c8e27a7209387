/// Judges whether a word is spelled like a Vietnamese syllable.
///
/// A syllable is an onset, a rime and one tone; the tables are the spelling rules themselves, not
/// a word list, so legal syllables that no dictionary has are accepted too.
///
/// - Source: the onsets and rimes of Vietnamese orthography as taught in primary school; own
///   compilation.
package enum VietnameseSyllables {
    /// Whether the word is one legal syllable, in any case, with its tone on any vowel.
    ///
    ///     VietnameseSyllables.isLegal("nghiệp".unicodeScalars)   // true
    ///     VietnameseSyllables.isLegal("Sociộtộ".unicodeScalars)  // false
    ///
    /// - Complexity: O(1): a word of more than `lettersMax` letters is refused at once.
    package static func isLegal(_ word: some Sequence<Unicode.Scalar>) -> Bool {
        var codes: [UInt8] = []
        var tone = VietnameseLetter.Tone.level
        for scalar in word {
            guard codes.count < lettersMax, let letter = VietnameseLetter(scalar) else {
                return false
            }
            if letter.tone != .level {
                guard tone == .level else { return false }
                tone = letter.tone
            }
            codes.append(letter.code)
        }
        return (0...min(3, codes.count)).contains { length in
            isLegal(onset: codes[..<length], rime: codes[length...], tone: tone)
        }
    }

    /// `nghiêng` is the longest syllable.
    static let lettersMax = 7

    private static func isLegal(
        onset: ArraySlice<UInt8>, rime: ArraySlice<UInt8>, tone: VietnameseLetter.Tone
    ) -> Bool {
        guard let vowel = rime.first, rimes.contains(packed(rime)) else { return false }
        guard let spelling = onsets[packed(onset)], spelling.allows(vowel) else { return false }
        return !isStopped(rime) || tone == .acute || tone == .dot
    }

    /// A syllable closed by a stop has the acute or the heavy tone only.
    private static func isStopped(_ rime: ArraySlice<UInt8>) -> Bool {
        guard let last = rime.last else { return false }
        let beforeLast = rime.dropLast().last
        switch last {
        case UInt8(ascii: "c"), UInt8(ascii: "p"), UInt8(ascii: "t"): return true
        case UInt8(ascii: "h"): return beforeLast == UInt8(ascii: "c")
        default: return false
        }
    }

    /// Which vowels may follow an onset: `k gh ngh` stand before e, ê, i, y; `c ng` elsewhere.
    private enum Spelling {
        case anywhere, beforeFront, beforeBack, beforeBackOrI

        func allows(_ vowel: UInt8) -> Bool {
            let isFront = [UInt8(ascii: "e"), 3, UInt8(ascii: "i"), UInt8(ascii: "y")]
                .contains(vowel)
            return switch self {
            case .anywhere: true
            case .beforeFront: isFront
            case .beforeBack: !isFront
            case .beforeBackOrI: !isFront || vowel == UInt8(ascii: "i")
            }
        }
    }

    private static let onsets: [UInt64: Spelling] = {
        var table: [UInt64: Spelling] = [0: .anywhere]
        for onset in words("b ch d đ gi h kh l m n nh p ph qu r s t th tr v x") {
            table[onset] = .anywhere
        }
        for onset in words("k gh ngh") { table[onset] = .beforeFront }
        for onset in words("c ng") { table[onset] = .beforeBack }
        for onset in words("g") { table[onset] = .beforeBackOrI }
        return table
    }()

    private static let rimes = Set(
        words(
            """
            a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
            e ec em en eng eo ep et ê êch êm ên ênh êp êt êu \
            i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu \
            o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay \
            oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
            u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uôc uôi uôm uôn uông uôt \
            uy uya uych uynh uyt uyp uyu uyên uyêt \
            ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu \
            y ych ynh yt yêm yên yêng yêt yêu
            """))

    private static func words(_ list: String) -> [UInt64] {
        list.split(separator: " ").map { word in
            packed(word.unicodeScalars.compactMap { VietnameseLetter($0)?.code }[...])
        }
    }

    /// At most eight letters in one number, so that tables need no strings.
    private static func packed(_ codes: ArraySlice<UInt8>) -> UInt64 {
        codes.reduce(0) { $0 << 8 | UInt64($1) }
    }
}
