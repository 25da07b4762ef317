#if os(Linux)
    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #endif

    /// The kernel's list of what happened in folders, as `man 7 inotify` has it.
    final class InotifyQueue: Sendable {
        let descriptor: Int32

        init() throws(WatchFault) {
            descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
            guard descriptor >= 0 else {
                throw errno == EMFILE || errno == ENFILE ? .tooManyWatchers : .refused
            }
        }

        deinit { close(descriptor) }

        /// Watches one folder, not those below it.
        /// - Parameter isRoot: a link is followed.
        /// - Returns: the number that its events will have, the same when it is watched already; nil when there is no
        ///   such folder or we may not look into it.
        func watch(_ folder: String, isRoot: Bool) throws(WatchFault) -> Int32? {
            let manner = UInt32(IN_ONLYDIR) | UInt32(IN_EXCL_UNLINK) | (isRoot ? 0 : UInt32(IN_DONT_FOLLOW))
            let number = inotify_add_watch(descriptor, folder, Event.Mask.asked.rawValue | manner)
            if number >= 0 { return number }
            if errno == ENOSPC || errno == ENOMEM { throw .tooManyFolders }
            return nil
        }

        struct Event {
            let watch: Int32
            fileprivate let mask: Mask
            let name: Name

            enum Name {
                /// The event is about the watched folder itself.
                case none
                /// Of a file or folder in the watched one.
                case text(String)
                /// It is no UTF-8.
                case illegible
            }

            struct Mask: OptionSet {
                let rawValue: UInt32
                init(rawValue: UInt32) { self.rawValue = rawValue }
                private init(_ flag: Int32) { rawValue = UInt32(bitPattern: flag) }

                static let closed = Mask(IN_CLOSE_WRITE)
                static let created = Mask(IN_CREATE)
                static let deleted = Mask(IN_DELETE)
                static let movedFrom = Mask(IN_MOVED_FROM)
                static let movedTo = Mask(IN_MOVED_TO)
                static let touched = Mask(IN_ATTRIB)
                static let selfGone: Mask = [Mask(IN_DELETE_SELF), Mask(IN_MOVE_SELF), Mask(IN_UNMOUNT)]
                static let folder = Mask(IN_ISDIR)
                static let overflow = Mask(IN_Q_OVERFLOW)
                static let ignored = Mask(IN_IGNORED)

                /// Nothing that reading a file would cause: we read them ourselves.
                fileprivate static let asked: Mask = [
                    .closed, .created, .deleted, .movedFrom, .movedTo, .touched, Mask(IN_DELETE_SELF),
                    Mask(IN_MOVE_SELF),
                ]
            }

            /// Whether it is one of these.
            func `is`(_ some: Mask) -> Bool { !mask.isDisjoint(with: some) }
        }

        /// What has happened since the last call; empty when nothing has.
        func read() -> [Event] {
            withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
                let count = systemRead(descriptor, buffer)
                var events: [Event] = []
                var start = 0
                let head = MemoryLayout<inotify_event>.size
                while start + head <= count {
                    let event = buffer.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
                    let end = min(count, start + head + Int(event.len))
                    // The name ends with zeros up to the next event.
                    let name = buffer[start + head..<end].prefix { $0 != 0 }
                    events.append(
                        Event(watch: event.wd, mask: Event.Mask(rawValue: event.mask), name: Event.Name(Array(name))))
                    start = end
                }
                return events
            }
        }
    }

    extension InotifyQueue.Event.Name {
        fileprivate init(_ bytes: [UInt8]) {
            if bytes.isEmpty {
                self = .none
            } else {
                self = String(validating: bytes, as: UTF8.self).map { .text($0) } ?? .illegible
            }
        }
    }

    private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
        read(descriptor, buffer.baseAddress, buffer.count)
    }
#endif
