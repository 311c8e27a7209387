import Records

/// The tables of what is asked for, and of who could supply whom.
extension ReportTables {
    /// What of the longest lists is shown (own choice: a printed page or two).
    private static let needsShown = 60
    /// Kinds of work and certificates told (own choice: half a printed page and one).
    private static let worksShown = 20
    private static let certificatesShown = 40
    /// Suppliers named beside a need.
    private static let makersShown = 3

    /// What the arrows on the map are, for whoever cannot see them.
    func putFlows(_ text: inout TextBytes) {
        let flows = content.flows
        guard !flows.flows.isEmpty || flows.within + flows.keptBack > 0 else { return }
        text.put(element: "h2", text: words.betweenRegions)
        var table = ReportTable([
            (words.from, false), (words.to, false), (words.kind, false), (words.suppliers, true),
            (words.pairs, true),
        ])
        for flow in flows.flows.prefix(FlowLines.shownMax) {
            table.add([
                .text(name(flow.from)), .text(name(flow.to)), .text(words.flowKind(flow.kind)),
                .number(words.number(flow.firms)), .number(words.number(flow.links)),
            ])
        }
        if !flows.flows.isEmpty { table.put(words.flowsTitle, &text) }
        text.put(element: "p", "class=\"note\"", text: words.flowNote(flows))
    }

    /// How much of what buyers purchase is made in their country, where that is known.
    func putLocalisation(_ text: inout TextBytes) {
        let rows = figures.rows.filter { $0.note.formula == .localisation }
        guard let whole = rows.first(where: { $0.region == nil && $0.detail == nil }) else {
            guard let unknown = rows.first(where: { $0.detail == .withoutValue }) else { return }
            text.put(element: "h2", text: words.localisation)
            return text.put(
                element: "p", text: words.localisationUnknown(of: Int(unknown.value ?? 0)))
        }
        text.put(element: "h2", text: words.localisation)
        let rate = whole.value.map { words.decimal(100 * $0, digits: 1) + " %" }
        text.put(element: "p", text: words.localisation(rate))
        var table = ReportTable([(words.region, false), (words.rate, true), ("n", true)])
        for row in rows {
            guard let region = row.region, let value = row.value else { continue }
            table.add([
                .text(name(region)), .number(words.decimal(100 * value, digits: 1) + " %"),
                .number(row.note.told.map { words.number($0.counted) } ?? ReportWords.keptBack),
            ])
        }
        if !table.isEmpty { table.put(words.localisationByRegion, &text) }
        text.put(element: "p", "class=\"note\"", text: words.note(whole.note))
    }

    func putNeeds(_ text: inout TextBytes) {
        text.put(
            element: "h2",
            text: words.say(
                en: "What is lacking, and what is fragile", vi: "Thiếu gì, mong manh ở đâu",
                ko: "부족한 것과 취약한 것", ja: "不足と脆弱性"))
        guard !content.needs.isEmpty else {
            return text.put(
                element: "p",
                text: words.say(
                    en: "No need is known here: what is lacking cannot be told.",
                    vi: "Chưa có nhu cầu nào nên chưa thể nói còn thiếu gì.",
                    ko: "알려진 수요가 없어 무엇이 부족한지 알 수 없습니다.",
                    ja: "ニーズが登録されていないため、不足はわかりません。"))
        }
        putWorks(&text)
        putRegionNeeds(&text)
        putNeedLines(&text)
        putCertificates(&text)
    }

    private func putWorks(_ text: inout TextBytes) {
        let works = figures.gap.works
        if !works.isEmpty {
            var table = ReportTable([
                (words.work, false), (words.needs, true), (words.pieces, true),
                (words.missing, true),
            ])
            for work in works.prefix(Self.worksShown) {
                let processes = work.processes.map(name).joined(separator: " + ")
                let ids = work.needs.map { content.needs[$0].id }.joined(separator: ", ")
                table.add([
                    .text(processes.isEmpty ? ids : processes),
                    .number(words.number(work.needs.count)),
                    .number(words.number(work.demand)), .number(words.missing(work)),
                ])
            }
            table.put(words.works, &text)
            let left = works.count - Self.worksShown + figures.gap.worksLeft
            if left > 0 { text.put(element: "p", "class=\"note\"", text: words.more(left)) }
        }
        text.put(element: "p", "class=\"note\"", text: words.note(figures.gap.note))
    }

    /// What the firms of each region meet without those of others.
    private func putRegionNeeds(_ text: inout TextBytes) {
        let regions = regionOrder.prefix(Self.regionsShown).map { figures.counts.regions[$0] }
        // Bare `.none` would be no detail at all.
        let nobody = RegionalFigures.Detail.none
        let known = regions.filter { value(.singleSource, nobody, region: $0) != nil }
        guard !known.isEmpty else { return }
        var table = ReportTable([
            (words.region, false), (words.certain, true), (words.onOne, true),
            (words.onTwo, true), (words.likelyOnly, true), (words.nobodyThere, true),
        ])
        for region in known {
            let (none, one, two) = (
                value(.singleSource, nobody, region: region) ?? 0,
                value(.singleSource, .one, region: region) ?? 0,
                value(.singleSource, .two, region: region) ?? 0
            )
            let likely = value(.coverageGap, .unproven, region: region) ?? 0
            let numbers = [
                Double(content.needs.count) - none, one, two, likely,
                value(.coverageGap, .uncovered, region: region) ?? 0,
            ]
            table.add([.text(name(region))] + numbers.map { .number(words.number(Int($0))) })
        }
        table.put(words.regionNeeds, &text)
        text.put(element: "p", "class=\"note\"", text: words.regionNeedsNote)
    }

    private func putNeedLines(_ text: inout TextBytes) {
        var table = ReportTable([
            (words.need, false), (words.pieces, true), (words.suppliers, true),
            (words.standing, false), (words.fragileFrom, true),
        ])
        let order = content.needs.indices.sorted {
            let (one, other) = (content.needs[$0], content.needs[$1])
            return (one.makers.count, one.likely, $0) < (other.makers.count, other.likely, $1)
        }
        for need in order.prefix(Self.needsShown).map({ content.needs[$0] }) {
            table.add([
                .long(need.id + (need.title.isEmpty ? "" : " · " + need.title)),
                .number(need.pieces.map(words.number) ?? "–"),
                .number(words.makers(need.makers.count, likely: need.likely)),
                .long(standing(need)), .number(need.fragileFrom.map(words.day) ?? ""),
            ])
        }
        table.put(
            words.say(
                en: "Needs, those with fewest suppliers first", vi: "Nhu cầu, ít nguồn trước",
                ko: "수요(공급업체가 적은 순)", ja: "ニーズ（対応企業の少ない順）"),
            &text)
        text.put(element: "p", "class=\"note\"", text: words.certainAndLikely)
        text.put(element: "p", "class=\"note\"", text: words.note(figures.singleSource.note))
    }

    private func putCertificates(_ text: inout TextBytes) {
        let ended = content.certificates.count { $0.kind == .overdue }
        let standing = content.certificates.filter { $0.kind != .overdue }
        putStanding(standing, &text)
        // Nothing hangs on one that ended: what is wanted is a new one.
        if ended > 0 {
            text.put(element: "p", "class=\"note\"", text: words.certificatesEnded(ended))
        }
    }

    private func putStanding(
        _ certificates: [ReportContent.HeldCertificate], _ text: inout TextBytes
    ) {
        guard !certificates.isEmpty else { return }
        var table = ReportTable([
            (words.firm, false), (words.standard, false), (words.lastDay, false),
            (words.standing, false), (words.needs, true),
        ])
        for certificate in certificates.prefix(Self.certificatesShown) {
            table.add([
                .text(certificate.firm), .text(certificate.standard),
                .text(certificate.until.map(words.day) ?? "–"),
                .text(words.state(certificate.kind)),
                .number(words.number(certificate.needs)),
            ])
        }
        table.put(words.certificates, &text)
        let left = certificates.count - Self.certificatesShown
        if left > 0 { text.put(element: "p", "class=\"note\"", text: words.more(left)) }
    }

    /// Where few qualify, who.
    private func standing(_ need: ReportContent.AskedNeed) -> String {
        let word = words.standing(need)
        guard (1...Self.makersShown).contains(need.makers.count) else { return word }
        return word + ": " + need.makers.joined(separator: "; ")
    }
}
