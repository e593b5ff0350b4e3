#!/usr/bin/env bash
# Does a fresh clone come up for somebody who has nothing? An unprivileged user made for it, an empty home, a PATH of
# python3, make, git and core tools; then figures: first start, second start, memory. Needs root to make the user.
# BARE_PYTHON chooses the interpreter, BARE_PORT_BASE the ports, KEEP=1 leaves user and folder for a look.
set -euo pipefail

[ "$(id -u)" = 0 ] || { echo "bare.sh: needs root, to make an unprivileged user"; exit 2; }
repo=$(cd "$(dirname "$0")/.." && pwd)
base=${BARE_PORT_BASE:-8600}
user=zpbare$$
place=$(mktemp -d /var/tmp/zhiping-bare.XXXXXX)
chmod 711 "$place"
made_user=

clean_up() {
  code=$?
  trap - EXIT INT TERM
  if [ -n "$made_user" ]; then
    [ -d "$place/clone" ] && as_user 'make down' >/dev/null 2>&1
    # Whatever still runs belongs to the user made above, so it is ours.
    for pid in $(ps -u "$user" -o pid= 2>/dev/null); do kill -9 "$pid" 2>/dev/null || true; done
    if [ -z "${KEEP:-}" ]; then userdel "$user" 2>/dev/null || true; fi
  fi
  if [ -z "${KEEP:-}" ]; then rm -rf "$place"; else echo "kept: user $user, folder $place"; fi
  exit "$code"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

useradd --home-dir "$place/home" --create-home --skel /nonexistent --shell /bin/sh --user-group "$user"
made_user=1

# The only programs there are: symlinks, so that nothing else of the machine can slip in.
mkdir "$place/bin"
for tool in sh make git cat cp mv rm mkdir rmdir ls ln chmod head tail tr cut sort uniq wc date sleep env id uname \
  dirname basename test true false echo printf mktemp tee touch nice sed grep awk find xargs tar gzip expr readlink; do
  path=$(type -P "$tool") && ln -s "$(readlink -f "$path")" "$place/bin/$tool"
done

usable() {
  setpriv --reuid="$user" --regid="$user" --clear-groups env -i "$1" -c \
    'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}
python=
for candidate in ${BARE_PYTHON:-/usr/bin/python3 /usr/local/bin/python3 /usr/bin/python3.1[1-9]}; do
  if [ -x "$candidate" ] && usable "$candidate"; then python=$candidate; break; fi
done
[ -n "$python" ] || { echo "bare.sh: no Python ≥ 3.11 with venv that another user can run (apt-get install python3-venv, or BARE_PYTHON=…)"; exit 2; }
# A script, not a symlink: through one Python would look for its library beside the symlink.
printf '#!/bin/sh\nexec %s "$@"\n' "$python" >"$place/bin/python3"
chmod 755 "$place/bin/python3"

# How packages are fetched here: that much of the environment a bare machine has too.
passed=()
for name in HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY http_proxy https_proxy all_proxy no_proxy PIP_INDEX_URL \
  PIP_EXTRA_INDEX_URL PIP_TRUSTED_HOST PIP_CERT UV_DEFAULT_INDEX UV_INDEX npm_config_registry NPM_CONFIG_REGISTRY \
  SSL_CERT_FILE SSL_CERT_DIR REQUESTS_CA_BUNDLE CURL_CA_BUNDLE NODE_EXTRA_CA_CERTS OPENBLAS_CORETYPE; do
  if [ -n "${!name:-}" ]; then passed+=("$name=${!name}"); fi
done

as_user() {
  setpriv --reuid="$user" --regid="$user" --clear-groups --no-new-privs --bounding-set=-all \
    env -i "${passed[@]}" HOME="$place/home" USER="$user" LANG=C.UTF-8 PATH="$place/bin" \
    ZHIPING_PORT_BASE="$base" sh -c "cd '$place/clone' && $1"
}

git clone --quiet "file://$repo" "$place/clone"
chown -R "$user:$user" "$place/clone"

failed=0
table=()
timed() { # timed TITLE SECONDS COMMAND
  echo "--- $1: $3"
  local from to code=0
  from=$(date +%s.%N)
  timeout "$2" bash -c "$(declare -f as_user); $(declare -p passed); place='$place' user='$user' base='$base'; as_user '$3'" </dev/null || code=$?
  to=$(date +%s.%N)
  local word=ok
  if [ "$code" != 0 ]; then word="FAILED ($code)"; failed=1; fi
  table+=("$(printf '%-28s %8.1f s   %s' "$1" "$(echo "$to $from" | awk '{print $1 - $2}')" "$word")")
}

memory() { # memory TITLE
  python3 - "$1" "$place/clone/.local/stack.json" <<'PYTHON' || failed=1
import json, pathlib, sys

SERVICES = {"identity", "archive", "declaration", "review", "payment", "notify", "certificate"}
children = {}
for status in pathlib.Path("/proc").glob("[0-9]*/status"):
    try:
        fields = dict(line.split(":", 1) for line in status.read_text().splitlines())
        children.setdefault(int(fields["PPid"]), []).append(int(status.parent.name))
    except (OSError, KeyError):
        pass

def family(pid):
    return [pid] + [one for child in children.get(pid, []) for one in family(child)]

def kilobytes(pid, file, field):
    try:
        for line in pathlib.Path(f"/proc/{pid}/{file}").read_text().splitlines():
            if line.startswith(field + ":"):
                return int(line.split()[1])
    except OSError:
        pass
    return 0

pids = json.loads(pathlib.Path(sys.argv[2]).read_text())["pids"]
print(f"\nresident memory, MB ({sys.argv[1]})\n{'part':<14}{'processes':>10}{'RSS':>9}{'PSS':>9}")
total = [0, 0]
parts = dict(pids)
supervisor = parts.pop("supervisor")
known = {one for pid in parts.values() for one in family(pid)}
rows = {"supervisor": [pid for pid in family(supervisor) if pid not in known]}
rows |= {name: family(pid) for name, pid in parts.items()}
for name, members in rows.items():
    rss = sum(kilobytes(pid, "status", "VmRSS") for pid in members) / 1000
    pss = sum(kilobytes(pid, "smaps_rollup", "Pss") for pid in members) / 1000
    total = [total[0] + rss, total[1] + pss]
    note = "  over the aim of 120" if name in SERVICES and rss > 120 else ""
    print(f"{name:<14}{len(members):>10}{rss:>9.0f}{pss:>9.0f}{note}")
print(f"{'in all':<14}{sum(map(len, rows.values())):>10}{total[0]:>9.0f}{total[1]:>9.0f}"
      + ("  over the aim of 2500" if total[1] > 2500 else ""))
print("RSS counts pages that processes share once for each of them; PSS counts them once.\n")
PYTHON
}

# make run stays in the foreground, as a person has it in a terminal: here in a session of its own, until Ctrl-C.
foreground() {
  (cd / && exec setsid bash -c "$(declare -f as_user); $(declare -p passed); place='$place' user='$user' base='$base'; as_user 'exec make run'") \
    </dev/null >"$place/run.txt" 2>&1 &
  run=$!
  until grep -q "all is ready" "$place/run.txt"; do
    kill -0 "$run" 2>/dev/null || { cat "$place/run.txt"; return 1; }
    sleep 0.2
  done
  cat "$place/run.txt"
}
interrupted() {
  # Ctrl-C reaches every process of the terminal's foreground group.
  kill -INT -- "-$run"
  wait "$run" || true
}
clocked() { # clocked TITLE FUNCTION
  echo "--- $1"
  local from to word=ok
  from=$(date +%s.%N)
  "$2" || { word=FAILED; failed=1; }
  to=$(date +%s.%N)
  table+=("$(printf '%-28s %8.1f s   %s' "$1" "$(echo "$to $from" | awk '{print $1 - $2}')" "$word")")
}

clocked "first start (make run)" foreground
if [ "$failed" = 0 ]; then
  memory "after the first start"
  timed "make journey" 900 "make journey"
  memory "after the journey"
  clocked "Ctrl-C" interrupted
  timed "second start (aim: 15 s)" 300 "make up"
  timed "make down" 180 "make down"
  left=$(ps -u "$user" -o stat= | grep -vc "^Z" || true)  # the dead wait for init, not for us
  table+=("$(printf '%-28s %8d' 'processes left after down' "$left")")
  [ "$left" = 0 ] || { ps -u "$user" -o pid,args; failed=1; }
fi
echo
printf '%s\n' "${table[@]}"
exit "$failed"
