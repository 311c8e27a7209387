import Foundation
import Records
import Testing

@Suite struct SecretReferenceTests {
    @Test(arguments: ["env:TOKEN", "env:_A1", "env:X", "file:/run/token", "file:/ổ đĩa/khoá"])
    func readsItsOwnText(text: String) throws {
        let reference = try #require(SecretReference(text))
        #expect(reference.text == text)
        let coded = try JSONEncoder().encode([reference])
        #expect(try JSONDecoder().decode([SecretReference].self, from: coded) == [reference])
    }

    @Test func tellsAVariableFromAFile() {
        #expect(SecretReference("env:TOKEN")?.place == .variable("TOKEN"))
        #expect(SecretReference("file:/a:b")?.place == .file("/a:b"))
    }

    /// Most of these are what somebody types who means the secret itself.
    @Test(arguments: [
        "", "hunter2", "sk-live-4242", "Bearer abc", "env:", "env:1A", "env:A-B", "env:A B",
        "env:TÊN", "env:s3cretValue", "ENV:A", " env:A", "file:", "file:/", "file:token",
        "file:~/token", "file:./token", "file:/a\nb", "file:/a\u{0}", "https://a.vn/secret",
    ])
    func refusesEverythingElse(text: String) throws {
        #expect(SecretReference(text) == nil)
        #expect(throws: EndpointError.notAReference(.token)) {
            try SecretReference(text, for: .token)
        }
        let coded = try JSONEncoder().encode([text])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([SecretReference].self, from: coded)
        }
    }

    /// Nobody calls a variable so; once stored the name would be shown.
    @Test(arguments: ["AKIAIOSFODNN7EXAMPLE", "JBSWY3DPEHPK3PXP", "X_0123456789ABCDEF"])
    func aSecretInCapitalsIsNoName(name: String) throws {
        #expect(throws: EndpointError.notAReference(.token)) {
            try SecretReference("env:" + name, for: .token)
        }
        for honest in ["PARTNER_TOKEN_2026", "CHAMBEROFCOMMERCETOKEN", "HUB2"] {
            _ = try SecretReference("env:" + honest, for: .token)
        }
    }

    @Test func refusesWhatIsTooLong() {
        let path = "file:/" + String(repeating: "x", count: SecretReference.lengthMax - 6)
        #expect(SecretReference(path) != nil)
        #expect(SecretReference(path + "x") == nil)
    }

    /// What is said of a refused text must not repeat it: it may be the secret.
    @Test func aRefusalDoesNotRepeatWhatItRefused() throws {
        for text in ["hunter2", "https://user:hunter2@a.vn/", "https://a.vn/?token=hunter2"] {
            var said = ""
            do {
                _ = try EndpointAddress(text)
            } catch { said += "\(error) \(String(reflecting: error))" }
            do { _ = try SecretReference(text, for: .apiKey) } catch { said += "\(error)" }
            let coded = try JSONEncoder().encode([text])
            do { _ = try JSONDecoder().decode([EndpointAddress].self, from: coded) } catch {
                said += "\(error)"
            }
            #expect(!said.isEmpty)
            #expect(!said.contains("hunter2"))
        }
    }
}
