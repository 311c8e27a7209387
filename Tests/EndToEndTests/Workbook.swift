import Foundation

/// Looks into a workbook with the system's own tool, apart from our reader and writer.
enum Workbook {
    static let tool = "/usr/bin/unzip"
    static var hasTool: Bool { FileManager.default.isExecutableFile(atPath: tool) }

    /// The style number of each cell of the first sheet.
    static func styles(of path: String) throws -> [String: Int] {
        let sheet = try part("xl/worksheets/sheet1.xml", of: path)
        var styles: [String: Int] = [:]
        for cell in sheet.matches(of: /<c r="([A-Z]+[0-9]+)" s="([0-9]+)"/) {
            styles[String(cell.1)] = Int(cell.2)
        }
        return styles
    }

    /// Whether cells of a style have the light red ground of bad cells.
    static func isRed(_ style: Int, in path: String) throws -> Bool {
        let sheet = try part("xl/styles.xml", of: path)
        let fills = sheet.matches(of: /<fill>.*?<\/fill>/).map { $0.0.contains("FFC7CE") }
        guard let table = sheet.firstMatch(of: /<cellXfs.*?<\/cellXfs>/) else { return false }
        let formats = table.0.matches(of: /<xf [^>]*fillId="([0-9]+)"/).compactMap { Int($0.1) }
        return formats.indices.contains(style) && fills.indices.contains(formats[style])
            && fills[formats[style]]
    }

    private static func part(_ name: String, of path: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tool)
        process.arguments = ["-p", path, name]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}
