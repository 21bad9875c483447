import pytest

from plugins.domain.checks.advice.retellings import advice_on_retold_proof
from tests.site.texts import agreement, content_of, event, post, programme

TOLD = [{"name": "Koran", "url": "https://koran.example/a"}]
PROOF = [{"post": "2024/05/kabar", "shows": "result"}]
PLAN = [{"post": "2024/05/kabar", "shows": "plan"}]
PROMISE = {"id": "a", "plain": "A.", "owner": ["ugm"], "basis": "from_news"}
FIGURES = [{"label": "Panjang", "value": "1", "evidence": PROOF}]
INDICATORS = [
    {
        "id": "i",
        "name": "I",
        "values": [{"as_of": "2024", "value": "1", "kind": "actual", "evidence": PROOF}],
    }
]


def found(files: dict[str, str], *, retold: bool = True) -> list[tuple[str, str]]:
    kabar = post(processed_from=TOLD) if retold else post()
    base = {"berita/2024/05/kabar.md": kabar, "program/kota/index.md": programme()}
    problems = [*advice_on_retold_proof(content_of({**base, **files}))]
    assert {one.check for one in problems} <= {"bukti-berputar"}
    assert all(one.advice for one in problems)
    return [(one.path, one.finding) for one in problems]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param("program/kota/a.md", event(evidence=PROOF), id="event"),
        pytest.param("program/kota/a.md", event(figures=FIGURES), id="figure"),
        pytest.param("mou/m.md", agreement(evidence=PROOF), id="agreement"),
        pytest.param(
            "mou/m.md", agreement(dprd={"required": "yes", "evidence": PROOF}), id="consent"
        ),
        pytest.param(
            "mou/m.md", agreement(commitments=[{**PROMISE, "evidence": PROOF}]), id="promise"
        ),
        pytest.param("program/kota/index.md", programme(evidence=PROOF), id="programme"),
        pytest.param("program/kota/index.md", programme(indicators=INDICATORS), id="indicator"),
    ],
)
def test_a_retelling_is_no_proof(path: str, text: str) -> None:
    finding = "berita '2024/05/kabar' menceritakan kembali sumbernya, jadi bukan bukti"
    assert found({path: text}) == [(f"content/{path}", finding)]


@pytest.mark.parametrize(
    ("text", "retold"),
    [
        pytest.param(event(evidence=PLAN), True, id="a plan proves nothing anyway"),
        pytest.param(event(evidence=PROOF), False, id="our own report"),
        pytest.param(event(), True, id="nothing cited"),
    ],
)
def test_what_may_prove_is_let_alone(text: str, retold: bool) -> None:
    assert found({"program/kota/a.md": text}, retold=retold) == []
