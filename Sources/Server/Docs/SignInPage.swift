import Foundation
import HTTPTypes
import Platform
import Records
import Representations

extension Operation {
    /// Where a letter's link leads.
    static let signInPage = Operation(
        id: "signInPage", method: .get, path: "/links",
        summary: "The page that a letter's link opens: a person signs in, sets a password or asks "
            + "for another link.",
        ignoresOtherQuery: true, answer: Schema.text, mediaType: "text/html; charset=utf-8"
    ) { call, _ in
        let nonce = UUID().uuidString
        let page = SignInPage(
            language: call.language, nonce: nonce,
            token: call.session.map(OpenSessions.crossSiteToken))
        var answer = Answer(page.text, mediaType: "text/html; charset=utf-8")
        // The nonce is another each time.
        answer.isTagged = false
        answer.headers[.contentPolicy] =
            "default-src 'none'; style-src 'nonce-\(nonce)'; script-src 'nonce-\(nonce)'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        answer.headers[.contentLanguage] = call.language == .vietnamese ? "vi" : "en"
        return answer
    }
}

/// Three forms: a letter's code, a password, an address to send a link to. What a letter says
/// stands behind `#`, which the browser tells nobody; the page puts it into the form.
struct SignInPage {
    let language: Language
    let nonce: String
    /// What shows that a signed-in browser was given the page; nil where nobody is signed in.
    let token: String?

    var text: String {
        """
        <!doctype html>
        <html lang="\(language == .vietnamese ? "vi" : "en")">
        <head><meta charset="utf-8"><title>Matxich · \(say("Sign in", "Đăng nhập"))</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <style nonce="\(nonce)">\(Self.style)</style></head>
        <body data-csrf="\(DocsPage.escaped(token ?? ""))"><main>
        <h1>Matxich</h1>
        <p id="outcome" role="status"></p>
        <noscript><p>\(noScript)</p></noscript>
        \(code)
        \(password)
        \(address)
        </main><script nonce="\(nonce)">\(script)</script></body></html>

        """
    }

    private static let style = """
        body{font:16px/1.6 system-ui,sans-serif;margin:0;color:#1a1a1a;background:#fff}
        main{max-width:26rem;margin:0 auto;padding:1rem}
        form{border-top:1px solid #767676;margin-top:1.5rem;padding-top:.5rem}
        label{display:block;margin:.75rem 0}
        input,select,button{font:inherit;width:100%;box-sizing:border-box;padding:.5rem;
        min-height:2.75rem}
        #outcome:not(:empty){border:1px solid #767676;padding:.75rem;overflow-wrap:anywhere}
        @media(prefers-color-scheme:dark){body{color:#eee;background:#161616}}
        """

    private var code: String {
        let least = OpenSessions.passwordLengthMin
        let passwordLabel = say(
            "Password, if you set one now (\(least) characters or more)",
            "Mật khẩu, nếu bạn đặt bây giờ (từ \(least) ký tự)")
        return form(
            "/v1/links/redeem", say("Open a letter's link", "Mở liên kết trong thư"),
            field("token", say("Code in the letter", "Mã trong thư"), "text", isNeeded: true)
                + field("name", say("Your name, if you were invited", "Họ tên, nếu bạn được mời"))
                + field("password", passwordLabel, "password", "new-password"))
    }

    private var password: String {
        form(
            "/v1/sessions", say("Sign in with a password", "Đăng nhập bằng mật khẩu"),
            field("email", "Email", "email", "username", isNeeded: true)
                + field(
                    "password", say("Password", "Mật khẩu"), "password", "current-password",
                    isNeeded: true))
    }

    private var address: String {
        form(
            "/v1/links", say("Send me a link", "Gửi liên kết cho tôi"),
            field("email", "Email", "email", "username", isNeeded: true)
                + """
                <label>\(say("To", "Để"))<select name="purpose">
                <option value="sign-in">\(say("sign in", "đăng nhập"))</option>
                <option value="reset">\(say("set a new password", "đặt lại mật khẩu"))</option>
                </select></label>
                """)
    }

    private func form(_ action: String, _ title: String, _ fields: String) -> String {
        """
        <form data-action="\(action)"><h2>\(title)</h2>\(fields)
        <button>\(title)</button></form>
        """
    }

    private func field(
        _ name: String, _ label: String, _ type: String = "text", _ autocomplete: String = "off",
        isNeeded: Bool = false
    ) -> String {
        "<label>\(label)<input name=\"\(name)\" type=\"\(type)\" autocomplete=\"\(autocomplete)\""
            + "\(isNeeded ? " required" : "")></label>\n"
    }

    private var noScript: String {
        say(
            "Without scripts, send the letter's code to /v1/links/redeem as JSON: {\"token\": …}.",
            "Nếu trình duyệt tắt script, hãy gửi mã trong thư tới /v1/links/redeem dạng JSON: "
                + "{\"token\": …}.")
    }

    /// The sentences stand in the script as JSON, which holds no `<`.
    private var script: String {
        let words: JSONValue = [
            "in": .text(say("You are signed in: ", "Bạn đã đăng nhập: ")),
            "sent": .text(
                say(
                    "If the address is known here, a letter is on its way.",
                    "Nếu địa chỉ đã đăng ký, thư đang được gửi đến bạn.")),
            "lost": .text(
                say("The server cannot be reached.", "Không kết nối được với máy chủ.")),
        ]
        return "const words = \(words.line);\n" + Self.behaviour
    }

    private static let behaviour = """
        const outcome = document.getElementById('outcome');
        const token = document.querySelector('[name=token]');
        const showToken = () => { token.value = decodeURIComponent(location.hash.slice(1)); };
        const told = (answer, body) => {
          if (!answer.ok) {
            const faults = (body.errors || []).map(fault => fault.detail).join(' ');
            return faults || body.detail || body.title;
          }
          if (!body.account) return words.sent;
          document.body.dataset.csrf = body.csrf;
          history.replaceState(null, '', location.pathname);
          return words.in + body.account.name;
        };
        const send = async form => {
          const given = [...new FormData(form)].filter(([, value]) => value !== '');
          const answer = await fetch(form.dataset.action, {
            method: 'POST', body: JSON.stringify(Object.fromEntries(given)),
            headers: {
              'Content-Type': 'application/json',
              'Accept-Language': document.documentElement.lang,
              'X-CSRF-Token': document.body.dataset.csrf,
            },
          });
          outcome.textContent = told(answer, await answer.json());
        };
        for (const form of document.forms) {
          form.addEventListener('submit', event => {
            event.preventDefault();
            outcome.textContent = '…';
            send(form).catch(() => { outcome.textContent = words.lost; });
          });
        }
        addEventListener('hashchange', showToken);
        showToken();
        """

    private func say(_ english: String, _ vietnamese: String) -> String {
        language == .vietnamese ? vietnamese : english
    }
}
