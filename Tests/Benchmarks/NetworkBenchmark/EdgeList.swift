import SupplyNetwork

/// A graph as a text of two or three numbers a line: ends, and weight where it is not 1.
enum EdgeList {
    static func read(_ bytes: [UInt8]) -> Topology {
        var nodeCount = 0
        var arcs: [Arc] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let numbers = line.split(separator: UInt8(ascii: " ")).compactMap {
                Double(String(decoding: $0, as: UTF8.self))
            }
            // The first line holds the number of nodes alone.
            if numbers.count == 1 {
                nodeCount = Int(numbers[0])
            } else if numbers.count > 1 {
                arcs.append(
                    Arc(
                        from: Int(numbers[0]), to: Int(numbers[1]),
                        weight: numbers.count > 2 ? numbers[2] : 1))
            }
        }
        return Topology(nodeCount: nodeCount, arcs: arcs)
    }
}
