import Platform
import Records
import Representations

/// Suppliers as a table for people: one row a firm, in the reader's language.
///
/// Its headings are among those the importer knows, so that the table can be imported again; our
/// own id is headed so that it is not taken for the list's.
struct SupplierSheet {
    let wording: Wording
    private var cells: SupplierCells { SupplierCells(wording: wording) }

    func sheet(_ suppliers: [Profile]) -> ExportSheet {
        ExportSheet(
            name: say(en: "Suppliers", vi: "Nhà cung cấp"),
            columns: identity + work + amounts + contact, items: suppliers,
            facts: suppliers.map(Facts.supplier))
    }

    private var identity: [ExportColumn<Profile>] {
        [
            .text(say(en: "Matxich ID", vi: "Mã Matxich"), \.id.text),
            .text(say(en: "Supplier ID", vi: "Mã doanh nghiệp"), cells.externalIDs),
            .text(say(en: "Company name", vi: "Tên doanh nghiệp")) {
                $0.names.first?.value.text ?? ""
            },
            .text(say(en: "English name", vi: "Tên tiếng Anh"), englishName),
            .text(say(en: "Country", vi: "Quốc gia"), cells.country),
            .text(say(en: "Province", vi: "Tỉnh, thành phố"), cells.region),
            .text(say(en: "Address", vi: "Địa chỉ"), cells.address),
            ExportColumn(heading: say(en: "Latitude", vi: "Vĩ độ")) {
                cells.degrees($0, \.latitude)
            },
            ExportColumn(heading: say(en: "Longitude", vi: "Kinh độ")) {
                cells.degrees($0, \.longitude)
            },
            .text(say(en: "Sector", vi: "Lĩnh vực"), cells.sector),
            .text(say(en: "Tax code", vi: "Mã số thuế (tax code)"), cells.identifiers),
        ]
    }

    /// The English name where it is not the one shown before.
    private func englishName(_ profile: Profile) -> String {
        let names = profile.names.map(\.value)
        guard let english = names.first(where: { $0.language == .english }),
            english.text != names.first?.text
        else { return "" }
        return english.text
    }

    private var work: [ExportColumn<Profile>] {
        [
            .text(say(en: "Processes", vi: "Công nghệ")) { cells.names($0.processes) },
            .text(say(en: "Materials", vi: "Vật liệu")) { cells.names($0.materials) },
            .text(say(en: "Products", vi: "Sản phẩm")) { cells.names($0.products) },
            .text(say(en: "Certificates", vi: "Chứng nhận"), cells.certificates),
        ]
    }

    private var amounts: [ExportColumn<Profile>] {
        [
            .number(say(en: "Tolerance (mm)", vi: "Dung sai (mm)"), cells.tolerance),
            .count(say(en: "Capacity (pcs/month)", vi: "Năng lực sản xuất (chiếc/tháng)")) {
                $0.capacity?.value
            },
            .count(say(en: "Minimum order (pcs)", vi: "Đơn hàng tối thiểu (chiếc)")) {
                $0.minimumOrder?.value
            },
            .count(say(en: "Lead time (days)", vi: "Thời gian giao hàng (ngày)")) {
                $0.leadTimeDays?.value
            },
            .count(say(en: "Number of employees", vi: "Số lao động")) { $0.workers?.value },
            .count(say(en: "Year established", vi: "Năm thành lập")) { $0.founded?.value },
        ]
    }

    private var contact: [ExportColumn<Profile>] {
        [
            .text(say(en: "Contact person", vi: "Người liên hệ")) { cells.contact(.contact, $0) },
            .text(say(en: "Phone", vi: "Điện thoại")) { cells.contact(.phone, $0) },
            .text("Email") { cells.contact(.email, $0) },
            .text("Website") { cells.contact(.website, $0) },
            .text(say(en: "Sources", vi: "Nguồn"), cells.sources),
        ]
    }
}
