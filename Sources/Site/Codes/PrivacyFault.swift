import Diagnostics

/// What lies where more people can read it than should.
package enum PrivacyFault: Fault {
    /// A file of `private/` that git tracks, by its path from where the command runs, and from the content folder.
    case privateInGit(path: String)

    package var rule: Rule { .privateInGit }

    package var message: String {
        switch self {
        case .privateInGit(let path): "`\(path)` is kept by git: everyone who gets the repository can read it"
        }
    }

    package var note: String? {
        "earlier versions stay in git's history, also when the file is taken out now; "
            + "codes that strangers may have read are best made new with `datawall codes new`"
    }

    package var suggestion: String? {
        switch self {
        case .privateInGit(let path):
            "`git rm --cached \(path.shellWord)` keeps the file and takes it out of git; "
                + "then write `private/` into the folder's .gitignore"
        }
    }
}

extension Rule {
    package static let privateInGit = Rule(
        "private-in-git", .warning,
        """
        Git tracks a file of the content's `private/` folder: codes, consent, or what was published. Whoever gets the
        repository can then say which portfolio is whose. `git rm --cached FILE` takes the file out of git and leaves
        it on the disk; a line `private/` in `.gitignore` keeps it out. The repository's history still holds what was
        committed before: if the repository was ever shared, give new codes with `datawall codes new --term TERM`, or
        have the history rewritten. A school whose children are invented says `fictional: true` in `school.yml`.
        """)
    package static let privacyRules = [privateInGit]
}
