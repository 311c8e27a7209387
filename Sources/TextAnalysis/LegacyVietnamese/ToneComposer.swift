/// Joins a letter and a combining tone into one letter, as Unicode's NFC does.
package enum ToneComposer {
    /// The letter that carries the tone, or nil where there is no such Vietnamese letter.
    ///
    ///     ToneComposer.composed("ô", "\u{0323}")   // "ộ"
    package static func composed(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar?
    {
        table[base]?[mark]
    }

    /// The scalars with every tone joined to the letter before it, where it can be.
    static func composed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var joined: [Unicode.Scalar] = []
        for scalar in scalars {
            if isTone(scalar), let base = joined.last, let letter = composed(base, scalar) {
                joined[joined.count - 1] = letter
            } else {
                joined.append(scalar)
            }
        }
        return joined
    }

    package static func isTone(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0300, 0x0301, 0x0303, 0x0309, 0x0323: true
        default: false
        }
    }

    private static let table: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] = {
        var bases: [Case: Unicode.Scalar] = [:]
        let plain = "aeiouyAEIOUY".unicodeScalars
        for scalar in Array(plain) + VietnameseLetter.beyondASCII.keys {
            guard let letter = VietnameseLetter(scalar), letter.tone == .level else { continue }
            bases[Case(letter.code, isSmall(scalar))] = scalar
        }
        var table: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] = [:]
        for (scalar, letter) in VietnameseLetter.beyondASCII {
            guard let mark = letter.tone.mark,
                let base = bases[Case(letter.code, isSmall(scalar))]
            else { continue }
            table[base, default: [:]][mark] = scalar
        }
        return table
    }()

    private struct Case: Hashable {
        let code: UInt8
        let isSmall: Bool
        init(_ code: UInt8, _ isSmall: Bool) {
            self.code = code
            self.isSmall = isSmall
        }
    }

    private static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isLowercase
    }
}
