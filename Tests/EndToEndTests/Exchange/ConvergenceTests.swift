import TestServers
import Testing

/// Two stores that pull each other's feeds from a web server.
@Suite(.enabled(if: Nginx.isInstalled, "needs /usr/sbin/nginx (Debian: nginx)"))
struct ConvergenceTests {
    @Test func comeToKnowTheSameAndFallSilent() throws {
        let nginx = try Nginx([:])
        defer { nginx.stop() }
        try Desk.inFolder { desk in
            let one = FeedStore(name: "store-one", database: desk.path("one.db"), desk: desk)
            let two = FeedStore(name: "store-two", database: desk.path("two.db"), desk: desk)
            try desk.write(
                "one.csv", "id,name,country,processes\nA1,Alpha,VN,stamping\nA2,Beta,VN,casting\n")
            try desk.write("two.csv", "id,name,country,processes\nB1,Gamma,KR,welding\n")
            for (store, other, list) in [(one, two, "one.csv"), (two, one, "two.csv")] {
                #expect(
                    try store.run("import", desk.path(list), "--licence", "CC BY 4.0").status == 0)
                try store.publish(on: nginx)
                try store.follow(other, on: nginx)
            }
            for store in [one, two] {
                let done = try store.sync()
                #expect(done["outcome"] as? String == "done")
                #expect(done["licenceStated"] as? String == "CC BY 4.0")
            }
            #expect(try one.names() == ["Alpha", "Beta", "Gamma"])
            #expect(try two.names() == one.names())

            // What came from the other is not told on: nobody has news.
            for store in [one, two] { try store.publish(on: nginx) }
            for store in [one, two] {
                let quiet = try store.sync()
                #expect(quiet["rowsRead"] as? Int == 0)
            }

            try desk.write(
                "one.csv",
                "id,name,country,processes\nA1,Alpha New,VN,stamping\nA2,Beta,VN,casting\n")
            #expect(try one.run("import", desk.path("one.csv")).status == 0)
            try one.publish(on: nginx)
            #expect(try two.sync()["rowsChanged"] as? Int == 1)
            #expect(try two.names() == ["Alpha New", "Beta", "Gamma"])

            #expect(try one.run("source", "withdraw", "one", "--yes").status == 0)
            try one.publish(on: nginx)
            #expect(try two.sync()["recordsWithdrawn"] as? Int == 2)
            #expect(try two.names() == ["Gamma"])
            #expect(try one.names() == ["Gamma"])
        }
    }
}
