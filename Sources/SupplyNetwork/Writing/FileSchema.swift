import Records

/// A table in an exported file: its columns as the file names them.
package struct FileSchema: Hashable, Sendable {
    /// Which of several tables of a file; nil where it is the file.
    package let table: String?
    package let fields: [Field]

    package init(table: String? = nil, fields: [Field]) {
        self.table = table
        self.fields = fields
    }

    /// A column as a file has it.
    package struct Field: Hashable, Sendable {
        package let name: String
        /// Of Frictionless Table Schema.
        package let type: String
        let english: String
        let vietnamese: String

        package init(_ name: String, type: String, english: String, vietnamese: String) {
            self.name = name
            self.type = type
            self.english = english
            self.vietnamese = vietnamese
        }

        /// A column under another name where the file has one.
        package init(_ column: ExportColumn, named name: String? = nil) {
            self.init(
                name ?? column.name, type: Self.type(of: column.kind), english: column.english,
                vietnamese: column.vietnamese)
        }

        func explanation(in language: Language) -> String {
            language == .vietnamese ? vietnamese : english
        }

        private static func type(of kind: ExportColumn.Kind) -> String {
            switch kind {
            case .text: "string"
            case .integer: "integer"
            case .decimal: "number"
            case .flag: "boolean"
            case .day: "date"
            }
        }
    }
}

extension NetworkExport {
    /// The tables of a file of a format, by the name that the format gives it; none of files that
    /// stand beside a table, such as an index of shapes. A workbook's are told by whoever makes it.
    ///
    /// - Complexity: O(columns).
    package func schemas(of fileName: String, as format: NetworkFormat) -> [FileSchema] {
        let isNodes = fileName.contains("nodes")
        switch format {
        case .geojson:
            return [FileSchema(fields: fields(ofNodes: isNodes))]
        case .gephi, .kepler:
            return [
                FileSchema(
                    fields: NetworkTables.columns(
                        self, ofNodes: isNodes, for: format == .gephi ? .gephi : .kepler
                    ).map { FileSchema.Field($0.column, named: $0.name) })
            ]
        case .shp:
            guard fileName.hasSuffix(".dbf") else { return [] }
            let columns = isNodes ? nodeColumns : Self.edgeColumns
            return [
                FileSchema(
                    fields: zip(columns, ShapeTable.names(of: columns)).map {
                        FileSchema.Field($0, named: $1)
                    })
            ]
        case .gpkg:
            return layers(before: [
                FileSchema.Field(
                    "fid", type: "integer", english: "row", vietnamese: "số thứ tự dòng"),
                FileSchema.Field(
                    "geom", type: "any", english: "point or lines, WGS 84",
                    vietnamese: "điểm hoặc đường, WGS 84"),
            ])
        case .kml, .graphml, .gexf, .pajek, .cytoscape, .nodeLink: return layers(before: [])
        case .xlsx: return []
        }
    }

    private func layers(before own: [FileSchema.Field]) -> [FileSchema] {
        [true, false].map { isNodes in
            FileSchema(
                table: isNodes ? "nodes" : "edges", fields: own + fields(ofNodes: isNodes))
        }
    }

    private func fields(ofNodes isNodes: Bool) -> [FileSchema.Field] {
        (isNodes ? nodeColumns : Self.edgeColumns).map { FileSchema.Field($0) }
    }
}
