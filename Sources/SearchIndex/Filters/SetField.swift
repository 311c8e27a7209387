/// The documents of each value of a set field, window by window.
struct SetField {
    let values: WordList
    let windowCount: Int
    let places: UnsafePointer<UInt32>
    let containers: UnsafeRawPointer

    /// The container of a value in a window, if any document there has it.
    @inline(__always)
    func container(value: Int, window: Int) -> UnsafeRawPointer? {
        let place = places[value * windowCount + window]
        return place == .max ? nil : containers + 2 * Int(place)
    }
}
