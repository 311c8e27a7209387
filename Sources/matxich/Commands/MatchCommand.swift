import ArgumentParser
import Matching
import Platform
import Records
import Representations
import Store

/// `matxich match`: who fits which need, and why.
struct MatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: say(
            en: "Find the suppliers that fit needs, with the reasons.",
            vi: "Tìm nhà cung cấp phù hợp với nhu cầu, kèm lý do."),
        discussion: say(
            en: """
                Many needs are matched together: a fair's thousand in one go, the lists in the
                order of the needs.

                The search index lies beside the database (matxich.db-index) and follows it. It
                may be deleted at any time: the next search builds it again, and says so.

                EXAMPLES:
                  matxich match --format csv > fair.csv    all stored needs
                  matxich match N01 --top 5
                  matxich match --needs rfq.xlsx --format csv > shortlist.csv
                  matxich match --text "metal stamping, SPCC, IATF 16949, near Bac Ninh"
                """,
            vi: """
                Nhiều nhu cầu được so khớp cùng lúc: cả nghìn nhu cầu của một hội chợ trong một lần,
                kết quả theo thứ tự nhu cầu.

                Chỉ mục tìm kiếm nằm cạnh cơ sở dữ liệu (matxich.db-index) và tự cập nhật. Có thể
                xóa bất cứ lúc nào: lần tìm sau sẽ dựng lại và báo một dòng.

                VÍ DỤ:
                  matxich match --format csv > hoi-cho.csv    mọi nhu cầu đang lưu
                  matxich match N01 --top 5
                  matxich match --needs nhu-cau.xlsx --format csv > ket-qua.csv
                  matxich match --text "dập kim loại, SPCC, IATF 16949, gần Bắc Ninh"
                """))

    /// Suppliers shown for a need when nothing is said.
    static let topAssumed = 10

    @Argument(
        help: help(
            en: "The stored needs to match (default: all).",
            vi: "Các nhu cầu đã lưu cần so khớp (mặc định: tất cả).", value: "need"))
    var needs: [String] = []

    @Option(
        name: .customLong("needs"),
        help: help(
            en: "A list of needs (CSV, XLSX, XLS or JSON Lines) that is not stored.",
            vi: "Danh sách nhu cầu (CSV, XLSX, XLS hoặc JSON Lines), không lưu lại.",
            value: "file"))
    var needsFile: String?

    @Option(
        help: help(
            en: "A need in your own words, in Vietnamese, English, Korean or Japanese.",
            vi: "Nhu cầu viết tự do bằng tiếng Việt, Anh, Hàn hoặc Nhật.", value: "text"))
    var text: String?

    @Option(
        help: help(
            en: "How many suppliers for each need.", vi: "Số nhà cung cấp cho mỗi nhu cầu.",
            value: "k"))
    var top = Self.topAssumed

    @Flag(help: help(en: "One line a supplier.", vi: "Mỗi nhà cung cấp một dòng."))
    var brief = false

    @OptionGroup var list: ListOptions
    @OptionGroup var day: DayOption
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if top < 1 {
            throw ValidationError(
                say(en: "--top is at least 1.", vi: "--top phải từ 1 trở lên."))
        }
        if let text, !Self.saysSomething(text) {
            throw ValidationError(
                say(
                    en: "--text says too little: at least two letters, or one of Korean, "
                        + "Japanese or Chinese.",
                    vi: "--text quá ngắn: cần ít nhất hai chữ cái, hoặc một chữ Hàn, Nhật, Trung."))
        }
        if [!needs.isEmpty, needsFile != nil, text != nil].count(where: { $0 }) > 1 {
            throw ValidationError(
                say(
                    en: "Name needs, or give --needs, or give --text: one of the three.",
                    vi: "Chỉ chọn một: nêu mã nhu cầu, --needs hoặc --text."))
        }
    }

    /// Letters a text needs so that it says anything; one Chinese, Korean or Japanese letter does.
    static let lettersMin = 2

    private static func saysSomething(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        let letters = scalars.count { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
        return letters >= lettersMin
            || scalars.contains { $0.properties.isAlphabetic && isCJK($0) }
    }

    /// - Source: Unicode blocks of Hangul, kana and Han, with their compatibility forms.
    private static func isCJK(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
            0xFF66...0xFFDC, 0x20000...0x3FFFF:
            true
        default: false
        }
    }

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofMatches)
        let loaded = try LoadedCatalogue()
        let store = try OpenStore.open(global)
        let asked = try await wanted(store, loaded.lexicon)
        guard !asked.isEmpty else { throw Self.nothingAsked }
        let index = try await OpenedIndex.open(store, loaded, global, for: asked)
        if index.finder.supplierCount == 0 {
            let why = try await Self.nobody(in: store)
            global.remark(why)
        }
        var output = MatchOutput(
            format: format, detail: brief ? .brief : .full, wording: loaded.wording,
            paint: .data)
        output.begin()
        try await matchTogether(asked, index.finder, &output)
        output.end()
        await index.close()
    }

    /// Matches the needs on all cores, and writes the lists in the order of the needs as they are
    /// ready.
    private func matchTogether(
        _ needs: [Need], _ finder: FindCurrent, _ output: inout MatchOutput
    ) async throws {
        // Lists that run over the screen tell how far it is.
        let progress = Progress(
            say(en: "Needs matched", vi: "Nhu cầu đã so khớp"), total: needs.count,
            isQuiet: global.quiet || Streams.isDataTerminal)
        let combined = output.format.showsCombinations ? Shortlist.combinationsShown : 0
        let (page, top, date) = (output, top, day.day)
        var matched = 0
        try await AnswerNeeds().run(needs) { need in
            let found = try await finder.shortlist(
                for: need, on: date, top: top, combined: combined)
            return page.text(of: Shortlist(need, found))
        } take: { text in
            output.show(text)
            matched += 1
            progress.report(matched)
        }
        progress.finish()
    }

    /// Why there is nobody to match: nobody was imported, or all was withdrawn.
    private static func nobody(in store: any RecordStore) async throws -> String {
        let withdrawn = try await store.sources().filter(\.isWithdrawn)
        guard let first = withdrawn.first else {
            return say(
                en: "The database holds no supplier.",
                vi: "Cơ sở dữ liệu chưa có nhà cung cấp nào.")
        }
        let restore = NextCommand.line("source", "restore", first.id.text)
        return say(
            en: "No supplier counts: sources are withdrawn. To give one again: \(restore)",
            vi: "Không có nhà cung cấp nào có hiệu lực vì nguồn đã bị rút. Để khôi phục: \(restore)"
        )
    }

    private func wanted(
        _ store: some RecordStore, _ lexicon: Lexicon
    ) async throws -> [Need] {
        if let text { return [ReadNeedText(lexicon: lexicon).need(text, on: day.day)] }
        if let needsFile { return try listed(needsFile, lexicon) }
        let stored = ReadNeeds(store: store, lexicon: lexicon)
        if needs.isEmpty { return try await stored.all() }
        var found: [Need] = []
        for id in needs {
            guard let need = try await stored.need(NeedID(id)) else { throw Self.unknown(id) }
            found.append(need)
        }
        return found
    }

    /// The needs of a list; what could not be read as a need is said on standard error.
    private func listed(_ file: String, _ lexicon: Lexicon) throws -> [Need] {
        let opened = try OpenedList.open(
            file, kind: .need, said: list, catalogue: lexicon.catalogue)
        if !global.quiet {
            ListDescription(list: opened).lines(paint: .notes).forEach(Streams.note)
        }
        let reading = try ReadNeedList(lexicon: lexicon)
            .run(layout: opened.layout, rows: opened.rows.next, on: day.day)
        if !global.quiet {
            SkippedRowsText(reading: opened.rows.reading).lines(paint: .notes)
                .forEach(Streams.note)
        }
        for problem in reading.problems {
            Streams.note("\(file):\(problem.position.line): " + Plainly.problem(problem))
        }
        let unusable = reading.rowsRead - reading.needs.count
        if unusable > 0 {
            let (bad, all) = (Plainly.number(unusable), Plainly.number(reading.rowsRead))
            Streams.note(
                say(
                    en: "\(bad) of \(all) rows are no usable need.",
                    vi: "\(bad)/\(all) dòng không dùng được làm nhu cầu."))
        }
        return reading.needs
    }

    static func unknown(_ id: String) -> Failure {
        Failure(
            .noInput, say(en: "There is no need “\(id)”.", vi: "Không có nhu cầu “\(id)”."),
            next: Failure.see("need", "list"))
    }

    private static var nothingAsked: Failure {
        let add = NextCommand.line("need", "add", "ID")
        let list = NextCommand.line("match", "--needs", "FILE")
        return Failure(
            .noInput, say(en: "There is no need to match.", vi: "Chưa có nhu cầu nào để so khớp."),
            next: say(
                en: "State one: \(add), or \(list), or --text \"…\"",
                vi: "Hãy nêu: \(add), hoặc \(list), hoặc --text \"…\""))
    }
}

extension OutputFormat {
    static let ofMatches: [OutputFormat] = [.table, .json, .ndjson, .csv, .trec]

    /// A table of lines, one a supplier, has no place for suppliers that fit together.
    var showsCombinations: Bool { self != .csv && self != .trec }
    static let ofRecords: [OutputFormat] = [.table, .json, .ndjson, .csv]
}
