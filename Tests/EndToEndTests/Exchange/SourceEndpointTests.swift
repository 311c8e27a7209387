import Foundation
import Testing

/// Sources are said once, checked at once, and keep no secret.
@Suite struct SourceEndpointTests {
    private static let url = "https://data.example.vn/list.csv"

    private func add(_ program: Desk, _ options: String...) throws -> Desk.Outcome {
        try program.run(["source", "add", "chamber"] + options)
    }

    /// The endpoint as the program tells it.
    private func status(_ program: Desk) throws -> [String: Any] {
        let outcome = try program.run("source", "status", "chamber", "--format", "ndjson")
        return try #require(try outcome.objects().first, "\(outcome.messages)")
    }

    @Test func aSourceIsKeptAsItIsSaid() throws {
        try Desk.inFolder { program in
            let added = try add(
                program, "--url", Self.url, "--format", "csv", "--every", "6h", "--title",
                "The chamber", "--licence", "CC BY 4.0", "--contact", "data@example.vn",
                "--authority", "document", "--rate", "0.5")
            #expect(added.status == 0, "\(added.messages)")
            #expect(added.messages.contains("every 6 h"))
            #expect(added.messages.contains("Next: matxich sync chamber"))
            let facts = try status(program)
            #expect(facts["address"] as? String == Self.url)
            #expect(facts["format"] as? String == "csv")
            #expect(facts["mode"] as? String == "full")
            #expect(facts["intervalSeconds"] as? Int == 21_600)
            #expect(facts["records"] as? Int == 0)
            #expect(facts["isDue"] as? Bool == true)
            #expect(facts["isOverdue"] as? Bool == false)
            let listed = try program.run("source", "list", "--format", "ndjson")
            let source = try #require(try listed.objects().first)
            #expect(source["title"] as? String == "The chamber")
            #expect(source["licence"] as? String == "CC BY 4.0")
            #expect(source["authority"] as? String == "document")
            #expect(source["address"] as? String == Self.url)
        }
    }

    @Test(arguments: [
        ("csv", "full"), ("xlsx", "full"), ("json", "full"), ("json-lines", "full"),
        ("ocds", "full"), ("ubl", "full"), ("bmecat", "full"), ("html", "full"),
        ("json-ld", "full"), ("open-supply-hub", "full"), ("oai-pmh", "delta"),
        ("matxich", "delta"),
    ])
    func everyFormatIsTakenWithItsUsualMode(format: String, mode: String) throws {
        try Desk.inFolder { program in
            let added = try add(program, "--url", Self.url, "--format", format)
            #expect(added.status == 0, "\(added.messages)")
            #expect(try status(program)["format"] as? String == format)
            #expect(try status(program)["mode"] as? String == mode)
            #expect(try status(program)["nextDue"] is NSNull)
        }
    }

    @Test func aKnownNameIsChangedOnlyWhenThatIsSaid() throws {
        try Desk.inFolder { program in
            _ = try add(program, "--url", Self.url, "--format", "csv", "--title", "First")
            let again = try add(program, "--url", "https://b.example.vn/", "--format", "json")
            #expect(again.status == 64)
            #expect(again.messages.contains("pulled from data.example.vn"))
            #expect(again.messages.contains("--replace"))
            #expect(try status(program)["address"] as? String == Self.url)
            let changed = try add(
                program, "--url", "https://b.example.vn/", "--format", "json", "--replace")
            #expect(changed.status == 0)
            #expect(changed.messages.contains("reads everything anew"))
            #expect(try status(program)["address"] as? String == "https://b.example.vn/")
            #expect(changed.messages.contains("First"))
        }
    }

    @Test func anImportedSourceIsNotTakenOverUnasked() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", ImportTests.list)
            _ = try program.run("import", "list.csv", "--source", "chamber", "-q")
            let refused = try add(program, "--url", Self.url, "--format", "csv")
            #expect(refused.status == 64)
            #expect(refused.messages.contains("came in by import"))
            #expect(
                try add(program, "--url", Self.url, "--format", "csv", "--replace").status == 0)
            #expect(try status(program)["records"] as? Int == 2)
        }
    }

    @Test func aDryRunShowsAllAndWritesNothing() throws {
        try Desk.inFolder { program in
            let shown = try add(
                program, "--url", Self.url, "--format", "json", "--records", "data.items",
                "--page", "cursor:after:meta.next", "--bearer", "env:CHAMBER_TOKEN", "--dry-run")
            #expect(shown.status == 0)
            #expect(shown.output.contains("records at data.items"))
            #expect(shown.output.contains("token in env:CHAMBER_TOKEN"))
            #expect(shown.messages.contains("Nothing was written."))
            #expect(!FileManager.default.fileExists(atPath: program.path("matxich.db")))
        }
    }

    @Test func aSourceSpeaksVietnamese() throws {
        try Desk.inFolder { program in
            let refused = try program.run(
                ["source", "add", "x", "--url", Self.url, "--format", "csv", "--every", "soon"],
                language: "vi")
            #expect(refused.messages.contains("không phải chu kỳ"))
            let shown = try program.run(
                [
                    "source", "add", "x", "--url", Self.url, "--format", "csv", "--every", "1d",
                    "--dry-run",
                ], language: "vi")
            #expect(shown.output.contains("mỗi 1 ngày"))
        }
    }

    @Test func aFieldMapIsKeptAndCheckedAtOnce() throws {
        try Desk.inFolder { program in
            try program.write("map.yaml", "record: supplier\nfields:\n  name: Firm\n")
            let usual = ["--url", Self.url, "--format", "csv", "--mapping"]
            let added = try program.run(["source", "add", "chamber"] + usual + ["map.yaml"])
            #expect(added.status == 0)
            #expect(added.messages.contains("own field map"))
            try program.write("bad.yaml", "record: supplier\nfields:\n  naem: Firm\n")
            let bad = try program.run(["source", "add", "b"] + usual + ["bad.yaml"])
            #expect(bad.status == 78)
            #expect(bad.messages.contains("bad.yaml, line 3"))
            #expect(try program.run(["source", "add", "c"] + usual + ["none.yaml"]).status == 66)
            let other = try program.run(
                ["source", "add", "d"] + usual + ["map.yaml", "--kind", "need"])
            #expect(other.status == 64)
            #expect(other.messages.contains("--kind"))
            try program.write("long.yaml", "#" + String(repeating: "x", count: 300_000))
            #expect(try program.run(["source", "add", "e"] + usual + ["long.yaml"]).status == 78)
        }
    }

    @Test func aSourceThatIsDetachedKeepsItsRecords() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", ImportTests.list)
            _ = try program.run("import", "list.csv", "--source", "chamber", "-q")
            _ = try add(program, "--url", Self.url, "--format", "csv", "--replace")
            let detached = try program.run("source", "detach", "chamber")
            #expect(detached.status == 0)
            #expect(detached.messages.contains("is not pulled any more"))
            let listed = try program.run("source", "list", "--format", "ndjson").objects()
            #expect(listed.first?["records"] as? Int == 2)
            #expect(listed.first?["address"] is NSNull)
            let status = try program.run("source", "status", "chamber")
            #expect(status.status == 66)
            #expect(status.messages.contains("is not pulled from anywhere"))
            #expect(try program.run("source", "detach", "chamber").status == 0)
            #expect(try program.run("source", "detach", "nobody").status == 66)
        }
    }

    @Test func whatWillFailIsSaidBeforehand() throws {
        try Desk.inFolder { program in
            let warned = try add(
                program, "--url", "http://127.0.0.1:8080/list", "--format", "csv", "--bearer",
                "env:NOT_SET_ANYWHERE", "--ca-file", "/nowhere/ca.pem")
            #expect(warned.status == 0)
            #expect(warned.messages.contains("not sent over http"))
            #expect(warned.messages.contains("--allow-private"))
            #expect(warned.messages.contains("/nowhere/ca.pem cannot be read"))
            #expect(warned.messages.contains("variable NOT_SET_ANYWHERE is not set here"))
            let calm = try add(
                program, "--url", Self.url, "--format", "csv", "--replace", "--allow-private")
            #expect(!calm.messages.contains("warning"))
        }
    }
}
