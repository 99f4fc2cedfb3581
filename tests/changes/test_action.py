"""The action's steps, run in a shell against a scratch repository, with a host that
only listens."""

from __future__ import annotations

import json
import os
import re
import runpy
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
import yaml

from changes.repo import MakeRepo, Repo
from changes.test_changes import SITE

pytestmark = pytest.mark.slow
TOP = Path(__file__).parents[2]
ACTION = yaml.safe_load((TOP / "action.yml").read_text(encoding="utf-8"))
STEPS = {
    step["id"]: step
    for step in ACTION["runs"]["steps"]
    if "id" in step and "run" in step
}
EXPRESSION = re.compile(r"\$\{\{ *([\w.-]+) *\}\}")


@dataclass
class Runner:
    """Runs steps of the action as the host's runner does, as far as these need it."""

    repo: Repo
    temp: Path
    event: dict[str, Any]
    inputs: dict[str, str] = field(default_factory=dict)
    api: str = ""
    outputs: dict[str, str] = field(default_factory=dict)

    def step(self, name: str) -> subprocess.CompletedProcess[str]:
        """Run a step; its outputs are there for the next one."""
        (self.temp / "event.json").write_text(json.dumps(self.event), encoding="utf-8")
        output, summary = self.temp / "output", self.temp / "summary.md"
        output.write_text("")
        runner = {
            "GITHUB_EVENT_PATH": str(self.temp / "event.json"),
            "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": str(summary),
            "GITHUB_ACTION_PATH": str(TOP),
            "GITHUB_WORKSPACE": str(self.repo.root),
            "GITHUB_REPOSITORY": "team/docs",
            "GITHUB_API_URL": self.api,
            "GITHUB_BASE_REF": "main" if "pull_request" in self.event else "",
            "RUNNER_TEMP": str(self.temp),
        }
        own = {
            key: self._filled(value)
            for key, value in STEPS[name].get("env", {}).items()
        }
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[name]["run"]],
            cwd=self.repo.root, capture_output=True, text=True, env=os.environ | runner | own,
        )  # fmt: skip
        pairs = (line.partition("=") for line in output.read_text().splitlines())
        self.outputs |= {
            f"steps.{name}.outputs.{key}": value for key, _, value in pairs
        }
        return done

    def _filled(self, text: str) -> str:
        defaults = {
            f"inputs.{key}": value["default"] for key, value in ACTION["inputs"].items()
        }
        given = {f"inputs.{key}": value for key, value in self.inputs.items()}
        known = {
            **defaults,
            **given,
            **self.outputs,
            "runner.temp": str(self.temp),
            "github.token": "secret",
        }
        return EXPRESSION.sub(lambda match: known.get(match[1], ""), text)

    @property
    def summary(self) -> str:
        return (self.temp / "summary.md").read_text(encoding="utf-8")


@pytest.fixture
def runner(repo: MakeRepo, tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """A runner with the doclint of this environment installed, in a pull request of one
    commit."""
    made = repo(SITE)
    made.git("checkout", "--quiet", "-b", "topic")
    temp = tmp_path_factory.mktemp("runner")
    binary = temp / "doclint" / "bin"
    binary.mkdir(parents=True)
    (binary / "python").symlink_to(sys.executable)
    (binary / "doclint").write_text(
        f'#!/bin/sh\nexec "{sys.executable}" -m doclint "$@"\n'
    )
    (binary / "doclint").chmod(0o755)
    event = {
        "pull_request": {"number": 7, "base": {"sha": made.git("rev-parse", "main")}}
    }
    return Runner(made, temp, event)


def test_a_pull_request(runner: Runner) -> None:
    runner.repo.edit("docs/setup.md", "First steps", "Initial steps")
    runner.repo.commit()
    done = runner.step("check")
    assert done.returncode == 0, done.stderr
    [line] = done.stdout.splitlines()
    assert line.startswith("::error file=docs/index.md,line=3,")
    assert "title=links/missing-anchor::found a link to #first-steps" in line
    assert runner.summary.startswith("### doclint: 1 error\n\n1 changed page")
    counts = {key.rpartition(".")[2]: value for key, value in runner.outputs.items()}
    assert (counts["errors"], counts["warnings"], counts["status"]) == ("1", "0", "1")
    assert json.loads(Path(counts["sarif"]).read_text())["version"] == "2.1.0"
    assert Path(counts["report"]).read_text().startswith("<!")
    assert runner.step("verdict").returncode == 1


def test_nothing_new_passes(runner: Runner) -> None:
    runner.repo.edit("docs/more.md", "little", "much")
    runner.repo.commit()
    assert runner.step("check").stdout == ""
    assert "nothing new" in runner.summary
    assert runner.step("verdict").returncode == 0


def test_all_pages(runner: Runner) -> None:
    runner.inputs = {"changed-since": "none", "report": "false", "fail-on": "warning"}
    assert "typography/space-before-comma" in runner.step("check").stdout
    assert runner.outputs["steps.check.outputs.report"] == ""
    assert runner.step("verdict").returncode == 1


def test_a_shallow_checkout_of_the_merge(
    runner: Runner, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What `actions/checkout` makes of a pull request by default."""
    origin = runner.repo
    origin.edit("docs/setup.md", "First steps", "Initial steps")
    origin.commit()
    origin.git("checkout", "--quiet", "main")
    origin.put({"docs/late.md": "# Late\n\nSee [x](#x).\n"})
    origin.commit("what came later is in the merge, and not of the pull request")
    origin.git("merge", "--quiet", "--no-edit", "topic")
    origin.git("config", "uploadpack.allowAnySHA1InWant", "true")
    clone = tmp_path_factory.mktemp("clones") / "shallow"
    origin.git("clone", "--quiet", "--depth=1", origin.root.as_uri(), str(clone))
    runner.repo = Repo(clone, origin.run)
    done = runner.step("check")
    [line] = done.stdout.splitlines()
    assert "file=docs/index.md," in line and "title=links/missing-anchor:" in line


EVIL = '"; touch hacked; "\n$(touch hacked)\n`touch hacked`\ntouch hacked'


@pytest.mark.parametrize(
    "name", ["paths", "arguments", "fail-on", "changed-since", "format"]
)
def test_inputs_are_no_commands(runner: Runner, name: str) -> None:
    runner.inputs = {"report": "false", name: EVIL}
    runner.step("check")
    assert not list(runner.repo.root.glob("**/hacked")) and not list(
        runner.temp.glob("**/hacked")
    )


def test_no_step_has_an_input_in_its_script() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_a_path_with_a_blank(runner: Runner) -> None:
    runner.repo.put({"my docs/a.md": "# A\n\nSee [x](#x).\n"})
    runner.repo.commit()
    runner.inputs = {"paths": "my docs", "report": "false"}
    assert "file=my docs/a.md," in runner.step("check").stdout


class Host(HTTPServer):
    """A host that keeps what it is told."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.told: list[tuple[str, str, Any]] = []
        self.comments: list[dict[str, Any]] = []
        self.refuses = False


class Handler(BaseHTTPRequestHandler):
    server: Host

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path = self.path.partition("?")[0].removeprefix("/repos/team/docs/")
        self.server.told.append((self.command, path, json.loads(body or "null")))
        self.send_response(403 if self.server.refuses else 200)
        self.end_headers()
        self.wfile.write(
            json.dumps(self.server.comments if self.command == "GET" else {}).encode()
        )

    do_GET = do_POST = do_PATCH = _answer  # noqa: N815

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def host() -> Iterator[Host]:
    made = Host()
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    yield made
    made.shutdown()
    made.server_close()


def test_one_comment_is_kept_up_to_date(runner: Runner, host: Host) -> None:
    runner.api = f"http://127.0.0.1:{host.server_port}"
    runner.repo.edit("docs/more.md", "little", "little, see [b](#b)")
    runner.repo.commit()
    runner.step("check")
    runner.step("comment")
    [_, (method, path, data)] = host.told
    assert (method, path) == ("POST", "issues/7/comments")
    assert data["body"].startswith("<!-- doclint -->\n### doclint: 1 error")
    strange = {"id": 1, "body": data["body"], "user": {"login": "somebody"}}
    host.comments = [
        strange,
        {"id": 2, "body": data["body"], "user": {"login": "github-actions[bot]"}},
    ]
    runner.step("comment")
    assert host.told[-1][:2] == ("PATCH", "issues/comments/2")
    host.refuses = True
    done = runner.step("comment")
    assert done.returncode == 0
    assert "cannot write to the pull request: 403" in done.stdout


def test_fixes_are_suggested_beside_changed_lines(runner: Runner, host: Host) -> None:
    runner.api = f"http://127.0.0.1:{host.server_port}"
    runner.repo.edit("docs/more.md", "says little", "says , `now`, little — très peu")
    runner.repo.commit()
    runner.step("check")
    runner.step("suggest")
    method, path, data = host.told[-1]
    assert (method, path) == ("POST", "pulls/7/reviews")
    [comment] = data["comments"]
    assert (comment["path"], comment["line"]) == ("docs/more.md", 3)
    assert comment["body"] == (
        "`typography/space-before-comma`\n\n```suggestion\nThis page says, `now`, little — très peu.\n```"
    )


@pytest.mark.thorough
def test_three_hundred_pages_stay_within_the_host_s_limits(
    runner: Runner, host: Host
) -> None:
    runner.api = f"http://127.0.0.1:{host.server_port}"
    runner.inputs = {"report": "false"}
    many = "".join(f"See [a](#no-{at}) , and ![](no-{at}.png)\n\n" for at in range(12))
    runner.repo.put(
        {
            f"docs/page-{number}.md": f"# Page {number}\n\n{many}"
            for number in range(300)
        }
    )
    runner.repo.commit()
    done = runner.step("check")
    levels = Counter(
        line.split()[0] for line in done.stdout.splitlines() if line.startswith("::")
    )
    assert max(levels.values()) <= 10
    assert "3,6" in done.stdout  # how many there are in all
    assert len(runner.summary.encode()) < 1_000_000
    sarif = json.loads((runner.temp / "doclint-out" / "doclint.sarif").read_text())
    assert sum(len(each["results"]) for each in sarif["runs"]) <= 5_000
    runner.step("comment")
    assert len(host.told[-1][2]["body"]) < 65_536
    assert "300 changed pages" in host.told[-1][2]["body"]
    runner.step("suggest")
    review = host.told[-1][2]
    assert len(review["comments"]) == 20
    assert "3,580 more fixes are left out" in review["body"]
    host.comments = [
        {"path": each["path"], "line": each["line"], "body": each["body"]}
        for each in review["comments"]
    ]
    before = len(host.told)
    runner.step("suggest")
    assert all(
        method == "GET" for method, _, _ in host.told[before:]
    )  # twenty stand there already


def test_a_comment_is_no_longer_than_the_host_takes() -> None:
    namespace = runpy.run_path(str(TOP / "action" / "host.py"))
    shortened, most = namespace["shortened"], namespace["LETTERS"]
    assert shortened("short\n") == "short\n"
    told = shortened("a line of text\n" * most)
    assert len(told) < 65_536
    assert told.endswith("more lines are in the summary of the check\n")


def test_nothing_is_said_without_a_pull_request(runner: Runner) -> None:
    runner.event = {}
    runner.step("check")
    assert "no pull request" in runner.step("comment").stdout


def test_the_component_of_gitlab(runner: Runner) -> None:
    """Its script, with the variables that GitLab sets."""
    head, job = yaml.safe_load_all(
        (TOP / "templates" / "doclint.yml").read_text(encoding="utf-8")
    )
    assert set(head["spec"]["inputs"]) >= {"fail-on", "version"}
    repo = runner.repo
    repo.edit("docs/setup.md", "First steps", "Initial steps")
    repo.commit()
    variables = {
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": repo.git("rev-parse", "main"),
        "DOCLINT_CHANGES_ONLY": "true",
        "DOCLINT_FAIL_ON": "",
        "PATH": f"{runner.temp / 'doclint' / 'bin'}:{os.environ['PATH']}",
    }
    script = job["doclint"]["script"][-1]
    environment = os.environ | variables
    done = subprocess.run(
        ["sh", "-c", script],
        cwd=repo.root,
        capture_output=True,
        text=True,
        env=environment,
    )
    assert done.returncode == 1, done.stderr
    [found] = json.loads((repo.root / "doclint-codequality.json").read_text())
    assert found["check_name"] == "links/missing-anchor"
    assert (repo.root / "doclint-junit.xml").exists() and (
        repo.root / "doclint.html"
    ).exists()
