import Records

/// Regions at their points, each as large as it has suppliers, with the sites whose points are
/// known, flows between regions, a graticule and a scale; on a user's own outlines where there are.
enum BubbleMap {
    private static let radiusMax = 26.0
    private static let radiusMin = 2.5
    /// Regions named beside their bubbles; the others tell their name when pointed at.
    private static let named = 14

    /// What the key to arrows takes below the map.
    private static let keyHeight = 30.0

    /// - Parameter counts: by region; nil where it is kept back.
    /// - Complexity: O(regions · log regions + sites + points of outlines).
    static func put(
        _ content: ReportContent, _ counts: [ConceptID: Int?], _ words: ReportWords,
        _ text: inout TextBytes
    ) {
        let regions = content.regions
        guard let frame = MapFrame(regions.map(\.centre), outlines: content.boundaries) else {
            return
        }
        let flows = content.flows.flows.prefix(FlowLines.shownMax)
        text.put("<svg viewBox=\"0 0 ")
        text.put(tenth: MapFrame.width)
        text.put(" ")
        text.put(tenth: frame.height + (flows.isEmpty ? 0 : keyHeight))
        text.put("\" role=\"img\"><title>")
        text.put(xml: words.mapTitle)
        text.put("</title>\n")
        BoundaryLines.put(content.boundaries, frame, &text)
        putGraticule(frame, &text)
        putSites(content.sites, frame, &text)
        let known = regions.map { counts[$0.id, default: 0] ?? 0 }
        let most = Double(max(1, known.max() ?? 1))
        // The smaller lie on the larger.
        let order = regions.indices.sorted { (known[$1], $0) < (known[$0], $1) }
        for place in order {
            let share = Double(known[place]) / most
            putBubble(
                regions[place], counts[regions[place].id, default: 0], share, frame, words, &text)
        }
        let places = Dictionary(uniqueKeysWithValues: zip(regions.map(\.id), regions.indices))
        FlowLines.put(
            flows, places.mapValues { regions[$0].centre }, frame, words,
            names: places.mapValues { regions[$0].name },
            radius: { id in places[id].map { radius(Double(known[$0]) / most) } ?? 0 }, &text)
        putNames(order.filter { known[$0] > 0 }.prefix(named), regions, frame, &text) {
            radius(Double(known[$0]) / most)
        }
        putScale(frame, &text)
        if let widest = flows.first?.firms { putKey(flows, widest, frame, words, &text) }
        text.put("</svg>\n")
    }

    private static func putNames(
        _ places: ArraySlice<Int>, _ regions: [ReportContent.Region], _ frame: MapFrame,
        _ text: inout TextBytes, radius: (Int) -> Double
    ) {
        var taken: [Box] = []
        for place in places {
            let (x, y) = namePlace(regions[place], radius(place), frame)
            let box = Box(x: x, y: y, letters: regions[place].name.count)
            // A name that lies on another is left to whoever points at the bubble.
            guard !taken.contains(where: box.meets) else { continue }
            taken.append(box)
            putName(regions[place].name, x, y, &text)
        }
    }

    private static func putSites(
        _ sites: [Coordinate], _ frame: MapFrame, _ text: inout TextBytes
    ) {
        for site in sites {
            text.put("<circle class=\"site\" r=\"1.1\" cx=\"")
            text.put(tenth: frame.x(site.longitude))
            text.put("\" cy=\"")
            text.put(tenth: frame.y(site.latitude))
            text.put("\"/>\n")
        }
    }

    /// What arrows mean, an example of each kind there is.
    private static func putKey(
        _ flows: ArraySlice<RegionalFlows.Flow>, _ widest: Int, _ frame: MapFrame,
        _ words: ReportWords, _ text: inout TextBytes
    ) {
        let kinds = [EdgeKind.supplies, .canSupply].filter { kind in
            flows.contains { $0.kind == kind }
        }
        for (number, kind) in kinds.enumerated() {
            let (x, y) = (14 + Double(number) * MapFrame.width / 2, frame.height + 12)
            FlowLines.Arrow(
                from: (x, y), to: (x + 34, y), width: FlowLines.width(1, of: 4), gap: 0
            ).put(isBroken: kind == .canSupply, &text)
            putText(words.flowKind(kind), "key", x + 40, y + 3, &text)
        }
        putText(words.widest(widest), "key", 14, frame.height + 26, &text)
    }

    private static func radius(_ share: Double) -> Double {
        share > 0 ? max(radiusMin + 1, radiusMax * share.squareRoot()) : radiusMin
    }

    private static func putBubble(
        _ region: ReportContent.Region, _ count: Int?, _ share: Double, _ frame: MapFrame,
        _ words: ReportWords, _ text: inout TextBytes
    ) {
        text.put("<circle cx=\"")
        text.put(tenth: frame.x(region.centre.longitude))
        text.put("\" cy=\"")
        text.put(tenth: frame.y(region.centre.latitude))
        text.put("\" r=\"")
        text.put(tenth: radius(share))
        let isEmpty = count == 0
        text.put("\" fill=\"" + (isEmpty ? "#ffffff" : Shade.colour(0.45 + share / 2)))
        text.put("\" fill-opacity=\"0.85\" stroke=\"#333333\" stroke-width=\"0.7\"")
        if count == nil { text.put(" stroke-dasharray=\"2 1\"") }
        text.put("><title>")
        text.put(xml: region.name + ": " + words.count(count))
        text.put("</title></circle>\n")
    }

    /// The room a name takes.
    private struct Box {
        /// Of a letter of nine units, on average.
        private static let letterWidth = 5.0
        private static let lineHeight = 9.0

        let left: Double
        let right: Double
        let baseline: Double

        init(x: Double, y: Double, letters: Int) {
            left = x
            right = x + Double(letters) * Self.letterWidth
            baseline = y
        }

        func meets(_ other: Box) -> Bool {
            left < other.right && other.left < right
                && abs(baseline - other.baseline) < Self.lineHeight
        }
    }

    /// To the right of the bubble.
    private static func namePlace(
        _ region: ReportContent.Region, _ radius: Double, _ frame: MapFrame
    ) -> (x: Double, y: Double) {
        (
            frame.x(region.centre.longitude) + radius + 2,
            frame.y(region.centre.latitude) + 3
        )
    }

    private static func putName(
        _ name: String, _ x: Double, _ y: Double, _ text: inout TextBytes
    ) {
        putText(name, "name", x, y, &text)
    }

    private static func putText(
        _ content: String, _ kind: String, _ x: Double, _ y: Double, _ text: inout TextBytes
    ) {
        text.put("<text class=\"" + kind + "\" x=\"")
        text.put(tenth: x)
        text.put("\" y=\"")
        text.put(tenth: y)
        text.put("\">")
        text.put(xml: content)
        text.put("</text>\n")
    }

    private static func putGraticule(_ frame: MapFrame, _ text: inout TextBytes) {
        for degree in MapFrame.lines(frame.longitudes) {
            let x = frame.x(Double(degree))
            putLine(
                x, frame.y(frame.latitudes.upperBound), x, frame.y(frame.latitudes.lowerBound),
                &text)
            putDegree(degree, degree < 0 ? "°W" : "°E", x, frame.height - 20, &text)
        }
        for degree in MapFrame.lines(frame.latitudes) {
            let y = frame.y(Double(degree))
            putLine(
                frame.x(frame.longitudes.lowerBound), y, frame.x(frame.longitudes.upperBound), y,
                &text)
            putDegree(
                degree, degree < 0 ? "°S" : "°N", frame.x(frame.longitudes.lowerBound) - 14, y + 3,
                &text)
        }
    }

    private static func putLine(
        _ x: Double, _ y: Double, _ endX: Double, _ endY: Double, _ text: inout TextBytes
    ) {
        text.put("<path class=\"grid\" d=\"M")
        for (number, value) in [x, y, endX, endY].enumerated() {
            text.put(number == 2 ? "L" : number == 0 ? "" : " ")
            text.put(tenth: value)
        }
        text.put("\"/>\n")
    }

    private static func putDegree(
        _ degree: Int, _ side: String, _ x: Double, _ y: Double, _ text: inout TextBytes
    ) {
        putText(String(degree.magnitude) + side, "degree", x, y, &text)
    }

    /// A bar of a round length that takes about a fifth of the width.
    private static func putScale(_ frame: MapFrame, _ text: inout TextBytes) {
        let room = MapFrame.width / 5 / frame.unitsPerKilometre
        let lengths = [10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000]
        let kilometres = lengths.last { Double($0) <= room } ?? lengths[0]
        let length = Double(kilometres) * frame.unitsPerKilometre
        let (x, y) = (14.0, frame.height - 8)
        text.put("<path class=\"scale\" d=\"M")
        text.put(tenth: x)
        text.put(" ")
        text.put(tenth: y)
        text.put("h")
        text.put(tenth: length)
        text.put("\"/>")
        putText(String(kilometres) + " km", "degree", x + length + 24, y + 3, &text)
    }
}
