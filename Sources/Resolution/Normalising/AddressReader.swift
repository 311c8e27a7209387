import TextAnalysis

/// The parts of an address, folded; empty where it does not say them.
struct AddressParts: Hashable, Sendable {
    /// The first number, that of the house; a lot is none.
    var number = ""
    /// Whatever else tells the place within its ward: road, further numbers.
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
    /// looked for from the end. What is none of the units, no park and no lot is the street.
    ///
    ///     read("Lô A12, KCN Quế Võ, phường Phương Liễu, Bắc Ninh", country: "VN")
    ///     // lot a12, park que vo, ward phuong lieu, province vn-2025-24
    ///
    /// - Complexity: O(*n*) for an address of *n* letters.
    func read(_ written: String, country: String) -> AddressParts {
        var parts = AddressParts()
        var left: [[String]] = []
        let segments = Self.segments(of: Self.spellingAnd(written)).map(Fold.search)
        for (place, segment) in segments.enumerated().reversed() where !segment.isEmpty {
            if place > 0, places.isCountry(segment) { continue }
            if place > 0, take(segment, into: &parts, country: country) { continue }
            let words = WordCutter.words(of: segment)
            if left.isEmpty, parts.province.isEmpty,
                let region = region(segment, country: country), !ParkReader.tellsPark(words)
            {
                // Nothing but the province is said, and perhaps the country.
                parts.province = region
                continue
            }
            let mayBeUnit = place == 0 && segments.count > 1 && ["", "VN"].contains(country)
            if mayBeUnit, takeFirst(words, into: &parts) { continue }
            left.append(words)
        }
        left.reverse()
        takeTail(&left, into: &parts, country: country)
        let site = ParkReader(&left, places: places)
        parts.park = site.park
        parts.lot = site.lot
        settle(left.count == 1 ? left[0] : left.flatMap(\.self), into: &parts)
        return parts
    }

    /// With `&` as the word that it stands for: folding drops signs, and `A1 & A5` were `A1-A5`.
    private static func spellingAnd(_ written: String) -> String {
        guard written.utf8.contains(UInt8(ascii: "&")) else { return written }
        return written.replacing("&", with: " and ")
    }

    private static func segments(of written: String) -> [String] {
        func isBetween(_ byte: UInt8) -> Bool { byte == 0x2C || byte == 0x3B || byte == 0x0A }
        guard written.utf8.contains(where: isBetween) else { return [written] }
        return written.utf8.split(whereSeparator: isBetween).map { String(Substring($0)) }
    }

    /// Whether a segment is one of the administrative units, which is then noted.
    private func take(
        _ segment: String, into parts: inout AddressParts, country: String
    ) -> Bool {
        let words = WordCutter.words(of: segment)
        if parts.province.isEmpty, let region = region(segment, country: country) {
            parts.province = region
            // Some parks tell the province.
            return !ParkReader.tellsPark(words)
        }
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

    /// Whether an address begins with its ward or district, written out, which is then noted: then
    /// it names no street.
    private func takeFirst(_ words: [String], into parts: inout AddressParts) -> Bool {
        guard words.count > 1, words.count < Self.unitWordsMax,
            !words.contains(where: WordCutter.isNumber)
        else { return false }
        if parts.ward.isEmpty,
            let name = Self.name(words, after: AddressWords.writtenWards, before: []),
            !Self.tellsRoad(name)
        {
            parts.ward = name
            return true
        }
        if parts.district.isEmpty,
            let name = Self.name(words, after: AddressWords.writtenDistricts, before: []),
            !Self.tellsRoad(name)
        {
            parts.district = name
            return true
        }
        return false
    }

    /// Whether a road follows within a unit's name. Without marks `đường` is the `Dương` of
    /// `Vân Dương` and `Dương Nội`, where no name stands on both of its sides.
    private static func tellsRoad(_ name: String) -> Bool {
        name.split(separator: " ").dropFirst().dropLast()
            .contains { ParkWords.borders.contains(String($0)) }
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
        _ left: inout [[String]], into parts: inout AddressParts, country: String
    ) {
        guard parts.province.isEmpty, let words = left.last, let last = words.last,
            places.mayEndRegion(last)
        else { return }
        let count = left.reduce(0) { $0 + $1.count }
        for length in [3, 2, 1] where count > length + 1 && words.count >= length {
            let tail = words.suffix(length).joined(separator: " ")
            guard let region = places.region(tail, country: country) else { continue }
            parts.province = region
            // A park's name may be that of a town, and tell the province too.
            let isPark = ParkReader.tellsPark(Array(words.suffix(length)))
            if isPark || !ParkReader.mayEnd(words.dropLast(length)) { return }
            left[left.count - 1].removeLast(length)
            return
        }
    }

    /// Whether a number behind this word is that of a house or plot, however long.
    private static func isNumbering(_ before: AddressWords.Role?) -> Bool {
        before.map { $0.isFiller || $0.isLot } ?? true
    }

    /// Whether a number beside a lot is that of the house: most others are those of roads.
    private static func isFirst(_ place: Int, _ words: [String]) -> Bool {
        place == 0 || place == 1 && AddressWords.lotFillers.contains(words[0])
    }

    /// So long a number within an address is a postcode, which says less than the town beside it.
    private static let postcodeDigitsMin = 5
    /// So long a number may be one, so it is compared with the words.
    private static let doubtfulDigitsMin = 4

    /// Parts the first number from the other words of the street.
    private func settle(_ words: [String], into parts: inout AddressParts) {
        var street: [String] = []
        var before: AddressWords.Role?
        for (place, word) in words.enumerated() {
            let role = AddressWords.roles[word]
            defer { before = role }
            if WordCutter.isNumber(word) {
                let isNumbering =
                    parts.lot.isEmpty ? Self.isNumbering(before) : Self.isFirst(place, words)
                if word.utf8.count >= Self.postcodeDigitsMin, !isNumbering { continue }
                let isShort = parts.lot.isEmpty && word.utf8.count < Self.doubtfulDigitsMin
                if parts.number.isEmpty, isNumbering || isShort {
                    parts.number = word
                    continue
                }
            }
            let isOrdinal = place > 0 && WordCutter.isNumber(words[place - 1])
            if word == "st", place > 0, !isOrdinal {
                street.append("str")
            } else if !role.isFiller, !role.isLot {
                street.append(role.short ?? word)
            }
        }
        parts.street = street.joined(separator: " ")
    }
}
