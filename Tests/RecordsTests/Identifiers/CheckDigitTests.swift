import Records
import TestSupport
import Testing

/// What each scheme's check digit promises to catch, tried on random numbers that are right.
@Suite struct CheckDigitTests {
    private static let digits = Array("0123456789")
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

    @Test(arguments: MatchingRandom.seeds)
    func vietnameseTaxNumbersCatchWrongDigitsAndSwaps(seed: UInt64) throws {
        let text = try Self.rightNumber(.vietnamTaxNumber, length: 10, seed: seed)
        for mistyped in Self.substitutions(of: text) + Self.swaps(of: text) {
            #expect(
                !IdentifierScheme.vietnamTaxNumber.read(mistyped).identifier.isValid, "seed \(seed)"
            )
        }
    }

    @Test(arguments: MatchingRandom.seeds)
    func koreanBusinessNumbersCatchWrongDigits(seed: UInt64) throws {
        let text = try Self.rightNumber(.koreaBusinessNumber, length: 10, seed: seed)
        for mistyped in Self.substitutions(of: text) {
            #expect(
                !IdentifierScheme.koreaBusinessNumber.read(mistyped).identifier.isValid,
                "seed \(seed)")
        }
    }

    /// The sum is taken modulo 9, to which 0 and 9 are one; every other wrong digit is caught.
    @Test(arguments: MatchingRandom.seeds)
    func japaneseCorporateNumbersCatchWrongDigitsButNoughtForNine(seed: UInt64) throws {
        let text = try Self.rightNumber(.japanCorporateNumber, length: 13, seed: seed)
        for mistyped in Self.substitutions(of: text) {
            let changed = zip(text, mistyped).first { $0 != $1 }
            let isBlindSpot = changed.map { Set([$0.0, $0.1]) == ["0", "9"] } ?? false
            let isFirst = text.first != mistyped.first
            let isValid = IdentifierScheme.japanCorporateNumber.read(mistyped).identifier.isValid
            #expect(isValid == (isBlindSpot && !isFirst), "seed \(seed): \(text) \(mistyped)")
        }
    }

    @Test(arguments: MatchingRandom.seeds)
    func locationNumbersCatchWrongDigits(seed: UInt64) throws {
        let text = try Self.rightNumber(.location, length: 13, seed: seed)
        for mistyped in Self.substitutions(of: text) {
            #expect(!IdentifierScheme.location.read(mistyped).identifier.isValid, "seed \(seed)")
        }
    }

    /// A letter counts as two digits, so only a letter for a letter and a digit for a digit are
    /// promised to be caught.
    @Test(arguments: MatchingRandom.seeds)
    func legalEntityIdentifiersCatchWrongCharactersOfTheSameKind(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        let body = (0..<18).map { _ in random.pick(Self.digits + Self.letters) }
        let right = (2...98).map { Array(String($0 + 100).dropFirst()) }
            .map { String(body + $0) }
            .filter { IdentifierScheme.legalEntity.read($0).identifier.isValid }
        #expect(right.count == 1, "seed \(seed)")
        for text in right {
            for mistyped in Self.substitutions(of: text) {
                #expect(
                    !IdentifierScheme.legalEntity.read(mistyped).identifier.isValid, "seed \(seed)")
            }
        }
    }

    /// A number of random digits that the scheme calls right; about one in ten is.
    private static func rightNumber(
        _ scheme: IdentifierScheme, length: Int, seed: UInt64
    ) throws -> String {
        var random = MatchingRandom(seed: seed)
        let candidates = (0..<1_000).lazy.map { _ in
            String((0..<length).map { _ in random.pick(digits) })
        }
        return try #require(candidates.first { scheme.read($0).finding == .valid })
    }

    /// Every text with one character replaced by another of its kind.
    private static func substitutions(of text: String) -> [String] {
        let characters = Array(text)
        return characters.indices.flatMap { place in
            let kind = characters[place].isNumber ? digits : letters
            return kind.filter { $0 != characters[place] }.map { other in
                var changed = characters
                changed[place] = other
                return String(changed)
            }
        }
    }

    /// Every text with two different neighbours swapped.
    private static func swaps(of text: String) -> [String] {
        let characters = Array(text)
        return characters.indices.dropLast().compactMap { place in
            guard characters[place] != characters[place + 1] else { return nil }
            var changed = characters
            changed.swapAt(place, place + 1)
            return String(changed)
        }
    }
}
