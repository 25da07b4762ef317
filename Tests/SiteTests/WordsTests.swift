import TestSupport
import Testing

@Suite("Words of the interface")
struct WordsTests {
    static func school(_ lines: String) -> SmallSchool {
        SmallSchool(["school.yml": (SmallSchool.least["school.yml"] ?? "") + lines])
    }

    static func without(_ key: String) throws -> (inout [String: String]) -> Void {
        { files in
            files["strings/en.yml"] = (files["strings/en.yml"] ?? "").split(
                separator: "\n", omittingEmptySubsequences: false
            )
            .filter { !$0.hasPrefix(key + ":") }.joined(separator: "\n")
        }
    }

    @Test(
        "a word that pages need and the file lacks is told by its key",
        arguments: ["status-active", "month-3", "made-on", "feedback-type-praise"])
    func missing(key: String) async throws {
        let site = try await TemplateTests.build(change: Self.without(key))
        #expect(
            site.faults.contains(
                "site-templates/strings/en.yml: error: the words of the interface lack `\(key)`; add a line `\(key): \"…\"` [missing-word]"
            ), "\(site.faults)")
        #expect(site.files.isEmpty)
    }

    @Test("a word that a template needs is told in the template")
    func missingInTemplate() async throws {
        let site = try await TemplateTests.build(change: Self.without("skip-to-content"))
        #expect(
            site.faults.contains {
                $0.hasPrefix("site-templates/layout.mustache:") && $0.contains("`t.skip-to-content`")
                    && $0.hasSuffix("[template-constant]")
            }, "\(site.faults)")
    }

    /// Every key that Swift code may ask for at run time must be in the file: what `required` forgets shows as its own key.
    @Test("no page shows the key of a word instead of the word", arguments: SmallSchoolReaders.allCases)
    func noKeys(readers: SmallSchoolReaders) async throws {
        let site = try await FullSchool.of { $0.uppercased() }.build(for: readers.value)
        #expect(site.faults == [])
        let strings = try ProjectTree.templates().read("strings/en.yml")
        let keys = Set(
            String(decoding: strings.bytes, as: UTF8.self).split(separator: "\n").compactMap {
                $0.split(separator: ":").first.map(String.init)
            }.filter { $0.contains("-") })
        for (path, page) in site.pages where path.hasSuffix(".html") {
            let html = HTMLPage(page)
            let words = html.text.split { !$0.isLetter && !$0.isNumber && !"-.".contains($0) }.map(String.init)
            #expect(words.filter(keys.contains) == [], "\(path)")
            #expect(!html.text.contains("{") && !html.text.contains("}"), "\(path) has a hole that nobody filled")
        }
    }

    @Test("a word that is no text is told with its place")
    func noText() async throws {
        let site = try await TemplateTests.build {
            $0["strings/en.yml"] =
                "nav-home: [a]\n" + ($0["strings/en.yml"] ?? "").replacing("nav-home:", with: "nav-house:")
        }
        #expect(
            site.faults.contains {
                $0.hasPrefix("site-templates/strings/en.yml:1:11: error: `nav-home` must be a text")
            }, "\(site.faults)")
    }

    @Test("a language without words is told with those that are there; a region falls back to its language")
    func languages() async throws {
        let site = try await Self.school("languages: [fr, en]\n").build()
        #expect(
            site.faults == [
                "content/school.yml:7:13: error: there are no words of the interface in `fr`; add strings/fr.yml to the templates, or choose one of en [no-words]"
            ])
        let british = try await Self.school("languages: [en-GB]\n").build()
        #expect(british.faults == [])
        #expect(british["index.html"].contains("<html lang=\"en-GB\""))
    }

    @Test("a school's own words take the place of the interface's, escaped like all text")
    func wording() async throws {
        let site = try await Self.school(
            "wording: {nav-lexicon: \"Our <words> & {more}\", title-lexicon: \"Wörter\", skip-to-content: Jump}\n"
        ).build()
        #expect(site.faults == [])
        #expect(site["index.html"].contains(">Our &lt;words&gt; &amp; {more}</a>"))
        #expect(HTMLPage(site["lexicon/index.html"]).text.contains("Wörter"))
        #expect(site["lexicon/index.html"].contains(">Jump</a>"))
    }

    @Test("a key that is no word is told with its place and the nearest")
    func unknownWording() async throws {
        let site = try await Self.school("wording:\n  nav-lexikon: Words\n  zzz: Z\n").build()
        #expect(
            site.faults == [
                "content/school.yml:8:3: error: `nav-lexikon` is not a word of the interface; did you mean `nav-lexicon`? [unknown-wording]",
                "content/school.yml:9:3: error: `zzz` is not a word of the interface [unknown-wording]",
            ])
    }

    @Test("values filled into a sentence are not read again")
    func values() async throws {
        let school = SmallSchool([
            "students/ada-l/evidence/a.md":
                "---\ntitle: \"{date} {count} {name}\"\ndate: 2026-10-01\nmethod: quiz\npurpose: for\naudience: public\n---\n",
            "students/ada-l/evidence/b.md":
                "---\ntitle: B\ndate: 2026-10-02\nmethod: quiz\npurpose: for\naudience: public\n---\n",
            "students/ada-l/feedback/f.md":
                "---\non: evidence:a\nfrom: \"{name} {title}\"\nrole: teacher\ndate: 2026-10-01\ntype: praise\naudience: public\n---\nWell.\n",
        ])
        let site = try await school.build(for: .staff)
        #expect(site.faults == [])
        #expect(HTMLPage(site["students/ada-l/evidence/b/index.html"]).text.contains("{date} {count} {name}"))
        #expect(HTMLPage(site["students/ada-l/evidence/a/index.html"]).text.contains("{name} {title}"))
    }

    @Test("a right-to-left language turns the page", arguments: [("ar", "rtl"), ("he", "rtl"), ("en", "ltr")])
    func direction(language: String, direction: String) async throws {
        let templates = try TemplateTests.templates { $0["strings/\(language).yml"] = $0["strings/en.yml"] }
        let site = try await Self.school("languages: [\(language)]\n").build(templates: templates)
        #expect(site.faults == [])
        #expect(site["index.html"].contains("<html lang=\"\(language)\" dir=\"\(direction)\">"))
    }
}
