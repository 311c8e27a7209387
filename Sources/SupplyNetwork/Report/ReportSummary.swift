import Records

/// What a report comes to, in a few sentences: for whoever reads no further.
struct ReportSummary {
    let content: ReportContent
    let words: ReportWords

    /// Regions named as those of most suppliers, and processes.
    private static let regionsNamed = 3

    func put(_ text: inout TextBytes) {
        let sentences = [regions, emptiness, work, needs, certificates].compactMap(\.self)
        guard !sentences.isEmpty else { return }
        text.put(element: "h2", text: words.inShort)
        text.put("<ul class=\"short\">")
        for sentence in sentences { text.put(element: "li", text: sentence) }
        text.put("</ul>\n")
    }

    /// Where most suppliers are, of those whose number is told.
    private var regions: String? {
        let told = content.regionTotals.compactMap { row -> (name: String, count: Int)? in
            guard let region = row.region, let value = row.value, value > 0 else { return nil }
            return (content.labels[region] ?? region.code, Int(value))
        }
        let order = told.indices.sorted { (told[$1].count, $0) < (told[$0].count, $1) }
        guard let whole = content.regionTotals.first?.note.told?.counted, !told.isEmpty, whole > 0
        else { return nil }
        return words.mostSuppliers(
            order.prefix(Self.regionsNamed).map { place in
                let (name, count) = told[place]
                let share = words.decimal(100 * Double(count) / Double(whole), digits: 0)
                return "\(name) \(words.number(count)) (\(share) %)"
            })
    }

    /// How many regions of the map have no supplier, of those that are asked for.
    private var emptiness: String? {
        let counts = content.regionCounts
        let asked = content.regions.filter(\.isInCut)
        let empty = asked.count { counts[$0.id] == .known(0) }
        guard empty > 0, empty < asked.count else { return nil }
        return words.withoutSuppliers(empty, of: asked.count)
    }

    /// What most suppliers do, of what is told.
    private var work: String? {
        let told = content.figures.rows.compactMap { row -> (name: String, count: Int)? in
            guard row.note.formula == .count, row.region == nil, row.kind == .process,
                let subject = row.subject, let value = row.value, value > 0
            else { return nil }
            return (content.labels[subject] ?? subject.code, Int(value))
        }
        guard !told.isEmpty else { return nil }
        let order = told.indices.sorted { (told[$1].count, $0) < (told[$0].count, $1) }
        return words.mostWork(
            order.prefix(Self.regionsNamed).map {
                told[$0].name + " " + words.number(told[$0].count)
            })
    }

    private var needs: String? {
        guard !content.needs.isEmpty else { return nil }
        let risk = content.figures.singleSource
        let gap = content.figures.gap
        return words.needsInShort(
            of: content.needs.count, uncovered: gap.uncovered.count, unproven: gap.unproven.count,
            one: risk.one.count, coming: risk.coming.count)
    }

    private var certificates: String? {
        let ending = content.certificates.count { $0.kind == .ending }
        return ending > 0 ? words.certificatesEnding(ending) : nil
    }
}
