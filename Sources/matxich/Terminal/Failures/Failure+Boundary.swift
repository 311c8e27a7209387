import Importers

extension Failure {
    /// Why outlines cannot be drawn, and where in their file.
    init(_ error: BoundaryError) {
        switch error {
        case .document(let error):
            let fault = Failure(error)
            // Whoever drew the outlines is no partner that sends lists.
            self.init(
                fault.status, fault.what,
                next: fault.status == .badData ? Self.featuresWanted : fault.next)
        case .noOutline(let file):
            self.init(
                .badData,
                say(
                    en: "\(file) holds no outline of a region.",
                    vi: "\(file) không có đường ranh giới nào."),
                next: Self.featuresWanted)
        case .tooManyPoints(let file, let limit):
            self.init(
                .badData,
                say(
                    en: "\(file) has more than \(limit) points.",
                    vi: "\(file) có hơn \(limit) điểm."),
                next: say(
                    en: "Simplify it, such as with mapshaper or ogr2ogr -simplify 0.001.",
                    vi: "Hãy giản lược, ví dụ bằng mapshaper hoặc ogr2ogr -simplify 0.001."))
        case .feature(let file, let feature, let line, let path, let fact):
            let place =
                say(
                    en: "\(file), feature \(feature) (line \(line))",
                    vi: "\(file), đối tượng \(feature) (dòng \(line))")
                + (path.isEmpty ? "" : ", " + path)
            self.init(.badData, place + ": " + Self.sentence(fact), next: Self.remedy(fact))
        }
    }

    private static var featuresWanted: String {
        say(
            en: "Name a GeoJSON FeatureCollection of polygons.",
            vi: "Hãy nêu tệp GeoJSON FeatureCollection gồm các đa giác.")
    }

    private static func sentence(_ fact: BoundaryError.Fact) -> String {
        switch fact {
        case .unreadable:
            say(en: "this is no JSON object.", vi: "đây không phải đối tượng JSON.")
        case .geometry(let type):
            say(
                en: "“\(type)” encloses no land: Polygon or MultiPolygon is asked for.",
                vi: "“\(type)” không bao quanh vùng đất nào: cần Polygon hoặc MultiPolygon.")
        case .openRing(let positions):
            say(
                en: "the line of \(positions) positions does not close.",
                vi: "đường gồm \(positions) vị trí không khép kín.")
        case .noPosition:
            say(
                en: "a longitude and a latitude are missing here.",
                vi: "ở đây thiếu kinh độ và vĩ độ.")
        case .outsideTheGlobe(let first, let second):
            say(
                en: "\(first), \(second) are no degrees of longitude and latitude.",
                vi: "\(first), \(second) không phải kinh độ và vĩ độ tính bằng độ.")
        }
    }

    private static func remedy(_ fact: BoundaryError.Fact) -> String? {
        switch fact {
        case .outsideTheGlobe:
            say(
                en: "Convert it: ogr2ogr -t_srs EPSG:4326 out.geojson in.shp",
                vi: "Hãy chuyển hệ tọa độ: ogr2ogr -t_srs EPSG:4326 ra.geojson vao.shp")
        case .openRing, .geometry, .noPosition, .unreadable: nil
        }
    }
}
