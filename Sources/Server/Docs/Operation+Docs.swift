import Foundation
import HTTPTypes
import Records
import Representations

extension Operation {
    /// The document for people, without anything from elsewhere.
    static let docs = Operation(
        id: "docs", method: .get, path: "/docs",
        summary: "This interface as a page for people.", answer: Schema.text,
        mediaType: "text/html; charset=utf-8"
    ) { call, _ in
        let nonce = UUID().uuidString
        var answer = Answer(
            DocsPage(language: call.language, nonce: nonce).text,
            mediaType: "text/html; charset=utf-8")
        // The nonce is another each time.
        answer.isTagged = false
        answer.headers[.contentPolicy] =
            "default-src 'none'; style-src 'nonce-\(nonce)'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'"
        answer.headers[.contentLanguage] = call.language == .vietnamese ? "vi" : "en"
        return answer
    }
}

/// The page of the interface.
struct DocsPage {
    let language: Language
    let nonce: String

    var text: String {
        """
        <!doctype html>
        <html lang="\(language == .vietnamese ? "vi" : "en")">
        <head><meta charset="utf-8"><title>Matxich · API</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <style nonce="\(nonce)">\(Self.style)</style></head>
        <body><main><h1>Matxich · API</h1>
        <p>\(say("How to be let in", "Cách xác thực")): <code>Authorization: Bearer …</code>.
        <a href="/openapi.json">OpenAPI 3.1</a></p>
        \(contents)
        \(Operation.all.map(section).joined(separator: "\n"))
        </main></body></html>

        """
    }

    private static let style = """
        body{font:16px/1.6 system-ui,sans-serif;margin:0;color:#1a1a1a;background:#fff}
        main{max-width:60rem;margin:0 auto;padding:1rem}
        h2{font-size:1.1rem;margin-top:2.5rem;border-top:1px solid #767676;padding-top:1rem}
        code,pre{font-family:ui-monospace,monospace;overflow-wrap:anywhere}
        pre{background:#f3f3f3;padding:.75rem;overflow-x:auto}
        table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .5rem;
        border-bottom:1px solid #ccc;vertical-align:top}
        @media(prefers-color-scheme:dark){body{color:#eee;background:#161616}
        pre{background:#262626}a{color:#9cf}}
        """

    private var contents: String {
        let items = Operation.all.map { operation in
            "<li><a href=\"#\(operation.id)\"><code>\(operation.method.rawValue) "
                + "\(Self.escaped(operation.path))</code></a> "
                + "\(Self.escaped(operation.summary(in: language)))</li>"
        }
        return "<nav><ul>\(items.joined(separator: "\n"))</ul></nav>"
    }

    private func section(_ operation: Operation) -> String {
        let who =
            operation.roles.map { roles in
                roles.map(\.rawValue).sorted().joined(separator: ", ")
            } ?? say("everybody", "mọi người")
        var lines = [
            "<section><h2 id=\"\(operation.id)\"><code>\(operation.method.rawValue) "
                + "\(Self.escaped(operation.path))</code></h2>",
            "<p>\(Self.escaped(operation.summary(in: language)))</p>",
            "<p>\(say("For", "Dành cho")): \(who)</p>",
        ]
        if !operation.parameters.isEmpty { lines.append(table(operation.parameters)) }
        if let body = operation.body {
            lines.append(
                "<p>\(say("Body", "Nội dung")): "
                    + "<code>\(operation.bodyTypes.joined(separator: ", "))</code></p>")
            lines.append("<pre>\(Self.escaped(body.page))</pre>")
        }
        if let upload = operation.upload {
            lines.append(
                "<p>\(say("File", "Tệp")): <code>\(upload.mediaTypes.joined(separator: ", "))"
                    + "</code>, ≤ \(upload.bytesMax) byte</p>")
        }
        let kinds = OpenAPIDocument.problems(of: operation).sorted {
            ($0.status.code, $0.rawValue) < ($1.status.code, $1.rawValue)
        }
        let problems = kinds.map { "\($0.status.code) \(Self.escaped($0.title[language]))" }
        lines.append(
            "<p>\(operation.success.code): <code>\(operation.mediaType)</code> · "
                + problems.joined(separator: " · ") + "</p></section>")
        return lines.joined(separator: "\n")
    }

    private func table(_ parameters: [Parameter]) -> String {
        let rows = parameters.map { parameter in
            "<tr><td><code>\(Self.escaped(parameter.name))</code></td>"
                + "<td>\(parameter.place.rawValue)</td>"
                + "<td><code>\(Self.escaped(parameter.schema.line))</code></td>"
                + "<td>\(Self.escaped(parameter.summary(in: language)))</td></tr>"
        }
        let head = [
            say("Parameter", "Tham số"), say("In", "Vị trí"), say("Form", "Kiểu"),
            say("Meaning", "Ý nghĩa"),
        ].map { "<th scope=\"col\">\($0)</th>" }
        return "<table><tr>\(head.joined())</tr>\(rows.joined())</table>"
    }

    private func say(_ english: String, _ vietnamese: String) -> String {
        language == .vietnamese ? vietnamese : english
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
