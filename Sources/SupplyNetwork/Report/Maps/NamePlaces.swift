/// Finds room for names on a map: beside the circles they name and on nothing else, or where there
/// is none so near, farther off with a line that leads back.
struct NamePlaces {
    /// Beyond this a line leads from the name to its circle.
    private static let near = 2.0
    /// How far off names are tried (own choice: as far as a reader follows a line).
    private static let distances = [near, 9, 16, 24, 34, 46, 60, 76, 94, 114, 136]
    /// Where around a circle, the best first: on its right, on its left, below, above, between.
    private static let directions: [(x: Double, y: Double)] = [
        (1, 0), (-1, 0), (0, 1), (0, -1), (0.924, 0.383), (0.924, -0.383), (-0.924, 0.383),
        (-0.924, -0.383), (0.707, 0.707), (0.707, -0.707), (-0.707, 0.707), (-0.707, -0.707),
        (0.383, 0.924), (0.383, -0.924), (-0.383, 0.924), (-0.383, -0.924),
    ]
    /// How far from each other points of a line are looked at.
    private static let step = 3.0

    private let circles: [MapCircle]
    private let room: NameBox
    private var points: [(x: Double, y: Double)]
    private var taken: [NameBox]

    /// - Parameters:
    ///   - circles: that no name may lie on.
    ///   - points: the same, such as those of arrows.
    init(_ circles: [MapCircle], points: [(x: Double, y: Double)] = [], in frame: MapFrame) {
        self.circles = circles
        self.points = points
        let tall = frame.height - MapGround.scaleHeight
        room = NameBox(x: MapFrame.width / 2, y: tall / 2, wide: MapFrame.width, tall: tall)
        taken = MapGround.degrees(of: frame).map(\.box)
    }

    /// A name where it is drawn, and the line that leads there from its circle, if one is needed.
    struct Place {
        let name: String
        let box: NameBox
        let line: (from: (x: Double, y: Double), to: (x: Double, y: Double))?

        func put(_ text: inout TextBytes) {
            if let line {
                for kind in ["halo", "lead"] {
                    text.put("<path class=\"" + kind + "\" d=\"M")
                    text.put(tenth: line.from.x)
                    text.put(" ")
                    text.put(tenth: line.from.y)
                    text.put("L")
                    text.put(tenth: line.to.x)
                    text.put(" ")
                    text.put(tenth: line.to.y)
                    text.put("\"/>")
                }
            }
            MapGround.putText(
                name, "name " + box.anchor.rawValue, box.anchorX, box.baseline, &text)
        }
    }

    /// - Returns: nil where there is no room, even far off.
    /// - Complexity: O(circles + points + names placed).
    mutating func place(_ name: String, beside circle: MapCircle) -> Place? {
        let tries = Self.distances.lazy.flatMap { distance in
            Self.directions.lazy.map { (distance, $0) }
        }
        for (distance, direction) in tries {
            let reach = circle.radius + distance
            let point = (x: circle.x + direction.x * reach, y: circle.y + direction.y * reach)
            let box = NameBox(name, at: point, from: direction)
            let line = distance > Self.near ? Self.line(from: circle, to: point) : []
            guard isFree(box), !isCrossed(by: line) else { continue }
            taken.append(box)
            points += line
            let lead = line.first.map { (from: $0, to: point) }
            return Place(name: name, box: box, line: lead)
        }
        return nil
    }

    /// Whether a line leads over a name.
    private func isCrossed(by line: [(x: Double, y: Double)]) -> Bool {
        taken.contains { box in line.contains { box.holds($0) } }
    }

    private func isFree(_ box: NameBox) -> Bool {
        room.covers(box) && !taken.contains(where: box.meets)
            && !circles.contains(where: box.meets) && !points.contains(where: box.holds)
    }

    private static func line(
        from circle: MapCircle, to end: (x: Double, y: Double)
    ) -> [(x: Double, y: Double)] {
        let (across, down) = (end.x - circle.x, end.y - circle.y)
        let count = Int((across * across + down * down).squareRoot() / step)
        return (0...max(1, count)).map { number in
            let share = Double(number) / Double(max(1, count))
            return (x: circle.x + across * share, y: circle.y + down * share)
        }
    }
}
