package import Records

/// A report of a network as one HTML file that needs nothing else: it opens from a disk, without a
/// net, and prints.
package enum ReportPage {
    package static let fileName = "network-report.html"

    /// What a report is called where nobody says.
    package static func usualTitle(in language: Language) -> String {
        ReportWords(language: language, minCell: 1).say(
            en: "Supply network", vi: "Mạng lưới cung ứng", ko: "공급망", ja: "サプライネットワーク")
    }

    /// - Complexity: O(figures + regions² + needs).
    package static func write(_ content: ReportContent) -> WrittenFile {
        let description = content.description
        let words = ReportWords(language: description.language, minCell: description.minCell)
        var text = TextBytes()
        text.put("<!DOCTYPE html>\n<html lang=\"" + description.language.rawValue + "\"><head>")
        text.put("<meta charset=\"utf-8\">")
        text.put("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
        text.put(element: "title", text: description.title)
        text.put("<style>\n" + ReportStyle.sheet + "</style></head><body>\n")
        putHead(content, words, &text)
        ReportSummary(content: content, words: words).put(&text)
        putMaps(content, words, &text)
        ReportTables(content: content, words: words).put(&text)
        putMethod(content, words, &text)
        text.put("</body></html>\n")
        return WrittenFile(name: fileName, bytes: text.bytes)
    }

    private static func putHead(
        _ content: ReportContent, _ words: ReportWords, _ text: inout TextBytes
    ) {
        let description = content.description
        text.put("<header>")
        text.put(element: "h1", text: description.title)
        let (day, vintage) = (words.day(description.date), words.day(description.vintage))
        text.put(
            element: "p",
            text: words.say(
                en: "As known on \(day); regions as drawn on \(vintage).",
                vi: "Theo thông tin biết đến ngày \(day); địa giới ngày \(vintage).",
                ko: "\(day) 기준 정보, \(vintage) 행정구역.",
                ja: "\(day) 時点の情報、\(vintage) の行政区域。"))
        if !content.cut.isEmpty {
            let cut = content.cut
            text.put(element: "p", text: words.cut + ": " + cut)
            if content.figures.regionsInCut != nil || content.counts.isPart {
                text.put(
                    element: "p", "class=\"note\"",
                    text: words.ofCut(
                        hasPlaces: content.figures.regionsInCut != nil,
                        comparedWith: content.counts.comparedWith))
            }
        }
        text.put("</header>\n<ul class=\"facts\">")
        let uncovered = content.needs.count { $0.makers.isEmpty && $0.likely == 0 }
        var facts = [
            (words.number(content.counts.suppliers), words.suppliers),
            (words.number(content.figures.counts.regions.count), words.regions),
            (words.number(content.figures.counts.columns.count), words.processes),
            (words.number(content.needs.count), words.needs),
        ]
        if !content.needs.isEmpty {
            let unmet = words.say(
                en: "Needs nobody can meet", vi: "Nhu cầu chưa ai đáp ứng",
                ko: "충족할 수 없는 수요", ja: "対応できる企業のないニーズ")
            facts.append((words.number(uncovered), unmet))
        }
        for (number, name) in facts {
            text.put("<li>")
            text.put(element: "b", text: number)
            text.put(xml: name)
            text.put("</li>")
        }
        text.put("</ul>\n")
        for warning in warnings(content, words) {
            text.put(element: "p", "class=\"warning\"", text: warning)
        }
    }

    /// What a reader may have expected and is not there, or is there more than once.
    private static func warnings(_ content: ReportContent, _ words: ReportWords) -> [String] {
        var warnings: [String] = []
        if content.counts.suppliers == .exactly(0) {
            warnings.append(words.nobody(of: content.counts.known))
        }
        if let empty = content.emptyCut {
            warnings += words.why(empty) { content.labels[$0] ?? $0.code }
        }
        if !content.resolution.isComplete { warnings.append(words.unresolved(content.resolution)) }
        if let without = content.counts.toldWithoutRegion, without > 0 {
            let vintage = words.day(content.description.vintage)
            warnings.append(words.withoutRegion(without, on: vintage))
        }
        if let repeated = content.counts.toldRepeatedNames, repeated > 0 {
            warnings.append(words.repeated(repeated))
        }
        return warnings
    }

    private static func putMaps(
        _ content: ReportContent, _ words: ReportWords, _ text: inout TextBytes
    ) {
        guard !content.regions.isEmpty else { return }
        let counts = content.regionCounts
        text.put(
            element: "h2",
            text: words.say(
                en: "Where suppliers are", vi: "Nhà cung cấp ở đâu", ko: "공급업체 위치",
                ja: "サプライヤーの所在"))
        text.put("<div class=\"maps\"><figure>")
        text.put(element: "figcaption", text: words.mapTitle)
        BubbleMap.put(content, counts, words, &text)
        text.put("</figure><figure>")
        text.put(element: "figcaption", text: words.tilesTitle)
        TileMap.put(content.regions, counts, words, &text)
        text.put("</figure>")
        for group in FlowMap.groups(content) {
            text.put("<figure>")
            text.put(element: "figcaption", text: words.nearFlows(FlowMap.names(content, group)))
            FlowMap.put(content, group, words, &text)
            text.put("</figure>")
        }
        text.put("</div>\n")
        let largest = counts.values.compactMap(\.number).max() ?? 0
        text.put(
            element: "p", "class=\"note\"",
            text: words.mapKey(
                largest: largest, sites: content.sites.count,
                content.counts.toldSites ?? SiteKnowledge([])))
        if counts.values.contains(.keptBack) {
            text.put(element: "p", "class=\"note\"", text: words.keptBackKey)
        }
        if content.regions.contains(where: { $0.isInCut && $0.isUnsure }) {
            text.put(element: "p", "class=\"note\"", text: words.unknownKey)
        }
        if let note = content.regionTotals.first?.note {
            text.put(element: "p", "class=\"note\"", text: words.note(note))
        }
    }

    private static func putMethod(
        _ content: ReportContent, _ words: ReportWords, _ text: inout TextBytes
    ) {
        text.put(
            element: "h2",
            text: words.say(
                en: "How it was worked out", vi: "Cách tính số liệu", ko: "산출 방법",
                ja: "算出方法"))
        let notes = RegionalFormula.allCases.compactMap { formula in
            content.figures.rows.first { $0.note.formula == formula }?.note
        }
        for note in notes {
            text.put(
                element: "p", "class=\"note\"",
                text: words.note(note) + " " + words.source
                    + note.formula.source(in: words.language))
        }
        for method in words.networkMethods {
            text.put(element: "p", "class=\"note\"", text: method)
        }
        text.put(element: "p", "class=\"note\"", text: kept(content, words))
        let description = content.description
        if let fit = description.fit, let level = description.level {
            text.put(element: "p", "class=\"note\"", text: words.reckoned(fit, level))
        }
        text.put(element: "p", "class=\"note\"", text: words.snapshot(description.snapshot))
        text.put(
            element: "h2",
            text: words.say(
                en: "Sources", vi: "Nguồn dữ liệu", ko: "데이터 출처", ja: "データの出典"))
        text.put("<ul class=\"note\">")
        for source in description.sources.sorted(by: { $0.id < $1.id }) {
            let licence = source.licence.isEmpty ? "" : " (" + source.licence + ")"
            text.put(element: "li", text: source.title + licence)
        }
        text.put("</ul>\n")
    }

    private static func kept(_ content: ReportContent, _ words: ReportWords) -> String {
        let (cells, least) = (words.number(content.figures.keptBack), content.figures.minCell)
        guard content.figures.keptBack > 0 else {
            return words.say(
                en: "No cell is left out.", vi: "Không có ô nào bị lược bỏ.",
                ko: "생략한 칸이 없습니다.", ja: "省略したセルはありません。")
        }
        return words.say(
            en: "Left out: \(cells) cells of fewer than \(least) firms, or that would tell one.",
            vi: "Không nêu \(cells) ô dưới \(least) doanh nghiệp hoặc làm lộ ô như vậy.",
            ko: "업체 \(least)개 미만이거나 이를 드러내는 칸 \(cells)개를 생략했습니다.",
            ja: "\(least)社未満、またはそれを推測できるセル\(cells)個を省略しました。")
    }
}
