package import Records

/// The outline of a region, as a user's own file draws it.
package struct Boundary: Hashable, Sendable {
    package let name: String
    /// Outer lines and holes alike, each closed.
    package let rings: [[Coordinate]]

    package init(name: String, rings: [[Coordinate]]) {
        self.name = name
        self.rings = rings
    }
}

/// Draws outlines under what a map shows.
enum BoundaryLines {
    /// Steps shorter than this are not seen in print at the width of a page, in units of the
    /// picture: 0.15 mm.
    private static let stepMin = 0.4

    /// - Complexity: O(points).
    static func put(_ boundaries: [Boundary], _ frame: MapFrame, _ text: inout TextBytes) {
        guard !boundaries.isEmpty else { return }
        // A picture within the picture: what leads beyond the map is cut off at its edge.
        let (left, right) = (
            frame.x(frame.longitudes.lowerBound), frame.x(frame.longitudes.upperBound)
        )
        let (top, bottom) = (
            frame.y(frame.latitudes.upperBound), frame.y(frame.latitudes.lowerBound)
        )
        text.put("<svg class=\"lands\"")
        for (name, value) in [
            ("x", left), ("y", top), ("width", right - left), ("height", bottom - top),
        ] {
            text.put(" " + name + "=\"")
            text.put(tenth: value)
            text.put("\"")
        }
        text.put(" viewBox=\"")
        for (number, value) in [left, top, right - left, bottom - top].enumerated() {
            if number > 0 { text.put(" ") }
            text.put(tenth: value)
        }
        text.put("\">\n")
        defer { text.put("</svg>\n") }
        for boundary in boundaries {
            let lines = boundary.rings.map { line($0, frame) }.filter { $0.count > 2 }
            guard !lines.isEmpty else { continue }
            text.put("<path class=\"land\" fill-rule=\"evenodd\" d=\"")
            for line in lines {
                for (number, point) in line.enumerated() {
                    text.put(number == 0 ? "M" : "L")
                    text.put(tenth: point.x)
                    text.put(" ")
                    text.put(tenth: point.y)
                }
                text.put("z")
            }
            text.put("\"><title>")
            text.put(xml: boundary.name)
            text.put("</title></path>\n")
        }
    }

    /// What of a line is seen at the picture's size.
    private static func line(_ ring: [Coordinate], _ frame: MapFrame) -> [(x: Double, y: Double)] {
        var kept: [(x: Double, y: Double)] = []
        for place in ring {
            let point = (x: frame.x(place.longitude), y: frame.y(place.latitude))
            if let last = kept.last {
                let (across, down) = (point.x - last.x, point.y - last.y)
                if across * across + down * down < stepMin * stepMin { continue }
            }
            kept.append(point)
        }
        return kept
    }
}
