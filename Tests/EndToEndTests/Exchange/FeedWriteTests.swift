import Foundation
import Testing

/// `matxich feed write`: what changed, as files that any web server can publish.
@Suite struct FeedWriteTests {
    private static let list = """
        id,name,country,products,phone,contact
        S1,Cong ty A,VN,dap kim loai,0912 345 678,Tran Van Be
        S2,B Co,VN,CNC machining,0987 654 321,Le Thi Xe

        """

    private func imported(_ desk: Desk, _ list: String = list) throws {
        try desk.write("list.csv", list)
        let outcome = try desk.run(
            "import", "list.csv", "--source", "chamber", "--licence", "CC BY 4.0", "--date",
            "2026-11-01")
        #expect(outcome.status == 0, "\(outcome.messages)")
    }

    @discardableResult
    private func written(_ desk: Desk, _ further: String...) throws -> [String: Any] {
        let outcome = try desk.run(
            ["feed", "write", "feed", "--format", "ndjson", "-q"] + further)
        #expect(outcome.status == 0, "\(outcome.messages)")
        return try #require(try outcome.objects().first)
    }

    /// The folder's files with their bytes.
    private func files(_ desk: Desk) throws -> [String: Data] {
        let folder = desk.path("feed")
        return try FileManager.default.contentsOfDirectory(atPath: folder).reduce(into: [:]) {
            $0[$1] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $1))
        }
    }

    /// What a reader comes to hold who knows JSON and the contract, and none of our code.
    private func reading(_ desk: Desk) throws -> [String: [String: String]] {
        let files = try files(desk)
        let written = try #require(files["feed.json"])
        let head = try object(written)
        var records: [String: [String: String]] = [:]
        var next = 1
        for page in try #require(head["pages"] as? [[String: Any]]) {
            let name = try #require(page["name"] as? String)
            let bytes = try #require(files[name])
            #expect(page["bytes"] as? Int == bytes.count)
            for line in bytes.split(separator: 0x0A) {
                let entry = try object(line)
                #expect(entry["sequence"] as? Int == next)
                next = (entry["through"] as? Int ?? next) + 1
                guard let key = entry["key"] as? String else { continue }
                records[key] = entry["fields"] as? [String: String]
            }
        }
        #expect(head["last"] as? Int == next - 1)
        return records
    }

    private func object(_ bytes: Data) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    }

    private func names(_ desk: Desk) throws -> [String] {
        try reading(desk).values.compactMap { $0["name"] }.sorted()
    }

    @Test func theFoldersAroundItAreMadeAndItsTitleStays() throws {
        try Desk.inFolder { desk in
            try imported(desk)
            let feed = "public/fair/feed"
            let first = try desk.run(
                "feed", "write", feed, "--store", "fair", "--title", "Suppliers of the fair")
            #expect(first.status == 0, "\(first.messages)")
            let again = try desk.run("feed", "write", feed)
            #expect(again.messages.contains("Nothing new to tell"))
            let head = try Data(contentsOf: URL(fileURLWithPath: desk.path(feed + "/feed.json")))
            #expect(try object(head)["title"] as? String == "Suppliers of the fair")
        }
    }

    @Test func whatIsStoredIsToldAndContactsAreNot() throws {
        try Desk.inFolder { desk in
            try imported(desk)
            let facts = try written(desk, "--store", "store-a")
            #expect(facts["recordsNew"] as? Int == 2)
            #expect(facts["lastEntry"] as? Int == 2)
            #expect(try names(desk) == ["B Co", "Cong ty A"])
            let text = try files(desk).values.map { String(decoding: $0, as: UTF8.self) }.joined()
            for kept in ["0912 345", "0987 654", "Tran Van", "Le Thi", "S1", "phone"] {
                #expect(!text.contains(kept), "\(kept)")
            }
            let head = try object(try #require(try files(desk)["feed.json"]))
            #expect(head["store"] as? String == "store-a")
            #expect(head["title"] as? String == "store-a")
            #expect(head["licence"] as? String == "CC BY 4.0")
        }
    }

    @Test func nothingNewLeavesEveryByteAsItWas() throws {
        try Desk.inFolder { desk in
            try imported(desk)
            try written(desk, "--store", "store-a")
            let before = try files(desk)
            try written(desk)
            try written(desk, "--recheck")
            try written(desk, "--compact")
            #expect(try files(desk) == before)
            let said = try desk.run("feed", "write", "feed")
            #expect(said.messages.contains("Nothing new to tell"))
        }
    }

    @Test func whatChangedIsAddedAndWhatIsTakenBackWithdrawn() throws {
        try Desk.inFolder { desk in
            try imported(desk)
            try written(desk, "--store", "store-a")
            let first = try files(desk)
            try imported(desk, Self.list.replacing("B Co", with: "C Co"))
            #expect(try written(desk)["recordsChanged"] as? Int == 1)
            #expect(try names(desk) == ["C Co", "Cong ty A"])
            #expect(try files(desk)["page-000001.jsonl"] == first["page-000001.jsonl"])
            _ = try desk.run("source", "withdraw", "chamber", "--yes")
            let gone = try written(desk)
            #expect(gone["recordsWithdrawn"] as? Int == 2)
            #expect(gone["entriesBlottedOut"] as? Int == 3)
            #expect(try reading(desk).isEmpty)
            let text = try files(desk).values.map { String(decoding: $0, as: UTF8.self) }.joined()
            #expect(!text.contains("Cong ty A"))
        }
    }

    @Test(arguments: ["en", "vi"])
    func whatDoesNotGoTogetherIsRefused(_ language: String) throws {
        try Desk.inFolder { desk in
            func refused(_ status: Int32, _ en: String, _ vi: String, _ arguments: String...)
                throws
            {
                let outcome = try desk.run(["feed", "write"] + arguments, language: language)
                #expect(outcome.status == status, "\(outcome.messages)")
                let sentence = language == "vi" ? vi : en
                #expect(outcome.messages.contains(sentence), "\(outcome.messages)")
            }
            try imported(desk)
            try refused(64, "needs a name", "cần đặt tên", "feed")
            try written(desk, "--store", "store-a")
            try refused(65, "not “b”’s", "không phải “b”", "feed", "--store", "b")
            try refused(66, "no source “x”", "Không có nguồn “x”", "feed", "--source", "x")
            let here = desk.path(".")
            try refused(73, "but other files", "có tệp khác", here, "--store", "a")
            // Another database over the same feed.
            try desk.write("other.csv", "name\nZ\n")
            _ = try desk.run(
                "import", "other.csv", "--licence", "CC0", "--db", desk.path("other.db"))
            try refused(
                65, "from another database", "cơ sở dữ liệu khác", "feed", "--db",
                desk.path("other.db"))
            let mark = desk.path("feed.state.json")
            try FileManager.default.moveItem(atPath: mark, toPath: mark + ".away")
            try refused(65, "is gone", "Không còn tệp", "feed")
            try FileManager.default.moveItem(atPath: mark + ".away", toPath: mark)
            try FileManager.default.removeItem(atPath: desk.path("feed"))
            try refused(
                65, "put back from a backup", "khôi phục từ bản cũ", "feed", "--store", "store-a")
        }
    }

    @Test func theMarkIsForItsOwnerAlone() throws {
        try Desk.inFolder { desk in
            try imported(desk)
            try written(desk, "--store", "store-a")
            let facts = try FileManager.default.attributesOfItem(
                atPath: desk.path("feed.state.json"))
            #expect(facts[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test func helpSaysWhatIsTold() throws {
        try Desk.inFolder { desk in
            let help = try desk.run("feed", "write", "--help").output
            #expect(help.contains("certificateNumber"))
            #expect(!help.contains("targetPrice") && !help.contains("email"))
        }
    }
}

/// A write that is killed leaves a feed that can be read, and the next one completes it.
@Suite(.enabled(if: Shell.isThere, "there is no bash"))
struct FeedWriteKillTests {
    /// Kills at moments spread over the time that a whole write takes.
    private static let script = """
        matxich import list.csv --source chamber --licence CC0 --date 2026-11-01 -q > /dev/null
        start=$(date +%s%N)
        matxich feed write whole --store store-a -q > /dev/null; echo $?
        whole=$((($(date +%s%N) - start) / 1000000))
        for moment in $(seq 1 12); do
            "$PROGRAM" feed write feed --store store-a -q > /dev/null 2>> err & writer=$!
            pause=$((whole * moment / 11))
            sleep $((pause / 1000)).$(printf %03d $((pause % 1000)))
            kill -9 $writer; wait $writer 2> /dev/null
            cp -r feed after-$moment 2> /dev/null
        done
        matxich feed write feed --store store-a -q > /dev/null; echo $?
        """

    @Test func aKilledWriteIsMadeGoodByTheNext() throws {
        let folder = try Folder()
        let rows = (0..<6_000).map { "K\($0),Firm \($0),VN,stamping\n" }.joined()
        try folder.write("id,name,country,products\n" + rows, to: "list.csv")
        let outcome = try Shell.run(Self.script, in: folder)
        #expect(outcome.lines == ["0", "0"], "\(outcome.notes)")
        for moment in 1...12 {
            let path = "after-\(moment)/feed.json"
            guard FileManager.default.fileExists(atPath: folder.path(path)) else { continue }
            #expect(try lastOfWholePages(folder.path("after-\(moment)")) == 6_000)
        }
        let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path("whole"))
            .filter { $0.hasPrefix("page-") }
        #expect(pages.count == 2)
        for page in pages {
            let (one, other) = (folder.path("feed/" + page), folder.path("whole/" + page))
            #expect(FileManager.default.contentsEqual(atPath: one, andPath: other), "\(page)")
        }
        #expect(try lastOfWholePages(folder.path("feed")) == 6_000)
    }

    /// The last entry of a feed all of whose pages have the size that the head says.
    private func lastOfWholePages(_ path: String) throws -> Int {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path + "/feed.json"))
        let head = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        for page in try #require(head["pages"] as? [[String: Any]]) {
            let name = try #require(page["name"] as? String)
            let facts = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
            #expect(facts[.size] as? Int == page["bytes"] as? Int)
        }
        return try #require(head["last"] as? Int)
    }
}
