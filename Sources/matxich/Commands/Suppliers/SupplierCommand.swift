import ArgumentParser

/// `matxich supplier`: what is known of suppliers, and what their owners say.
struct SupplierCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "supplier",
        abstract: say(
            en: "List, show, add and edit suppliers.",
            vi: "Liệt kê, xem, thêm và sửa nhà cung cấp."),
        subcommands: [
            SupplierListCommand.self, SupplierShowCommand.self, SupplierAddCommand.self,
            SupplierEditCommand.self,
        ])
}
