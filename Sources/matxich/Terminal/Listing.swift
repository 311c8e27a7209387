import Records
import Representations

/// A list of things in whichever format was asked for.
///
/// The table speaks the reader's language; the other formats carry facts under fixed keys.
struct Listing<Item> {
    struct Column {
        let heading: String
        /// The key in JSON and CSV: a contract.
        let key: String
        let shown: (Item) -> String
        let fact: (Item) -> JSONValue
        var isNumber = false
    }

    let columns: [Column]
    /// Facts that JSON has beside those of the columns.
    var details: (Item) -> [String: JSONValue] = { _ in [:] }
    /// The most cells a column of the table takes.
    var widthMax = 48

    func show(_ items: [Item], as format: OutputFormat) {
        switch format {
        case .table, .trec, .xlsx: showTable(items)
        case .json: Streams.data(JSONValue.list(items.map(object)).page)
        case .ndjson: for item in items { Streams.data(object(item).line) }
        case .csv: showCSV(items)
        }
    }

    func object(_ item: Item) -> JSONValue {
        var facts = details(item)
        for column in columns { facts[column.key] = column.fact(item) }
        return .object(facts)
    }

    private func showTable(_ items: [Item]) {
        var table = TextTable(
            header: columns.map(\.heading),
            rows: items.map { item in columns.map { $0.shown(item) } })
        table.widthMax = widthMax
        table.flushRight = Set(columns.indices.filter { columns[$0].isNumber })
        table.lines(paint: .data).forEach(Streams.data)
    }

    private func showCSV(_ items: [Item]) {
        Streams.raw(CSVText.plain.head(columns.map(\.key)))
        for item in items {
            Streams.raw(
                CSVText.plain.row(
                    columns.map { column in
                        switch column.fact(item) {
                        case .number(let value): .count(value)
                        case .decimal(let value): .number(value.description)
                        case .bool(let value): .text(String(value))
                        case .text(let text): .text(text)
                        default: .text(column.shown(item))
                        }
                    }))
        }
    }
}

extension Listing.Column {
    static func text(
        _ heading: String, _ key: String, _ text: @escaping (Item) -> String
    ) -> Self {
        Self(heading: heading, key: key, shown: text, fact: { .text(text($0)) })
    }

    /// How many: grouped for people.
    static func count(
        _ heading: String, _ key: String, _ count: @escaping (Item) -> Int
    ) -> Self {
        Self(
            heading: heading, key: key, shown: { Plainly.number(count($0)) },
            fact: { .number(count($0)) }, isNumber: true)
    }

    /// Which one: a number that is a name.
    static func ordinal(
        _ heading: String, _ key: String, _ number: @escaping (Item) -> Int
    ) -> Self {
        Self(
            heading: heading, key: key, shown: { String(number($0)) },
            fact: { .number(number($0)) }, isNumber: true)
    }

    static func day(
        _ heading: String, _ key: String, _ day: @escaping (Item) -> CalendarDate?
    ) -> Self {
        Self(
            heading: heading, key: key, shown: { day($0).map(Plainly.day) ?? "" },
            fact: { .text(day($0)?.text ?? "") })
    }
}
