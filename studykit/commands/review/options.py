"""What one call of `studykit review` asks for; options that contradict each other are refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from studykit.domain.schedule.limits import NewOrder
from studykit.domain.settings import Settings
from studykit.errors import UserError


@dataclass(frozen=True, slots=True)
class ReviewOptions:
    """Which cards are asked and how; without any option, today's queue.

    `new` and `limit` are the limits of a day, `ahead` and `spread` are days. `tag`, `flagged` and `leech` choose what
    to cram. None leaves a value to the settings.
    """

    sections: tuple[str, ...] = ()
    query: str = ""
    new: int | None = None
    limit: int | None = None
    new_order: NewOrder | None = None
    ahead: int = 0
    cram: bool = False
    tag: str | None = None
    flagged: bool = False
    leech: bool = False
    spread: int | None = None
    plain: bool = False

    @property
    def queries(self) -> list[str]:
        """The query and those that the options of a cram stand for: a card is asked that all of them find."""
        queries = [self.query, "" if self.tag is None else f'tag:"{self.tag.replace(chr(34), "")}"']
        queries += ["is:flagged" if self.flagged else "", "is:leech" if self.leech else ""]
        return [query for query in queries if query]

    def settings(self, settings: Settings) -> Settings:
        """The learner's settings with what the options say instead."""
        limits = replace(
            settings.limits,
            new=settings.limits.new if self.new is None else self.new,
            reviews=settings.limits.reviews if self.limit is None else self.limit,
        )
        return replace(settings, limits=limits, new_order=self.new_order or settings.new_order)


def options_of(given: Mapping[str, Any]) -> ReviewOptions:
    """The options as they were typed; raise UserError (exit 2) where they do not go together."""
    options = ReviewOptions(**given)
    if (options.tag or options.flagged or options.leech) and not options.cram:
        raise UserError("--tag, --flagged and --leech choose what to cram. Add --cram.", exit_code=2)
    if options.spread is not None and (options.sections or options.query or options.cram or options.ahead):
        raise UserError(
            "--spread concerns all that is overdue. Leave out sections, --query, --cram and --ahead.", exit_code=2
        )
    return options
