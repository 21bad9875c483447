from plugins.domain.status.record_status import STATUS_TABLES
from plugins.domain.status.status_explained import ladders


def test_every_row_that_the_code_follows_is_explained_in_its_order() -> None:
    told = {ladder.id: [step.full_code for step in ladder.steps] for ladder in ladders()}
    assert told == {
        "perjanjian": [row.full_code for row in STATUS_TABLES["agreement"]],
        "komitmen": [row.full_code for row in STATUS_TABLES["commitment"]],
        "peristiwa": [row.full_code for row in STATUS_TABLES["event"]],
        "program": [row.full_code for row in STATUS_TABLES["programme"]],
    }
    steps = [step for ladder in ladders() for step in ladder.steps]
    assert all(step.label and step.explanation.endswith(".") for step in steps)


def test_a_status_of_agreements_leads_to_the_list_of_those_that_have_it() -> None:
    agreements, promises, *_ = ladders()
    assert agreements.steps[-1].address == "/mou/status/berlaku/"
    assert {step.address for step in promises.steps} == {None}
