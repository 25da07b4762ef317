"""Files that a school publishes: what they said beside their pictures is gone, and the pictures are the same."""

import base64
import io
import subprocess
import zlib

import pypdf
import pytest
from PIL import Image, ImageDraw, ImageSequence, PngImagePlugin

import sites
from serving import serving

# Planted wherever a format has room for words. In letters that base64 and case folding would show, too.
SECRET = "Adalind-Lovejoy-59.9139N"
XMP = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:li xmlns:rdf="r">{SECRET}</rdf:li></x:xmpmeta>'.encode()
TURNS = range(1, 9)


def drawing(shift=0):
    """No two of its corners are alike, nor its sides."""
    picture = Image.new("RGB", (64, 48))
    draw = ImageDraw.Draw(picture)
    for x in range(64):
        draw.line((x, 0, x, 48), fill=(x * 4, 255 - x * 4, (x * 7 + shift) % 256))
    draw.rectangle((0, 0, 20, 12), fill=(255, 0, 0))
    draw.rectangle((44, 36, 64, 48), fill=(0, 0, 255))
    return picture


def exif(turn=1):
    """With the place, the camera, the photographer, and which way up it is."""
    data = Image.Exif()
    data[0x010E], data[0x013B], data[0x0110], data[0x0112] = SECRET, SECRET, SECRET, turn
    data.get_ifd(0x8825).update({1: "N", 2: (59.0, 54.0, 50.0), 3: "E", 4: (10.0, 44.0, 20.0), 29: SECRET})
    return data


def saved(picture, kind, trailing=SECRET.encode(), **options):
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue() + trailing


def segment(marker, contents):
    return b"\xff" + bytes([marker]) + (len(contents) + 2).to_bytes(2, "big") + contents


def jpeg(turn=1, **options):
    data = saved(drawing(), "JPEG", exif=exif(turn), comment=SECRET, xmp=XMP, quality=92, **options)
    iptc = segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0" + len(SECRET).to_bytes(4, "big") + SECRET.encode())
    return data[:2] + iptc + segment(0xE2, b"MPF\0" + SECRET.encode()) + data[2:] + data


def png(turn=1, **options):
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", SECRET)
    texts.add_text("Comment", SECRET * 9, zip=True)
    texts.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return saved(drawing(), "PNG", pnginfo=texts, exif=exif(turn), dpi=(72, 72), **options)


def moving(kind, **options):
    """An animation of three pictures."""
    frames = [drawing(shift) for shift in (40, 90)]
    return saved(drawing(), kind, save_all=True, append_images=frames, duration=120, loop=3, **options)


def pdf():
    """A page with a photo in it, written twice: the first writing is still there, as editors leave it."""
    buffer = io.BytesIO()
    drawing().save(buffer, "PDF", title=SECRET, author=SECRET)
    writer = pypdf.PdfWriter(io.BytesIO(buffer.getvalue()), incremental=True)
    writer.xmp_metadata = XMP
    writer.add_metadata({"/Keywords": SECRET})
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def svg():
    inner = base64.b64encode(jpeg()).decode()
    return f"""<?xml version="1.0"?><!-- {SECRET} -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="64" height="48"
 inkscape:docname="{SECRET}.svg"><metadata>{SECRET}</metadata><rect width="9" height="9" fill="red"/>
<image width="64" height="48" href="data:image/jpeg;base64,{inner}"/></svg>""".encode()


RASTER = {f"turn-{turn}.jpg": jpeg(turn) for turn in TURNS}
RASTER |= {f"turn-{turn}.png": png(turn) for turn in TURNS}
RASTER |= {f"turn-{turn}.webp": saved(drawing(), "WEBP", exif=exif(turn), xmp=XMP) for turn in TURNS}
RASTER |= {
    "steps.jpg": jpeg(progressive=True),
    "grey.jpg": saved(drawing().convert("L"), "JPEG", exif=exif(), comment=SECRET),
    "print.jpg": saved(drawing().convert("CMYK"), "JPEG", exif=exif(), comment=SECRET),
    "two.jpg": saved(drawing(), "MPO", save_all=True, append_images=[drawing(9)], exif=exif()),
    "lossless.webp": saved(drawing(), "WEBP", lossless=True, exif=exif(), xmp=XMP),
    "moving.webp": moving("WEBP", exif=exif(), xmp=XMP),
    "moving.png": moving("PNG", exif=exif()),
    "moving.gif": moving("GIF", comment=SECRET),
    "colours.gif": saved(drawing().quantize(16), "GIF", comment=SECRET, transparency=3),
    "misnamed.png": jpeg(),
}
FILES = RASTER | {"page.pdf": pdf(), "drawing.svg": svg()}

SCHOOL = """name: Test School
timezone: Europe/Oslo
year: 2026-27
terms:
  - {id: t1, title: First term, start: 2026-08-15, end: 2027-07-01}
"""


def write(folder, files, page=None):
    """A school with one page that shows every picture and links to every other file."""
    shown = "".join(f"{'' if name.endswith('.pdf') else '!'}[a frog](files/{name})\n\n" for name in files)
    texts = {"school.yml": SCHOOL, "pages/frogs.md": page or f"---\ntitle: Frogs\n---\n{shown}"}
    for name, data in {**texts, **{f"pages/files/{name}": data for name, data in files.items()}}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pictures")
    write(folder / "content", FILES)
    sites.build("public", folder / "site", content=folder / "content")
    # The planted files beside the published ones, so that a browser may compare them.
    for name, data in FILES.items():
        (folder / "site/planted").mkdir(exist_ok=True)
        (folder / "site/planted" / name).write_bytes(data)
    return folder / "site"


def clean(site, name):
    return (site / "pages/files" / name).read_bytes()


def readings(data):
    """All that a file says: as it is, and what is packed or written in letters in it."""
    yield data
    for start in range(len(data)):
        if data[start] == 0x78 and data[start + 1 : start + 2] in (b"\x01", b"\x5e", b"\x9c", b"\xda"):
            try:
                yield zlib.decompressobj().decompress(data[start:])
            except zlib.error:
                pass
    for part in data.split(b"base64,")[1:]:
        letters = part.split(b'"')[0]
        yield base64.b64decode(letters + b"==")


def leaks(data):
    words = [word for part in SECRET.split("-") for word in (part.encode(), part.encode("utf-16-le"), part.encode("utf-16-be"))]
    words += [b"rdf:li", b"Photoshop", b"MPF\0"]
    # The place as EXIF has it: 59 and 54 as fractions.
    words += [(59).to_bytes(4, order) + (1).to_bytes(4, order) for order in ("big", "little")]
    return sorted({word for text in readings(data) for word in words if word.lower() in text.lower()})


@pytest.mark.parametrize("name", FILES)
def test_nothing_planted_is_left(published, name):
    assert leaks(FILES[name]), "the search does not find what was planted"
    assert leaks(clean(published, name)) == []


@pytest.mark.parametrize("name", RASTER)
def test_a_picture_says_nothing_but_which_way_up_it_is(published, name):
    picture = Image.open(io.BytesIO(clean(published, name)))
    before = Image.open(io.BytesIO(RASTER[name]))
    turn = before.getexif().get(0x0112, 1)
    assert dict(picture.getexif()) == ({} if turn == 1 else {0x0112: turn})
    assert not {"comment", "xmp", "XML:com.adobe.xmp", "photoshop", "Author", "Comment"} & set(picture.info)
    assert picture.info.get("icc_profile") == before.info.get("icc_profile")


@pytest.mark.parametrize("name", RASTER)
def test_pixels_are_the_same(published, name):
    def frames(data):
        picture = Image.open(io.BytesIO(data))
        # A second picture behind a JPEG's end is no frame of it.
        if picture.format == "MPO":
            picture.seek(0)
            return [(picture.convert("RGBA").tobytes(), None)]
        return [(frame.convert("RGBA").tobytes(), frame.info.get("duration")) for frame in ImageSequence.Iterator(picture)]

    before, after = frames(RASTER[name]), frames(clean(published, name))
    if Image.open(io.BytesIO(RASTER[name])).format == "MPO":
        before = [(pixels, None) for pixels, _ in before]
        after = [(pixels, None) for pixels, _ in after]
    assert after == before


def test_a_document_keeps_its_page_and_its_photo(published):
    before, after = (pypdf.PdfReader(io.BytesIO(data)) for data in (FILES["page.pdf"], clean(published, "page.pdf")))
    assert before.metadata.title == SECRET and not after.metadata and after.xmp_metadata is None
    assert len(after.pages) == len(before.pages) == 1
    assert [image.image.tobytes() for image in after.pages[0].images] == [
        image.image.tobytes() for image in before.pages[0].images
    ]


LOOK = """
const done = arguments[arguments.length - 1], show = source => new Promise((shown, failed) => {
  const picture = new Image();
  picture.onload = () => {
    const canvas = document.createElement('canvas'), pen = canvas.getContext('2d');
    [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
    pen.drawImage(picture, 0, 0);
    shown([canvas.width, canvas.height, canvas.toDataURL()]);
  };
  picture.onerror = () => failed(new Error(source));
  picture.src = source;
});
Promise.all(arguments[0].map(show)).then(done, fault => done(String(fault)));
"""


@pytest.mark.parametrize("name", [name for name in FILES if name != "page.pdf"])
def test_a_browser_shows_the_same_the_same_way_up(published, browser, name):
    with serving(published) as address:
        browser.open(address + "frogs/")
        planted, shown = browser.run_async(LOOK, [f"{address}planted/{name}", f"{address}pages/files/{name}"])
    assert planted[:2] == shown[:2]
    assert planted == shown


def test_room_is_kept_for_each_picture_as_it_is_shown(published, browser):
    with serving(published) as address:
        browser.open(address + "frogs/")
        sizes = browser.run_async("""
            const done = arguments[0], pictures = [...document.querySelectorAll('main img[width]')];
            for (const picture of pictures) picture.loading = 'eager';
            Promise.all(pictures.map(picture => picture.decode())).then(() => done(pictures.map(picture => [
                picture.src.split('/').at(-1), +picture.getAttribute('width'), +picture.getAttribute('height'),
                picture.naturalWidth, picture.naturalHeight])), fault => done(String(fault)))""")
    assert len(sizes) == len(RASTER)
    assert [size for size in sizes if size[1:3] != size[3:5]] == []


REFUSED = {
    "poem.docx": (b"PK\x03\x04 a poem", "uncleanable-file", "PDF"),
    "photo.heic": (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "uncleanable-file", "JPEG"),
    "half.jpg": (saved(drawing(), "JPEG", trailing=b"")[:-100], "damaged-file", "JPEG"),
    "script.svg": (b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', "unsafe-file", "script"),
    "far.svg": (b'<svg xmlns="http://www.w3.org/2000/svg"><image href="https://a.org/b"/></svg>', "unsafe-file", "PNG"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_cleaned_stops_the_build(tmp_path, name):
    data, rule, advice = REFUSED[name]
    write(tmp_path / "content", {name: data}, page=f"---\ntitle: Frogs\n---\nSee [it](files/{name}).\n")
    command = [sites.datawall(), "build", "--content", tmp_path / "content", "--output", tmp_path / "site"]
    command += ["--templates", sites.ROOT / "site-templates"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    assert done.returncode == 1 and f"[{rule}]" in said and "pages/frogs.md:4:5" in said and advice in said, said
    assert not (tmp_path / "site").exists()
    # What is for the staff alone is theirs as it is.
    page = tmp_path / "content/pages/frogs.md"
    page.write_text(page.read_text().replace("title: Frogs", "title: Frogs\naudience: staff"))
    sites.build("staff", tmp_path / "staff", content=tmp_path / "content")
    assert (tmp_path / "staff/pages/files" / name).read_bytes() == data
    sites.build("public", tmp_path / "site", content=tmp_path / "content")
    assert not (tmp_path / "site/pages/files").exists()
