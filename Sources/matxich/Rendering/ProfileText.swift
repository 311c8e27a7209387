import Platform
import Records
import Representations

/// A supplier's profile as people read it.
struct ProfileText {
    /// Where values begin, beside the names of fields.
    private static let margin = 22

    let wording: Wording
    let paint: Paint
    let lexicon: Lexicon
    let showsSources: Bool

    func lines(_ profile: Profile) -> [String] {
        var lines = [paint.bold(profile.name(in: wording.language)), profile.id.text, ""]
        lines += identity(of: profile) + capabilities(of: profile) + measures(of: profile)
        lines += texts(of: profile) + overruled(in: profile) + warnings(of: profile)
        return lines
    }

    private func identity(of profile: Profile) -> [String] {
        var lines = list(say(en: "names", vi: "tên"), profile.names) { $0.text }
        lines += list(say(en: "ids in lists", vi: "mã gốc"), profile.externalIDs) { $0 }
        lines += list(say(en: "identifiers", vi: "mã định danh"), profile.shownIdentifiers) {
            $0.scheme + " " + $0.text + ($0.isValid ? "" : " (?)")
        }
        lines += list(say(en: "sites", vi: "cơ sở"), profile.sites) { site in
            let place = [site.region.map(wording.label), site.country.map(wording.country)]
            return ([site.address] + place.compactMap { $0 } + [point(of: site)])
                .filter { !$0.isEmpty }.joined(separator: " · ")
        }
        return lines + list(say(en: "contact", vi: "liên hệ"), profile.contacts) { $0.text }
    }

    private func capabilities(of profile: Profile) -> [String] {
        var lines = concepts(say(en: "processes", vi: "công nghệ"), profile.processes)
        lines += concepts(say(en: "materials", vi: "vật liệu"), profile.materials)
        lines += concepts(say(en: "products", vi: "sản phẩm"), profile.products)
        lines += concepts(say(en: "industries", vi: "ngành"), profile.industries)
        lines += list(
            say(en: "certificates", vi: "chứng nhận"), profile.certificates, certificate)
        lines += list(
            say(en: "not certified", vi: "chưa có chứng nhận"), profile.deniedCertificates
        ) { $0.map(wording.label) ?? say(en: "any standard", vi: "tiêu chuẩn nào") }
        lines += list(say(en: "readiness", vi: "mức sẵn sàng"), profile.readiness) {
            $0.framework.uppercased() + " " + String($0.level)
        }
        lines += list(say(en: "languages", vi: "ngôn ngữ"), profile.languages) { $0 }
        return lines
            + list(say(en: "export markets", vi: "thị trường xuất khẩu"), profile.exportMarkets) {
                wording.country($0)
            }
    }

    private func measures(of profile: Profile) -> [String] {
        func one<Value>(
            _ name: String, _ value: Stated<Value>?, _ text: (Value) -> String
        ) -> [String] { list(name, value.map { [$0] } ?? [], text) }
        var lines = one(say(en: "tolerance", vi: "dung sai"), profile.tolerance, wording.tolerance)
        lines += one(
            say(en: "part size", vi: "kích thước chi tiết"), profile.envelope, wording.envelope)
        lines += one(
            say(en: "part weight", vi: "khối lượng chi tiết"), profile.weight, wording.mass)
        lines += one(
            say(en: "capacity", vi: "năng lực sản xuất"), profile.capacity, wording.monthly)
        lines += one(
            say(en: "smallest order", vi: "đơn hàng tối thiểu"), profile.minimumOrder,
            wording.pieces)
        lines += one(
            say(en: "lead time", vi: "thời gian giao hàng"), profile.leadTimeDays, wording.days)
        lines += one(say(en: "workers", vi: "số lao động"), profile.workers, wording.number)
        lines += one(say(en: "founded", vi: "năm thành lập"), profile.founded) { String($0) }
        return lines + one(say(en: "ownership", vi: "loại hình sở hữu"), profile.ownership) { $0 }
    }

    /// The point of a site, and whether it is only its region's.
    private func point(of site: Site) -> String {
        guard let point = site.coordinate else { return "" }
        let degrees = "\(point.latitude), \(point.longitude)"
        return site.isExact
            ? degrees
            : say(en: "about \(degrees) (the region's centre)", vi: "khoảng \(degrees) (tâm vùng)")
    }

    private func certificate(_ certificate: Certificate) -> String {
        let parts = [
            wording.label(certificate.standard) + (certificate.edition.map { ":" + $0 } ?? ""),
            certificate.validFrom.map { day in
                say(en: "from \(wording.date(day))", vi: "từ \(wording.date(day))")
            },
            certificate.validUntil.map(wording.until),
            certificate.number.map { say(en: "no. \($0)", vi: "số \($0)") },
            certificate.issuer.map { say(en: "issued by \($0)", vi: "do \($0) cấp") },
            certificate.site.map { say(en: "site \($0 + 1) only", vi: "chỉ cơ sở \($0 + 1)") },
        ]
        return parts.compactMap(\.self).joined(separator: " ")
    }

    /// The free texts, and what stood in lists of capabilities and nobody understood.
    private func texts(of profile: Profile) -> [String] {
        given(profile)
            + profile.unread.flatMap { item in
                let field = wording.field(item.value.field)
                return list(say(en: "not understood", vi: "chưa hiểu"), [item]) {
                    field + ": " + $0.text
                }
            }
    }

    private func given(_ profile: Profile) -> [String] {
        let heading = say(en: "as the lists say it", vi: "nguyên văn trong danh sách")
        let head = profile.texts.isEmpty ? [] : ["", paint.bold(heading)]
        return head
            + profile.texts.flatMap { text -> [String] in
                var lines = list(wording.field(text.value.field), [text]) { $0.text }
                guard showsSources else { return lines }
                let found = lexicon.spot(text.value.text, in: text.value.field)
                let known = found.spots.map { wording.label($0.concept) + " “" + $0.given + "”" }
                if !known.isEmpty {
                    lines += note(
                        say(en: "recognised: ", vi: "nhận ra: ") + known.joined(separator: ", "))
                }
                if !found.leftOver.isEmpty {
                    let rest = found.leftOver.joined(separator: " | ")
                    lines += note(say(en: "left over: ", vi: "chưa nhận ra: ") + rest)
                }
                return lines
            }
    }

    /// What sources say and the owner says otherwise.
    private func overruled(in profile: Profile) -> [String] {
        guard showsSources else { return [] }
        let text = OverruledText(wording: wording)
        return profile.overruled.flatMap { said in
            Paragraph.lines(
                say(en: "overruled: ", vi: "không dùng: ") + text.line(said), first: "",
                indent: 2
            ).map(paint.dim)
        }
    }

    private func warnings(of profile: Profile) -> [String] {
        profile.warnings.flatMap { warning in
            Paragraph.lines(
                wording.problem(warning.shown) + " · " + warning.position.file
                    + ":\(warning.position.line)", first: "! ", indent: 2
            ).map(paint.fair)
        }
    }

    private func concepts(_ name: String, _ list: [Stated<ConceptID>]) -> [String] {
        self.list(name, list) { wording.label($0) }
    }

    /// The values of a field one below the other, each with who said it where that is asked.
    private func list<Value>(
        _ name: String, _ values: [Stated<Value>], _ text: (Value) -> String
    ) -> [String] {
        values.enumerated().flatMap { index, stated in
            let head = Columns.left(index == 0 ? name : "", Self.margin)
            let lines = Paragraph.lines(text(stated.value), first: head, indent: Self.margin)
            return showsSources ? lines + note(origin(of: stated)) : lines
        }
    }

    private func origin<Value>(of stated: Stated<Value>) -> String {
        let said = stated.provenance
        return [
            "“" + stated.given + "”", said.source.text,
            say(en: "line \(said.line)", vi: "dòng \(said.line)"), wording.date(said.statedOn),
            wording.authority(said.authority),
        ].joined(separator: " · ")
    }

    private func note(_ text: String) -> [String] {
        Paragraph.lines(
            text, first: String(repeating: " ", count: Self.margin), indent: Self.margin
        ).map(paint.dim)
    }
}
