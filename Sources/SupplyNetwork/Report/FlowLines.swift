import Records

/// Draws flows between regions as arrows, the wider the more firms.
///
/// What supplies is a whole line, what only could is a broken one: they are told apart in grey
/// print and by whoever sees no colours.
enum FlowLines {
    /// Arrows on a map (own choice: more hide each other).
    static let shownMax = 30
    private static let widthMin = 0.9
    private static let widthMax = 5.0
    /// How far an arrow bends from the straight line, so that those to and fro lie apart.
    private static let bend = 0.16
    /// Darker than the bubbles' blues are in grey print.
    /// - Source: "vermillion", darkened; Okabe and Ito 2008, Color Universal Design.
    static let colour = "#a33b00"

    /// - Parameters:
    ///   - centres: of the regions; a flow to or from any other is not drawn.
    ///   - radius: what is drawn around a region's centre, where arrows end.
    static func put(
        _ flows: ArraySlice<RegionalFlows.Flow>, _ centres: [ConceptID: Coordinate],
        _ frame: MapFrame, _ words: ReportWords, names: [ConceptID: String],
        radius: (ConceptID) -> Double, _ text: inout TextBytes
    ) {
        let most = flows.map(\.firms).max() ?? 1
        // The wider are drawn first, so that the narrower lie on them.
        for flow in flows {
            guard let from = centres[flow.from], let to = centres[flow.to] else { continue }
            let arrow = Arrow(
                from: (frame.x(from.longitude), frame.y(from.latitude)),
                to: (frame.x(to.longitude), frame.y(to.latitude)),
                width: width(flow.firms, of: most), gap: radius(flow.to))
            text.put("<g class=\"flow\"><title>")
            text.put(
                xml: [names[flow.from], names[flow.to]].map { $0 ?? "" }.joined(separator: " → ")
                    + ": " + words.flow(flow))
            text.put("</title>")
            arrow.put(isBroken: flow.kind == .canSupply, &text)
            text.put("</g>\n")
        }
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

        func put(isBroken: Bool, _ text: inout TextBytes) {
            let (across, down) = (to.x - from.x, to.y - from.y)
            let middle = (
                x: (from.x + to.x) / 2 - down * FlowLines.bend,
                y: (from.y + to.y) / 2 + across * FlowLines.bend
            )
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
