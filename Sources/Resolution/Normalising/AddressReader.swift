import TextAnalysis

/// The parts of an address, folded; empty where it does not say them.
struct AddressParts: Hashable, Sendable {
    /// The first number: of the house, or of the plot.
    var number = ""
    /// Whatever else tells the place within its ward: road, lot, park, further numbers.
    var street = ""
    var park = ""
    var lot = ""
    var ward = ""
    var district = ""
    /// The present region's id, or the name as written where the catalogue has none.
    var province = ""
}

/// Reads an address of either Vietnamese vintage, or of any country, into its parts.
struct AddressReader: Sendable {
    let places: PlaceNames

    /// The parts of an address.
    ///
    /// Segments between commas are told by the words before or behind a name; the province is
    /// looked for from the end. What is none of the units is the street.
    ///
    ///     read("Lô A12, KCN Quế Võ, phường Phương Liễu, Bắc Ninh", country: "VN")
    ///     // number 12, lot a12, park que vo, ward phuong lieu, province vn-2025-24
    ///
    /// - Complexity: O(*n*) for an address of *n* letters.
    func read(_ written: String, country: String) -> AddressParts {
        var parts = AddressParts()
        var street: [String] = []
        let segments = written.utf8.split { $0 == 0x2C || $0 == 0x3B || $0 == 0x0A }
            .map { Fold.search(String(Substring($0))) }
        for (place, segment) in segments.enumerated().reversed() where !segment.isEmpty {
            if places.isCountry(segment) && place > 0 { continue }
            if place > 0, take(segment, into: &parts, country: country) { continue }
            let words = WordCutter.words(of: segment)
            readPark(words, into: &parts)
            street = words + street
        }
        takeTail(&street, into: &parts, country: country)
        settle(street, into: &parts)
        return parts
    }

    /// Whether a segment is one of the administrative units, which is then noted.
    private func take(
        _ segment: String, into parts: inout AddressParts, country: String
    ) -> Bool {
        if parts.province.isEmpty, let region = region(segment, country: country) {
            parts.province = region
            return true
        }
        let words = WordCutter.words(of: segment)
        guard words.count > 1, words.count <= Self.unitWordsMax else { return false }
        if let name = Self.name(words, after: AddressWords.ward, before: AddressWords.wardSuffixes)
        {
            if parts.ward.isEmpty { parts.ward = name }
            return true
        }
        let district = Self.name(
            words, after: AddressWords.district, before: AddressWords.districtSuffixes)
        if let name = district ?? Self.name(words, after: AddressWords.province, before: []) {
            if parts.district.isEmpty { parts.district = name }
            return true
        }
        return false
    }

    /// A unit's name is of few words; a longer segment only mentions one.
    private static let unitWordsMax = 5

    private static func name(
        _ words: [String], after prefixes: Set<String>, before suffixes: Set<String>
    ) -> String? {
        if let last = words.last, suffixes.contains(last) {
            return words.dropLast().joined(separator: " ")
        }
        for length in [2, 1] where words.count > length {
            if prefixes.contains(words[..<length].joined(separator: " ")) {
                return words[length...].joined(separator: " ")
            }
        }
        return nil
    }

    /// The region of a folded name, with or without the word that calls it one.
    func region(_ folded: String, country: String) -> String? {
        if let region = places.region(folded, country: country) { return region }
        let words = folded.utf8.split(separator: 0x20).map { String(Substring($0)) }
        guard words.count > 1 else { return nil }
        for length in [2, 1] where words.count > length {
            guard AddressWords.province.contains(words[..<length].joined(separator: " "))
            else { continue }
            return places.region(words[length...].joined(separator: " "), country: country)
        }
        guard let last = words.last, AddressWords.province.contains(last)
        else { return nil }
        return places.region(words.dropLast().joined(separator: " "), country: country)
    }

    /// Finds the province in the last words of an address without commas.
    private func takeTail(
        _ street: inout [String], into parts: inout AddressParts, country: String
    ) {
        guard parts.province.isEmpty else { return }
        for length in [3, 2, 1] where street.count > length + 1 {
            let tail = street.suffix(length).joined(separator: " ")
            guard let region = places.region(tail, country: country) else { continue }
            parts.province = region
            street.removeLast(length)
            return
        }
    }

    private func readPark(_ words: [String], into parts: inout AddressParts) {
        guard words.contains(where: Self.parkWords.contains) else { return }
        for marker in AddressWords.parks where words.count > marker.count {
            guard let start = words.indices.first(where: { words[$0...].starts(with: marker) })
            else { continue }
            let behind = words[(start + marker.count)...]
            let name = behind.isEmpty ? words[..<start] : behind
            parts.park = name.filter { !AddressWords.lots.contains($0) }.joined(separator: " ")
            break
        }
        guard let lot = words.firstIndex(where: AddressWords.lots.contains) else { return }
        parts.lot = words[(lot + 1)...].prefix(2).joined()
    }

    /// Whether a number is none of a house: long, and behind a word that does not number.
    private static func isPostcode(_ word: String, after before: String?) -> Bool {
        guard word.utf8.count >= postcodeDigitsMin, let before else { return false }
        return !AddressWords.fillers.contains(before) && !AddressWords.lots.contains(before)
    }

    private static let postcodeDigitsMin = 4

    /// Words without which there is neither park nor lot.
    private static let parkWords = AddressWords.lots.union(AddressWords.parks.map { $0[0] })

    /// Parts the first number from the other words of the street.
    private func settle(_ words: [String], into parts: inout AddressParts) {
        var street: [String] = []
        for (place, word) in words.enumerated() {
            let before = place > 0 ? words[place - 1] : nil
            if WordCutter.isNumber(word), parts.number.isEmpty,
                !Self.isPostcode(word, after: before)
            {
                parts.number = word
                continue
            }
            let isOrdinal = place > 0 && WordCutter.isNumber(words[place - 1])
            if word == "st", place > 0, !isOrdinal {
                street.append("str")
            } else if let before, AddressWords.lots.contains(before), word.utf8.count == 1 {
                // The letter of a lot, which is told by the lot.
                continue
            } else if !AddressWords.fillers.contains(word), !AddressWords.lots.contains(word) {
                street.append(AddressWords.short[word] ?? word)
            }
        }
        parts.street = street.joined(separator: " ")
    }
}
