/// What all maps from coordinates have: a graticule, a scale, names.
enum MapGround {
    static func putGraticule(_ frame: MapFrame, _ text: inout TextBytes) {
        for degree in MapFrame.lines(frame.longitudes) {
            let x = frame.x(Double(degree))
            putLine(
                x, frame.y(frame.latitudes.upperBound), x, frame.y(frame.latitudes.lowerBound),
                &text)
        }
        for degree in MapFrame.lines(frame.latitudes) {
            let y = frame.y(Double(degree))
            putLine(
                frame.x(frame.longitudes.lowerBound), y, frame.x(frame.longitudes.upperBound), y,
                &text)
        }
        for degree in degrees(of: frame) {
            let (x, y) = (degree.box.anchorX, degree.box.baseline)
            putText(degree.name, "degree", x, y, &text)
        }
    }

    /// What the scale takes at the lower edge.
    static let scaleHeight = 16.0

    /// The names of the lines, below and on the left of the map.
    static func degrees(of frame: MapFrame) -> [(name: String, box: NameBox)] {
        let longitudes = MapFrame.lines(frame.longitudes).map { degree in
            (
                name: String(degree.magnitude) + (degree < 0 ? "°W" : "°E"),
                x: frame.x(Double(degree)), y: frame.height - 22
            )
        }
        let west = frame.x(frame.longitudes.lowerBound) - 16
        let latitudes = MapFrame.lines(frame.latitudes).map { degree in
            (
                name: String(degree.magnitude) + (degree < 0 ? "°S" : "°N"), x: west,
                y: frame.y(Double(degree))
            )
        }
        return (longitudes + latitudes).map {
            ($0.name, NameBox(x: $0.x, y: $0.y, wide: 28, tall: 11))
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

    /// A bar of a round length that takes about a fifth of the width.
    static func putScale(_ frame: MapFrame, _ text: inout TextBytes) {
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

    static func putText(
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
}
