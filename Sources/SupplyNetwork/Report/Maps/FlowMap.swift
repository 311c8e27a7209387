import Records

/// Flows between regions that lie together, drawn large: on the map of a land they would hide each
/// other.
enum FlowMap {
    /// Regions this near to each other lie together: neighbouring provinces do (own choice).
    private static let nearKilometres = 150
    /// Pictures of a report (own choice: a printed page).
    private static let groupsMax = 4
    /// Around the regions of a group, in degrees.
    private static let margin = 0.3
    private static let dot = 3.0

    /// Regions that lie together and have flows among them, the groups of most flows first.
    ///
    /// - Complexity: O(regions² + flows · groups).
    static func groups(_ content: ReportContent) -> [Set<ConceptID>] {
        let flows = FlowLines.shown(content)
        let met = Set(flows.flatMap { [$0.from, $0.to] })
        var left = content.regions.filter { met.contains($0.id) }
        var groups: [Set<ConceptID>] = []
        while let first = left.popLast() {
            var group = [first]
            var place = 0
            while place < group.count {
                let centre = group[place].centre
                let near = left.filter {
                    GreatCircle.kilometres(from: centre, to: $0.centre) <= nearKilometres
                }
                group += near
                left.removeAll { near.contains($0) }
                place += 1
            }
            groups.append(Set(group.map(\.id)))
        }
        let counted = groups.map { group in
            (group, flows.count { group.contains($0.from) && group.contains($0.to) })
        }.filter { $0.1 > 0 }
        let order = counted.indices.sorted { (counted[$1].1, $0) < (counted[$0].1, $1) }
        return order.prefix(groupsMax).map { counted[$0].0 }
    }

    /// Regions that a caption names (own choice: a line).
    private static let named = 3

    /// The regions of a group by which people know where it is: those with most suppliers.
    static func names(_ content: ReportContent, _ group: Set<ConceptID>) -> [String] {
        let regions = content.regions.filter { group.contains($0.id) }
        let counts = content.regionCounts
        let order = regions.indices.sorted {
            let (one, other) = (counts[regions[$0].id]?.number, counts[regions[$1].id]?.number)
            return (other ?? 0, $0) < (one ?? 0, $1)
        }
        return order.prefix(named).map { regions[$0].name }
    }

    /// - Complexity: O(regions + flows + points of outlines).
    static func put(
        _ content: ReportContent, _ group: Set<ConceptID>, _ words: ReportWords,
        _ text: inout TextBytes
    ) {
        let regions = content.regions.filter { group.contains($0.id) }
        guard let frame = MapFrame(regions.map(\.centre), margin: margin) else { return }
        let flows = FlowLines.shown(content).filter {
            group.contains($0.from) && group.contains($0.to)
        }
        text.put("<svg viewBox=\"0 0 ")
        text.put(tenth: MapFrame.width)
        text.put(" ")
        text.put(tenth: frame.height + FlowLines.keyHeight)
        text.put("\" role=\"img\"><title>")
        text.put(xml: words.nearFlows(names(content, group)))
        text.put("</title>\n")
        BoundaryLines.put(content.boundaries, frame, &text)
        MapGround.putGraticule(frame, &text)
        for region in regions {
            text.put("<circle class=\"place\" r=\"")
            text.put(tenth: dot)
            text.put("\" cx=\"")
            text.put(tenth: frame.x(region.centre.longitude))
            text.put("\" cy=\"")
            text.put(tenth: frame.y(region.centre.latitude))
            text.put("\"/>\n")
        }
        let arrows = FlowLines(content: content, frame: frame, words: words)
        arrows.put(flows, &text) { _ in dot + 1 }
        let circles = regions.map { region in
            let point = frame.point(region.centre)
            return MapCircle(x: point.x, y: point.y, radius: dot)
        }
        let points = arrows.arrows(flows) { _ in dot + 1 }.flatMap(\.arrow.points)
        var names = NamePlaces(circles, points: points, in: frame)
        for (region, circle) in zip(regions, circles) {
            names.place(region.name, beside: circle)?.put(&text)
        }
        MapGround.putScale(frame, &text)
        arrows.putKey(to: flows, &text)
        text.put("</svg>\n")
    }
}
