import Foundation
import FoundationXML
import Records
import TestSupport
import Testing

@testable import SupplyNetwork

/// Pictures and pages: whole, readable, and nothing in them that is kept back.
@Suite struct ReportTests {
    private static func regions(_ count: Int, _ random: inout MatchingRandom)
        -> [ReportContent.Region]
    {
        (0..<count).map { number in
            ReportContent.Region(
                id: ConceptID(.region, "r\(number)"), name: "Vùng <\(number)> & \"bạn\"",
                centre: MatchingRecords.point(
                    Double.random(in: 8...23, using: &random),
                    Double.random(in: 102...110, using: &random)))
        }
    }

    @Test(arguments: MatchingRandom.seeds)
    func everyRegionHasATileOfItsOwn(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        for count in [1, 2, 12, 34, 63] {
            let places = Self.regions(count, &random).map(\.centre)
            let cells = TileMap.cells(places)
            #expect(Set(cells).count == count, "seed \(seed), \(count) regions")
        }
    }

    /// "Tuyên Quang" and "Thái Nguyên" were cut off in the smaller cells of 63 provinces.
    @Test func namesFitInTheirCells() {
        #expect(TileLabel("Hồ Chí Minh", in: 66).lines == ["Hồ Chí", "Minh"])
        #expect(TileLabel("Huế", in: 66).lines == ["Huế"])
        #expect(TileLabel("Ho Chi Minh City", in: 66).lines == ["Ho Chi", "Minh City"])
        #expect(TileLabel("타이응우옌", in: 51).lines == ["타이", "응우옌"])
        for name in ["Tuyên Quang", "Thái Nguyên", "Bà Rịa - Vũng Tàu", "사뭇쁘라깐주"] {
            let label = TileLabel(name, in: 51)
            #expect(label.lines.count > 1 && label.pressed.allSatisfy { $0 == nil }, "\(name)")
        }
        // What has no place to break is made narrower.
        let whole = TileLabel("Nordrhein-Westfalen", in: 51)
        #expect(whole.lines == ["Nordrhein-Westfalen"] && whole.pressed == [46])
    }

    @Test func whatLiesNorthStaysNorth() {
        // Three in a line from north to south, far apart.
        let places = [22.0, 16, 10].map { MatchingRecords.point($0, 106) }
        let rows = TileMap.cells(places).map(\.row)
        #expect(rows[0] < rows[1] && rows[1] < rows[2])
    }

    @Test(arguments: MatchingRandom.seeds)
    func bothMapsAreWellFormedAndTellWhatIsKeptBack(seed: UInt64) async throws {
        var random = MatchingRandom(seed: seed)
        let regions = Self.regions(34, &random)
        var counts: [ConceptID: RegionCount] = [:]
        for (place, region) in regions.enumerated() {
            counts[region.id] =
                switch place {
                case 3: .keptBack
                case 4: .unknown
                case 5: .outside
                default: .known(place * place)
                }
        }
        let words = ReportWords(language: .english, minCell: 3)
        let content = await Self.page(of: regions, in: .english)
        for isBubbles in [true, false] {
            var text = TextBytes()
            if isBubbles {
                BubbleMap.put(content, counts, words, &text)
            } else {
                TileMap.put(regions, counts, words, &text)
            }
            let picture = String(decoding: text.bytes, as: UTF8.self)
            #expect(XMLParser(data: Data(text.bytes)).parse(), "seed \(seed)")
            #expect(picture.contains("Vùng &lt;3&gt; &amp; &quot;bạn&quot;: kept back<"))
            // What is not known, or not asked for, is not nothing.
            #expect(picture.contains("Vùng &lt;4&gt; &amp; &quot;bạn&quot;: not known<"))
            #expect(picture.contains("Vùng &lt;5&gt; &amp; &quot;bạn&quot;: not in the cut<"))
            #expect(picture.ranges(of: "<title>").count == 35)
        }
    }

    @Test func aMapIsAsWideAsItsLand() throws {
        // A degree of longitude is half a degree of latitude at 60°.
        let places = [MatchingRecords.point(59, 10), MatchingRecords.point(61, 14)]
        let frame = try #require(MapFrame(places))
        let wide = frame.x(14) - frame.x(10)
        let tall = frame.y(59) - frame.y(61)
        #expect(abs(wide / tall - 1) < 0.01)
        // Two degrees of latitude are 222 km.
        #expect(abs(tall / frame.unitsPerKilometre - 222) < 1)
        #expect(MapFrame([]) == nil)
    }

    @Test func lettersStandOutFromEveryShade() {
        for step in 0...100 {
            let share = Double(step) / 100
            let contrast = Self.contrast(Shade.ink(share), Shade.colour(share))
            #expect(contrast >= 4.5, "\(share): \(contrast)")
        }
    }

    /// How much lighter one colour is than the other, 1 to 21 (WCAG 2.2, relative luminance).
    private static func contrast(_ one: String, _ other: String) -> Double {
        let (first, second) = (luminance(one), luminance(other))
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    private static func luminance(_ colour: String) -> Double {
        let number = Int(colour.dropFirst(), radix: 16) ?? 0
        let parts = [number >> 16, number >> 8 & 0xFF, number & 0xFF].map { part -> Double in
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    @Test func namesAreAsWideAsTheirLetters() {
        #expect(abs(NameBox.width(of: "Hà Nội", letters: 100) - 336) < 1e-9)
        #expect(NameBox.width(of: "하노이", letters: 100) == 300)
        // Composed or not, a letter takes as much room.
        #expect(NameBox.width(of: "Ha\u{300}") == NameBox.width(of: "Hà"))
    }

    /// Names lay on circles where provinces lie close.
    @Test(arguments: MatchingRandom.seeds)
    func namesLieOnNothingElse(seed: UInt64) throws {
        var random = MatchingRandom(seed: seed)
        let regions = Self.regions(34, &random)
        let frame = try #require(MapFrame(regions.map(\.centre)))
        let circles = regions.map { region in
            let point = frame.point(region.centre)
            return MapCircle(
                x: point.x, y: point.y, radius: Double.random(in: 2.5...26, using: &random))
        }
        var names = NamePlaces(circles, points: [(200, 200)], in: frame)
        let placed = circles.prefix(14).compactMap { names.place("Bắc Ninh", beside: $0) }
        #expect(placed.count > 10, "seed \(seed)")
        for (number, place) in placed.enumerated() {
            #expect(!circles.contains(where: place.box.meets), "seed \(seed)")
            #expect(!placed[..<number].contains { $0.box.meets(place.box) }, "seed \(seed)")
            #expect(!place.box.holds((200, 200)), "seed \(seed)")
        }
        // One that stands alone needs no line, one under a larger circle does.
        let alone = MapCircle(x: 210, y: 210, radius: 5)
        var free = NamePlaces([alone], in: frame)
        let beside = free.place("Huế", beside: alone)
        #expect(beside?.line == nil && beside?.box.left == 217)
        var covered = NamePlaces([alone, MapCircle(x: 210, y: 210, radius: 30)], in: frame)
        let apart = covered.place("Huế", beside: alone)
        #expect(apart?.line != nil && apart?.box.left == 210 + 5 + 34)
    }

    @Test func numbersAreWrittenAsTheLanguageDoes() {
        let english = ReportWords(language: .english, minCell: 3)
        let vietnamese = ReportWords(language: .vietnamese, minCell: 3)
        #expect(english.number(1_234_567) == "1,234,567" && vietnamese.number(-1_000) == "−1.000")
        #expect(english.decimal(0.0625, digits: 3) == "0.063")
        #expect(vietnamese.decimal(-0.05, digits: 2) == "−0,05")
        #expect(english.decimal(nil, digits: 2) == "–" && english.decimal(12, digits: 0) == "12")
        #expect(english.day(TwelveFirms.today) == "2026-11-22")
        #expect(vietnamese.day(TwelveFirms.today) == "22/11/2026")
    }

    /// What is told of the twelve firms.
    private static func page(
        of regions: [ReportContent.Region], in language: Language, minCell: Int = 1
    ) async -> ReportContent {
        let facts = RegionalFacts(TwelveFirms.firms, frame: TwelveFirms.after)
        let figures = RegionalFigures(
            facts, coverage: CoverageFacts(needs: [], makers: [], qualifications: []),
            localisation: Localisation([], countries: [:], vintage: facts.vintage),
            on: TwelveFirms.today, frame: TwelveFirms.after, minCell: minCell)
        var builder = SupplyGraphBuilder(
            TwelveFirms.catalogue, language: language, frame: TwelveFirms.after)
        for firm in TwelveFirms.firms { builder.add(firm) }
        return ReportContent(
            description: ExportDescription(
                title: "Mười hai <hãng>", date: TwelveFirms.today, snapshot: "s",
                vintage: TwelveFirms.today, language: language),
            cut: "size:sme", counts: FirmCounts(suppliers: 12, known: 12, below: 1),
            figures: figures,
            regions: regions, labels: [:], needs: [],
            structure: await NetworkStructure(builder.finish()))
    }

    @Test func aProvinceOutsideTheCutIsNotEmpty() async {
        let drawn = [
            ("vn-2025-01", true, false), ("x", false, false), ("y", true, true),
            ("vn-2025-24", true, true),
        ]
        let regions = drawn.map {
            ReportContent.Region(
                id: MatchingRecords.region($0.0), name: $0.0,
                centre: MatchingRecords.point(21, 105), isInCut: $0.1, isUnsure: $0.2)
        }
        let content = await Self.page(of: regions, in: .english)
        let counts = content.regionCounts
        #expect(counts[regions[0].id] == .known(4) && counts[regions[1].id] == .outside)
        #expect(counts[regions[2].id] == .unknown && counts[regions[3].id] == .atLeast(7))
        let page = String(decoding: ReportPage.write(content).bytes, as: UTF8.self)
        #expect(!page.contains("without a supplier known here"))
        #expect(!page.contains(ReportWords(language: .english, minCell: 1).keptBackKey))
        #expect(page.contains("? and ≥: suppliers may") && page.contains(">≥7<"))
    }

    @Test func theMapsSayWhatTheirStarsMean() async {
        let region = ReportContent.Region(
            id: MatchingRecords.region("vn-2025-01"), name: "Hà Nội",
            centre: MatchingRecords.point(21, 105))
        let content = await Self.page(of: [region], in: .english, minCell: 5)
        #expect(content.regionCounts[region.id] == .keptBack)
        let page = String(decoding: ReportPage.write(content).bytes, as: UTF8.self)
        let maps = page.prefix(upTo: page.firstRange(of: "<table")?.lowerBound ?? page.endIndex)
        #expect(maps.contains(ReportWords(language: .english, minCell: 5).keptBackKey))
    }

    @Test func thePageHoldsEveryNoteAndNothingFromOutside() async {
        for language in Language.allCases {
            let content = await Self.page(of: [], in: language)
            let page = String(decoding: ReportPage.write(content).bytes, as: UTF8.self)
            #expect(page.contains("<h1>Mười hai &lt;hãng&gt;</h1>") && page.contains("size:sme"))
            for note in Set(content.figures.rows.map(\.note)) {
                #expect(page.contains(note.formula.name(in: language)))
            }
            #expect(!page.contains("http://") && !page.contains("https://"))
            // 1 to 7 in Bắc Ninh, 8, 9, 10 and 12 in Hà Nội, of eleven; four do each process.
            let words = ReportWords(language: language, minCell: 1)
            let regions = words.mostSuppliers(["vn-2025-24 7 (64 %)", "vn-2025-01 4 (36 %)"])
            let work = words.mostWork(["moulding 4", "plating 4", "stamping 4"])
            for sentence in [words.inShort, regions, work] {
                let unbroken = sentence.replacing(" %", with: "\u{A0}%")
                #expect(page.contains(">" + unbroken + "<"), "\(language): \(sentence)")
            }
            #expect(!page.contains(" %<") && !page.contains("n = "))
        }
    }
}
