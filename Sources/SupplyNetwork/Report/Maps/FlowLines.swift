import Records

/// Draws flows between regions as arrows, the wider the more firms.
///
/// What supplies is a whole line, what only could is a broken one: they are told apart in grey
/// print and by whoever sees no colours. A width means the same on all maps of a report.
struct FlowLines {
    /// Arrows of a report (own choice: more hide each other).
    static let shownMax = 30
    /// What the key to arrows takes below a map.
    static let keyHeight = 30.0
    private static let widthMin = 0.9
    private static let widthMax = 4.0
    /// How far an arrow bends from the straight line, so that those to and fro lie apart.
    private static let bend = 0.16
    /// Darker than the bubbles' blues are in grey print.
    /// - Source: "vermillion", darkened; Okabe and Ito 2008, Color Universal Design.
    static let colour = "#a33b00"

    private let frame: MapFrame
    private let words: ReportWords
    private let widest: Int
    private let regions: [ConceptID: ReportContent.Region]

    init(content: ReportContent, frame: MapFrame, words: ReportWords) {
        self.frame = frame
        self.words = words
        widest = content.flows.flows.first?.firms ?? 1
        regions = Dictionary(content.regions.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Those that are drawn: of most firms, between regions of the map.
    static func shown(_ content: ReportContent) -> [RegionalFlows.Flow] {
        let drawn = Set(content.regions.map(\.id))
        return content.flows.flows.prefix(shownMax).filter {
            drawn.contains($0.from) && drawn.contains($0.to)
        }
    }

    /// - Parameter radius: of what is drawn around a region's centre, where arrows end.
    func put(
        _ flows: [RegionalFlows.Flow], _ text: inout TextBytes, radius: (ConceptID) -> Double
    ) {
        // The wider are drawn first, so that the narrower lie on them.
        for (flow, arrow) in arrows(flows, radius: radius) {
            let ends = [flow.from, flow.to].map { regions[$0]?.name ?? $0.code }
            text.put("<g class=\"flow\"><title>")
            text.put(xml: ends[0] + " → " + ends[1] + ": " + words.flow(flow))
            text.put("</title>")
            arrow.put(isBroken: flow.kind == .canSupply, &text)
            text.put("</g>\n")
        }
    }

    /// The arrows as they are drawn, of flows whose ends are on the map.
    func arrows(
        _ flows: [RegionalFlows.Flow], radius: (ConceptID) -> Double
    ) -> [(flow: RegionalFlows.Flow, arrow: Arrow)] {
        flows.compactMap { flow in
            guard let from = regions[flow.from], let to = regions[flow.to] else { return nil }
            let arrow = Arrow(
                from: frame.point(from.centre), to: frame.point(to.centre),
                width: Self.width(flow.firms, of: widest), gap: radius(flow.to))
            return (flow, arrow)
        }
    }

    /// What arrows mean, an example of each kind there is; nothing where there is no arrow.
    func putKey(to flows: [RegionalFlows.Flow], _ text: inout TextBytes) {
        guard !flows.isEmpty else { return }
        let kinds = [EdgeKind.supplies, .canSupply].filter { kind in
            flows.contains { $0.kind == kind }
        }
        for (number, kind) in kinds.enumerated() {
            let (x, y) = (14 + Double(number) * MapFrame.width / 2, frame.height + 10)
            Arrow(
                from: (x, y), to: (x + 34, y), width: Self.width(widest, of: widest), gap: 0
            ).put(isBroken: kind == .canSupply, &text)
            MapGround.putText(words.flowKind(kind), "key", x + 40, y + 3, &text)
        }
        MapGround.putText(words.widest(widest), "key", 14, frame.height + 26, &text)
    }

    static func width(_ firms: Int, of most: Int) -> Double {
        let share = Double(firms) / Double(max(1, most))
        return widthMin + (widthMax - widthMin) * share.squareRoot()
    }

    /// A bent line with a head.
    struct Arrow {
        let from: (x: Double, y: Double)
        let to: (x: Double, y: Double)
        let width: Double
        /// How far before its end it stops.
        let gap: Double

        /// Towards which it bends.
        private var middle: (x: Double, y: Double) {
            let (across, down) = (to.x - from.x, to.y - from.y)
            return (
                x: (from.x + to.x) / 2 - down * FlowLines.bend,
                y: (from.y + to.y) / 2 + across * FlowLines.bend
            )
        }

        /// Points along it, close enough that no letter has room between them.
        var points: [(x: Double, y: Double)] {
            let count = 60
            return (0...count).map { number in
                let share = Double(number) / Double(count)
                let (first, both, last) = (
                    (1 - share) * (1 - share), 2 * share * (1 - share), share * share
                )
                return (
                    x: first * from.x + both * middle.x + last * to.x,
                    y: first * from.y + both * middle.y + last * to.y
                )
            }
        }

        func put(isBroken: Bool, _ text: inout TextBytes) {
            // Where the line comes in.
            let (inX, inY) = (to.x - middle.x, to.y - middle.y)
            let length = max(0.001, (inX * inX + inY * inY).squareRoot())
            let (unitX, unitY) = (inX / length, inY / length)
            let head = 3.5 + 1.2 * width
            let tip = (x: to.x - unitX * gap, y: to.y - unitY * gap)
            let base = (x: tip.x - unitX * head, y: tip.y - unitY * head)
            text.put("<path fill=\"none\" stroke=\"\(FlowLines.colour)\" stroke-width=\"")
            text.put(tenth: width)
            if isBroken { text.put("\" stroke-dasharray=\"5 3") }
            text.put("\" d=\"M")
            Self.put([from], &text)
            text.put("Q")
            Self.put([middle, base], &text)
            text.put("\"/><path fill=\"\(FlowLines.colour)\" d=\"M")
            let half = head * 0.45
            let corners = [
                (x: base.x - unitY * half, y: base.y + unitX * half),
                (x: base.x + unitY * half, y: base.y - unitX * half),
            ]
            Self.put([tip], &text)
            for corner in corners {
                text.put("L")
                Self.put([corner], &text)
            }
            text.put("z\"/>")
        }

        private static func put(_ points: [(x: Double, y: Double)], _ text: inout TextBytes) {
            for (number, point) in points.enumerated() {
                if number > 0 { text.put(" ") }
                text.put(tenth: point.x)
                text.put(" ")
                text.put(tenth: point.y)
            }
        }
    }
}
