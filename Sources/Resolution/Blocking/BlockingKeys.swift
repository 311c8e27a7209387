/// The keys of a record: records that share one are looked at together.
///
/// Every field that says much gives keys of its own, so that two records of one firm meet even
/// where all but one of its fields were written differently. A key alone proves nothing.
///
/// Keys are made of what a record says and not of the list it stands in, but for which of its words
/// are the rare ones: that hangs on how often words were counted.
struct BlockingKeys: Sendable {
    /// What a key is made of; part of the key, so that keys of two kinds never meet.
    private enum Kind: UInt64 {
        case whole, word, wordPair, wordAndPlace, start, end, sound, sketch
        case numberAndWord, numberAndPlace, value, firm, lot, people, personAndPlace, dateAndPerson
        case taxNumber, row

        /// Whether as a rule only records of one firm share such a key.
        var isSure: Bool { self == .taxNumber || self == .firm || self == .row }
    }

    /// Whether as a rule only records of one firm share a key: its number, or all it says.
    static func isSure(_ key: UInt64) -> Bool { key & sureBit != 0 }

    private static let sureBit: UInt64 = 1

    private let records: RecordColumns
    /// Per column; nil where values are no names.
    private let sketches: [NameSketches?]
    private let sounds: [WordSounds?]
    private let name: Int?
    private let place: Int?
    private let number: Int?
    private let lot: Int?
    private let surname: Int?
    private let givenName: Int?

    init(_ records: RecordColumns) {
        self.records = records
        func column(_ kinds: ColumnKind...) -> Int? {
            kinds.lazy.compactMap { kind in records.plans.firstIndex { $0.kind == kind } }
                .first
        }
        name = column(.name)
        place = column(.province, .district, .postcode, .country)
        number = column(.streetNumber)
        lot = column(.lot)
        surname = column(.surname)
        givenName = column(.givenName)
        let columns = zip(records.plans, records.columns)
        sketches = columns.map { $0.kind == .name ? NameSketches($1) : nil }
        sounds = columns.map { $0.kind == .name ? $1.words.map(WordSounds.init) : nil }
    }

    /// Appends the keys of a record, some of them perhaps twice.
    func append(_ record: Int, to keys: inout [UInt64]) {
        for (column, values) in records.columns.enumerated() {
            let value = records.codes[record, column]
            if value == 0 { continue }
            let hash = values.hashes[value]
            switch records.plans[column].kind {
            case .name, .otherName:
                appendName(records.owners[column], value, record, to: &keys)
            case .street: appendStreet(column, value, record, to: &keys)
            case .text:
                if let lists = values.words {
                    let rare = RareWords(lists, value: value)
                    appendWords(rare, column, lists.fingerprint(value), to: &keys)
                }
            case .phone, .email, .domain, .identifier, .dateOfBirth, .date:
                keys.append(key(.value, column, hash, 0))
            case .taxNumber:
                keys.append(key(.taxNumber, column, hash, 0))
                if let digits = values.digits { keys.append(key(.firm, column, digits[value], 0)) }
            case .park:
                appendLot(column, value, record, to: &keys)
                // Others write its name as that of a street.
                appendStreet(records.owners[column], value, record, to: &keys)
            case .surname: appendPerson(column, hash, record, to: &keys)
            case .postcode: appendPostcode(column, hash, record, to: &keys)
            default: continue
            }
        }
        appendDates(record, to: &keys)
        appendRow(record, to: &keys)
        if let firm = records.branches?[record].nonZero, let name {
            keys.append(key(.whole, name, firm, 0))
        }
    }

    private func key(_ kind: Kind, _ column: Int, _ one: UInt64, _ other: UInt64) -> UInt64 {
        let head = kind.rawValue << 8 | UInt64(column)
        let mixed = Mixing.mixed(Mixing.mixed(head, one), other)
        return kind.isSure ? mixed | Self.sureBit : mixed & ~Self.sureBit
    }

    /// All that a record says.
    private func appendRow(_ record: Int, to keys: inout [UInt64]) {
        var said: UInt64 = 0
        for column in records.columns.indices {
            let value = records.codes[record, column]
            if value == 0 { continue }
            said = Mixing.mixed(said ^ UInt64(column), records.columns[column].hashes[value])
        }
        if said != 0 { keys.append(key(.row, 0, said, 0)) }
    }

    /// What stands for a record's value in keys; 0 where it has none.
    private func hash(_ column: Int?, _ record: Int) -> UInt64 {
        guard let column else { return 0 }
        let value = records.codes[record, column]
        return value == 0 ? 0 : records.columns[column].hashes[value]
    }

    /// What stands for a record's house number, or for its lot where it has none.
    private func house(_ record: Int) -> UInt64 {
        hash(number, record).nonZero ?? lotHash(record)
    }

    /// What stands for the first of a record's lots, without its parts, which some leave out; 0
    /// where it has none.
    private func lotHash(_ record: Int) -> UInt64 {
        guard let lot else { return 0 }
        let value = records.codes[record, lot]
        if value == 0 { return 0 }
        return mixed(records.columns[lot].letters[value].prefix { !Self.afterLot.contains($0) })
    }

    /// A comma and a dash.
    private static let afterLot: [UInt16] = [0x2C, 0x2D]

    /// Whole values, each rare word, and rare words two by two.
    private func appendWords(
        _ rare: RareWords, _ column: Int, _ fingerprint: UInt64, to keys: inout [UInt64]
    ) {
        keys.append(key(.whole, column, fingerprint, 0))
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
        guard let lists = records.columns[column].words else { return }
        let rare = RareWords(lists, value: value)
        appendWords(rare, column, lists.fingerprint(value), to: &keys)
        let region = hash(place, record)
        for place in 0..<min(2, rare.count) {
            keys.append(key(.wordAndPlace, column, rare[place], region &+ 1))
            guard let sound = sounds[column]?.sound(of: rare.word(place)), sound != 0
            else { continue }
            keys.append(key(.sound, column, sound, region))
        }
        let letters = records.columns[column].letters[value]
        if let first = lists[value].first.map({ Int($0.word) }),
            lists.romanised[first].count >= Self.endLetters
        {
            let start = lists.romanised[first].prefix(Self.endLetters)
            keys.append(key(.start, column, mixed(start), region))
        }
        if letters.count >= Self.endLetters {
            keys.append(key(.start, column, mixed(letters.prefix(Self.endLetters)), region))
            keys.append(key(.end, column, mixed(letters.suffix(Self.endLetters)), region))
        }
        if let street = house(record).nonZero {
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
        let house = house(record)
        keys.append(key(.whole, column, lists.fingerprint(value), house))
        let rare = RareWords(lists, value: value)
        for place in 0..<rare.count {
            if house != 0 { keys.append(key(.numberAndWord, column, rare[place], house)) }
            keys.append(key(.word, column, rare[place], 0))
            for other in 0..<place {
                let (one, two) = (min(rare[place], rare[other]), max(rare[place], rare[other]))
                keys.append(key(.wordPair, column, one, two))
            }
        }
        if house != 0, let region = hash(place, record).nonZero {
            keys.append(key(.numberAndPlace, column, house, region))
        }
    }

    private func appendLot(
        _ column: Int, _ value: Int, _ record: Int, to keys: inout [UInt64]
    ) {
        guard let lot = lotHash(record).nonZero,
            let park = records.columns[column].words?.fingerprint(value)
        else { return }
        keys.append(key(.lot, column, park, lot))
    }

    private func appendPerson(
        _ column: Int, _ surname: UInt64, _ record: Int, to keys: inout [UInt64]
    ) {
        keys.append(key(.people, column, surname, hash(givenName, record)))
        guard let region = hash(place, record).nonZero else { return }
        keys.append(key(.personAndPlace, column, surname, region))
        if let given = givenName, let name = hash(given, record).nonZero {
            keys.append(key(.personAndPlace, given, name, region))
        }
    }

    private func appendPostcode(
        _ column: Int, _ postcode: UInt64, _ record: Int, to keys: inout [UInt64]
    ) {
        for (kind, other) in [(Kind.numberAndPlace, number), (.personAndPlace, givenName)] {
            guard let hash = hash(other, record).nonZero else { continue }
            keys.append(key(kind, column, postcode, hash))
        }
        if let name = hash(surname, record).nonZero {
            keys.append(key(.people, column, postcode, name))
        }
    }

    /// Days with people's names, for lists where a day alone is too common.
    private func appendDates(_ record: Int, to keys: inout [UInt64]) {
        for (column, plan) in records.plans.enumerated() where plan.kind == .dateOfBirth {
            guard let day = hash(column, record).nonZero else { continue }
            for name in [surname, givenName].compactMap({ $0 }) {
                guard let hash = hash(name, record).nonZero else { continue }
                keys.append(key(.dateAndPerson, name, day, hash))
            }
        }
    }
}

extension UInt64 {
    fileprivate var nonZero: UInt64? { self == 0 ? nil : self }
}
