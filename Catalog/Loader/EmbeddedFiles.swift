import CCatalogueData

/// The files compiled into the program, so that it runs from any folder without its source tree.
package enum EmbeddedFiles {
    /// The names of all files, in the order of the table in CCatalogueData.
    package static var names: [String] {
        (0..<matxich_file_count()).map { String(cString: matxich_file_name($0)) }
    }

    /// The bytes of a file by its name, or nil.
    package static func bytes(_ name: String) -> [UInt8]? {
        for index in 0..<matxich_file_count()
        where String(cString: matxich_file_name(index)) == name {
            let buffer = UnsafeBufferPointer(
                start: matxich_file_bytes(index), count: matxich_file_length(index))
            return Array(buffer)
        }
        return nil
    }

    /// The text of a file by its name, or nil.
    package static func text(_ name: String) -> String? {
        bytes(name).map { String(decoding: $0, as: UTF8.self) }
    }
}

extension Catalogue {
    /// The edition compiled into the program.
    ///
    /// - Throws: never for a released program, since tests load it; the error names file and line.
    package static func embedded() throws(CatalogueError) -> Catalogue {
        try CatalogueLoader(text: EmbeddedFiles.text).catalogue()
    }

    /// The countries and regions of that edition and nothing else: what reading addresses takes.
    ///
    /// - Throws: as `embedded`.
    package static func embeddedPlaces() throws(CatalogueError) -> Catalogue {
        try CatalogueLoader(text: EmbeddedFiles.text).placesAlone()
    }
}
