/// What a number format makes of a number, as far as it changes what the number says.
enum NumberFormat: Hashable {
    case plain, date, time
    /// Zeros in front up to so many digits: tax codes and telephone numbers typed as numbers.
    case zeros(Int)

    /// The format of a built-in id; nil for ids a workbook has to define itself.
    ///
    /// - Source: ECMA-376 part 1, 18.8.30, with its tables for East Asian languages, whose ids
    ///   27 to 36 and 50 to 58 are dates except for the times 32 and 33.
    init?(builtIn id: Int) {
        switch id {
        case 0...13, 37...44, 48, 49: self = .plain
        case 14...17, 22, 27...31, 34...36, 50...58: self = .date
        case 18...21, 32, 33, 45...47: self = .time
        default: return nil
        }
    }

    /// Reads a format code such as `[$-42A]dd/mm/yyyy;@`.
    ///
    /// Text in quotes, escaped characters and brackets do not count, except that `[h]`, `[m]` and
    /// `[s]` are spans of time. `m` beside hours or seconds is minutes, else months.
    init(code: String) {
        let letters = Self.letters(of: code)
        if letters.contains(where: { "0#?".contains($0) }) {
            let isZeros = letters.count > 1 && letters.allSatisfy { $0 == "0" }
            self = isZeros ? .zeros(letters.count) : .plain
        } else if letters.contains(where: { "yde".contains($0) }) {
            self = .date
        } else if letters.contains(where: { "hs".contains($0) }) {
            self = .time
        } else {
            self = letters.contains("m") ? .date : .plain
        }
    }

    /// The code's first section in small letters, without what is shown as it stands and without
    /// fractions of seconds.
    private static func letters(of code: String) -> [Character] {
        var letters: [Character] = []
        var rest = Substring(code.lowercased())
        if rest.hasPrefix("general") { return [] }
        while let character = rest.popFirst(), character != ";" {
            switch character {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                if !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) { letters += "h" }
            case "." where letters.last.map({ "hs".contains($0) }) == true:
                rest = rest.drop { $0 == "0" }
            default: letters.append(character)
            }
        }
        return letters
    }
}
