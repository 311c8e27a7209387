import Records

/// The tables of a report: regions, processes, flows, needs, and the network itself.
struct ReportTables {
    let content: ReportContent
    let words: ReportWords

    /// What of the longest lists is shown (own choice: a printed page each).
    static let regionsShown = 20
    private static let processesShown = 10
    /// Processes named as what a region is good at.
    private static let specialitiesShown = 3

    var figures: RegionalFigures { content.figures }

    func put(_ text: inout TextBytes) {
        putCells(&text)
        putRegions(&text)
        putProcesses(&text)
        putFlows(&text)
        putLocalisation(&text)
        putNeeds(&text)
        putStructure(&text)
    }

    func name(_ id: ConceptID) -> String { content.labels[id] ?? id.code }

    func value(
        _ formula: RegionalFormula, _ detail: RegionalFigures.Detail? = nil,
        region: ConceptID? = nil, subject: ConceptID? = nil
    ) -> Double? {
        row(formula, detail, region: region, subject: subject)?.value
    }

    private func row(
        _ formula: RegionalFormula, _ detail: RegionalFigures.Detail?, region: ConceptID?,
        subject: ConceptID?
    ) -> RegionalFigures.Row? {
        figures.rows.first {
            $0.note.formula == formula && $0.region == region && $0.subject == subject
                && $0.kind != .product && $0.other == nil && $0.detail == detail
        }
    }

    /// Places of regions and processes in the table of counts, those with most suppliers first.
    var regionOrder: [Int] {
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
            en: "What regions can make", vi: "Các địa phương làm được gì",
            ko: "지역별 생산 가능 공정", ja: "地域で対応できる工程")
        text.put(element: "h2", text: title)
        var table = ReportTable(
            [(words.region, false)]
                + columns.map { (name(figures.counts.columns[$0]), true) })
        let width = figures.counts.columns.count
        let cells = rows.flatMap { row in columns.map { figures.counts.cells[row * width + $0] } }
        let most = max(1, cells.max() ?? 1)
        for row in rows {
            let numbers = columns.map { column -> ReportTable.Cell in
                let cell = row * width + column
                guard let shown = figures.shown[cell] else {
                    return .number(ReportWords.keptBack)
                }
                return shown > 0
                    ? .heat(words.number(Int(shown)), share: shown / most) : .number("")
            }
            table.add([.text(name(figures.counts.regions[row]))] + numbers)
        }
        table.put(
            words.say(
                en: "Suppliers by region and process, the most frequent of both",
                vi: "Số nhà cung cấp theo địa phương và công đoạn, những mục nhiều nhất",
                ko: "지역·공정별 공급업체 수(상위 항목)", ja: "地域・工程別のサプライヤー数（上位）"),
            &text)
        text.put(
            element: "p", "class=\"note\"",
            text: words.note(figures.countNote)
                + (figures.keptBack > 0 ? " " + words.keptBackKey : ""))
    }

    private func putRegions(_ text: inout TextBytes) {
        // Where all do one thing, no region is better at it than at another.
        guard !regionOrder.isEmpty, figures.counts.columns.count > 1 else { return }
        text.put(
            element: "h2",
            text: words.say(
                en: "What they are good at", vi: "Thế mạnh của từng địa phương",
                ko: "지역별 강점", ja: "地域の強み"))
        var table = ReportTable([
            (words.region, false),
            (words.suppliers, true), ("HHI", true),
            (words.complexity, true),
            (
                words.say(
                    en: "More than elsewhere (location quotient)",
                    vi: "Hơn nơi khác (thương số vị trí)",
                    ko: "다른 곳보다 많은 공정(입지계수)", ja: "他地域より多い工程（立地係数）"), false
            ),
        ])
        for place in regionOrder.prefix(Self.regionsShown) {
            let region = figures.counts.regions[place]
            table.add([
                .text(name(region)),
                .number(words.number(Int(value(.count, region: region) ?? 0))),
                .number(told(.concentration, region: region, digits: 3)),
                .number(told(.complexity, region: region, digits: 2)),
                .long(specialities(of: region)),
            ])
        }
        table.put(words.regions, &text)
        putKeptBackKeys(&text)
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
            text: words.say(
                en: "How far work is in few places", vi: "Mức độ tập trung công đoạn",
                ko: "공정의 지역 집중도", ja: "工程の地域集中"))
        var table = ReportTable([
            (words.process, false),
            (words.suppliers, true), ("HHI", true),
            (words.complexity, true), ("Moran's I", true),
        ])
        for place in order {
            let process = figures.counts.columns[place]
            table.add([
                .text(name(process)),
                .number(words.number(Int(value(.count, subject: process) ?? 0))),
                .number(told(.concentration, subject: process, digits: 3)),
                .number(told(.complexity, subject: process, digits: 2)),
                .number(told(.spatialAutocorrelation, subject: process, digits: 2)),
            ])
        }
        table.put(words.processes, &text)
        putKeptBackKeys(&text)
    }

    private func putKeptBackKeys(_ text: inout TextBytes) {
        guard figures.keptBack > 0 else { return }
        text.put(element: "p", "class=\"note\"", text: words.keptBackKey + " " + words.averagedKey)
    }

    /// A figure; where it is kept back, that of counts kept back as their mean, or a sign; a dash
    /// where there is none.
    private func told(
        _ formula: RegionalFormula, region: ConceptID? = nil, subject: ConceptID? = nil,
        digits: Int
    ) -> String {
        let row = row(formula, nil, region: region, subject: subject)
        if row?.isKeptBack == true,
            let averaged = value(formula, .averaged, region: region, subject: subject)
        {
            return "≈ " + words.decimal(averaged, digits: digits)
        }
        return row?.isKeptBack == true
            ? ReportWords.keptBack : words.decimal(row?.value, digits: digits)
    }
}
