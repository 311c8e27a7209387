import Catalog
import Foundation
import Testing

/// What is compiled into the program is what stands in the tree.
@Suite struct EmbeddedFilesTests {
    private static let catalog = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Catalog")

    /// Notes on the demo lists for tests and readers, which no user needs.
    private static let kept: Set<String> = ["README.md", "overlaps.tsv", "planted.tsv"]

    @Test func everyFileOfFactsAndEveryDemoListIsEmbedded() throws {
        let files = try ["Data", "Demo"].flatMap { folder in
            try FileManager.default.contentsOfDirectory(
                atPath: Self.catalog.appending(path: folder).path)
        }
        #expect(files.filter { !Self.kept.contains($0) }.sorted() == EmbeddedFiles.names.sorted())
    }

    @Test(arguments: EmbeddedFiles.names)
    func theBytesAreTheFiles(name: String) throws {
        let paths = ["Data", "Demo"].map { Self.catalog.appending(path: $0 + "/" + name).path }
        let path = try #require(paths.first { FileManager.default.fileExists(atPath: $0) })
        let bytes = try #require(FileManager.default.contents(atPath: path))
        #expect(EmbeddedFiles.bytes(name) == Array(bytes))
    }

    @Test func thePlacesAloneAreThoseOfTheWholeEdition() throws {
        let (whole, places) = (try Catalogue.embedded(), try Catalogue.embeddedPlaces())
        #expect(places.regions == whole.regions)
        #expect(places.countries == whole.countries)
        #expect(places.regionChanges == whole.regionChanges)
        #expect(places.concepts.isEmpty && !whole.concepts.isEmpty)
    }

    @Test func anotherNameHasNoBytes() {
        #expect(EmbeddedFiles.bytes("processes") == nil)
        #expect(EmbeddedFiles.text("") == nil)
    }
}
