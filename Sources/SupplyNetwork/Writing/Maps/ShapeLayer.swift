/// The shapes of a layer and their index.
struct ShapeLayer {
    enum Kind: Int32 {
        case point = 1
        case line = 3
    }

    private static let headBytes = 100
    private static let recordHeadBytes = 8
    private static let pointBytes = 20

    private let kind: Kind
    /// Nil where a shape is not known; a point is one part with one position.
    private let shapes: [[[EdgeLine.Position]]?]

    init(_ kind: Kind, _ shapes: [[[EdgeLine.Position]]?]) {
        self.kind = kind
        self.shapes = shapes
    }

    /// Of the longer file.
    var byteCount: Int {
        shapes.reduce(Self.headBytes) { $0 + Self.recordHeadBytes + contentBytes(of: $1) }
    }

    private func contentBytes(of shape: [[EdgeLine.Position]]?) -> Int {
        guard let shape else { return 4 }
        let positions = shape.reduce(0) { $0 + $1.count }
        return kind == .point ? Self.pointBytes : 44 + 4 * shape.count + 16 * positions
    }

    func files() -> (shapes: [UInt8], index: [UInt8]) {
        var shp = LayerBytes()
        var shx = LayerBytes()
        putHead(&shp, bytes: byteCount)
        putHead(&shx, bytes: Self.headBytes + Self.recordHeadBytes * shapes.count)
        for (number, shape) in shapes.enumerated() {
            let content = contentBytes(of: shape)
            // Lengths and places are counted in words of two bytes.
            shx.put(big: Int32(shp.count / 2))
            shx.put(big: Int32(content / 2))
            shp.put(big: Int32(number + 1))
            shp.put(big: Int32(content / 2))
            put(shape, &shp)
        }
        return (shp.bytes, shx.bytes)
    }

    private func put(_ shape: [[EdgeLine.Position]]?, _ bytes: inout LayerBytes) {
        guard let shape else { return bytes.put(little: Int32(0)) }
        bytes.put(little: kind.rawValue)
        if kind == .line {
            putBounds(shape.joined(), &bytes)
            bytes.put(little: Int32(shape.count))
            bytes.put(little: Int32(shape.reduce(0) { $0 + $1.count }))
            var start = Int32(0)
            for part in shape {
                bytes.put(little: start)
                start += Int32(part.count)
            }
        }
        for position in shape.joined() {
            bytes.put(position.longitude)
            bytes.put(position.latitude)
        }
    }

    private func putHead(_ head: inout LayerBytes, bytes: Int) {
        head.put(big: Int32(9_994))
        head.put([UInt8](repeating: 0, count: 20))
        head.put(big: Int32(bytes / 2))
        head.put(little: Int32(1_000))
        head.put(little: kind.rawValue)
        putBounds(shapes.lazy.compactMap(\.self).joined().joined(), &head)
        // Heights and measures, which there are none of.
        for _ in 0..<4 { head.put(0.0) }
    }

    private func putBounds(
        _ positions: some Sequence<EdgeLine.Position>, _ bytes: inout LayerBytes
    ) {
        var (west, south, east, north) = (180.0, 90.0, -180.0, -90.0)
        var isEmpty = true
        for position in positions {
            isEmpty = false
            (west, east) = (min(west, position.longitude), max(east, position.longitude))
            (south, north) = (min(south, position.latitude), max(north, position.latitude))
        }
        for bound in isEmpty ? [0, 0, 0, 0] : [west, south, east, north] { bytes.put(bound) }
    }
}
