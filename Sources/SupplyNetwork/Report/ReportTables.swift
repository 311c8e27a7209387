import Records

/// The tables of a report: regions, processes, needs, and the network itself.
struct ReportTables {
    let content: ReportContent
    let words: ReportWords

    /// What of the longest lists is shown (own choice: a printed page each).
    private static let regionsShown = 20
    private static let processesShown = 12
    private static let needsShown = 60
    /// Processes named as what a region is good at.
    private static let specialitiesShown = 3
    /// Suppliers named beside a need.
    private static let makersShown = 3

    /// Stands where a cell is kept back, of few firms or to hide such a one.
    private static let keptBack = "*"

    private var figures: RegionalFigures { content.figures }

    func put(_ text: inout TextBytes) {
        putCells(&text)
        putRegions(&text)
        putProcesses(&text)
        putNeeds(&text)
        putStructure(&text)
    }

    private func name(_ id: ConceptID) -> String { content.labels[id] ?? id.code }

    private func value(
        _ formula: RegionalFormula, region: ConceptID? = nil, subject: ConceptID? = nil
    ) -> Double? {
        figures.rows.first {
            $0.note.formula == formula && $0.region == region && $0.subject == subject
                && $0.other == nil && $0.detail == nil
        }?.value
    }

    /// Places of regions and processes in the table of counts, those with most suppliers first.
    private var regionOrder: [Int] {
        let totals = figures.counts.regions.map { value(.count, region: $0) ?? 0 }
        return totals.indices.filter { totals[$0] > 0 }
            .sorted { (totals[$1], $0) < (totals[$0], $1) }
    }

    private var processOrder: [Int] {
        let totals = figures.counts.columns.map { value(.count, subject: $0) ?? 0 }
        return totals.indices.filter { totals[$0] > 0 }
            .sorted { (totals[$1], $0) < (totals[$0], $1) }
    }

    private func putCells(_ text: inout TextBytes) {
        let columns = Array(processOrder.prefix(Self.processesShown))
        let rows = regionOrder.prefix(Self.regionsShown)
        guard !columns.isEmpty, !rows.isEmpty else { return }
        let title = words.say(
            en: "What regions can make", vi: "Các địa phương làm được gì")
        text.put(element: "h2", text: title)
        var table = ReportTable(
            [(words.say(en: "Region", vi: "Địa phương"), false)]
                + columns.map { (name(figures.counts.columns[$0]), true) })
        let width = figures.counts.columns.count
        let cells = rows.flatMap { row in columns.map { figures.counts.cells[row * width + $0] } }
        let most = max(1, cells.max() ?? 1)
        for row in rows {
            let numbers = columns.map { column -> ReportTable.Cell in
                let cell = row * width + column
                guard let shown = figures.shown[cell] else {
                    return .number(Self.keptBack)
                }
                return shown > 0
                    ? .heat(words.number(Int(shown)), share: shown / most) : .number("")
            }
            table.add([.text(name(figures.counts.regions[row]))] + numbers)
        }
        table.put(
            words.say(
                en: "Suppliers by region and process, the most frequent of both",
                vi: "Số nhà cung cấp theo địa phương và công đoạn, những mục nhiều nhất"), &text)
        let legend = words.say(
            en: "\(Self.keptBack) kept back: few firms, or what would tell of them.",
            vi: "\(Self.keptBack) không nêu: ít doanh nghiệp, hoặc làm lộ số đó.")
        text.put(
            element: "p", "class=\"note\"",
            text: words.note(figures.counts.note) + (figures.keptBack > 0 ? " " + legend : ""))
    }

    private func putRegions(_ text: inout TextBytes) {
        guard !regionOrder.isEmpty else { return }
        text.put(
            element: "h2",
            text: words.say(en: "What they are good at", vi: "Thế mạnh của từng địa phương"))
        var table = ReportTable([
            (words.say(en: "Region", vi: "Địa phương"), false),
            (words.say(en: "Suppliers", vi: "Nhà cung cấp"), true), ("HHI", true),
            (words.say(en: "Complexity", vi: "Độ phức hợp"), true),
            (
                words.say(
                    en: "More than elsewhere (location quotient)",
                    vi: "Hơn nơi khác (thương số vị trí)"), false
            ),
        ])
        for place in regionOrder.prefix(Self.regionsShown) {
            let region = figures.counts.regions[place]
            table.add([
                .text(name(region)),
                .number(words.number(Int(value(.count, region: region) ?? 0))),
                .number(words.decimal(value(.concentration, region: region), digits: 3)),
                .number(words.decimal(value(.complexity, region: region), digits: 2)),
                .text(specialities(of: region)),
            ])
        }
        table.put(words.say(en: "Regions", vi: "Địa phương"), &text)
    }

    private func specialities(of region: ConceptID) -> String {
        let rows = figures.rows.filter {
            $0.note.formula == .locationQuotient && $0.region == region
                && $0.subject?.scheme == .process
        }
        let high = rows.compactMap { row -> (ConceptID, Double)? in
            guard let subject = row.subject, let value = row.value, value > 1 else { return nil }
            return (subject, value)
        }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        return high.prefix(Self.specialitiesShown)
            .map { name($0.0) + " (" + words.decimal($0.1, digits: 1) + ")" }
            .joined(separator: ", ")
    }

    private func putProcesses(_ text: inout TextBytes) {
        let order = processOrder.prefix(Self.regionsShown)
        guard !order.isEmpty else { return }
        text.put(
            element: "h2",
            text: words.say(en: "How far work is in few places", vi: "Mức độ tập trung công đoạn"))
        var table = ReportTable([
            (words.say(en: "Process", vi: "Công đoạn"), false),
            (words.say(en: "Suppliers", vi: "Nhà cung cấp"), true), ("HHI", true),
            (words.say(en: "Complexity", vi: "Độ phức hợp"), true), ("Moran's I", true),
        ])
        for place in order {
            let process = figures.counts.columns[place]
            table.add([
                .text(name(process)),
                .number(words.number(Int(value(.count, subject: process) ?? 0))),
                .number(words.decimal(value(.concentration, subject: process), digits: 3)),
                .number(words.decimal(value(.complexity, subject: process), digits: 2)),
                .number(words.decimal(value(.spatialAutocorrelation, subject: process), digits: 2)),
            ])
        }
        table.put(words.say(en: "Processes", vi: "Công đoạn"), &text)
    }

    private func putNeeds(_ text: inout TextBytes) {
        text.put(
            element: "h2",
            text: words.say(
                en: "What is lacking, and what is fragile", vi: "Thiếu gì, mong manh ở đâu"))
        let gap = figures.gap
        let (demand, best) = (words.number(gap.demand), words.number(gap.gapAtBest))
        let worst = words.number(gap.gapAtWorst)
        text.put(
            element: "p",
            text: words.say(
                en: "Asked for: \(demand) pieces a month; missing: \(best) to \(worst).",
                vi: "Cần \(demand) sản phẩm/tháng; còn thiếu \(best) đến \(worst)."))
        text.put(element: "p", "class=\"note\"", text: words.note(gap.note))
        guard !content.needs.isEmpty else { return }
        var table = ReportTable([
            (words.say(en: "Need", vi: "Nhu cầu"), false),
            (words.say(en: "Pieces a month", vi: "Sản phẩm/tháng"), true),
            (words.say(en: "Suppliers", vi: "Nhà cung cấp"), true),
            (words.say(en: "Standing", vi: "Tình trạng"), false),
            (words.say(en: "Fragile from", vi: "Mong manh từ"), false),
        ])
        let order = content.needs.indices.sorted {
            (content.needs[$0].makers.count, $0) < (content.needs[$1].makers.count, $1)
        }
        for need in order.prefix(Self.needsShown).map({ content.needs[$0] }) {
            table.add([
                .text(need.id + (need.title.isEmpty ? "" : " · " + need.title)),
                .number(need.pieces.map(words.number) ?? "–"),
                .number(words.number(need.makers.count)), .text(standing(need)),
                .text(need.fragileFrom.map(words.day) ?? ""),
            ])
        }
        table.put(
            words.say(
                en: "Needs, those with fewest suppliers first", vi: "Nhu cầu, ít nguồn trước"),
            &text)
        text.put(element: "p", "class=\"note\"", text: words.note(figures.singleSource.note))
    }

    /// Where few qualify, who.
    private func standing(_ need: ReportContent.AskedNeed) -> String {
        let word = words.standing(need)
        guard (1...Self.makersShown).contains(need.makers.count) else { return word }
        return word + ": " + need.makers.joined(separator: "; ")
    }

    private func putStructure(_ text: inout TextBytes) {
        let structure = content.structure
        text.put(element: "h2", text: words.say(en: "The network", vi: "Mạng lưới"))
        let numbers = [
            structure.nodes, structure.edges, structure.components, structure.largest,
            structure.communities,
        ].map(words.number)
        text.put(
            element: "p",
            text: words.say(
                en: "\(numbers[0]) nodes, \(numbers[1]) edges; \(numbers[2]) parts that hang "
                    + "together, the largest of \(numbers[3]) nodes; \(numbers[4]) communities.",
                vi: "\(numbers[0]) nút, \(numbers[1]) cạnh; \(numbers[2]) thành phần liên thông, "
                    + "lớn nhất gồm \(numbers[3]) nút; \(numbers[4]) cộng đồng."))
        guard !structure.central.isEmpty else { return }
        var table = ReportTable([
            (words.say(en: "Node", vi: "Nút"), false), (words.say(en: "Kind", vi: "Loại"), false),
            (words.say(en: "Share of ways", vi: "Tỷ lệ đường qua"), true),
        ])
        for node in structure.central {
            table.add([
                .text(node.name), .text(node.kind.name(in: words.language)),
                .number(words.decimal(100 * node.share, digits: 1) + " %"),
            ])
        }
        let error = structure.error.map {
            words.say(en: ", within ", vi: ", sai số ") + words.decimal(100 * $0, digits: 1) + " %"
        }
        table.put(
            words.say(
                en: "Through whom most shortest ways lead (betweenness",
                vi: "Nút nằm trên nhiều đường ngắn nhất (độ trung gian") + (error ?? "") + ")",
            &text)
    }
}
