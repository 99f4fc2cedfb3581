"""Ways of speaking to readers in languages without a full record, by what only one of
them has.

Words that speak of others as well (Czech "ty", those) are left out.
"""

from __future__ import annotations

from collections.abc import Mapping

from doclint.languages.record import Register

REGISTERS: Mapping[str, tuple[Register, ...]] = {
    "ru": (
        Register(
            "вы",
            r"\b[Вв](?:ы|ас|ам|ами)\b|\b[Вв]аш\w*|\b[А-Яа-яё]{3,}(?:йте|ьте|ите)(?:сь)?\b",
        ),
        Register(
            "ты",
            r"\b[Тт](?:ы|ебя|ебе|обой)\b|\b[Тт]во(?:й|я|ё|е|и|его|ей|ю|их|им|ими|ём|ем)\b",
        ),
    ),
    "uk": (
        Register(
            "ви",
            r"\b[Вв](?:и|ас|ам|ами)\b|\b[Вв]аш\w*|\b[А-Яа-яіїєґ]{3,}(?:йте|іть|ьте)(?:ся)?\b",
        ),
        Register(
            "ти", r"\b[Тт](?:и|ебе|обі|обою)\b|\b[Тт]в(?:ій|оя|оє|ої|ого|оєю|оїх|оїм)\b"
        ),
    ),
    "pl": (
        Register(
            "ty",
            r"\b[Tt](?:wój|woj\w+|obie|obą)\b|\b[Cc]iebie\b|\b(?:[Mm]ożesz|[Mm]usisz|[Cc]hcesz|[Mm]asz|[Bb]ędziesz)\b",
        ),
        Register("Państwo", r"\b(?:Państw[oaeu]m?|Pana?|Panu|Pani[aąę]?)\b"),
    ),
    "cs": (
        Register(
            "vy",
            r"\b[Vv](?:ás|ám|ámi)\b|\b[Vv]aš\w*|\b\w{2,}(?:ěte|jte)\b|\b(?:[Mm]ůžete|[Cc]hcete|[Mm]áte|[Mm]usíte)\b",
        ),
        Register(
            "ty",
            r"\b[Tt](?:ebe|obě|ebou)\b|\b[Tt]v(?:ůj|oje|ého|ému|ým|oji|ou|ých|ými)\b"
            r"|\b(?:[Mm]ůžeš|[Cc]hceš|[Mm]áš|[Mm]usíš|[Bb]udeš)\b",
        ),
    ),
    "sk": (
        Register("vy", r"\b[Vv](?:ás|ám|ami)\b|\b[Vv]aš\w*"),
        Register("ty", r"\b[Tt](?:eba|ebe|ebou)\b|\b[Tt]voj\w*"),
    ),
    "tr": (
        Register(
            "siz",
            r"\b[Ss]iz(?:in|e|i|den|de|inle|inki)?\b|\w{2}(?:[ae]bilirsin|m[ae]l[ıi]s[ıi]n|[ae]caks[ıi]n|[ıiuü]yorsun)[ıiuü]z\b",
        ),
        Register(
            "sen",
            r"\b[Ss]en(?:in|i|den|de|inle|inki)?\b|\b[Ss]ana\b|\w{2}(?:[ae]bilirsin|m[ae]l[ıi]s[ıi]n|[ıiuü]yorsun)\b",
        ),
    ),
    "id": (
        Register("Anda", r"\b[Aa]nda\b"),
        Register("kamu", r"\b(?:[Kk]amu|[Kk]alian)\b"),
    ),
    "ro": (
        Register("dumneavoastră", r"\b[Dd]umneavoastră\b|\b[Dd]vs\b"),
        Register("tu", r"\b[Tt]u\b|\b[Tt](?:ăi|ale)\b|\b[Tt]ine\b"),
    ),
}
