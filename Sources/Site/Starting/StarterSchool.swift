import Effects
import Growth

/// `datawall init`: a small school that builds at once, to be changed into one's own.
package enum StarterSchool {
    /// Writes the school into a folder that is empty or not there yet; returns the number of files.
    package static func write(to folder: String, today: Day) throws -> Int {
        switch Disk.kind(of: folder) {
        case nil: break
        case .folder where try Disk.list(folder).isEmpty: break
        case .folder: throw FolderRefusal.folderInUse(folder)
        default: throw FolderRefusal.notAFolder(folder)
        }
        let files = files(today: today)
        for (path, text) in files {
            try Disk.createFolders(RelativeFolder.of(folder + "/" + path))
            try Disk.write(Array(text.utf8), to: folder + "/" + path)
        }
        return files.count
    }

    /// The files by their paths, in order. The school year is the one that `today` lies in.
    static func files(today: Day) -> [(path: String, text: String)] {
        let year = today.month >= 7 ? today.year : today.year - 1
        let next = String(year + 1)
        return (templates + lexicon).map { path, text in
            let filled = text.replacing("{Y}", with: "\(year)").replacing("{N}", with: next)
                .replacing("{NN}", with: String(next.suffix(2)))
            return (path.replacing("{Y}", with: "\(year)"), filled + "\n")
        }
    }

    private static let templates: [(String, String)] = [
        (
            ".gitignore",
            """
            # Codes, consent and keys stay inside the school.
            content/private/
            # What datawall makes: sites, and papers with names (_site, _staff, _codes, _consent, …).
            _*/
            """
        ),
        (
            "README.md",
            """
            # Our school's data wall

            The folder `content/` holds what we write: a file a record, in any text editor.

                datawall check                     find faults
                datawall build                     make the public site in _site
                datawall build --audience staff    make the school's own, with names, in _staff
                datawall new goal --student robin --title "I will …"

            Change `content/school.yml` first: the school's name, its year and its terms. Robin is there to show
            how it goes: replace the folder with your own students. What a family allows to be shown stands in
            `content/private/consent.csv`; without a row everything stays in the family.
            """
        ),
        (
            "content/school.yml",
            """
            name: Our School
            motto: Every day a little further.
            question: How do we know that we are growing?
            timezone: America/New_York
            languages: [en]
            year: {Y}-{NN}
            terms:
              - {id: t1, title: First term, start: {Y}-08-15, end: {N}-01-15}
              - {id: t2, title: Second term, start: {N}-01-15, end: {N}-07-01}
            """
        ),
        (
            "content/private/consent.csv",
            """
            student,given-by,date,name,photo,voice,work,celebration
            robin,parent,{Y}-08-20,family,family,family,public,school
            """
        ),
        (
            "content/classes/room-1/class.md",
            """
            ---
            title: Room 1
            grade: 3
            teachers: [Ms. Example]
            ---
            We are learning to see our own progress, and to say what we will try next.
            """
        ),
        (
            "content/students/robin/student.md",
            """
            ---
            name: Robin
            class: room-1
            audience: public
            ---
            I like stories with maps in them. This is where I keep what I learn.
            """
        ),
        (
            "content/students/robin/evidence/{Y}-09-08-reading-checklist.md",
            """
            ---
            title: My reading checklist
            date: {Y}-09-08
            method: self-assessment
            purpose: as
            audience: public
            standards: [read-aloud]
            chosen-because: It was the first time that I listened to my own reading.
            ---
            | What I listened for | Not yet | Sometimes | Mostly |
            | :--- | :---: | :---: | :---: |
            | I stop at full stops | | x | |
            | I change my voice | x | | |
            """
        ),
        (
            "content/students/robin/reflections/{Y}-09-10-what-i-heard.md",
            """
            ---
            title: What I heard when I listened
            date: {Y}-09-10
            about: [evidence:reading-checklist]
            type: two-stars-and-a-wish
            audience: public
            confidence: 2
            zone: just-right
            next-step: Read one page twice, the second time for a listener.
            ---
            A star: I know all the words. That is my baseline.

            A star: I stopped at most of the full stops.

            A wish: I want people to hear who is talking.
            """
        ),
        (
            "content/students/robin/goals/{Y}-09-12-voices.md",
            """
            ---
            title: I will read so that you can hear who is talking
            date: {Y}-09-12
            due: {Y}-12-11
            why: My little sister asks who said that, and I want her to know.
            set-by: student
            audience: public
            standards: [read-aloud]
            from: what-i-heard
            success-criteria:
              - My sister can say who is talking without asking
              - I can choose a voice and keep it for a whole page
            strategy: Mark who is talking with a pencil before I read.
            ---
            - [x] Mark one page
            - [ ] Read it to my sister
            - [ ] Ask her who was talking
            """
        ),
        (
            "content/students/robin/feedback/{Y}-09-11-on-the-checklist.md",
            """
            ---
            on: evidence:reading-checklist
            from: Ms. Example
            role: teacher
            date: {Y}-09-11
            type: feed-forward
            audience: public
            reply: {date: {Y}-09-12, text: I made it my goal.}
            ---
            You noticed something that many readers never hear. What could you try so that a listener
            knows who is talking?
            """
        ),
        (
            "content/standards/read-aloud.md",
            """
            ---
            code: R.3.1
            title: Reading aloud
            i-can: I can read aloud so that a listener enjoys it.
            strand: Reading
            grade: 3
            help-at-home: Ask your child to read one page twice, and say what you heard the second time.
            ways:
              - {modality: by ear, pace: slow, text: "Listen to a recording and read along, then alone."}
              - {modality: with a partner, pace: quick, text: "Take turns, a sentence each, in two voices."}
            ---
            Students read grade-level text with accuracy, a fitting pace and expression.
            """
        ),
        (
            "content/assessments/reading-minute.md",
            """
            ---
            title: A minute of reading
            unit: words correct per minute
            purpose: for
            standards: [read-aloud]
            min: 0
            max: 250
            standard-error: 5
            bands:
              - {id: beginning, label: Beginning, from: 0}
              - {id: developing, label: Developing, from: 60}
              - {id: secure, label: Secure, from: 90}
              - {id: extending, label: Extending, from: 120}
            source: Our own; look at them again after the first term.
            ---
            A student reads an unknown text for one minute. It tells how smooth reading has become, not how well
            a text is understood.
            """
        ),
        (
            "content/scores/reading-minute.csv",
            """
            student,{Y}-09-08,{Y}-09-15,{Y}-09-22,{Y}-09-29,{Y}-10-06,{Y}-10-13
            robin,72,74,73,79,82,85
            """
        ),
        (
            "content/walls/reading.md",
            """
            ---
            title: Our minutes of reading
            layout: bands
            audience: class
            class: room-1
            question: What helps us to read so that others like to listen?
            assessment: reading-minute
            compare: {from: {Y}-09-08}
            next-step: On Thursday everyone reads one page to a partner, twice.
            ---
            A note for each of us, by its four letters. We look at which way a note moves, not at where it hangs.
            """
        ),
        (
            "content/pages/how-we-use-data.md",
            """
            ---
            title: How we use data here
            nav: 1
            ---
            Data helps us to see growth, to say what comes next, and to ask why. Nobody is ranked here. A
            student appears by four letters that only the family and the school know.
            """
        ),
    ]
}
