extension Double {
    /// As people write it in a message: 7, not 7.0.
    package var inMessage: String { self == rounded() && abs(self) < 1e15 ? "\(Int(self))" : "\(self)" }
}
