import ArgumentParser
import Catalog
import Foundation
import Platform
import Records
import Store

/// A list that the demonstration imports.
struct DemoList: Sendable {
    let path: String
    /// Its name within its folder, for people.
    let name: String
    /// Nil = told by its columns.
    let kind: RecordKind?
    let source: SourceID
}

/// The lists of a demonstration: the shipped ones, or those of a folder.
enum DemoLists {
    private static let shippedSuppliers = [
        "department-of-industry.xlsx", "chamber-of-commerce.csv", "partner-agency.jsonl",
    ]
    private static let shippedNeeds = "needs.jsonl"
    private static let endings: Set<String> = ["csv", "tsv", "xlsx", "xls", "jsonl", "ndjson"]

    /// Who says what the shipped lists say.
    static var shippedSources: [SourceID] {
        (shippedSuppliers + [shippedNeeds]).map(SourceID.init(fileName:))
    }

    /// The three shipped lists and the needs, written out so that they can be looked at.
    static func shipped(into folder: URL) throws -> [DemoList] {
        try (shippedSuppliers + [shippedNeeds]).map { try shipped($0, into: folder) }
    }

    /// What a folder holds.
    struct Folder {
        let lists: [DemoList]
        /// The names of files that are no lists.
        let skipped: [String]
    }

    /// Every list in a folder and below, by path; the shipped needs where it holds none.
    ///
    /// A list of needs is called `needs`, stands in a folder of that name, or shows it by its
    /// columns.
    static func found(
        in folder: String, needsInto scratch: URL, catalogue: Catalogue
    ) throws -> Folder {
        let paths = try paths(in: folder)
        var names: Set<String> = []
        var lists = paths.lists.map { path in
            DemoList(
                path: folder + "/" + path, name: path,
                kind: isOfNeeds(path) ? .need : guessed(folder + "/" + path, catalogue),
                source: source(of: path, taken: &names))
        }
        if !lists.contains(where: { $0.kind == .need }) {
            lists.append(try shipped(shippedNeeds, into: scratch))
        }
        return Folder(lists: lists, skipped: paths.others)
    }

    /// What the columns of a list say it lists; nil for a file that cannot be read, which its
    /// import will say.
    private static func guessed(_ path: String, _ catalogue: Catalogue) -> RecordKind? {
        let list = try? OpenedList.open(
            path, said: ListOptions.parse([]), catalogue: catalogue)
        return list?.layout.kind
    }

    private static func shipped(_ name: String, into folder: URL) throws -> DemoList {
        guard let bytes = EmbeddedFiles.bytes(name) else {
            preconditionFailure("\(name) is compiled into the program")
        }
        let url = folder.appendingPathComponent(name)
        try Data(bytes).write(to: url)
        return DemoList(
            path: url.path, name: name, kind: name == shippedNeeds ? .need : .supplier,
            source: SourceID(fileName: name))
    }

    /// The lists of a folder, and the files that are none; hidden files are neither.
    private static func paths(in folder: String) throws -> (lists: [String], others: [String]) {
        guard let found = FileManager.default.enumerator(atPath: folder) else {
            throw missing(folder)
        }
        let all = found.compactMap { $0 as? String }
            .filter { !isHidden($0) && !isFolder(folder + "/" + $0) }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let lists = all.filter(isList)
        guard !lists.isEmpty else { throw missing(folder) }
        return (lists, all.filter { !isList($0) })
    }

    private static func isHidden(_ path: String) -> Bool {
        path.split(separator: "/").contains { $0.hasPrefix(".") }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    /// Excel keeps a file of its own beside a workbook that somebody has open.
    private static func isList(_ path: String) -> Bool {
        endings.contains((path as NSString).pathExtension.lowercased())
            && !PathParts(path).name.hasPrefix("~$")
    }

    private static func isOfNeeds(_ path: String) -> Bool {
        let parts = path.lowercased().split(separator: "/")
        let stem = parts.last?.split(separator: ".").first
        return stem == "needs" || parts.dropLast().contains("needs")
    }

    /// Named after its file; files that differ in their ending alone keep it.
    private static func source(of path: String, taken: inout Set<String>) -> SourceID {
        let plain = SourceID(fileName: path)
        if taken.insert(plain.text).inserted { return plain }
        let ending = (path as NSString).pathExtension.lowercased()
        var name = SourceID(fileName: plain.text + "-" + ending + ".x")
        var number = 2
        while !taken.insert(name.text).inserted {
            name = SourceID(fileName: plain.text + "-\(number).x")
            number += 1
        }
        return name
    }

    private static func missing(_ folder: String) -> Failure {
        Failure(
            .noInput,
            say(
                en: "There is no list (CSV, XLSX, XLS, JSON Lines) in \(folder).",
                vi: "Không có danh sách nào (CSV, XLSX, XLS, JSON Lines) trong \(folder)."),
            next: say(
                en: "Name the folder: matxich demo --lists FOLDER",
                vi: "Hãy nêu thư mục: matxich demo --lists THƯ_MỤC"))
    }
}
