import Foundation
import Records
import TestSupport
import Testing

@testable import SupplyNetwork

/// What is written is read back by small readers to the same nodes and edges.
@Suite struct WriterTests {
    /// The twelve firms, one of them named with everything that formats escape.
    static let export: NetworkExport = {
        var firms = TwelveFirms.firms
        firms[0].names = [MatchingRecords.stated(LocalisedText(oddName))]
        var builder = SupplyGraphBuilder(
            TwelveFirms.catalogue, language: .english, frame: TwelveFirms.before)
        for firm in firms { builder.add(firm) }
        builder.add(
            SupplyRelation(
                .supplies(value: 0.1), from: firms[0].id, to: firms[1].id,
                statedOn: MatchingRecords.day("2026-06-01"),
                until: MatchingRecords.day("2026-12-31")))
        let graph = builder.finish()
        let ranks = graph.topology().pageRank()
        let column = ExportColumn(
            "pagerank", .decimal, english: "PageRank", vietnamese: "PageRank")
        return NetworkExport(
            graph, figures: [NetworkExport.Figure(column, ranks.map { .decimal($0) })],
            description: ExportDescription(
                title: "Twelve <firms> & \"friends\"", date: TwelveFirms.today, snapshot: "s-1",
                vintage: TwelveFirms.today,
                sources: [
                    Source(
                        id: MatchingRecords.source("list"), title: "The list",
                        licence: "CC-BY-4.0")
                ]))
    }()

    private static let oddName = "Dập & \"Đúc\" <1>, 'x'\n\u{1}y"

    private var graph: SupplyGraph { Self.export.graph }

    /// What every reader has to find: for each node its columns, for each edge its ends and kind.
    private var labels: [String: String] {
        Dictionary(uniqueKeysWithValues: graph.nodes.map { ($0.id, $0.label) })
    }

    private var links: [String] {
        graph.edges.map { edge in
            [graph.nodes[edge.source].id, graph.nodes[edge.target].id, String(edge.weight)]
                .joined(separator: " ")
        }
    }

    /// XML cannot hold a control character: it is shown as one that could not be read.
    private func inXML(_ text: String) -> String {
        text.replacing("\u{1}", with: "\u{FFFD}")
    }

    @Test func graphMLHoldsTheNetwork() throws {
        let file = GraphMLWriter.write(Self.export)
        let root = try XMLReading.root(of: file.bytes)
        let keys = Dictionary(
            uniqueKeysWithValues: root.all("key").map {
                ($0.attributes["id"] ?? "", $0.attributes["attr.name"] ?? "")
            })
        func data(_ element: XMLReading.Element) -> [String: String] {
            Dictionary(
                uniqueKeysWithValues: element.all("data").map {
                    (keys[$0.attributes["key"] ?? ""] ?? "", $0.text)
                })
        }
        let nodes = root.all("node")
        #expect(nodes.count == graph.nodes.count)
        for node in nodes {
            #expect(data(node)["label"] == labels[node.attributes["id"] ?? ""].map(inXML))
            #expect(data(node)["pagerank"].flatMap(Double.init) != nil)
        }
        let edges = root.all("edge").map { edge in
            [
                edge.attributes["source"] ?? "", edge.attributes["target"] ?? "",
                data(edge)["weight"] ?? "",
            ].joined(separator: " ")
        }
        #expect(edges == links)
    }

    @Test func gexfHoldsTheNetworkAndItsTimes() throws {
        let root = try XMLReading.root(of: GEXFWriter.write(Self.export).bytes)
        #expect(root.all("graph").first?.attributes["mode"] == "dynamic")
        for node in root.all("node") {
            #expect(node.attributes["label"] == labels[node.attributes["id"] ?? ""].map(inXML))
        }
        let edges = root.all("edge")
        #expect(
            edges.map { edge in
                ["source", "target", "weight"].map { edge.attributes[$0] ?? "" }
                    .joined(separator: " ")
            } == links)
        let supply = edges.first { $0.attributes["kind"] == "supplies" }
        #expect(supply?.attributes["start"] == "2026-06-01")
        #expect(supply?.attributes["end"] == "2026-12-31")
        let still = NetworkExport(
            SupplyGraph(nodes: [NetworkNode(.firm, "a", label: "A")], edges: []),
            description: Self.export.description)
        let rest = try XMLReading.root(of: GEXFWriter.write(still).bytes)
        #expect(rest.all("graph").first?.attributes["mode"] == "static")
    }

    @Test func kmlHoldsAPlacemarkForEverything() throws {
        let root = try XMLReading.root(of: KMLWriter.write(Self.export).bytes)
        let marks = root.all("Placemark")
        #expect(marks.count == graph.nodes.count + graph.edges.count)
        #expect(root.all("Point").count == graph.nodes.count { $0.point != nil })
        let points = root.all("Point").map { $0.all("coordinates").first?.text ?? "" }
        #expect(points.contains("106.1,21.12"))
        let spans = root.all("TimeSpan").count { !$0.all("end").isEmpty }
        #expect(spans == 1)
    }

    @Test func jsonGraphsHoldTheNetwork() throws {
        for file in [
            GraphJSONWriter.cytoscape(Self.export), GraphJSONWriter.nodeLink(Self.export),
        ] {
            let root = try JSONReading.object(file.bytes)
            let elements = root["elements"] as? [String: Any] ?? root
            let nodes = (elements["nodes"] as? [[String: Any]] ?? []).map(Self.inner)
            let edges = (elements["edges"] as? [[String: Any]] ?? []).map(Self.inner)
            #expect(nodes.count == graph.nodes.count)
            for node in nodes {
                #expect(node["label"] as? String == labels[node["id"] as? String ?? ""])
            }
            #expect(
                edges.map { edge in
                    [
                        edge["source"] as? String ?? "", edge["target"] as? String ?? "",
                        String(edge["weight"] as? Double ?? -1),
                    ].joined(separator: " ")
                } == links)
        }
    }

    private static func inner(_ element: [String: Any]) -> [String: Any] {
        element["data"] as? [String: Any] ?? element
    }

    @Test func pajekNumbersFromOneAndQuotesTexts() {
        let text = String(decoding: PajekWriter.write(Self.export).bytes, as: UTF8.self)
        let lines = text.split(separator: "\n")
        #expect(lines[0] == "*Vertices \(graph.nodes.count)")
        #expect(lines[graph.nodes.count + 1] == "*Arcs")
        #expect(lines.count == graph.nodes.count + graph.edges.count + 2)
        for (place, node) in graph.nodes.enumerated() {
            #expect(lines[place + 1].hasPrefix("\(place + 1) \"\(node.id)\" "))
            #expect(lines[place + 1].count { $0 == "\"" }.isMultiple(of: 2))
        }
        for (place, edge) in graph.edges.enumerated() {
            let line = lines[graph.nodes.count + 2 + place]
            #expect(line.hasPrefix("\(edge.source + 1) \(edge.target + 1) \(edge.weight) "))
        }
    }

    @Test func tablesHoldARowForEverything() {
        let gephi = NetworkTables.write(Self.export, for: .gephi)
        let nodes = String(decoding: gephi[0].bytes, as: UTF8.self)
        #expect(nodes.hasPrefix("Id,Label,kind,"))
        #expect(nodes.contains("\"Dập & \"\"Đúc\"\" <1>, 'x'\n"))
        let edges = String(decoding: gephi[1].bytes, as: UTF8.self).split(separator: "\n")
        #expect(edges[0].hasPrefix("Type,Id,Source,Target,kind,Weight,"))
        #expect(edges.count == graph.edges.count + 1)
        #expect(edges.dropFirst().allSatisfy { $0.hasPrefix("Directed,edge:") })
        let kepler = NetworkTables.write(Self.export, for: .kepler)
        let flows = String(decoding: kepler[1].bytes, as: UTF8.self).split(separator: "\n")
        #expect(flows[0].hasPrefix("origin_lat,origin_lng,dest_lat,dest_lng,id,"))
        // Sites and provinces alone have points: located-in edges are what can be drawn.
        #expect(flows.count == 12)
        let places = String(decoding: kepler[0].bytes, as: UTF8.self)
        #expect(places.prefix { $0 != "\n" }.contains(",lat,lng,"))
    }

    /// All edges of the graph were told to be in a file that had eleven.
    @Test func itIsToldHowManyRowsAFileHas() {
        let kepler = WrittenRows(graph, as: .kepler)
        #expect(kepler.nodes == graph.nodes.count && kepler.edges == 11)
        let pointless = graph.edges.count - 11
        #expect(pointless > 0 && kepler.drawing == .edgesLeftOut(pointless))
        let edges = String(decoding: GeoJSONWriter.write(Self.export)[1].bytes, as: UTF8.self)
        #expect(edges.split(separator: "\"geometry\":null").count == pointless + 1)
        for format in [NetworkFormat.geojson, .kml, .gpkg, .shp] {
            let rows = WrittenRows(graph, as: format)
            #expect(rows.edges == graph.edges.count)
            #expect(rows.drawing == .rowsWithoutLine(pointless))
        }
        #expect(WrittenRows(graph, as: .gephi).drawing == .none)
    }

    @Test func theDataPackageTellsOfFilesColumnsAndSources() throws {
        let gephi = NetworkTables.write(Self.export, for: .gephi)
        let files = gephi + GeoJSONWriter.write(Self.export)
        let resources = files.enumerated().map { number, file in
            DataPackage.Resource(
                name: file.name, byteCount: file.bytes.count,
                schemas: Self.export.schemas(
                    of: file.name, as: number < gephi.count ? .gephi : .geojson))
        }
        let root = try JSONReading.object(
            DataPackage.write(
                Self.export, files: resources, beside: ["{\"path\":\"old.csv\"}"]
            ).bytes)
        #expect(root["title"] as? String == "Twelve <firms> & \"friends\"")
        #expect(root["regionVintage"] as? String == "2026-11-22")
        let told = root["resources"] as? [[String: Any]] ?? []
        #expect(told.compactMap { $0["path"] as? String } == ["old.csv"] + files.map(\.name))
        #expect(told.compactMap { $0["bytes"] as? Int } == files.map(\.bytes.count))
        let schema = told[3]["schema"] as? [String: Any]
        let fields = schema?["fields"] as? [[String: Any]] ?? []
        #expect(fields.compactMap { $0["name"] as? String } == Self.export.nodeColumns.map(\.name))
        let licences = root["licenses"] as? [[String: Any]] ?? []
        #expect(licences.compactMap { $0["name"] as? String } == ["CC-BY-4.0"])
    }

    @Test func everyColumnIsExplainedInBothLanguages() {
        for column in Self.export.nodeColumns + NetworkExport.edgeColumns {
            #expect(!column.explanation(in: .vietnamese).isEmpty)
            #expect(!column.explanation(in: .english).isEmpty)
            #expect(column.name.utf8.allSatisfy { $0 != 0x20 && $0 < 0x80 })
        }
    }
}
