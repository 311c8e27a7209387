package import Catalog
package import Records

/// Why regions cannot be drawn as they were on a day: it lies before the first that is known.
package struct VintageError: Error, Hashable {
    package let asked: CalendarDate
    /// The first day whose regions are known.
    package let first: CalendarDate

    package init(asked: CalendarDate, first: CalendarDate) {
        self.asked = asked
        self.first = first
    }

    /// What is wrong and what to do about it.
    package func sentence(in language: Language) -> String {
        language == .vietnamese
            ? "chưa biết địa giới ngày \(asked); chỉ biết từ ngày \(first): hãy chọn ngày sau đó"
            : "it is not known how regions were drawn on \(asked), only from \(first) on; name a "
                + "later day"
    }
}

extension RegionFrame {
    /// Refuses a day before the first on which a change of any region is known.
    ///
    /// - Complexity: O(regions).
    package static func check(
        _ vintage: CalendarDate, _ catalogue: Catalogue
    ) throws(VintageError) {
        let first = catalogue.regions.values.lazy.compactMap(\.validFrom).min()
        if let first, vintage < first { throw VintageError(asked: vintage, first: first) }
    }
}
