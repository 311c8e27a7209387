import Catalog
package import Records

/// A network with what is written of its nodes and edges: the same in every format.
package struct NetworkExport: Sendable {
    package let graph: SupplyGraph
    /// Figures of nodes that were worked out, beside what the graph holds.
    package let figures: [Figure]
    package let description: ExportDescription

    /// One figure of every node.
    package struct Figure: Hashable, Sendable {
        package let column: ExportColumn
        /// One for each node of the graph.
        package let values: [ExportValue]

        package init(_ column: ExportColumn, _ values: [ExportValue]) {
            self.column = column
            self.values = values
        }
    }

    /// - Precondition: every figure has a value for each node.
    package init(_ graph: SupplyGraph, figures: [Figure] = [], description: ExportDescription) {
        precondition(
            figures.allSatisfy { $0.values.count == graph.nodes.count },
            "a figure has a value for each node")
        self.graph = graph
        self.figures = figures
        self.description = description
    }

    /// The columns of nodes: id, label and kind, what is known of them, then figures.
    package var nodeColumns: [ExportColumn] { Self.ownNodeColumns + figures.map(\.column) }

    package func values(ofNode place: Int) -> [ExportValue] {
        let node = graph.nodes[place]
        let own: [ExportValue] = [
            .text(node.id), .text(node.label), .text(node.kind.rawValue), .text(node.country),
            .text(node.region?.code), .text(node.statedRegion?.code),
            .decimal(node.point?.latitude), .decimal(node.point?.longitude),
            node.point == nil ? .none : .flag(node.isExact), .integer(node.capacity),
            .day(node.knownSince),
        ]
        return own + figures.map { $0.values[place] }
    }

    package func values(ofEdge place: Int) -> [ExportValue] {
        let edge = graph.edges[place]
        return [
            .text(Self.edgeID(place)), .text(graph.nodes[edge.source].id),
            .text(graph.nodes[edge.target].id), .text(edge.kind.rawValue), .decimal(edge.weight),
            .day(edge.validity.from), .day(edge.validity.until), .day(edge.knownSince),
            .text(edge.evidence.saidBy),
            edge.evidence.given.isEmpty ? .none : .text(edge.evidence.given),
        ]
    }

    /// Edges are named by their place in the graph.
    package static func edgeID(_ place: Int) -> String { "edge:" + String(place + 1) }

    /// The first day a node or an edge is there, and the last; nil where it always is.
    func span(ofEdge edge: NetworkEdge) -> (start: CalendarDate?, end: CalendarDate?) {
        let days = [edge.validity.from, edge.knownSince].compactMap(\.self)
        return (days.max(), edge.validity.until)
    }

    private static let ownNodeColumns = [
        ExportColumn("id", .text, english: "identifier", vietnamese: "mã định danh"),
        ExportColumn("label", .text, english: "name", vietnamese: "tên"),
        ExportColumn("kind", .text, english: "kind of node", vietnamese: "loại nút"),
        ExportColumn(
            "country", .text, english: "country, ISO 3166-1", vietnamese: "nước, ISO 3166-1"),
        ExportColumn(
            "region", .text, english: "region of the vintage",
            vietnamese: "địa phương theo ngày địa giới"),
        ExportColumn(
            "region_stated", .text, english: "region as stated",
            vietnamese: "địa phương theo nguồn"),
        ExportColumn(
            "latitude", .decimal, english: "latitude, degrees, WGS 84",
            vietnamese: "vĩ độ, độ, WGS 84"),
        ExportColumn(
            "longitude", .decimal, english: "longitude, degrees, WGS 84",
            vietnamese: "kinh độ, độ, WGS 84"),
        ExportColumn(
            "exact", .flag, english: "whether the point is the site's own",
            vietnamese: "tọa độ đúng của cơ sở hay chỉ là tâm địa phương"),
        ExportColumn(
            "capacity", .integer, english: "pieces a month", vietnamese: "số chi tiết mỗi tháng"),
        ExportColumn(
            "known_since", .day, english: "oldest statement", vietnamese: "ngày nêu sớm nhất"),
    ]

    package static let edgeColumns = [
        ExportColumn("id", .text, english: "identifier", vietnamese: "mã định danh"),
        ExportColumn("source", .text, english: "node it leaves", vietnamese: "nút đi"),
        ExportColumn("target", .text, english: "node it enters", vietnamese: "nút đến"),
        ExportColumn("kind", .text, english: "kind of edge", vietnamese: "loại cạnh"),
        ExportColumn(
            "weight", .decimal, english: "weight, in the unit of the kind",
            vietnamese: "trọng số, theo đơn vị của loại cạnh"),
        ExportColumn("valid_from", .day, english: "first day", vietnamese: "ngày bắt đầu"),
        ExportColumn("valid_until", .day, english: "last day", vietnamese: "ngày kết thúc"),
        ExportColumn("known_since", .day, english: "day stated", vietnamese: "ngày được nêu"),
        ExportColumn(
            "said_by", .text, english: "sources, separated by semicolons",
            vietnamese: "các nguồn, cách nhau bằng dấu chấm phẩy"),
        ExportColumn(
            "evidence", .text, english: "words it was read from; of a fit what meets what",
            vietnamese: "nguyên văn; với khả năng cung cấp: điều gì đáp ứng yêu cầu nào"),
    ]
}

/// What a reader of an export has to know of it as a whole.
package struct ExportDescription: Hashable, Sendable {
    package let title: String
    /// The day of the data and, where the file says one, of the export.
    package let date: CalendarDate
    /// Names the state of the store the network was made of.
    package let snapshot: String
    /// The day whose regions are meant.
    package let vintage: CalendarDate
    package let sources: [Source]
    /// The cut as typed; empty = all.
    package let cut: String
    /// The score from which on a supplier can meet a need, and who may see what is told; nil where
    /// the graph is of no store.
    package let fit: Score?
    package let level: DisclosureLevel?
    /// Counts below it are kept back; 1 = none is.
    package let minCell: Int
    package let language: Language

    package init(
        title: String, date: CalendarDate, snapshot: String, vintage: CalendarDate,
        sources: [Source] = [], cut: String = "", fit: Score? = nil,
        level: DisclosureLevel? = nil, minCell: Int = 1, language: Language = .english
    ) {
        self.title = title
        self.date = date
        self.snapshot = snapshot
        self.vintage = vintage
        self.sources = sources
        self.cut = cut
        self.fit = fit
        self.level = level
        self.minCell = minCell
        self.language = language
    }
}

/// A file of an export: its name, and its bytes.
package struct WrittenFile: Hashable, Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
