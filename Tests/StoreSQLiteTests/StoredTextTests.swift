import Records
import Store
import StoreConformance
import Testing

@testable import StoreSQLite

@Suite struct StoredTextTests {
    @Test func aLayoutHasOneWrittenForm() throws {
        let layout = StoreRows.layout(.need, columns: ["T\u{EA}n", "Te\u{302}n", "a/b", "\u{0}"])
        let json = try StoredText.json(layout)
        let read = try StoredText.value(Layout.self, json: json)
        #expect(ByteText(try StoredText.json(read)) == ByteText(json))
        #expect(json.contains("\"a/b\""))
    }

    @Test func noCellsDifferFromOneEmptyCell() {
        #expect(StoredText.joined([]) == nil)
        #expect(StoredText.joined([""]) == "")
        #expect(StoredText.joined(["", ""]) == "\u{1F}")
        #expect(StoredText.joined(["a\u{1F}", "b"]) == "a \u{1F}b")
    }

    /// What syncs leave is on disk under the names of the cases.
    @Test func outcomesOfSyncsAreWrittenAsTheFormatSays() throws {
        let written: [(SyncRun.Outcome, String)] = [
            (.done, #"{"done":{}}"#), (.notModified, #"{"notModified":{}}"#),
            (.stopped(missing: 4, known: 9), #"{"stopped":{"known":9,"missing":4}}"#),
            (.failed(code: "c", text: "t"), #"{"failed":{"code":"c","text":"t"}}"#),
            (.interrupted, #"{"interrupted":{}}"#),
        ]
        for (outcome, json) in written {
            #expect(try StoredText.json(outcome) == json)
            #expect(try StoredText.value(SyncRun.Outcome.self, json: json) == outcome)
        }
        let state = SyncState(entityTag: "\"1\"", cursor: "c", lastSuccessMilliseconds: 5)
        let json = #"{"cursor":"c","entityTag":"\"1\"","lastSuccessMilliseconds":5}"#
        #expect(try StoredText.json(state) == json)
    }

    @Test func whatIsNoLayoutIsDamage() {
        for json in ["", "{}", "[]", "{\"kind\":\"planet\",\"columns\":[],\"assignments\":[]}"] {
            #expect(throws: Damage.self) {
                try StoredText.value(Layout.self, json: json)
            }
        }
    }

    /// The numbers are on disk: none may ever change.
    @Test func codesAreThoseOfTheFormat() throws {
        #expect(Codes.recordKinds.map(\.rawValue) == ["supplier", "need"])
        #expect(
            Codes.entities.map(\.rawValue) == [
                "organisation", "need", "source", "quarantine", "access-key", "webhook", "account",
                "person", "session", "one-time-link", "profile-claim", "claim-code", "disclosure",
                "match", "merge", "pair-decision", "identity",
            ])
        #expect(
            Codes.changes.map(\.rawValue)
                == ["created", "changed", "withdrawn", "restored", "released"])
        #expect(Codes.repeatedKeys == [.secondRecord, .laterEdition])
        #expect(Codes.syncModes.map(\.rawValue) == ["full", "incremental", "delta"])
        #expect(Set(Codes.syncModes) == Set(SyncMode.allCases))
        #expect(Set(Codes.entities) == Set(Change.Entity.allCases))
        #expect(Set(Codes.changes) == Set(Change.Kind.allCases))
        for code in [-1, 5, Int64.max, .min] {
            #expect(throws: Damage.self) { try Codes.value(code, in: Codes.changes) }
        }
    }
}
