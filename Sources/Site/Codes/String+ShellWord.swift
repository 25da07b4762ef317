extension String {
    /// As a shell takes it for one word: in quotes when it has anything but plain letters.
    package var shellWord: String {
        let isPlain = !isEmpty && utf8.allSatisfy { plainBytes.contains($0) }
        return isPlain ? self : "'" + replacing("'", with: #"'\''"#) + "'"
    }
}

private let plainBytes = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./".utf8)
