extension MemoryStore: AccessStore {
    package func save(_ key: AccessKey, stamp: Stamp) {
        let former = keys.updateValue(key, forKey: key.id)
        if former == key { return }
        note(.accessKey, key.id, former == nil ? .created : .changed, stamp)
    }

    package func accessKey(_ id: String) -> AccessKey? { keys[id] }

    package func accessKeys() -> [AccessKey] {
        keys.values.sorted { ByteText($0.id) < ByteText($1.id) }
    }
}
