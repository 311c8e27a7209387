import Foundation
import Platform
import Records
import Representations
import Store

extension Work {
    /// A list that was sent is read, or taken in; what was broken off goes on where it stopped.
    static let importing = Work(kind: "import") { job, desk, report in
        let list = try JSONDecoder().decode(ReceivedList.self, from: Data(job.input.utf8))
            .within(desk.uploads)
        do {
            let facts: JSONValue
            if list.isPreview {
                facts = try await desk.lists.preview(list)
            } else {
                facts = try await desk.lists.take(list) { report.note($0) }
            }
            return JobAnswer(facts)
        } catch let fault as ListFault { throw fault.problem } catch let stopped
            as ImportCatalogue.Stopped
        { throw CalledOff(stopped) }
    } ended: { job, desk in
        guard let list = try? JSONDecoder().decode(ReceivedList.self, from: Data(job.input.utf8))
        else { return }
        unlink(list.within(desk.uploads).path)
    }

    /// A source is pulled.
    static let pulling = Work(kind: "sync") { job, desk, _ in
        guard let source = SourceID(job.input) else { throw Problem(.notFound) }
        do { return JobAnswer(try await desk.lists.pull(source)) } catch let fault as ListFault {
            throw fault.problem
        }
    }

    /// A table too long to wait for.
    static let exporting = Work(kind: "export") { job, desk, report in
        let order = try JSONDecoder().decode(ExportOrder.self, from: Data(job.input.utf8))
        return try await order.answer(within: job.reach, desk, report)
    }
}

extension JobAnswer {
    init(_ facts: JSONValue) {
        self.init(mediaType: "application/json", bytes: Array((facts.line + "\n").utf8))
    }
}
