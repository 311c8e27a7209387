import Records

/// Two rows that may be one header: headings of groups, and what divides the groups below them.
///
///     STT | Tên DN | Liên hệ |          groups are merged cells, spread out or blank
///         |        | ĐT      | Email
///
/// The lower row may as well be the first firm, which would then be lost in the headings. A firm's
/// row has a name below the heading for names, and values below headings that stand alone.
struct HeaderPair {
    /// A heading and the columns it stands over.
    private struct Group {
        var heading: String
        var columns: ClosedRange<Int>
        /// Whether its text is repeated, as merged cells are.
        var isMerged = false
    }

    private let groups: [Group]
    private let lower: [String]
    private let field: (String) -> Field?

    /// - Parameter field: the field a heading means, if it is a listed one.
    init(_ upper: [String], _ lower: [String], field: @escaping (String) -> Field?) {
        self.field = field
        let width = max(upper.count, lower.count)
        let upper = upper + [String](repeating: "", count: width - upper.count)
        let padded = lower + [String](repeating: "", count: width - lower.count)
        // Merged cells of the lower row are blanks too, whether they go down or to the right.
        self.lower = padded.indices.map { column in
            let isRepeated = column > 0 && padded[column] == padded[column - 1]
            return isRepeated || padded[column] == upper[column] ? "" : padded[column]
        }
        groups = Self.groups(upper)
    }

    private static func groups(_ upper: [String]) -> [Group] {
        var groups: [Group] = []
        for (column, heading) in upper.enumerated() {
            let isRepeated = column > 0 && !heading.isEmpty && heading == upper[column - 1]
            if column > 0, heading.isEmpty || isRepeated, let last = groups.indices.last {
                groups[last].columns = groups[last].columns.lowerBound...column
                if isRepeated { groups[last].isMerged = true }
            } else {
                groups.append(Group(heading: heading, columns: column...column))
            }
        }
        return groups
    }

    /// Whether the rows are one header.
    var isHeader: Bool {
        let stated = lower.filter { !$0.isEmpty }
        let isTitle = groups.count { !$0.heading.isEmpty } < 2
        guard !isTitle, !stated.isEmpty, stated.allSatisfy(HeaderFinder.isHeading),
            groups.allSatisfy(holdsHeadings)
        else { return false }
        let divided = groups.filter(isDivided)
        guard !divided.isEmpty else { return false }
        return divided.contains(where: \.isMerged) || Set(known).count > 1
    }

    /// Whether two different texts stand below a group.
    private func isDivided(_ group: Group) -> Bool {
        !group.heading.isEmpty && Set(lower[group.columns].filter { !$0.isEmpty }).count > 1
    }

    /// Whether what stands below a group can be headings: anything below a blank, what means the
    /// same below a heading that stands alone (in another language), nothing but listed headings
    /// and languages where names go.
    private func holdsHeadings(_ group: Group) -> Bool {
        let below = lower[group.columns].filter { !$0.isEmpty }
        if group.heading.isEmpty || below.isEmpty { return true }
        let own = field(group.heading)
        if group.columns.count == 1 { return below.allSatisfy { field($0) == own } }
        let isSubject = own == .name || own == .title || own == .text
        return !isSubject || below.allSatisfy { field($0) != nil || Self.isLanguage($0) }
    }

    /// Whether a cell says in which language a name is: `Tên doanh nghiệp` over `Tiếng Anh`.
    private static func isLanguage(_ cell: String) -> Bool {
        languages.contains(HeaderKey.of(cell))
    }

    private static let languages = Set(
        [
            "Tiếng Việt", "Tiếng Anh", "Tiếng Hàn", "Tiếng Nhật", "Vietnamese", "English",
            "Korean", "Japanese", "In Vietnamese", "In English", "국문", "한글", "영문", "한국어",
            "영어", "日本語", "英語", "和文", "英文",
        ].map(HeaderKey.of))

    /// The lower cells that are listed headings, or standards below a heading for certificates.
    private var known: [String] {
        groups.flatMap { group in
            let holdsCertificates = field(group.heading) == .certificates
            return lower[group.columns].filter { cell in
                !cell.isEmpty
                    && (field(cell) != nil || (holdsCertificates && Self.looksLikeStandard(cell)))
            }
        }
    }

    /// Letters and a number of three digits or more: `ISO 9001`, `IATF 16949`, `AS9100`.
    private static func looksLikeStandard(_ cell: String) -> Bool {
        let first = cell.unicodeScalars.first?.properties.isAlphabetic ?? false
        return first && cell.utf8.count { (0x30...0x39).contains($0) } >= 3
    }
}
