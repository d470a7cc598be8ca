import pytest
from hypothesis import given
from hypothesis import strategies as st

from impartiality_lint.errors import ReadError
from impartiality_lint.readers import html, read_text
from impartiality_lint.readers.decoding import decode_html

from .building import Shape, assert_sound, characters_at, quickly, shape


def read_page(text: str) -> Shape:
    return shape(read_text(text, "html"))


def test_inline_elements_do_not_break_a_block_and_block_elements_do() -> None:
    page = "<p>We <b>im</b>part<a href='x'>ial</a>ly<div>help</div> parents<h2>Our aims</h2>"
    assert read_page(page) == [
        ("paragraph", "We impartially"),
        ("paragraph", "help"),
        ("paragraph", "parents"),
        ("heading", "Our aims"),
    ]
    assert read_text(page, "html").blocks[3].level == 2


@pytest.mark.parametrize(
    "part",
    [
        "<nav>Menu</nav>",
        "<head><title>Title</title></head>",
        "<script>let a = '<p>';</script>",
        "<style>p {}</style>",
        "<template><p>Later</p></template>",
        "<noscript>Turn it on</noscript>",
        "<aside class='side-menu'>Pages</aside>",
        "<div role='navigation'>Pages</div>",
        "<p hidden>Secret</p>",
        "<div aria-hidden='true'><div>Secret</div> more</div>",
        "<span style='color: red; display : none'>a<span>b</span>c</span>",
        "<i style='VISIBILITY:hidden'>Secret</i>",
        "<del>Gone</del>",
        "<!-- <p>Comment</p> -->",
        "<ul><li hidden>Secret<li></ul>",
    ],
)
def test_what_nobody_sees_is_skipped_and_nothing_else(part: str) -> None:
    assert read_page(f"<p>Before</p>{part}<p>After</p>") == [("paragraph", "Before"), ("paragraph", "After")]


def test_an_aside_that_is_no_menu_is_read() -> None:
    assert read_page("<aside>Ask for help.</aside>") == [("paragraph", "Ask for help.")]


def test_each_element_gives_its_kind() -> None:
    page = """<header>Parent Link<h1>Rights</h1></header><ul><li>One<li>Two</ul><blockquote><p>Said</blockquote>
    <table><caption>Times</caption><tr><th>Who<td>When</table><figure><figcaption>Figure</figcaption></figure>
    <article><header>By line</header></article><footer><p>Address</footer>"""
    assert read_page(page) == [
        ("header", "Parent Link"),
        ("heading", "Rights"),
        ("list_item", "One"),
        ("list_item", "Two"),
        ("quote", "Said"),
        ("caption", "Times"),
        ("table_cell", "Who"),
        ("table_cell", "When"),
        ("caption", "Figure"),
        ("paragraph", "By line"),
        ("footer", "Address"),
    ]


def test_one_line_break_is_a_space_and_two_end_the_paragraph() -> None:
    assert read_page("one<br>two<br/>\n<br>three") == [("paragraph", "one two"), ("paragraph", "three")]


def test_the_alternative_text_of_a_picture_is_a_caption_behind_its_block() -> None:
    page = "<p>See <img src='a.png' alt='A child &amp; a teacher'> here."
    block = read_text(page, "html").blocks[1]
    assert read_page(page) == [("paragraph", "See here."), ("caption", "A child & a teacher")]
    assert page[(block.locate(0).column or 0) - 1 :].startswith("A child")


def test_entities_are_put_in_characters_at_the_place_of_their_ampersand() -> None:
    page = "R&D &amp; parents&#8217; &pound;5 &unknown; x"
    block = read_text(page, "html").blocks[0]
    assert block.text == "R&D & parents’ £5 &unknown; x"
    assert [page[(block.locate(at).column or 0) - 1] for at in (1, 4, 6, 13, 15, 28)] == ["&", "&", "p", "&", "&", "x"]


def test_an_element_that_hides_the_rest_of_the_page_is_named() -> None:
    result = read_text("<p>One</p>\n<div hidden>Two<p>Three</body>", "html")
    assert result.not_read == ("The <div> of line 2 is never closed, so what follows it was not checked.",)


@pytest.mark.parametrize("charset", ["iso-8859-1", "utf-8", "utf-16", "no-such-thing"])
def test_a_page_is_decoded_as_it_says_if_that_is_possible(charset: str) -> None:
    encoding = "iso-8859-1" if charset == "iso-8859-1" else "utf-8"
    assert decode_html(f"<meta charset='{charset}'>caf\u00e9".encode(encoding)).endswith("caf\u00e9")


@pytest.mark.parametrize("start", ["<a ", "<!--", '<a x="', "</a ", "<?", "&", "<", "<div>", "<p>", "<b><p>"])
def test_hostile_pages_take_no_longer_than_honest_ones(start: str) -> None:
    assert read_page("One" + start * 6_000)[0][1].startswith("One")


def test_a_page_that_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "_SECONDS", 0)
    with pytest.raises(ReadError, match="takes too long to read"):
        read_page("<p>One</p>")


def test_a_damaged_declaration_is_named_with_its_line() -> None:
    with pytest.raises(ReadError, match="damaged near line 2"):
        read_page("<p>One</p>\n<![<p>Two</p>]>")


_PARTS = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<li>",
    "<br>",
    "<td",
    ">",
    "<!--",
    "-->",
    "one",
    " ",
    "\n",
    "\r\n",
    "<",
    "'",
    "=",
    "é",
    "<div>",
]


@quickly
@given(st.lists(st.sampled_from(_PARTS), max_size=30))
def test_every_character_stands_where_its_block_says(parts: list[str]) -> None:
    page = "".join(["<p>one</p>", *parts])
    blocks = read_text(page, "html").blocks
    assert_sound(blocks)
    for block in blocks:
        # A <br> is a space that stands where its tag begins.
        assert characters_at(page, block).replace("<", " ") == block.text.replace("<", " ")
