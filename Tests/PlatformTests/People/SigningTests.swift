import Foundation
import Records
import Store
import Testing

@testable import Platform

@Suite struct SigningTests {
    @Test func aPasswordIsKnownByItsHashAndNoOtherIs() throws {
        let cost = PasswordHash.Cost(logRounds: 4, blockSize: 8, parallelism: 1)
        let hash = PasswordHash("mật khẩu dài", cost: cost)
        let kept = try #require(PasswordHash(hash.text))
        #expect(kept.isOf("mật khẩu dài") && !kept.isOf("mật khẩu dai"))
        // Composed or not, it is what somebody typed.
        #expect(kept.isOf("mật khẩu dài".decomposedStringWithCanonicalMapping))
        #expect(hash.text != PasswordHash("mật khẩu dài", cost: cost).text)
        #expect(kept.isWeaker(than: .standard) && !kept.isWeaker(than: cost))
        for text in ["", "scrypt$4$8$1$AA==", "scrypt$40$8$1$AA==$AA==", "md5$x"] {
            #expect(PasswordHash(text) == nil, "\(text)")
        }
    }

    /// - Source: RFC 7914, section 12, the second test vector.
    @Test func hashesAsTheStandardDoes() throws {
        let text =
            "scrypt$10$8$16$TmFDbA==$" + "/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWI="
        #expect(try #require(PasswordHash(text)).isOf("password"))
    }

    @Test(arguments: [
        ("An@CongTy.vn", "an@congty.vn"), ("a.b+c@x-y.com.vn", "a.b+c@x-y.com.vn"),
    ])
    func anAddressIsRead(given: String, text: String) {
        #expect(EmailAddress(given)?.text == text)
    }

    @Test(arguments: [
        "", "an", "an@", "@x.vn", "an@vn", "a n@x.vn", "an@x.vn\r\nBcc: b@x.vn", "an@-x.vn",
        "<an@x.vn>", "an@x..vn", ".an@x.vn", "an@x.vn@y.vn", "ân@x.vn",
    ])
    func whatIsNoAddressIsRefused(given: String) { #expect(EmailAddress(given) == nil) }

    @Test func triesAreCountedAndForgivenEvenly() {
        let limits = AttemptLimits()
        let quota = AttemptLimits.Quota(name: "q", tries: 3, windowSeconds: 30)
        for _ in 1...3 { #expect(limits.take(quota, "a", now: 0) == nil) }
        #expect(limits.take(quota, "a", now: 0) == 10)
        #expect(limits.take(quota, "b", now: 0) == nil)
        #expect(limits.take(quota, "a", now: 10_000) == nil)
        #expect(limits.take(quota, "a", now: 10_000) == 10)
    }

    @Test func somebodyIsSignedInAndOut() async throws {
        let scene = PeopleScene()
        let (viewer, account, text) = try await scene.member("An Bình", "an@anbinh.vn")
        #expect(viewer.account == account.id && viewer.roles == [.member] && viewer.isOwner)
        let sessions = OpenSessions(scene.office)
        let again = try await sessions.open(
            email: "AN@anbinh.vn", password: "mat khau rat dai", account: nil, from: "x",
            stamp: scene.stamp())
        #expect(again.person.id == viewer.person)
        try await sessions.end(try #require(viewer.sessionID), stamp: scene.stamp())
        #expect(try await sessions.viewer(text, now: PeopleScene.now) == nil)
        #expect(try await sessions.viewer(again.text, now: PeopleScene.now) != nil)
        let late = PeopleScene.now + OpenSessions.days * 86_400_000
        #expect(try await sessions.viewer(again.text, now: late) == nil)
    }

    @Test func whatWasWrongIsNotTold() async throws {
        let scene = PeopleScene()
        _ = try await scene.member("An Bình", "an@anbinh.vn")
        for (email, password) in [
            ("an@anbinh.vn", "sai mat khau nay"), ("nobody@anbinh.vn", "mat khau rat dai"),
            ("no address", "x"),
        ] {
            await #expect(throws: PeopleRefusal.signInFailed) {
                try await OpenSessions(scene.office).open(
                    email: email, password: password, account: nil, from: "x",
                    stamp: scene.stamp())
            }
        }
    }

    @Test func guessingIsSlowedForAPersonWhoeverTries() async throws {
        let scene = PeopleScene()
        _ = try await scene.member("An Bình", "an@anbinh.vn")
        var refusals: [PeopleRefusal] = []
        for place in 0..<12 {
            do {
                _ = try await OpenSessions(scene.office).open(
                    email: "an@anbinh.vn", password: "mat khau \(place)", account: nil,
                    from: "\(place)", stamp: scene.stamp())
            } catch let refusal as PeopleRefusal { refusals.append(refusal) }
        }
        #expect(refusals.count { $0 == .signInFailed } == 10)
        #expect(refusals.last == .tooMany(seconds: 90))
    }

    @Test func aLinkOpensOnceAndNotForEver() async throws {
        let scene = PeopleScene()
        let office = FoundAccounts(scene.office)
        let founded = try await office.found(
            "An Bình", owner: "An", email: "an@anbinh.vn", roles: [], .vietnamese,
            stamp: scene.stamp())
        let sessions = OpenSessions(scene.office)
        func redeem(_ token: String, _ password: String?, _ seconds: Int64) async throws {
            _ = try await sessions.redeem(
                token, password: password, name: nil, .english,
                stamp: scene.stamp(seconds))
        }
        await #expect(throws: PeopleRefusal.passwordUnfit) {
            try await redeem(founded.token, nil, 0)
        }
        await #expect(throws: PeopleRefusal.passwordUnfit) {
            try await redeem(founded.token, "ngan", 0)
        }
        await #expect(throws: PeopleRefusal.linkDead) {
            try await redeem(founded.token, "mat khau rat dai", 86_400)
        }
        try await redeem(founded.token, "mat khau rat dai", 86_399)
        await #expect(throws: PeopleRefusal.linkDead) {
            try await redeem(founded.token, "mat khau rat dai", 0)
        }
        let token = try #require(try await office.reset("an@anbinh.vn", stamp: scene.stamp()))
        let before = try await sessions.open(
            email: "an@anbinh.vn", password: "mat khau rat dai", account: nil, from: "x",
            stamp: scene.stamp())
        try await redeem(token, "mot mat khau khac", 0)
        // A new password ends whatever somebody else may have opened.
        #expect(try await sessions.viewer(before.text, now: PeopleScene.now) == nil)
    }

    @Test func anAccountHasAnOwnerAlways() async throws {
        let scene = PeopleScene()
        let (owner, account, _) = try await scene.member("An Bình", "an@anbinh.vn")
        let accounts = KeepAccounts(scene.office)
        let person = try #require(owner.person)
        await #expect(throws: PeopleRefusal.lastOwner) {
            try await accounts.remove(person, from: account.id, by: owner, stamp: scene.stamp())
        }
        await #expect(throws: PeopleRefusal.lastOwner) {
            try await accounts.setRole(
                .member, of: person, in: account.id, by: owner, stamp: scene.stamp())
        }
        await #expect(throws: PeopleRefusal.roleNotAllowed(.officer)) {
            try await accounts.setRole(
                .officer, of: person, in: account.id, by: owner, stamp: scene.stamp())
        }
        let (other, _, _) = try await scene.member("Khác", "b@khac.vn")
        await #expect(throws: PeopleRefusal.accountUnknown) {
            try await accounts.seen(account.id, by: other)
        }
    }
}
