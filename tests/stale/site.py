"""A small site in a git repository, with a page long enough to be edited in many
ways."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

from doclint.config import Config, Languages, RuleSetting, Translation

SOURCE = """---
title: Set up the watering robot
layout: page
---

# Set up the watering robot

The robot waters your plants while you are away. It needs a *flat floor* and a
socket that is no more than 3 metres away. See the [safety notes][1] before you begin.

## Unpack it

1. Open the box at the top.
2. Take out the **tank** and the hose.
3. Keep the box for later.

> Never lift the robot by its hose.

## Connect it

Plug in the cable and press the button for 5 seconds. The lamp turns green when the
robot has found your network.

```sh
# look for the robot
robot find --timeout 30
```

Set `mode` to the value that fits your plants:

| Mode | Plants | Litres |
|------|--------|--------|
| dry | Cactus and other succulents | 1 |
| wet | Ferns, moss and herbs | 4 |

![A robot beside a fern](robot.png)

## Care for it

Clean the tank once a month. Use warm water, not soap.

- The hose may freeze in winter.
- The lamp lasts about two years.

Write to [our support](https://example.org/help "Support by mail") if it stops.
We <abbr title="by mail">answer</abbr> within a day.

[1]: /safety
"""
FRENCH = """---
title: Installer le robot d’arrosage
layout: page
---

# Installer le robot d’arrosage

Le robot arrose vos plantes pendant votre absence. Il lui faut un *sol plat* et une prise à 3 mètres au plus. Lisez les
[consignes de sécurité][1] avant de commencer.

## Le déballer

1. Ouvrez le carton par le haut.
2. Sortez le **réservoir** et le tuyau.
3. Gardez le carton pour plus tard.

> Ne soulevez jamais le robot par son tuyau.

## Le connecter

Branchez le câble et appuyez sur le bouton pendant 5 secondes. La lampe devient verte quand le robot a trouvé votre
réseau.

```sh
# chercher le robot
robot find --timeout 30
```

Donnez à `mode` la valeur qui convient à vos plantes :

| Mode | Plantes | Litres |
|------|---------|--------|
| dry | Cactus et autres succulentes | 1 |
| wet | Fougères, mousse et herbes | 4 |

![Un robot à côté d’une fougère](robot.png)

## L’entretenir

Nettoyez le réservoir une fois par mois. Utilisez de l’eau chaude, pas de savon.

- Le tuyau peut geler en hiver.
- La lampe dure environ deux ans.

Écrivez à [notre assistance](https://example.org/help "Assistance par courriel") s’il s’arrête.
Nous <abbr title="par courriel">répondons</abbr> en un jour.

[1]: /safety
"""
ME = (
    "-c",
    "user.name=A",
    "-c",
    "user.email=a@example.org",
    "-c",
    "commit.gpgsign=false",
)


@dataclass(frozen=True)
class Site:
    """English pages in `docs`, French ones in `docs/fr`."""

    root: Path

    def config(self, **options: object) -> Config:
        way = Translation(
            language="fr", source="docs/{path}.md", translation="docs/fr/{path}.md"
        )
        rules = {"translation/stale": RuleSetting(None, options)}
        return Config(
            self.root, site="generic", languages=Languages("en", (way,)), rules=rules
        )

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def edit(self, path: str, old: str, new: str) -> None:
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text
        self.write(path, text.replace(old, new))

    def git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", *ME, *arguments],
            cwd=self.root,
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout.strip()

    def commit(self, message: str = "Work") -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        return self.git("rev-parse", "HEAD")
