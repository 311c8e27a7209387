import Foundation
import Store
import Testing

/// Lists that came in over HTTP go where their database goes.
@Suite struct UploadFolderTests {
    private func job(_ input: String) -> Job {
        Job(
            id: "j", kind: "import", holder: "k", roles: [], input: input,
            createdMilliseconds: 0)
    }

    @Test func filesThatNobodyWaitsForAreOrphansOnceTheyAreOld() throws {
        let place = FileManager.default.temporaryDirectory
            .appending(path: "matxich-test-" + UUID().uuidString).path
        let folder = UploadFolder(of: place)
        #expect(folder.names.isEmpty && folder.orphans(beside: [], now: Date()).isEmpty)
        try FileManager.default.createDirectory(
            atPath: folder.path, withIntermediateDirectories: true)
        for name in ["a-list.csv", "b-list.csv"] {
            try Data("x".utf8).write(to: URL(fileURLWithPath: folder.file(name)))
        }
        let later = Date().addingTimeInterval(UploadFolder.arrivingSeconds + 60)
        #expect(folder.orphans(beside: [], now: Date()).isEmpty)
        let waiting = job(#"{"path":"elsewhere\/b-list.csv"}"#)
        #expect(folder.orphans(beside: [waiting], now: later) == ["a-list.csv"])
        let other = UploadFolder(of: place + "-copy")
        try folder.copy(to: other)
        #expect(other.names == folder.names)
        for folder in [folder, other] {
            try folder.remove()
            #expect(!FileManager.default.fileExists(atPath: folder.path))
            try folder.remove()
        }
    }
}
