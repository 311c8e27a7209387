import Foundation
import GeoPackage
import Records
import SupplyNetwork

/// A network of so many firms in every format, with the seconds and rows of each.
struct ExportRun {
    let folder: String
    let firms: Int

    func run() throws {
        var corpus = try Corpus()
        let today = CalendarDate(dayNumber: 20_780)
        var builder = SupplyGraphBuilder(
            corpus.catalogue, language: .vietnamese,
            frame: RegionFrame(corpus.catalogue, on: today))
        let profiles = corpus.suppliers(firms)
        for profile in profiles { builder.add(profile) }
        for _ in 0..<firms {
            builder.add(
                SupplyRelation(
                    .supplies(value: Double(1 + corpus.next(below: 100))),
                    from: profiles[corpus.next(below: firms)].id,
                    to: profiles[corpus.next(below: firms)].id,
                    statedOn: CalendarDate(dayNumber: 20_000 + corpus.next(below: 700)),
                    until: CalendarDate(dayNumber: 20_800 + corpus.next(below: 300))))
        }
        let graph = builder.finish()
        let export = NetworkExport(
            graph,
            description: ExportDescription(
                title: "Mạng cung ứng", date: today, snapshot: "corpus", vintage: today))
        var members = [("nodes", String(graph.nodes.count)), ("edges", String(graph.edges.count))]
        let (seconds, _) = try Stopwatch.time {
            try GeoPackageFile.write(export, to: folder + "/network.gpkg")
        }
        members.append(("gpkg_seconds", seconds.description))
        let rows = Double(graph.nodes.count + graph.edges.count)
        members.append(("gpkg_rows_a_second", (rows / seconds).description))
        members += try writeOthers(export)
        print(JSONText.object(members))
    }

    private func writeOthers(_ export: NetworkExport) throws -> [(String, String)] {
        let writers: [(String, () throws -> [WrittenFile])] = [
            ("graphml", { [GraphMLWriter.write(export)] }),
            ("gexf", { [GEXFWriter.write(export)] }),
            ("pajek", { [PajekWriter.write(export)] }),
            ("cytoscape", { [GraphJSONWriter.cytoscape(export)] }),
            ("node_link", { [GraphJSONWriter.nodeLink(export)] }),
            ("gephi", { NetworkTables.write(export, for: .gephi) }),
            ("kepler", { NetworkTables.write(export, for: .kepler) }),
            ("geojson", { GeoJSONWriter.write(export) }),
            ("kml", { [KMLWriter.write(export)] }),
            ("shapefile", { try ShapefileWriter.write(export) }),
        ]
        var members: [(String, String)] = []
        var written: [WrittenFile] = []
        for (name, write) in writers {
            let (seconds, files) = try Stopwatch.time(write)
            members.append((name + "_seconds", seconds.description))
            written += files
        }
        let resources = written.map {
            DataPackage.Resource(name: $0.name, byteCount: $0.bytes.count)
        }
        written.append(DataPackage.write(export, files: resources))
        for file in written {
            try Data(file.bytes).write(to: URL(filePath: folder + "/" + file.name))
        }
        return members
    }
}
