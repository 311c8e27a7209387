/// Hears the elements of an XML document in order.
protocol XMLElements: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes)
    func end(_ name: XMLName)
    /// A piece of text; one text may come in several.
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
}
