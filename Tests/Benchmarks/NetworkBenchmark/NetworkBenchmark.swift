import Foundation
import SupplyNetwork

/// Gives `network_figures.py` the figures, files and times it compares.
///
///     network-benchmark figures GRAPH                 every network figure, as JSON
///     network-benchmark betweenness GRAPH [--alone] [--sources N]
///                                                     seconds and values; --alone: one core;
///                                                     --sources: from so many nodes alone
///     network-benchmark table TABLE                   every figure of a table, as JSON
///     network-benchmark regional SUPPLIERS            seconds of all regional figures, one core
///     network-benchmark export FOLDER FIRMS           every format, and seconds of each
///
/// A graph is a text: the number of nodes, then a line for each arc: ends and weight. A table is
/// a line of numbers for each region.
@main struct NetworkBenchmark {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count > 1 else { return usage() }
        switch arguments[0] {
        case "figures": print(await GraphFigures(try bytes(arguments[1])).json)
        case "betweenness":
            let sources = arguments.firstIndex(of: "--sources").flatMap { place in
                arguments.indices.contains(place + 1) ? Int(arguments[place + 1]) : nil
            }
            try await timeBetweenness(
                arguments[1], isParallel: !arguments.contains("--alone"), sources: sources)
        case "table": print(TableFigures(try bytes(arguments[1])).json)
        case "regional": try RegionalRun(suppliers: Int(arguments[1]) ?? 0).run()
        case "export" where arguments.count > 2:
            try ExportRun(folder: arguments[1], firms: Int(arguments[2]) ?? 0).run()
        default: usage()
        }
    }

    private static func usage() {
        print("network-benchmark figures|betweenness|table FILE, regional N, export FOLDER N")
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: path)))
    }

    private static func timeBetweenness(
        _ path: String, isParallel: Bool, sources: Int?
    ) async throws {
        let topology = EdgeList.read(try bytes(path))
        let clock = ContinuousClock()
        let start = clock.now
        let reach = sources.map { ExactReach(nodesMax: 0, linksMax: 0, pivots: $0) }
        let figures = await topology.pathFigures(
            isParallel: isParallel, exact: reach ?? .promised)
        let seconds = Stopwatch.seconds(start.duration(to: clock.now))
        print(
            JSONText.object([
                ("seconds", seconds.description),
                ("exact", figures.error == nil ? "true" : "false"),
                ("betweenness", JSONText.list(figures.betweenness)),
            ]))
    }
}

enum Stopwatch {
    static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }

    /// How long work takes, and what it gives.
    static func time<Result>(_ work: () throws -> Result) rethrows -> (Double, Result) {
        let clock = ContinuousClock()
        let start = clock.now
        let result = try work()
        return (seconds(start.duration(to: clock.now)), result)
    }
}

/// Just enough JSON for lists of numbers.
enum JSONText {
    static func list(_ numbers: [Double]) -> String {
        "[" + numbers.map(\.description).joined(separator: ",") + "]"
    }

    static func list(_ numbers: [Int]) -> String {
        "[" + numbers.map(String.init).joined(separator: ",") + "]"
    }

    static func list(_ numbers: [Double?]) -> String {
        "[" + numbers.map { $0?.description ?? "null" }.joined(separator: ",") + "]"
    }

    static func object(_ members: [(String, String)]) -> String {
        "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
    }
}
