"""The pages of weeks: what each says of itself."""

from plugins.domain.core.publisher import Identity
from plugins.domain.feeds import feed_list
from plugins.domain.site.page_info import Crumb, PageInfo
from plugins.domain.weeks.week import ADDRESS
from plugins.domain.weeks.week_report import WeekReport
from plugins.domain.weeks.week_words import summary, title

_NEWEST = "Pekan ini dalam janji"


class WeekPages:
    """What each page of a week says of itself."""

    def __init__(self, identity: Identity) -> None:
        self._identity = identity

    def newest(self) -> PageInfo:
        """Describe the page that always shows the newest week."""
        return PageInfo(
            kind="pekan",
            address=ADDRESS,
            title=_NEWEST,
            description=f"Janji {self._identity.region} pekan ini: yang baru, berubah, jatuh "
            "tempo, dan lewat.",
            feeds=(feed_list.WEEKS.link,),
        )

    def week(self, report: WeekReport) -> PageInfo:
        """Describe the lasting page of a week."""
        return PageInfo(
            kind="pekan",
            address=report.week.address,
            title=title(report.week),
            description=summary(report),
            breadcrumb=(Crumb(_NEWEST, ADDRESS),),
            feeds=(feed_list.WEEKS.link,),
        )
