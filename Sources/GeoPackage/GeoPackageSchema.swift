import SupplyNetwork

/// The tables that make a database a GeoPackage.
///
/// - Source: OGC GeoPackage 1.3 (12-128r17), requirements 2 to 40.
enum GeoPackageSchema {
    /// `GPKG`.
    static let applicationID = 0x4750_4B47
    /// Version 1.3.
    static let userVersion = 10_300
    static let wgs84 = 4_326

    static let layout = """
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = \(userVersion);
        CREATE TABLE gpkg_spatial_ref_sys (
            srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
            organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL,
            definition TEXT NOT NULL, description TEXT);
        INSERT INTO gpkg_spatial_ref_sys VALUES
            ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', NULL),
            ('Undefined geographic', 0, 'NONE', 0, 'undefined', NULL),
            ('WGS 84', \(wgs84), 'EPSG', \(wgs84), 'GEOGCS["WGS 84",DATUM["WGS_1984",\
        SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],\
        UNIT["degree",0.0174532925199433]]', NULL);
        CREATE TABLE gpkg_contents (
            table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
            identifier TEXT UNIQUE, description TEXT DEFAULT '',
            last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE,
            max_y DOUBLE, srs_id INTEGER,
            CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id)
                REFERENCES gpkg_spatial_ref_sys(srs_id));
        CREATE TABLE gpkg_geometry_columns (
            table_name TEXT NOT NULL, column_name TEXT NOT NULL,
            geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL,
            m TINYINT NOT NULL,
            CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
            CONSTRAINT uk_gc_table_name UNIQUE (table_name),
            CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
            CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
        """

    /// A layer's table, with a number of its own for each row as the format asks.
    static func table(_ layer: String, _ columns: [ExportColumn]) -> String {
        let fields = columns.map { quoted($0.name) + " " + type(of: $0.kind) }
        return "CREATE TABLE \(quoted(layer)) (fid INTEGER PRIMARY KEY, geom BLOB, "
            + fields.joined(separator: ", ") + ")"
    }

    static func insertion(_ layer: String, _ columns: [ExportColumn]) -> String {
        let marks = repeatElement("?", count: columns.count + 2).joined(separator: ",")
        return "INSERT INTO \(quoted(layer)) VALUES (\(marks))"
    }

    static let contents =
        "INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, \(wgs84))"
    static let geometryColumn =
        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, \(wgs84), 0, 0)"

    private static func type(of kind: ExportColumn.Kind) -> String {
        switch kind {
        case .text: "TEXT"
        case .integer: "INTEGER"
        case .decimal: "DOUBLE"
        case .flag: "BOOLEAN"
        case .day: "DATE"
        }
    }

    private static func quoted(_ name: String) -> String {
        "\"" + name.replacing("\"", with: "\"\"") + "\""
    }
}
