@testable import SupplyNetwork

/// Small graphs of whose partitions the best is known.
enum KnownGraph: String, CaseIterable, Sendable {
    case karate, florentine, davis, cliques, grid

    /// The highest modularity of all partitions.
    ///
    /// - Source: Brandes et al. 2008, doi:10.1109/TKDE.2007.190689, for the karate club; for the
    ///   ring of cliques, joined two and two, Fortunato and Barthélemy 2007,
    ///   doi:10.1073/pnas.0605965104; for the others the integer programme of igraph,
    ///   `community_optimal_modularity`.
    var best: Double {
        switch self {
        case .karate: 0.419_789_612_097
        case .florentine: 0.398_75
        case .davis: 0.336_005_554_855
        case .cliques: 0.887_878_787_879
        case .grid: 0.474_062_5
        }
    }

    var topology: Topology {
        let links = links
        let count = 1 + (links.map { max($0.0, $0.1) }.max() ?? -1)
        return Topology(nodeCount: count, arcs: links.map { Arc(from: $0.0, to: $0.1) })
    }

    private var links: [(Int, Int)] {
        switch self {
        case .karate: Self.read(Self.karateText)
        case .florentine: Self.read(Self.florentineText)
        case .davis: Self.read(Self.davisText)
        case .cliques: Self.ringOfCliques(30, of: 5)
        case .grid: Self.grid(5)
        }
    }

    private static func ringOfCliques(_ count: Int, of size: Int) -> [(Int, Int)] {
        (0..<count).flatMap { clique in
            let first = clique * size
            let within = (0..<size).flatMap { one in
                (one + 1..<size).map { (first + one, first + $0) }
            }
            return within + [(first, (first + size + 1) % (count * size))]
        }
    }

    private static func grid(_ side: Int) -> [(Int, Int)] {
        (0..<side * side).flatMap { node -> [(Int, Int)] in
            let right = node % side < side - 1 ? [(node, node + 1)] : []
            return right + (node + side < side * side ? [(node, node + side)] : [])
        }
    }

    private static func read(_ text: String) -> [(Int, Int)] {
        text.split(whereSeparator: \.isWhitespace).flatMap { row -> [(Int, Int)] in
            let numbers = row.split { ":,".contains($0) }.compactMap { Int($0) }
            return numbers.dropFirst().map { (numbers[0], $0) }
        }
    }

    /// - Source: Zachary 1977, doi:10.1086/jar.33.4.3629752.
    private static let karateText = """
        0:1,2,3,4,5,6,7,8,10,11,12,13,17,19,21,31 1:2,3,7,13,17,19,21,30 2:3,7,8,9,13,27,28,32
        3:7,12,13 4:6,10 5:6,10,16 6:16 8:30,32,33 9:33 13:33 14:32,33 15:32,33 18:32,33 19:33
        20:32,33 22:32,33 23:25,27,29,32,33 24:25,27,31 25:31 26:29,33 27:33 28:31,33 29:32,33
        30:32,33 31:32,33 32:33
        """
    /// - Source: Padgett and Ansell 1993, doi:10.1086/230190: marriages.
    private static let florentineText = """
        0:1 1:5,6,7,8,9 2:3,4,5 3:4,11 4:6,11 6:7 7:12 8:12,13 9:10 11:12 12:14
        """
    /// - Source: Davis, Gardner and Gardner 1941, Deep South: who came to what.
    private static let davisText = """
        0:18,19,20,21,22,23,25,26 1:18,19,20,22,23,24,25 2:19,20,21,22,23,24,25,26
        3:18,20,21,22,23,24,25 4:20,21,22,24 5:20,22,23,25 6:22,23,24,25 7:23,25,26 8:22,24,25,26
        9:24,25,26,29 10:25,26,27,29 11:25,26,27,29,30,31 12:24,25,26,27,29,30,31
        13:23,24,26,27,28,29,30,31 14:24,25,27,28,29 15:25,26 16:26,28 17:26,28
        """
}
