#!/usr/bin/env bash
# The check of action.yml. All that users and events say comes through the environment: none of it is ever a command.
#   DOCLINT_BIN       the folder of the program        DOCLINT_OUT      where results go
#   DOCLINT_SINCE     `auto`, `none` or a revision     DOCLINT_PATHS    a path a line, or several, parted by blanks
#   DOCLINT_FORMAT    how findings are told in the log DOCLINT_FAIL_ON  DOCLINT_ARGUMENTS
#   DOCLINT_HOME      the repository that this action comes from, for links to the pages of rules
#   DOCLINT_REPORT    `true` for the HTML page         DOCLINT_SUMMARY  `true` for the summary of the step
# Its own exit status is 0: whether the job fails is the last step's to say, once everything is uploaded.
set -uf
mkdir -p "$DOCLINT_OUT"

# The commit that a change is held against. The event says it; a shallow checkout has to be given it first.
base_of_event() {
  "$DOCLINT_BIN/python" - <<'PYTHON'
import json, os

try:
    with open(os.environ.get("GITHUB_EVENT_PATH", ""), encoding="utf-8") as file:
        event = json.load(file)
except (OSError, ValueError):
    event = {}
pull, group = event.get("pull_request") or {}, event.get("merge_group") or {}
base = (pull.get("base") or {}).get("sha") or group.get("base_sha") or event.get("before") or ""
print(base if isinstance(base, str) and base.strip("0").isalnum() else "")
PYTHON
}

has() { git cat-file -e "$1^{commit}" 2>/dev/null; }

since=$DOCLINT_SINCE
if [ "$since" = auto ]; then
  since=$(base_of_event)
  if [ -n "$since" ] && [ "$(git rev-parse --is-shallow-repository 2>/dev/null)" = true ]; then
    # What is checked out for a pull request is its merge into the base: then its first parent is what it changes.
    git fetch --quiet --no-tags --depth=2 origin "$(git rev-parse HEAD)" 2>/dev/null
    git fetch --quiet --no-tags --depth=1 origin "$since" 2>/dev/null
    if [ -n "${GITHUB_BASE_REF:-}" ] && has 'HEAD^2'; then since=$(git rev-parse 'HEAD^1'); fi
  fi
  if [ -n "$since" ] && ! has "$since"; then
    echo "doclint: $since is not in this clone, so all pages are checked; fetch-depth: 0 where you check out brings it"
    since=
  fi
elif [ "$since" = none ]; then
  since=
fi

arguments=(--no-progress)
[ -n "$since" ] && arguments+=("--changed-since=$since")
[ -n "${DOCLINT_FAIL_ON:-}" ] && arguments+=("--fail-on=$DOCLINT_FAIL_ON")
for word in ${DOCLINT_ARGUMENTS:-}; do arguments+=("$word"); done
paths=()
while IFS= read -r line; do
  if [ -e "$line" ]; then paths+=("$line"); else for word in $line; do paths+=("$word"); done; fi
done <<< "${DOCLINT_PATHS:-}"

"$DOCLINT_BIN/doclint" check "${arguments[@]}" \
  --format "${DOCLINT_FORMAT:-github}" \
  --format "json=$DOCLINT_OUT/doclint.json" \
  --format "markdown=$DOCLINT_OUT/doclint.md" \
  --format "sarif=$DOCLINT_OUT/doclint.sarif" \
  --format "rdjson=$DOCLINT_OUT/doclint.rdjson" \
  -- ${paths[@]+"${paths[@]}"}
status=$?

if [ "${DOCLINT_REPORT:-}" = true ] && [ "$status" -ne 2 ]; then
  "$DOCLINT_BIN/doclint" report --no-progress --fail-on never --output "$DOCLINT_OUT/doclint.html" \
    -- ${paths[@]+"${paths[@]}"}
fi
if [ "${DOCLINT_SUMMARY:-}" = true ] && [ -f "$DOCLINT_OUT/doclint.md" ]; then
  cat "$DOCLINT_OUT/doclint.md" >> "${GITHUB_STEP_SUMMARY:-/dev/null}"
fi

"$DOCLINT_BIN/python" - "$DOCLINT_OUT" "$status" >> "${GITHUB_OUTPUT:-/dev/null}" <<'PYTHON'
import json, pathlib, sys

folder, status = pathlib.Path(sys.argv[1]), sys.argv[2]
try:
    summary = json.loads((folder / "doclint.json").read_text(encoding="utf-8"))["summary"]
except (OSError, ValueError):
    summary = {}
for name, key in (("errors", "errors"), ("warnings", "warnings"), ("notes", "infos"), ("known", "known")):
    print(f"{name}={int(summary.get(key, 0))}")
print(f"status={int(status)}")
print(f"sarif={folder / 'doclint.sarif' if (folder / 'doclint.sarif').is_file() else ''}")
print(f"report={folder / 'doclint.html' if (folder / 'doclint.html').is_file() else ''}")
PYTHON
exit 0
