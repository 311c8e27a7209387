import Records

/// Regions at their points, each as large as it has suppliers, with the sites whose points are
/// known, flows between regions, a graticule and a scale; on a user's own outlines where there are.
enum BubbleMap {
    private static let radiusMax = 26.0
    private static let radiusMin = 2.5
    /// Regions named beside their bubbles; the others tell their name when pointed at.
    private static let named = 14

    /// - Parameter counts: of all regions drawn.
    /// - Complexity: O(regions · log regions + sites + points of outlines).
    static func put(
        _ content: ReportContent, _ counts: [ConceptID: RegionCount], _ words: ReportWords,
        _ text: inout TextBytes
    ) {
        let regions = content.regions
        guard let frame = MapFrame(regions.map(\.centre), outlines: content.boundaries) else {
            return
        }
        // Arrows between regions that lie together are drawn apart, where there is room for them.
        let near = FlowMap.groups(content)
        let flows = FlowLines.shown(content).filter { flow in
            !near.contains { $0.contains(flow.from) && $0.contains(flow.to) }
        }
        text.put("<svg viewBox=\"0 0 ")
        text.put(tenth: MapFrame.width)
        text.put(" ")
        text.put(tenth: frame.height + (flows.isEmpty ? 0 : FlowLines.keyHeight))
        text.put("\" role=\"img\"><title>")
        text.put(xml: words.mapTitle)
        text.put("</title>\n")
        BoundaryLines.put(content.boundaries, frame, &text)
        MapGround.putGraticule(frame, &text)
        let known = regions.map { counts[$0.id]?.number ?? 0 }
        let most = Double(max(1, known.max() ?? 1))
        let circles = regions.indices.map { place in
            let point = frame.point(regions[place].centre)
            return MapCircle(x: point.x, y: point.y, radius: radius(Double(known[place]) / most))
        }
        // The smaller lie on the larger.
        let order = regions.indices.sorted { (known[$1], $0) < (known[$0], $1) }
        for place in order {
            let count = counts[regions[place].id, default: .known(0)]
            putBubble(
                regions[place], count, Double(known[place]) / most, circles[place], words, &text)
        }
        putSites(content.sites, frame, &text)
        let radii = Dictionary(uniqueKeysWithValues: zip(regions.map(\.id), circles.map(\.radius)))
        let lines = FlowLines(content: content, frame: frame, words: words)
        lines.put(flows, &text) { radii[$0] ?? 0 }
        let arrows = lines.arrows(flows) { radii[$0] ?? 0 }.flatMap(\.arrow.points)
        var names = NamePlaces(
            circles, points: content.sites.map(frame.point) + arrows, in: frame)
        for place in order.filter({ known[$0] > 0 }).prefix(named) {
            names.place(regions[place].name, beside: circles[place])?.put(&text)
        }
        MapGround.putScale(frame, &text)
        lines.putKey(to: flows, &text)
        text.put("</svg>\n")
    }

    private static func putSites(
        _ sites: [Coordinate], _ frame: MapFrame, _ text: inout TextBytes
    ) {
        for site in sites {
            text.put("<circle class=\"site\" r=\"1.3\" cx=\"")
            text.put(tenth: frame.x(site.longitude))
            text.put("\" cy=\"")
            text.put(tenth: frame.y(site.latitude))
            text.put("\"/>\n")
        }
    }

    private static func radius(_ share: Double) -> Double {
        share > 0 ? max(radiusMin + 1, radiusMax * share.squareRoot()) : radiusMin
    }

    private static func putBubble(
        _ region: ReportContent.Region, _ count: RegionCount, _ share: Double,
        _ circle: MapCircle, _ words: ReportWords, _ text: inout TextBytes
    ) {
        text.put("<circle cx=\"")
        text.put(tenth: circle.x)
        text.put("\" cy=\"")
        text.put(tenth: circle.y)
        text.put("\" r=\"")
        text.put(tenth: circle.radius)
        let isEmpty = count != .keptBack && (count.number ?? 0) == 0
        text.put("\" fill=\"" + (isEmpty ? "#ffffff" : Shade.colour(0.45 + share / 2)))
        text.put("\" fill-opacity=\"0.85\" stroke=\"")
        text.put(count == .outside ? "#cccccc" : "#333333")
        text.put("\" stroke-width=\"0.7\"")
        if count == .keptBack || count == .unknown { text.put(" stroke-dasharray=\"2 1\"") }
        text.put("><title>")
        text.put(xml: region.name + ": " + words.count(count))
        text.put("</title></circle>\n")
    }
}
