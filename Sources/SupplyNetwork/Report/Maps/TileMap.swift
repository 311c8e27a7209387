import Records

/// Regions as hexagons of one size, each near where it lies: small ones are seen as well as large.
///
/// - Complexity: O(regions² · rounds of exchange), few of them.
enum TileMap {
    private static let width = 420.0
    /// Cells in the box around the regions for each region: room to keep the shape of a land.
    private static let cellsPerRegion = 1.6
    /// The widest cell, so that few regions do not fill the page.
    private static let sizeMax = 66.0
    /// √3, by which a hexagon is wider than it is far to the next row.
    private static let rootOfThree = 1.7320508075688772

    /// Rows from the north, every second moved half a cell to the east.
    struct Cell: Hashable {
        let row: Int
        let column: Int

        var x: Double { Double(column) + (row.isMultiple(of: 2) ? 0 : 0.5) }
        var y: Double { Double(row) * rootOfThree / 2 }
    }

    /// A cell for each place: the nearest that is free, those farthest out first, as they make the
    /// shape.
    static func cells(_ places: [Coordinate]) -> [Cell] {
        guard let frame = MapFrame(places) else { return [] }
        let points = places.map { (x: frame.x($0.longitude), y: frame.y($0.latitude)) }
        let (west, north) = (points.map(\.x).min() ?? 0, points.map(\.y).min() ?? 0)
        let wide = max(1, (points.map(\.x).max() ?? 0) - west)
        let tall = max(1, (points.map(\.y).max() ?? 0) - north)
        let side = (wide * tall / (Double(places.count) * cellsPerRegion)).squareRoot()
        let moved = points.map { (x: ($0.x - west) / side, y: ($0.y - north) / side) }
        let middle = (x: wide / side / 2, y: tall / side / 2)
        func far(_ place: Int) -> Double {
            let (x, y) = (moved[place].x - middle.x, moved[place].y - middle.y)
            return x * x + y * y
        }
        var taken: Set<Cell> = []
        var cells = [Cell](repeating: Cell(row: 0, column: 0), count: places.count)
        for place in places.indices.sorted(by: { (far($1), $0) < (far($0), $1) }) {
            let cell = nearest(moved[place].x, moved[place].y, free: taken)
            taken.insert(cell)
            cells[place] = cell
        }
        while exchange(&cells, moved) {}
        return cells
    }

    /// Lets each two change cells that together lie nearer to their places then; whether any did.
    private static func exchange(_ cells: inout [Cell], _ points: [(x: Double, y: Double)]) -> Bool
    {
        func far(_ place: Int, _ cell: Cell) -> Double {
            let (x, y) = (cell.x - points[place].x, cell.y - points[place].y)
            return x * x + y * y
        }
        var hasMoved = false
        for one in cells.indices {
            for other in cells.indices.dropFirst(one + 1) {
                let now = far(one, cells[one]) + far(other, cells[other])
                let then = far(one, cells[other]) + far(other, cells[one])
                guard then < now - leastGain else { continue }
                cells.swapAt(one, other)
                hasMoved = true
            }
        }
        return hasMoved
    }

    /// Less is rounding: without it two could change for ever.
    private static let leastGain = 1e-9

    private static func nearest(_ x: Double, _ y: Double, free taken: Set<Cell>) -> Cell {
        let (row, column) = (Int((y * 2 / rootOfThree).rounded()), Int(x.rounded()))
        var reach = 2
        while true {
            let around = (-reach...reach).flatMap { down in
                (-reach...reach).map { Cell(row: row + down, column: column + $0) }
            }
            let free = around.filter { !taken.contains($0) }
            func distance(_ cell: Cell) -> Double {
                (cell.x - x) * (cell.x - x) + (cell.y - y) * (cell.y - y)
            }
            if let best = free.min(by: {
                (distance($0), $0.row, $0.column) < (distance($1), $1.row, $1.column)
            }) {
                return best
            }
            reach *= 2
        }
    }

    /// - Parameter counts: of all regions drawn.
    static func put(
        _ regions: [ReportContent.Region], _ counts: [ConceptID: RegionCount],
        _ words: ReportWords, _ text: inout TextBytes
    ) {
        let cells = cells(regions.map(\.centre))
        guard let west = cells.map(\.x).min(), let east = cells.map(\.x).max(),
            let north = cells.map(\.y).min(), let south = cells.map(\.y).max()
        else { return }
        let size = min(sizeMax, width / (east - west + 1.2))
        text.put("<svg viewBox=\"0 0 ")
        text.put(tenth: width)
        text.put(" ")
        text.put(tenth: (south - north + 1.3) * size)
        text.put("\" font-size=\"")
        text.put(tenth: TileLabel.letters(in: size))
        text.put("\" role=\"img\"><title>")
        text.put(xml: words.tilesTitle)
        text.put("</title>\n")
        let most = Double(max(1, counts.values.compactMap(\.number).max() ?? 1))
        let left = (width - (east - west) * size) / 2
        for (region, cell) in zip(regions, cells) {
            let point = (x: left + (cell.x - west) * size, y: (cell.y - north + 0.65) * size)
            putTile(
                region, counts[region.id, default: .known(0)], most, point, size, words, &text)
        }
        text.put("</svg>\n")
    }

    private static func putTile(
        _ region: ReportContent.Region, _ count: RegionCount, _ most: Double,
        _ point: (x: Double, y: Double), _ size: Double, _ words: ReportWords,
        _ text: inout TextBytes
    ) {
        let share = Double(count.number ?? 0) / most
        let isEmpty = count == .known(0) || count == .unknown
        text.put("<g><title>")
        text.put(xml: region.name + ": " + words.count(count))
        text.put("</title><path stroke=\"#ffffff\" fill=\"")
        text.put(count == .outside ? "#fbfbfb" : isEmpty ? "#f2f2f2" : Shade.colour(share))
        text.put("\" d=\"M")
        let (half, tall) = (size / 2, size / rootOfThree)
        let corners = [
            (0, -tall), (half, -tall / 2), (half, tall / 2), (0, tall), (-half, tall / 2),
            (-half, -tall / 2),
        ]
        for (number, corner) in corners.enumerated() {
            text.put(number == 0 ? "" : "L")
            text.put(tenth: point.x + corner.0)
            text.put(" ")
            text.put(tenth: point.y + corner.1)
        }
        text.put("z\"/>")
        let ink = isEmpty || count == .outside ? "#555555" : Shade.ink(share)
        TileLabel(region.name, in: size).put(
            words.shortCount(count), ink, x: point.x, y: point.y,
            letters: TileLabel.letters(in: size), &text)
        text.put("</g>\n")
    }
}
