import Foundation
import Records
import Store
import StoreSQLite
import Testing

/// Somebody of each role who is signed in walks every operation of the document, and finds no
/// planted value above what they may see: in no body, header or error.
@Suite(.enabled(if: Service.isTestable, "needs /usr/bin/curl (Debian: curl)"))
struct CrawlerTests {
    private struct Plant {
        let level: DisclosureLevel
        /// What must be seen by nobody below the level.
        let marks: [String]
    }

    /// One for each level, in the order of letters; none is a slip of another.
    private static let words = ["banjo", "kettle", "rocket", "violin", "zebra"]

    /// For each level a firm whose groups, but for its name and work, are all at it; another whose
    /// name is; and a need.
    private static func plant(in folder: Folder) async throws -> [Plant] {
        var rows = [
            "id,name,country,processes,capacity,minimumOrder,workers,phone,email,description"
        ]
        var needs = ["id,title,buyer,processes"]
        var plants: [Plant] = []
        for (place, level) in DisclosureLevel.allCases.enumerated() {
            let word = words[place]
            rows.append(
                "G\(place),Open \(word),VN,dập kim loại,4321\(place)1 pcs/month,7654\(place),"
                    + "8765\(place),091234567\(place),mail\(word)@x.vn,words\(word)")
            rows.append(
                "key\(word),Secretname\(word),VN,dập kim loại tại Secretname\(word),1\(place) "
                    + "pcs/month,,,,,Secretname\(word) is here")
            needs.append("Need\(word),Wanted\(word),Buyer\(word),dập kim loại")
            plants.append(
                Plant(
                    level: level,
                    marks: [
                        "4321\(place)1", "7654\(place)", "8765\(place)", "97777777\(place)",
                        "mail\(word)", "words\(word)", "Secretname\(word)", "key\(word)",
                    ]))
            plants.append(
                Plant(level: level, marks: ["Wanted\(word)", "Need\(word)"]))
            plants.append(Plant(level: max(level, .matched), marks: ["Buyer\(word)"]))
        }
        try folder.write(rows.joined(separator: "\n") + "\n", to: "suppliers.csv")
        try folder.write(needs.joined(separator: "\n") + "\n", to: "needs.csv")
        for arguments in [
            ["import", "suppliers.csv", "--source", "list"],
            ["import", "needs.csv", "--source", "needs", "--kind", "need"],
        ] {
            let outcome = try Program.run(arguments, in: folder)
            #expect(outcome.status == 0, "\(outcome.notes)")
        }
        try await setLevels(in: folder)
        return plants
    }

    private static func setLevels(in folder: Folder) async throws {
        let store = try SQLiteStore(path: folder.path("matxich.db"), createIfMissing: false)
        let stamp = Stamp(milliseconds: 1, actor: "test")
        for subject in try await store.organisations(after: nil, limit: 99) {
            let key = try #require(subject.records.first?.record.key)
            let isNamed = key.hasPrefix("key")
            let place = try #require(
                isNamed
                    ? words.firstIndex(of: String(key.dropFirst(3)))
                    : Int(key.dropFirst()))
            let level = DisclosureLevel.allCases[place]
            let groups =
                isNamed ? [.name] : FieldGroup.allCases.filter { ![.name, .work].contains($0) }
            let levels = Dictionary(uniqueKeysWithValues: groups.map { ($0, level) })
            let custody = Custody(
                of: .organisation(subject.id), holder: "elsewhere", levels: OwnersLevels(levels))
            #expect(try await store.write([.save(custody, over: nil)], stamp: stamp))
        }
        for (place, need) in try await store.needs(after: nil, limit: 99).enumerated() {
            let custody = Custody(
                of: .need(need.id), holder: "elsewhere",
                needLevel: DisclosureLevel.allCases[place])
            #expect(try await store.write([.save(custody, over: nil)], stamp: stamp))
        }
        try await mergeSome(in: store, stamp)
        try store.close()
    }

    /// Firms that show their names and keep the rest are one with such as keep their names; and of
    /// one that nobody may see it is asked whether it is one that everybody sees.
    private static func mergeSome(in store: SQLiteStore, _ stamp: Stamp) async throws {
        func firm(_ key: String) async throws -> OrganisationID {
            let subject = try await store.subjects(key: key, kind: .supplier).first
            guard case .organisation(let id)? = subject else {
                throw StoreError.engine(code: 0, message: "no firm")
            }
            return id
        }
        for place in 1...3 {
            let merge = try await Merge(
                subject: firm("key" + words[place]), into: firm("G\(place)"), run: "1",
                partner: "", millionths: 990_000, weights: [])
            #expect(try await store.write([.save(merge, over: nil)], stamp: stamp))
        }
        let asked = try await PairToReview(
            firm("key" + words[4]), firm("G0"), reason: .probable, millionths: 700_000,
            weights: [KeptWeight(comparison: "phone", agreement: "equal", millibits: 9_000)])
        #expect(try await store.write([.save(asked, over: nil)], stamp: stamp))
    }

    @Test func nobodyFindsWhatIsAboveTheirLevel() async throws {
        var plants: [Plant] = []
        var ids: [String] = []
        var renewed = Renewed(after: 0, firms: [])
        let desk = try await PeopleDesk { folder in
            plants = try await Self.plant(in: folder)
            renewed = try await Self.renewTelephones(in: folder)
            let store = try SQLiteStore(path: folder.path("matxich.db"), createIfMissing: false)
            let firms = try await store.organisations(after: nil, limit: 99).map(\.id)
            let aliases = try await store.aliases(of: firms).values.flatMap(\.self)
            #expect(firms.count == 7 && aliases.count == 3)
            ids = (firms + aliases).map(\.text)
            try store.close()
        }
        let document = try desk.service.ask("/openapi.json").object()
        let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
        let things = try CrawledThings(
            firms: ids, needs: Self.words.map { "Need" + $0 }, in: desk)
        var walked = 0
        for role in [nil, "member", "organiser", "analyst", "officer", "partner", "admin"] {
            let token = try role.map {
                try desk.found("Account \($0)", "\($0)@x.example.vn", role: $0)
            }
            let reach: DisclosureLevel =
                role == nil ? .everybody : role == "organiser" ? .matched : .signedIn
            let forbidden = plants.filter { $0.level > reach }.flatMap(\.marks)
            for request in Self.requests(paths, things) {
                let reply = try desk.service.ask(request.path, key: token, request.options)
                walked += 1
                check(reply, to: request, as: role, forbidden)
            }
            try search(for: forbidden, as: role, token, desk)
            // Of a telephone that is hidden nobody is told that it is another now.
            let place = try #require(DisclosureLevel.allCases.firstIndex(of: reach))
            // The walk itself changes more: only the lines of the telephones are asked for.
            let lines = "/v1/changes?sequence=\(renewed.after)&limit=\(renewed.firms.count)"
            let told = try desk.ask("GET", lines, token).items().compactMap { item in
                item["entity"] as? String == "organisation" ? item["id"] as? String : nil
            }
            #expect(
                Set(told) == Set(renewed.firms.prefix(place + 1)), "\(role ?? "nobody")")
        }
        print("crawler: \(walked) requests")
        #expect(walked > 7 * 120)
        let others = ["/v1/matches/{id}", "/v1/jobs/{job}", "/v1/claims/{id}/decision"]
        #expect(others.allSatisfy { path in !things.filled(path).contains { $0.hasSuffix("/x") } })
        // What is planted is there to be found by whoever may.
        #expect(try desk.service.ask("/v1/suppliers?q=wordsbanjo").items().count == 1)
        let organiser = try desk.found("Fair", "fair@x.example.vn", role: "organiser")
        let seen = try ids.map { try desk.ask("GET", "/v1/suppliers/" + $0, organiser).text }
            .joined()
        for mark in plants.filter({ $0.level <= .matched }).flatMap(\.marks)
        where !mark.hasPrefix("Need") && !mark.hasPrefix("Wanted") && !mark.hasPrefix("Buyer") {
            #expect(seen.contains(mark), "\(mark)")
        }
    }

    /// Firms whose telephones became others, one for each level, and the line of the log before.
    private struct Renewed {
        let after: Int64
        let firms: [String]
    }

    private static func renewTelephones(in folder: Folder) async throws -> Renewed {
        let store = try SQLiteStore(path: folder.path("matxich.db"), createIfMissing: false)
        let after = try await store.lastSequence()
        var firms: [String] = []
        for place in words.indices {
            let subject = try await store.subjects(key: "G\(place)", kind: .supplier).first
            firms.append(try #require(subject).text)
        }
        try store.close()
        let rows = try String(contentsOfFile: folder.path("suppliers.csv"), encoding: .utf8)
        try folder.write(rows.replacing(",091234567", with: ",097777777"), to: "suppliers.csv")
        let outcome = try Program.run(["import", "suppliers.csv", "--source", "list"], in: folder)
        #expect(outcome.status == 0, "\(outcome.notes)")
        return Renewed(after: after, firms: firms)
    }

    private func check(
        _ reply: Service.Reply, to request: Request, as role: String?, _ forbidden: [String]
    ) {
        let heads = reply.headers.values.joined(separator: "\n")
        // Whoever names a thing has its name back, in the address and nowhere else.
        let text = (reply.text + heads).replacing(request.path, with: "")
        for mark in forbidden where Self.isTold(mark, in: text) {
            if request.path.contains(mark), reply.status >= 400 { continue }
            Issue.record("\(role ?? "nobody") \(request): \(mark)\n\(text.prefix(2_000))")
        }
    }

    /// Whether a text holds a mark; a short number only as a whole one, since the digits of a
    /// request's random number may be any.
    private static func isTold(_ mark: String, in text: String) -> Bool {
        guard text.contains(mark) else { return false }
        guard mark.count < 9, mark.allSatisfy(\.isNumber) else { return true }
        return text.ranges(of: mark).contains { range in
            let around = [
                text[..<range.lowerBound].last, text[range.upperBound...].first,
            ]
            return !around.contains { $0.map { $0.isLetter || $0.isNumber } ?? false }
        }
    }

    /// A word that somebody may not see finds nobody by it, and ranks nobody.
    private func search(
        for forbidden: [String], as role: String?, _ token: String?, _ desk: PeopleDesk
    ) throws {
        for mark in forbidden where mark.hasPrefix("words") || mark.hasPrefix("Secretname") {
            let found = try desk.service.ask("/v1/suppliers?q=" + mark, key: token).items()
            #expect(found.isEmpty, "\(role ?? "nobody") finds \(mark)")
            let body = ["--json", "{\"text\": \"\(mark)\", \"top\": 99}"]
            let matches = try desk.service.ask("/v1/match", key: token, body).text
            let nothing = ["--json", "{\"text\": \"\(String(mark.reversed()))\", \"top\": 99}"]
            let others = try desk.service.ask("/v1/match", key: token, nothing).text
            #expect(
                Self.standings(in: matches) == Self.standings(in: others),
                "\(role ?? "nobody") ranks by \(mark)")
        }
    }

    /// The order of a list and its verdicts, without the words it was asked for.
    private static func standings(in text: String) -> [String] {
        let object = try? JSONSerialization.jsonObject(with: Data(text.utf8))
        let matches = (object as? [String: Any])?["matches"] as? [[String: Any]] ?? []
        return matches.map { match in
            let supplier = match["supplier"] as? [String: Any]
            return "\(match["rank"] ?? "") \(match["verdict"] ?? "") \(supplier?["id"] ?? "")"
        }
    }

    private struct Request: CustomStringConvertible {
        let path: String
        let options: [String]

        var description: String { (options + [path]).joined(separator: " ") }
    }

    /// Every operation, with each thing there is in its place; what changes something is asked for
    /// with a body that says nothing. Whoever signs out sees nothing more.
    private static func requests(
        _ paths: [String: [String: [String: Any]]], _ things: CrawledThings
    ) -> [Request] {
        var requests: [Request] = []
        for (path, operations) in paths.sorted(by: { $0.key < $1.key }) {
            for (method, operation) in operations
            where method != "delete" || path != "/v1/sessions/current" {
                requests += things.filled(path).map { address in
                    request(method, address, hasBody: operation["requestBody"] != nil)
                }
            }
        }
        let lists = ["/v1/suppliers?limit=200", "/v1/suppliers?process=process:stamping"]
        return requests + lists.map { Request(path: $0, options: []) }
    }

    private static func request(_ method: String, _ path: String, hasBody: Bool) -> Request {
        var options = ["--request", method.uppercased()]
        if hasBody {
            let body = path == "/v1/match" ? #"{"text": "dập kim loại", "top": 99}"# : "{}"
            options += ["--json", body]
        }
        return Request(path: path, options: options)
    }
}
