import Foundation
import Testing

/// The file of the search index: made, opened, followed, and made again where it does not count.
@Suite struct IndexCommandTests {
    private static let firms = """
        id,name,country,region,processes,materials,capacity,remark
        S1,Press Works,VN,Bắc Ninh,metal stamping,steel,"60,000 pcs/month",door hinges
        S2,Plating Works,VN,Hải Phòng,zinc plating,steel,"80,000 pcs/month",hinges and locks
        S3,Turning Works,KR,,CNC turning,brass,"5,000 pcs/month",valves

        """
    private static let needs = """
        id,title,processes,text
        N1,Hinge,metal stamping; zinc plating,hinges for doors
        N2,Valve,CNC turning,

        """

    private func filled() throws -> Folder {
        let folder = try Folder()
        try folder.write(Self.firms, to: "firms.csv")
        try folder.write(Self.needs, to: "needs.csv")
        for file in ["firms.csv", "needs.csv"] {
            let outcome = try Program.run(["import", file], in: folder)
            #expect(outcome.status == 0, "\(outcome.notes)")
        }
        return folder
    }

    private func match(_ folder: Folder, _ options: [String] = []) throws -> Program.Outcome {
        let outcome = try Program.run(["match", "--format", "json"] + options, in: folder)
        #expect(outcome.status == 0, "\(outcome.notes)")
        return outcome
    }

    private func index(_ folder: Folder) -> URL {
        folder.url.appendingPathComponent("matxich.db-index")
    }

    /// In bytes, so that no shorter file is met.
    private func damaged(_ intact: Data, _ place: Int) -> Data {
        var bytes = intact
        bytes[place] ^= 1
        return bytes
    }

    @Test func theFirstRunSavesItAndTheNextOpensItWithoutAWord() throws {
        let folder = try filled()
        let first = try match(folder)
        #expect(first.notes.contains("The search index was built"))
        let saved = try Data(contentsOf: index(folder))
        let second = try match(folder)
        #expect(second.notes.isEmpty, "\(second.notes)")
        #expect(second.output == first.output)
        #expect(try Data(contentsOf: index(folder)) == saved)
        let exported = try Program.run(["export", "matches", "--format", "json"], in: folder)
        #expect(exported.status == 0 && exported.notes.isEmpty, "\(exported.notes)")
    }

    @Test func aByteFlippedInTheMiddleIsSaidAndMended() throws {
        let folder = try filled()
        let first = try match(folder)
        let intact = try Data(contentsOf: index(folder))
        for place in [0, intact.count / 3, intact.count / 2, intact.count - 1] {
            try damaged(intact, place).write(to: index(folder))
            let mended = try match(folder)
            #expect(mended.output == first.output)
            let lines = mended.notes.split(separator: "\n")
            #expect(lines.count == 1, "byte \(place): \(mended.notes)")
            #expect(mended.notes.contains("built anew"), "byte \(place): \(mended.notes)")
            #expect(try Data(contentsOf: index(folder)) == intact, "byte \(place)")
            #expect(try match(folder).notes.isEmpty)
        }
        try intact.prefix(intact.count / 2).write(to: index(folder))
        let cut = try match(folder)
        #expect(cut.output == first.output && cut.notes.contains("damaged"), "\(cut.notes)")
        try Data("not an index".utf8).write(to: index(folder))
        #expect(try match(folder, ["--quiet"]).notes.isEmpty)
        try FileManager.default.removeItem(at: index(folder))
        let spoken = try Program.run(["match", "--lang", "vi"], in: folder)
        #expect(spoken.notes.contains("Chỉ mục tìm kiếm"))
    }

    /// The list hangs on what the store holds, not on when the index was made.
    @Test func whatIsAddedLaterIsAnsweredAsIfAllWereReadAnew() throws {
        let folder = try filled()
        _ = try match(folder)
        for (name, work) in [("Hinge Maker", "metal stamping"), ("Đức Phát", "zinc plating")] {
            let added = try Program.run(
                [
                    "supplier", "add", "--name", name, "--processes", work, "--set",
                    "remark=hinges of doors and gates",
                ], in: folder)
            #expect(added.status == 0, "\(added.notes)")
        }
        let followed = try match(folder)
        #expect(followed.notes.isEmpty, "\(followed.notes)")
        #expect(followed.text.contains("Hinge Maker") && followed.text.contains("Đức Phát"))
        try FileManager.default.removeItem(at: index(folder))
        #expect(try match(folder).output == followed.output)
    }

    @Test func anotherDatabaseUnderTheSameNameIsNotAnsweredFromIt() throws {
        let folder = try filled()
        #expect(try Program.run(["backup", "safe.db"], in: folder).status == 0)
        let before = try match(folder)
        let added = try Program.run(
            ["supplier", "add", "--name", "Hinge Maker", "--processes", "metal stamping"],
            in: folder)
        #expect(added.status == 0)
        _ = try match(folder)
        let restored = try Program.run(["restore", "safe.db", "--force"], in: folder)
        #expect(restored.status == 0, "\(restored.notes)")
        #expect(!FileManager.default.fileExists(atPath: index(folder).path))
        let after = try match(folder)
        #expect(after.output == before.output)
    }
}
