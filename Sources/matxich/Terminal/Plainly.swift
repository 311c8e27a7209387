import Catalog
import Platform
import Records
import SupplyNetwork

/// Problems, numbers and days in the language of this run, where no catalogue is loaded.
enum Plainly {
    private static let wording = Wording(
        language: Speech.language, catalogue: Catalogue(concepts: []))

    static func problem(_ problem: RowProblem) -> String { wording.problem(problem) }

    static func number(_ value: Int) -> String { wording.number(value) }

    /// A number of firms, or below what it lies.
    static func number(_ count: FirmCount) -> String { count.text(in: wording.language) }

    static func day(_ date: CalendarDate) -> String { wording.date(date) }
}
