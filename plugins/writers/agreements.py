"""The register of agreements, its filter pages, and each agreement."""

from plugins.build.generator import Output
from plugins.domain.drawings.charts import charts
from plugins.domain.site.counters import gaps, register_counts
from plugins.domain.site.lists.register import filters, home_bodies
from plugins.domain.site.lists.urgency import by_urgency


def write(output: Output) -> None:
    """Write the register, whole and under every filter, and the page of each agreement."""
    site = output.site
    found = filters(site, home_bodies(site, output.build.identity.region_code))
    output.page(
        output.words.register(),
        daftar=site.agreements,
        kelompok=by_urgency(site, site.agreements),
        hitungan=register_counts(site),
        tersaring=False,
        saringan=found,
        ringkasan=gaps(site, site.agreements, whole=True),
        bagan=charts(site),
    )
    for choice in (choice for one in found for choice in one.choices):
        output.page(
            output.words.choice(choice),
            daftar=choice.agreements,
            kelompok=by_urgency(site, choice.agreements),
            tersaring=True,
            saringan=found,
            ringkasan=gaps(site, choice.agreements, whole=False),
        )
    for agreement in site.agreements:
        output.page(output.words.agreement(agreement), mou=agreement)
