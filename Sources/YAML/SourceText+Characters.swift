import Diagnostics

extension SourceText {
    /// The first character in `range` that YAML forbids or that libyaml takes for a line break where nobody sees
    /// one: control characters, a carriage return alone, U+0085, U+2028, U+2029, and a byte order mark inside the
    /// text. Without them libyaml counts lines as editors do.
    func firstForbiddenCharacter(in range: Range<Int>) -> (fault: YAMLFault, offset: Int)? {
        bytes.withUnsafeBufferPointer { bytes in
            func byte(_ index: Int) -> UInt8 { index < range.upperBound ? bytes[index] : 0 }
            for index in range {
                let value: UInt32
                switch bytes[index] {
                case 0x20...0x7E, 0x0A, 0x09: continue
                case 0x0D where byte(index + 1) == 0x0A: continue
                case 0x00: return (.nulByte, index)
                case 0x01...0x1F, 0x7F: value = UInt32(bytes[index])
                case 0xC2 where (0x80...0x9F).contains(byte(index + 1)): value = UInt32(byte(index + 1))
                case 0xE2 where byte(index + 1) == 0x80 && (0xA8...0xA9).contains(byte(index + 2)):
                    value = 0x2000 | UInt32(byte(index + 2) & 0x3F)
                case 0xEF where byte(index + 1) == 0xBB && byte(index + 2) == 0xBF: value = 0xFEFF
                case 0xEF where byte(index + 1) == 0xBF && byte(index + 2) >= 0xBE:
                    value = 0xFFC0 | UInt32(byte(index + 2) & 0x3F)
                default: continue
                }
                return (.forbiddenCharacter(value), index)
            }
            return nil
        }
    }

    /// The range, or the end of the file for one below it: libyaml ends a last line without a line break as if it
    /// had one. O(file).
    func clamped(_ range: SourceRange) -> SourceRange {
        line(Int(range.start.line)) == nil ? SourceRange(at: position(ofByte: bytes.count)) : range
    }

    /// The one column of the character that begins at a byte offset.
    func range(ofScalarAt offset: Int) -> SourceRange {
        let place = position(ofByte: offset)
        return SourceRange(place, place.moved(by: 1))
    }
}

extension SourcePosition {
    /// So many columns to the right, on the same line.
    func moved(by columns: Int) -> SourcePosition {
        SourcePosition(line: Int(line), column: Int(column) + columns)
    }
}
