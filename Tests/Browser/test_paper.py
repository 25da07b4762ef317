"""Slips with codes and forms for families, on the two papers that schools have."""

import base64
import csv
import io
import pathlib
import subprocess
import tempfile

import pypdf
import pytest

import sites

# Width and height in inches.
PAPERS = {"A4": (8.27, 11.69), "Letter": (8.5, 11)}


@pytest.fixture(scope="module")
def paper(browser):
    """The sheets that a command prints, as their texts without spaces."""
    with tempfile.TemporaryDirectory(prefix="datawall-paper-") as folder:

        def printed(size, *command):
            output = pathlib.Path(folder) / command[0]
            if not output.exists():
                command = [sites.datawall(), *command, "--content", sites.CONTENT, "--output", output]
                command += ["--templates", sites.ROOT / "site-templates"]
                subprocess.run(command, check=True, capture_output=True)
            browser.open((output / "index.html").as_uri())
            width, height = PAPERS[size]
            answer = browser.command("Page.printToPDF", paperWidth=width, paperHeight=height)
            reader = pypdf.PdfReader(io.BytesIO(base64.b64decode(answer["data"])))
            return ["".join(page.extract_text().split()) for page in reader.pages]

        yield printed


def codes():
    """Every code in force: the demo has one term's."""
    with open(sites.CONTENT / "private/codes.csv", encoding="utf-8") as file:
        return [row["code"] for row in csv.DictReader(file)]


@pytest.mark.parametrize("size", PAPERS)
def test_slips_fill_the_sheets_and_no_sheet_has_two_classes(paper, size):
    sheets = paper(size, "codes", "print")
    # Each slip has its letters twice: large, and in the sentence.
    assert sorted(code for sheet in sheets for code in codes() for _ in range(sheet.count(code))) == sorted(codes() * 2)
    slips = [sum(sheet.count(code) for code in codes()) // 2 for sheet in sheets]
    assert max(slips) == 10, slips
    rooms = len(list(sites.CONTENT.glob("classes/*/class.md")))
    assert len(sheets) <= len(codes()) // 10 + rooms
    assert not any("Codestohandout" in sheet for sheet in sheets), "what is for the screen alone"


@pytest.mark.parametrize("size", PAPERS)
def test_each_form_is_one_sheet(paper, size):
    sheets = paper(size, "consent", "print")
    names = ["".join("".join(name).split()) for name in sites.students().values()]
    assert len(sheets) == len(names)
    for sheet in sheets:
        assert sum(name in sheet for name in names) == 1
        assert "Signature" in sheet and "privateconsent.csv" in sheet.replace("/", "")
