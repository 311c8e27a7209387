import Testing

@testable import Exchange

@Suite struct RobotsRulesTests {
    private func rules(_ text: String, agent: String = "Matxich") -> RobotsRules {
        RobotsRules(Array(text.utf8), agent: agent)
    }

    private func allows(_ rules: RobotsRules, _ path: String) throws -> Bool {
        rules.allows(try WebAddress("https://example.org" + path))
    }

    /// - Source: RFC 9309, section 5.1.
    @Test func followsTheExampleOfTheRFC() throws {
        let text = """
            User-Agent: *
            Disallow: *.gif$
            Disallow: /example/
            Allow: /publications/

            User-Agent: foobot
            Disallow:/
            Allow:/example/page.html
            Allow:/example/allowed.gif

            User-Agent: barbot
            User-Agent: bazbot
            Disallow: /example/page.html

            User-Agent: quxbot
            """
        let all = rules(text)
        #expect(try !allows(all, "/a/b.gif") && allows(all, "/a/b.gif?x"))
        #expect(try !allows(all, "/example/x") && allows(all, "/publications/x"))
        let foo = rules(text, agent: "FooBot")
        #expect(try !allows(foo, "/") && allows(foo, "/example/page.html"))
        let baz = rules(text, agent: "bazbot")
        #expect(try !allows(baz, "/example/page.html") && allows(baz, "/example/x"))
        #expect(try allows(rules(text, agent: "quxbot"), "/example/page.html"))
    }

    @Test(arguments: [
        ("/fish", "/fish.html", true), ("/fish", "/Fish", false), ("/fish/", "/fish", false),
        ("/fish*", "/fishing", true), ("/*.php", "/a/b.php?c", true),
        ("/*.php$", "/b.php", true), ("/*.php$", "/b.php5", false), ("/a*b*c", "/axxbxxc/d", true),
        ("/a*b*c$", "/abcbc", true), ("/a*b*c$", "/abcbcd", false), ("*", "/x", true),
        ("/$", "/", true), ("/$", "/a", false), ("/a%3cd", "/a%3Cd", true), ("/%61", "/a", true),
        ("/한", "/%ED%95%9C", true), ("/a*a$", "/a", false),
    ])
    func matchesPatterns(pattern: String, path: String, fits: Bool) throws {
        #expect(try allows(rules("User-agent: *\nDisallow: \(pattern)"), path) != fits)
    }

    @Test func theLongerRuleDecidesAndAllowWinsADraw() throws {
        let text = "User-agent: *\nAllow: /p\nDisallow: /\nDisallow: /pq\nAllow: /pq"
        #expect(try allows(rules(text), "/page"))
        #expect(try !allows(rules(text), "/q"))
        #expect(try allows(rules(text), "/pqr"))
    }

    @Test func groupsOfOneAgentCountTogether() throws {
        let text = """
            user-agent: matxich/2.0
            disallow: /a
            user-agent: *
            disallow: /
            USER-AGENT: MATXICH # us again
            crawl-delay: 2.5
            Disallow: /b # no more
            Sitemap: https://example.org/sitemap.xml
            """
        #expect(try !allows(rules(text), "/a") && !allows(rules(text), "/b"))
        #expect(try allows(rules(text), "/c"))
        #expect(rules(text).crawlDelay == .milliseconds(2_500))
        #expect(rules(text, agent: "other").crawlDelay == nil)
    }

    @Test func whatIsNoRuleIsPassedBy() throws {
        let text = "\u{FEFF}Disallow: /x\rnonsense\r\nUser-agent: *\r\nDisallow:\nCrawl-delay: much"
        #expect(rules(text) == RobotsRules.allowingAll)
        #expect(try allows(rules("User-agent: *\nDisallow: /"), "/robots.txt"))
        #expect(try !allows(rules("User-agent: *\nDisallow: /"), "/"))
    }
}
