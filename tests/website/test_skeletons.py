"""The small text tools of the build."""

from infrastructure.website import assets, skeletons, tidying
from infrastructure.website.addresses import file_of, path


def test_paths_of_pages() -> None:
    assert path("nb") == "/"
    assert path("nb", "status") == "/status/"
    assert path("ar") == "/ar/"
    assert path("ar", "status") == "/ar/status/"
    assert file_of("nb", "index") == "index.html"
    assert file_of("en", "status") == "en/status/index.html"


def test_relative_addresses_are_rooted_and_others_left_alone() -> None:
    html = '<a href="../personvern/"><a href="#x"><a href="/a/"><a href="tel:112"><img src="b.svg">'
    assert skeletons.rooted(html, "en/status/") == (
        '<a href="/en/personvern/"><a href="#x"><a href="/a/"><a href="tel:112"><img src="/en/status/b.svg">'
    )


def test_form_is_taken_out_of_the_skeleton_and_stays_on_the_page() -> None:
    page = "<title>A</title><main>" + skeletons.enclosed("<form>\n</form>") + "</main>"
    assert skeletons.form_skeleton(page, "a/") == "<title><!--error-->A</title><main><!--form--></main>"
    assert skeletons.published(page) == "<title>A</title><main><form>\n</form></main>"


def test_engine_leftovers_and_blank_lines_go() -> None:
    ours = '<a class="skip" href="#content">x</a></footer>'
    page = f'<body dir="ltr">\n<input id="__drawer">\n\n{ours}<div class="md-dialog"></div><script src="/s">'
    assert tidying.tidy(page) == f'<body dir="ltr">\n{ours}\n</div>\n<script src="/s">\n'


def test_style_sheet_is_whole_and_without_comments() -> None:
    sheet = assets.stylesheet()
    assert "/*" not in sheet
    assert sheet.count("{") == sheet.count("}")
    assert all(name in sheet for name in (".receipt", ".error-list", ".exit", "@media print"))


def test_asset_addresses_change_with_their_content() -> None:
    assert assets.asset("site.js").startswith("/assets/site.js?v=")
    assert assets.asset("site.js") != assets.asset("site.css").replace("css", "js")
