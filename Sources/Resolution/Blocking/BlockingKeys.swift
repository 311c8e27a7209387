/// The keys of a record: records that share one are looked at together.
///
/// Every field that says much gives keys of its own, so that two records of one firm meet even
/// where all but one of its fields were written differently. A key alone proves nothing.
struct BlockingKeys: Sendable {
    /// What a key is made of; part of the key, so that keys of two kinds never meet.
    private enum Kind: UInt64 {
        case whole, word, wordPair, wordAndPlace, start, end, sound, sketch
        case numberAndWord, numberAndPlace, value, firm, lot, people, personAndPlace, dateAndPerson
    }

    private let records: RecordColumns
    private let sketches: [Int: NameSketches]
    private let sounds: [Int: WordSounds]
    private let place: Int?
    private let number: Int?
    private let surname: Int?
    private let givenName: Int?

    init(_ records: RecordColumns) {
        self.records = records
        func column(_ kinds: ColumnKind...) -> Int? {
            kinds.lazy.compactMap { kind in records.columns.firstIndex { $0.plan.kind == kind } }
                .first
        }
        place = column(.province, .district, .postcode, .country)
        number = column(.streetNumber)
        surname = column(.surname)
        givenName = column(.givenName)
        var sketches: [Int: NameSketches] = [:]
        var sounds: [Int: WordSounds] = [:]
        for (index, values) in records.columns.enumerated() where values.plan.kind == .name {
            sketches[index] = NameSketches(values)
            sounds[index] = values.words.map(WordSounds.init)
        }
        self.sketches = sketches
        self.sounds = sounds
    }

    /// Appends the keys of a record, some of them perhaps twice.
    func append(_ record: Int, to keys: inout [UInt64]) {
        for (column, values) in records.columns.enumerated() {
            let value = Int(records.codes[column][record])
            if value == 0 { continue }
            switch values.plan.kind {
            case .name: appendName(column, value, record, to: &keys)
            case .street: appendStreet(column, value, record, to: &keys)
            case .text: appendWords(column, value, to: &keys)
            case .phone, .email, .domain, .identifier, .dateOfBirth, .date:
                keys.append(key(.value, column, UInt64(value), 0))
            case .taxNumber:
                let firm = values.firms?[value] ?? 0
                keys.append(key(.value, column, UInt64(value), 0))
                if firm != 0 { keys.append(key(.firm, column, firm, 0)) }
            case .park: appendLot(column, value, record, to: &keys)
            case .surname: appendPerson(column, value, record, to: &keys)
            case .postcode: appendPostcode(column, value, record, to: &keys)
            default: continue
            }
        }
        appendDates(record, to: &keys)
    }

    private func key(_ kind: Kind, _ column: Int, _ one: UInt64, _ other: UInt64) -> UInt64 {
        let head = kind.rawValue << 8 | UInt64(column)
        return Mixing.mixed(Mixing.mixed(head, one), other)
    }

    private func code(_ column: Int?, _ record: Int) -> UInt64 {
        column.map { UInt64(records.codes[$0][record]) } ?? 0
    }

    /// Whole values, each rare word, and rare words two by two.
    private func appendWords(_ column: Int, _ value: Int, to keys: inout [UInt64]) {
        guard let lists = records.columns[column].words else { return }
        keys.append(key(.whole, column, lists.fingerprints[value], 0))
        let rare = RareWords(lists, value: value)
        for place in 0..<rare.count {
            keys.append(key(.word, column, rare[place], 0))
            for other in 0..<place {
                let (one, two) = (min(rare[place], rare[other]), max(rare[place], rare[other]))
                keys.append(key(.wordPair, column, one, two))
            }
        }
    }

    private func appendName(
        _ column: Int, _ value: Int, _ record: Int, to keys: inout [UInt64]
    ) {
        appendWords(column, value, to: &keys)
        guard let lists = records.columns[column].words else { return }
        let region = code(place, record)
        let rare = RareWords(lists, value: value)
        for place in 0..<min(2, rare.count) {
            keys.append(key(.wordAndPlace, column, rare[place], region &+ 1))
            guard let sound = sounds[column]?.sound(of: Int(rare[place])), sound != 0
            else { continue }
            keys.append(key(.sound, column, sound, region))
        }
        let letters = records.columns[column].letters[value]
        if let first = lists.values[value].first,
            lists.romanised[Int(first)].count >= Self.endLetters
        {
            let start = lists.romanised[Int(first)].prefix(Self.endLetters)
            keys.append(key(.start, column, mixed(start), region))
        }
        if letters.count >= Self.endLetters {
            keys.append(key(.start, column, mixed(letters.prefix(Self.endLetters)), region))
            keys.append(key(.end, column, mixed(letters.suffix(Self.endLetters)), region))
        }
        if let street = code(number, record).nonZero {
            keys.append(key(.numberAndWord, column, rare.count > 0 ? rare[0] : 0, street))
        }
        sketches[column]?.append(value, to: &keys) { self.key(.sketch, column, $0, $1) }
    }

    /// Letters at either end of a name that bring it together with others of its place.
    private static let endLetters = 5

    private func mixed(_ letters: Slice<UnsafeBufferPointer<UInt16>>) -> UInt64 {
        letters.reduce(0) { Mixing.mixed($0, UInt64($1)) }
    }

    private func appendStreet(
        _ column: Int, _ value: Int, _ record: Int, to keys: inout [UInt64]
    ) {
        guard let lists = records.columns[column].words else { return }
        let house = code(number, record)
        keys.append(key(.whole, column, lists.fingerprints[value], house))
        let rare = RareWords(lists, value: value)
        for place in 0..<rare.count {
            if house != 0 { keys.append(key(.numberAndWord, column, rare[place], house)) }
            keys.append(key(.word, column, rare[place], 0))
            for other in 0..<place {
                let (one, two) = (min(rare[place], rare[other]), max(rare[place], rare[other]))
                keys.append(key(.wordPair, column, one, two))
            }
        }
        if house != 0, let region = code(place, record).nonZero {
            keys.append(key(.numberAndPlace, column, house, region))
        }
    }

    private func appendLot(
        _ column: Int, _ value: Int, _ record: Int, to keys: inout [UInt64]
    ) {
        guard let lots = records.columns.firstIndex(where: { $0.plan.kind == .lot }),
            let lot = code(lots, record).nonZero,
            let park = records.columns[column].words?.fingerprints[value]
        else { return }
        keys.append(key(.lot, column, park, lot))
    }

    private func appendPerson(
        _ column: Int, _ value: Int, _ record: Int, to keys: inout [UInt64]
    ) {
        keys.append(key(.people, column, UInt64(value), code(givenName, record)))
        guard let region = code(place, record).nonZero else { return }
        keys.append(key(.personAndPlace, column, UInt64(value), region))
        if let given = givenName, let name = code(given, record).nonZero {
            keys.append(key(.personAndPlace, given, name, region))
        }
    }

    private func appendPostcode(
        _ column: Int, _ value: Int, _ record: Int, to keys: inout [UInt64]
    ) {
        for (kind, other) in [(Kind.numberAndPlace, number), (.personAndPlace, givenName)] {
            guard let code = code(other, record).nonZero else { continue }
            keys.append(key(kind, column, UInt64(value), code))
        }
        if let name = code(surname, record).nonZero {
            keys.append(key(.people, column, UInt64(value), name))
        }
    }

    /// Days with people's names, for lists where a day alone is too common.
    private func appendDates(_ record: Int, to keys: inout [UInt64]) {
        for (column, values) in records.columns.enumerated() where values.plan.kind == .dateOfBirth
        {
            guard let day = code(column, record).nonZero else { continue }
            for name in [surname, givenName].compactMap({ $0 }) {
                guard let code = code(name, record).nonZero else { continue }
                keys.append(key(.dateAndPerson, name, day, code))
            }
        }
    }
}

extension UInt64 {
    fileprivate var nonZero: UInt64? { self == 0 ? nil : self }
}

/// The rarest words of a value, rarest first.
struct RareWords {
    /// More keys than these bring few further pairs together.
    static let countMax = 3

    private var first: (UInt32, UInt32, UInt32) = (0, 0, 0)
    private(set) var count = 0

    init(_ lists: WordLists, value: Int) {
        var found: [UInt32] = []
        found.reserveCapacity(Self.countMax + 1)
        for word in lists.values[value] where !found.contains(word) {
            let uses = lists.counts[Int(word)]
            let place =
                found.firstIndex { (uses, word) < (lists.counts[Int($0)], $0) } ?? found.count
            found.insert(word, at: place)
            if found.count > Self.countMax { found.removeLast() }
        }
        count = found.count
        if count > 0 { first.0 = found[0] }
        if count > 1 { first.1 = found[1] }
        if count > 2 { first.2 = found[2] }
    }

    subscript(_ place: Int) -> UInt64 {
        switch place {
        case 0: UInt64(first.0)
        case 1: UInt64(first.1)
        default: UInt64(first.2)
        }
    }
}
