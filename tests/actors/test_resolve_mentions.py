"""Mentions that rest on their document: speakers, publishers, titles, turns, shared names."""

from hypothesis import given
from hypothesis import strategies as st

from standoff.actors import load_gazetteer, resolve_mentions
from standoff.domain import Document, Genre, Mention, Page, Party, PartyKind, Span, Unresolved


def names(text: str, word: str, *, spoken_by: str | None = None, **particulars: str) -> list[str]:
    """Canonical names of the last `word` in a text of one sentence; [] where nobody is named."""
    start = text.rindex(word)
    speaker = None
    if spoken_by:
        at = text.index(spoken_by)
        speaker = Span(at, at + len(spoken_by))
    document = Document(id="d", text=text, **{"date": "2022-02-01", **particulars})
    page = Page(sentences=(Span(0, len(text)),), genre=Genre.STATEMENT)
    mention = Mention(Span(start, start + len(word)), speaker)
    resolution = resolve_mentions(document, page, [mention], load_gazetteer())[0]
    return [] if isinstance(resolution, Unresolved) else [party.name for party in resolution]


def test_first_person_is_the_speaker_of_the_quotation() -> None:
    text = "“I will not yield, and we stand firm,” said Russian President Vladimir Putin."
    assert names(text, "I", spoken_by="Russian President Vladimir Putin") == [
        "Vladimir Putin (Russia)"
    ]
    assert names(text, "we", spoken_by="Russian President Vladimir Putin") == ["Russia"]


def test_first_person_of_a_publisher() -> None:
    text = "We condemn the attack, and I thank our allies."
    assert names(text, "We", publisher="U.S. Department of State") == ["United States"]
    assert names(text, "We", publisher="The White House") == ["United States"]
    assert names(text, "I", publisher="President of Russia (kremlin.ru)") == [
        "Vladimir Putin (Russia)"
    ]
    assert names(text, "I", publisher="President of Ukraine (president.gov.ua)") == [
        "Volodymyr Zelenskyy (Ukraine)"
    ]
    assert names(text, "We", publisher="Reuters") == []


def test_first_person_of_a_title() -> None:
    title = "Security Council, meeting 7154: statement by Russian Federation"
    publisher = "United Nations Security Council"
    assert names("We object.", "We", title=title, publisher=publisher) == ["Russia"]
    joint = "G7 Foreign Ministers’ Statement on Ukraine"
    assert names("We object.", "We", title=joint, publisher="U.S. Department of State") == ["G7"]


def test_first_person_of_a_transcript() -> None:
    text = "THE PRESIDENT: I spoke.\n\nPRESIDENT MACRON: We agree.\n\nQ: Would I?"
    house = "The White House"
    assert names(text[:23], "I", publisher=house) == ["Joe Biden (United States)"]
    assert names(text[:53], "We", publisher=house) == ["France"]


def test_office_alone_is_the_one_at_home() -> None:
    text = "Today the Prime Minister met guests."
    assert names(text, "the Prime Minister", publisher="Government of Ukraine") == [
        "Denys Shmyhal (Ukraine)"
    ]


def test_possessive_pronouns_lead_to_their_party() -> None:
    assert names("Iran praised its forces.", "its forces") == ["Iran"]
    assert names("Vladimir Putin sent his army.", "his army") == ["Russia"]
    text = "We defend our country."
    assert names(text, "our country", publisher="President of Ukraine") == ["Ukraine"]


def test_georgia_is_the_state_that_the_text_speaks_of() -> None:
    assert names("Officials in Atlanta sued. Georgia denied it.", "Georgia") == ["United States"]
    assert names("Troops left Tbilisi and Atlanta. Georgia denied it.", "Georgia") == ["Georgia"]


def test_people_of_an_invented_state() -> None:
    text = (
        "Ostreva’s foreign minister, Ilan Dresk, left. Envoys of Ostreva stayed. "
        "The Ostrevan navy sailed. Dresk"
    )
    assert names(text, "Dresk") == ["Ilan Dresk (Ostreva)"]
    assert names(text, "The Ostrevan navy") == ["Ostreva"]


def test_bodies_that_no_list_knows() -> None:
    text = "The Meridional Pact met in Varsk. Later the Pact"
    assert names(text, "the Pact") == ["Meridional Pact"]
    assert names("They left the Council of Recovery", "the Council of Recovery") == [
        "Council of Recovery"
    ]


def test_states_and_papers_that_no_list_knows() -> None:
    text = "Envoys of the Republic of Dravia met. The Dravia Herald wrote. Later Dravia"
    assert names(text, "Dravia") == ["Dravia"]
    assert names(text, "The Dravia Herald") == ["Dravia Herald"]
    islands = "They left the Mirel Islands. Soon a Mirel ship"
    assert names(islands, "a Mirel ship") == ["Mirel Islands"]


def test_short_names_after_an_introduction() -> None:
    text = "Iraqi minister Salah al-Nobody spoke. Hasan Nobody, the Syrian envoy, left. Nobody"
    assert names(text, "al-Nobody") == ["Salah al-Nobody (Iraq)"]
    text = "Hasan Nemo, the Syrian envoy, left. Nemo"
    assert names(text, "Nemo") == ["Hasan Nemo (Syria)"]
    assert names("UN chief Ban Ki-moon left. Ban", "Ban", date="2010-01-01") == [
        "Ban Ki-moon (United Nations)"
    ]


def test_no_mentions_no_answers() -> None:
    document = Document(id="d", text="")
    assert resolve_mentions(document, Page((), Genre.OTHER), [], load_gazetteer()) == ()


def test_any_gazetteer_will_do() -> None:
    class OneName:
        def resolve(self, mention: str, as_of: object) -> tuple[Party, ...] | Unresolved:
            known = mention == "Atlantis"
            return (Party("Atlantis", PartyKind.STATE, "Atlantis"),) if known else Unresolved("no")

    document = Document(id="d", text="Atlantis sank. It rose.")
    page = Page((Span(0, 15), Span(15, 23)), Genre.NEWS)
    answers = resolve_mentions(document, page, [Mention(Span(15, 17))], OneName())
    assert answers == ((Party("Atlantis", PartyKind.STATE, "Atlantis"),),)


@given(st.text())
def test_any_string_resolves_or_stays_unresolved(mention: str) -> None:
    resolution = load_gazetteer().resolve(mention, None)
    assert isinstance(resolution, Unresolved) or all(party.name for party in resolution)


_PIECES = [
    *("Russia", "the Ostrevan", "President", "Ilan Dresk", "PUTIN:", "NATO", "Council", "U.S."),
    *("of", "and", "it", "we", "minister", "the", "al-", ",", ".", "\n", "“", "”", "’s", "(", "İ"),
]
_NEWS = st.lists(
    st.sampled_from(_PIECES),
    min_size=1,
    max_size=30,
).map(" ".join)


@given(st.one_of(st.text(min_size=1), _NEWS), st.data())
def test_answers_keep_length_and_order(text: str, data: st.DataObject) -> None:
    cuts = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)))
    spans = [Span(a, b) for a, b in data.draw(st.lists(cuts, max_size=4)) if a < b]
    mentions = [Mention(span, data.draw(st.sampled_from([None, span]))) for span in spans]
    document = Document(id="d", text=text, title=text, publisher=text)
    page = Page((Span(0, len(text)),), Genre.NEWS)
    gazetteer = load_gazetteer()
    answers = resolve_mentions(document, page, mentions, gazetteer)
    singly = [resolve_mentions(document, page, [one], gazetteer)[0] for one in mentions]
    assert list(answers) == singly


def test_a_speaker_line_without_a_name_speaks_for_whoever_publishes() -> None:
    text = "SENIOR ADMINISTRATION OFFICIAL: We welcome that."
    found = names(text, "SENIOR ADMINISTRATION OFFICIAL", publisher="The White House")
    assert found == ["United States"]


def test_on_a_governments_own_page_he_is_its_own_man() -> None:
    text = "Volodymyr Zelenskyy was in Odesa. Recep Tayyip Erdogan called. He"
    found = names(text, "He", publisher="President of Ukraine", date="2022-06-06")
    assert found == ["Volodymyr Zelenskyy (Ukraine)"]


def test_a_message_speaks_for_whoever_published_it() -> None:
    found = names("The message", "The message", publisher="President of Russia (kremlin.ru)")
    assert found == ["Vladimir Putin (Russia)"]
    assert names("The message", "The message", publisher="Reuters") == []
