import Foundation
import Testing

/// What a provider may do wrong, and what somebody may try who stands between.
@Suite(.enabled(if: Service.isTestable, "needs /usr/bin/curl (Debian: curl)"))
struct ProviderFaultTests {
    @Test func noWrongTokenIsTaken() async throws {
        let scene = try await SignInDesk()
        _ = try scene.desk.register("An Bình", "an@anbinh.vn")
        for twist in TokenTwist.ofTokens {
            scene.provider.twist(twist)
            let way = try scene.went()
            let reply = try scene.returned(way)
            let fault = try SignInDesk.fault(reply)
            #expect(reply.status == 401 && fault.code == twist.code, "\(twist): \(reply.text)")
            #expect(reply.headers["set-cookie"] == nil && reply.headers["content-language"] == "vi")
            // No way is gone twice, whatever came of it.
            scene.provider.twist(.none)
            #expect(try scene.returned(way).status == 401)
        }
        // Keys nobody knows make nobody ask for them at will.
        #expect(scene.provider.keysAsked == 1)
        #expect(try scene.outcome()["outcome"] as? String == "unlinked")
        #expect(try scene.desk.service.log().contains("token-signature"))
    }

    @Test func theSentenceIsInTheReadersLanguage() async throws {
        let scene = try await SignInDesk()
        scene.provider.twist(.expired)
        let vietnamese = try SignInDesk.fault(scene.returned(scene.went()))
        #expect(vietnamese.detail == "Mã xác nhận đã hết hạn; hãy bắt đầu lại.")
        let english = try SignInDesk.fault(scene.returned(scene.went(), language: "en"))
        #expect(english.detail == "The provider's token has ended; begin again.")
    }

    @Test func aProviderThatFailsIsNamedAndNothingElseSuffers() async throws {
        let scene = try await SignInDesk()
        for twist in TokenTwist.ofProviders {
            scene.provider.twist(twist)
            let reply = try scene.begin()
            let fault = try SignInDesk.fault(reply)
            #expect(reply.status == 502 && fault.code == twist.code, "\(twist): \(reply.text)")
            #expect(try scene.desk.service.ask("/healthz").status == 200)
        }
        scene.provider.twist(.none)
        let way = try scene.went()
        scene.provider.stop()
        let reply = try scene.returned(way)
        #expect(reply.status == 502)
        #expect(try SignInDesk.fault(reply).code == "provider-unreachable")
        #expect(try scene.desk.ask("POST", "/v1/providers/x/authorizations", nil).status == 404)
    }

    @Test func whoeverComesBackIsWhoWent() async throws {
        let scene = try await SignInDesk()
        let (mine, others) = (try scene.went(), try scene.went())
        func path(_ way: SignInDesk.Way, state: String) throws -> String {
            let code = try way.value("code")
            return "/v1/providers/so-cong-thuong/return?code=\(code)&state=\(state)"
        }
        // Another's state, another's cookie, none, and a state that is nobody's.
        let state = try mine.value("state")
        let swapped = try path(mine, state: others.value("state"))
        #expect(try scene.returned(swapped, mine.cookie).status == 401)
        #expect(try scene.returned(mine.back, others.cookie).status == 401)
        #expect(try scene.returned(mine.back, nil).status == 401)
        let wrong = try path(mine, state: String(state.dropLast()) + "g")
        #expect(try scene.returned(wrong, mine.cookie).status == 401)
        // Nothing of this spent the way.
        #expect(try scene.returned(mine).status == 200)
        #expect(try scene.returned(mine).status == 401)
        // A code that was redeemed is refused where it counts, by the provider.
        let replayed =
            "/v1/providers/so-cong-thuong/return?code=\(try mine.value("code"))"
            + "&state=\(try others.value("state"))"
        let reply = try scene.returned(replayed, others.cookie)
        #expect(reply.status == 401)
        #expect(try SignInDesk.fault(reply).code == "provider-code")
    }

    @Test func aProviderThatSaysNoIsHeard() async throws {
        let scene = try await SignInDesk()
        let way = try scene.went()
        let state = try way.value("state")
        let path = "/v1/providers/so-cong-thuong/return?error=access_denied&state=" + state
        let reply = try scene.returned(path, way.cookie)
        #expect(reply.status == 401)
        #expect(try SignInDesk.fault(reply).code == "provider-code")
        let other = way.back.replacing(/iss=[^&]*/, with: "iss=https://evil.example")
        let mixed = try scene.returned(other, way.cookie)
        #expect(try SignInDesk.fault(mixed).code == "token-issuer")
    }
}
