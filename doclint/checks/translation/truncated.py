"""Translations that break off."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.evidence.cut_off import Cut
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

_SOURCE = (
    "The server keeps every message for a week, and then it deletes the oldest ones. "
    "Whoever needs them longer must copy them to another place in time.\n"
)
_VIETNAMESE = (
    "Máy chủ giữ mọi thư trong một tuần, rồi nó xóa những thư cũ nhất trong hộp.\n"
)


@rule(
    "translation/truncated",
    visits=Cut,
    severity=Severity.WARNING,
    ages=True,
    examples=[
        bad(
            source=_SOURCE,
            translation="⟦Le serveur conserve chaque message pendant une⟧\n",
        ),
        bad(
            source=_SOURCE,
            translation="⟦Le serveur conserve chaque message pendant une semaine, puis il efface les plus vieux. "
            "Qui en⟧\n",
        ),
        good(
            source=_SOURCE,
            translation="Le serveur garde chaque message une semaine, puis il efface les plus vieux. "
            "Copiez-les ailleurs à temps.\n",
        ),
        good(
            source=_SOURCE * 20
            + "\nThe event is emitted when the window is closed, whoever it was that closed it.\n",
            translation=_SOURCE * 20 + "\n当窗口由任何人关闭时触发该事件，无论是谁\n",
            language="zh",
        ),
        good(
            source="Emitted when the window is shown to the user for the first time.\n\n"
            * 3,
            translation="窗口第一次向用户显示时触发该事件，随后不再触发该事件\n\n窗口第一次向用户显示时触发该事件\n\n"
            "窗口首次向用户显示时触发\n",
            language="zh",
        ),
        good(
            source=f"{_SOURCE}\n{_SOURCE}\nThough `all` is like a list and gives access to its parts, it answers "
            "`none` to whoever asks.\n",
            translation=f"{_SOURCE}\n{_SOURCE}\nBien que all` soit comme une liste et donne accès à ses parties, il "
            "répond `none`.\n",
            language="es",
        ),
        bad(
            source=f"{_SOURCE}\n{_SOURCE}\nThe server keeps every message for a week, and then it deletes them.\n",
            translation=f"{_VIETNAMESE}\n{_VIETNAMESE}\n⟦Máy chủ giữ mọi thư trong một⟧\n",
            language="vi",
        ),
        good(
            source=f"{_SOURCE}\n{_SOURCE}\nThe server keeps every message for a week, and then it deletes them.\n",
            translation=f"{_SOURCE}\n{_SOURCE}\nThe server keeps messages for a week\n",
            language="th",
        ),
        good(
            source=f"{_SOURCE}\n{_SOURCE}\nConfirm the results of the installation with the following commands.\n",
            translation="服务器保留每条消息一周，然后删除最旧的消息。需要更久的人必须及时把它们复制到别处。\n\n"
            * 2
            + "通过如下命令确认安装结果\n",
            language="zh",
        ),
        good(
            source=f"{_SOURCE}\n# Keys\n\nThe keys lie in the box.\n",
            translation="**Traduction de Claire Dumont**\n\n# Clés\n\nLes clés sont dans la boîte.\n",
        ),
        good(
            source="- [Pump](https://pump.example.com/) is a tool for the water of the garden, which runs on all kinds "
            "of machines, alone or with others.\n",
            translation="- [Robinet](https://tap.example.org/)\n",
        ),
        good(source="Save the file, please.\n", translation="Enregistrez.\n"),
    ],
)
def truncated(cut: Cut, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A block is much shorter than a translation of its source would be, or short and without its last mark.

    Translation by machine breaks off at limits of length. What is expected is the
    page's own ratio of lengths. On a page whose paragraphs often lack their last mark,
    that tells nothing.
    """
    message = f"found {cut.share:.0%} of the length to be expected"
    if cut.unended:
        message += " and no last mark"
    yield Hit(cut.place, message, at_most=None if cut.sure else Severity.INFO)
