"""What the parts are given, what supervisor is told, and what stack.json says."""

import configparser
import errno
import io
import json
import os
import re
import shlex
import socket
import struct
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO

import pytest

from deploy.local import say, status, supervise, testing
from deploy.local.home import ROOT, Home
from deploy.local.kafka import brokers_known
from deploy.local.network import download_environment, passed_through
from deploy.local.parts import Part, all_parts, sandbox_environ, service_environ
from deploy.local.ports import SERVICES, Ports
from deploy.local.processes import Known, end_known, end_orphans, plain_environment
from deploy.local.say import PartFailed, brief
from deploy.local.stack import Stack
from deploy.local.supervise import Running
from deploy.local.testing import compiled, part_of

PORTS = Ports(9000)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path / "a home with 100%")
    made.make()
    return made


def test_each_service_gets_its_own_secrets_and_no_other_services(home: Home) -> None:
    environs = {service: service_environ(service, home, PORTS) for service in SERVICES}
    for service, environ in environs.items():
        others = {
            home.secrets[f"{kind}-{one}"]
            for one in SERVICES
            if one != service
            for kind in ("master", "index", "database")
        }
        assert not others & set(environ.values())
        assert environ["ZHIPING_DATABASE_URL"].endswith(f"@127.0.0.1:9032/{service}")
        assert {f"ZHIPING_{one.upper()}_URL" for one in SERVICES} <= set(environ)
    assert [name for name, environ in environs.items() if "ZHIPING_SMS_URL" in environ] == ["notify"]
    assert [name for name, environ in environs.items() if "ZHIPING_WECHAT_URL" in environ] == ["payment"]
    assert [name for name, environ in environs.items() if "ZHIPING_TOKEN_KEY_FILE" in environ] == ["identity"]


def test_merchant_and_platform_each_hold_their_own_half(home: Home) -> None:
    payment, sandbox = service_environ("payment", home, PORTS), sandbox_environ(home, PORTS)
    assert payment["ZHIPING_WECHAT_PRIVATE_KEY_FILE"] not in sandbox.values()
    assert sandbox["ZHIPING_WECHAT_PLATFORM_KEY_FILE"] not in payment.values()
    for shared in ("APPID", "MCHID", "CERT_SERIAL", "APIV3_KEY", "PUBLIC_KEY_ID"):
        assert payment[f"ZHIPING_WECHAT_{shared}"] == sandbox[f"ZHIPING_WECHAT_{shared}"]


def test_our_app_and_alipay_each_hold_their_own_half(home: Home) -> None:
    declaration, sandbox = service_environ("declaration", home, PORTS), sandbox_environ(home, PORTS)
    assert declaration["ZHIPING_ALIPAY_PRIVATE_KEY_FILE"] not in sandbox.values()
    assert sandbox["ZHIPING_ALIPAY_KEY_FILE"] not in declaration.values()
    assert declaration["ZHIPING_ALIPAY_PUBLIC_KEY_FILE"].removesuffix(".pub.pem") == sandbox[
        "ZHIPING_ALIPAY_KEY_FILE"
    ].removesuffix(".pem")
    assert declaration["ZHIPING_ALIPAY_APP_ID"] == sandbox["ZHIPING_ALIPAY_APP_ID"]


def test_a_process_sees_nothing_of_ours_that_it_was_not_given() -> None:
    seen = plain_environment({"PATH": "/bin", "ZHIPING_HOME": "x", "HTTPS_PROXY": "http://proxy", "SECRET": "y"})
    assert seen == {"PATH": "/bin", "PYTHONUNBUFFERED": "1"}


def test_supervisors_file_says_how_each_part_is_kept_running(home: Home) -> None:
    parser = configparser.RawConfigParser(inline_comment_prefixes=(" ;",))
    parser.read_string(supervise.render(all_parts(home, PORTS), home, PORTS))
    for part in ("postgres", "kafka", "gateway", *SERVICES):
        section = parser[f"program:{part}"]
        assert section["autostart"] == "false"
        assert section["autorestart"] == "true"
        assert section["stdout_logfile"].replace("%%", "%") == str(home.log(part))
        assert section["stdout_logfile_maxbytes"] == "20MB"
    assert parser["program:postgres"]["stopsignal"] == "INT"
    assert parser["inet_http_server"]["port"] == "127.0.0.1:9099"


def test_a_percent_sign_reaches_the_process_as_it_is(home: Home) -> None:
    part = Part("p", ["/bin/echo", "100%", "two words"], {"SECRET": "50%,x"})
    text = supervise.render([part], home, PORTS)
    parser = configparser.RawConfigParser()
    parser.read_string(text)
    assert shlex.split(parser["program:p"]["command"].replace("%%", "%")) == part.command
    assert parser["program:p"]["environment"] == 'SECRET="50%%,x"'


def test_a_setting_that_supervisor_would_misread_is_refused(home: Home) -> None:
    with pytest.raises(ValueError, match="quote"):
        supervise.render([Part("p", ["x"], {"SECRET": 'a"b'})], home, PORTS)


def test_stack_json_has_the_shape_that_everybody_reads(home: Home) -> None:
    account = {"role": "operator", "login": "operator", "password": "p"}
    described = status.describe(home, PORTS, {"supervisor": 1, "kafka": 3}, [account])
    assert json.loads(json.dumps(described)) == described
    assert set(described) == {"gateway", "kafka", "sandbox", "postgres", "services", "pids", "accounts"}
    assert (described["gateway"], described["kafka"]) == ("http://127.0.0.1:9080", "127.0.0.1:9092")
    assert described["pids"] == {"supervisor": 1, "kafka": 3}
    assert described["accounts"] == [account]
    assert set(described["services"]) == set(described["postgres"])


def test_a_running_stack_is_never_taken_for_one_with_other_ports(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.make()
    environ = {"ZHIPING_HOME": str(home.path)}
    own = Known.of(os.getpid())
    assert own is not None
    home.stack_json.write_text(json.dumps(status.describe(home, PORTS, {}, [])))
    assert Stack.from_environ(environ).ports.base == 8000  # what was left by one that ended says nothing
    (home.run / "pids.json").write_text(json.dumps({"supervisor": [own.pid, own.started]}))
    assert Stack.from_environ(environ).ports == PORTS
    assert Stack.from_environ(environ | {"ZHIPING_PORT_BASE": "9000"}).ports == PORTS
    with pytest.raises(PartFailed, match=r"runs at http://127\.0\.0\.1:9080"):
        Stack.from_environ(environ | {"ZHIPING_PORT_BASE": "9200"})


def test_accounts_are_taken_over_from_the_demo_step(home: Home) -> None:
    assert status.accounts(home) == []
    home.accounts_json.write_text('[{"role": "expert", "login": "e", "password": "p"}]')
    assert status.accounts(home)[0]["role"] == "expert"


def test_the_status_page_says_in_both_languages_what_runs() -> None:
    states = {
        "archive": Running("archive", "RUNNING", 5, 0.0, ""),
        "kafka": Running("kafka", "BACKOFF", 0, 0.0, ""),
    }
    page = status.page(states)
    assert "业绩档案" in page
    assert "运行中" in page
    assert "waiting to be started again" in page


def test_a_process_noted_is_known_by_its_start_as_well_as_its_id() -> None:
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        known = Known.of(child.pid)
        assert known is not None
        assert known.process() is not None
        assert Known(child.pid, known.started - 100).process() is None
        assert not end_known(Known(child.pid, known.started - 100))
        assert end_known(known)
        assert child.wait(5) != 0
    finally:
        child.communicate()


def test_what_outlives_a_killed_leader_of_a_group_is_ended() -> None:
    code = "import subprocess, sys; print(subprocess.Popen([sys.executable, '-c', 'input()'], stdin=0).pid); input()"
    leader = subprocess.Popen(
        [sys.executable, "-uc", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
    )
    assert leader.stdout is not None
    orphan = Known.of(int(leader.stdout.readline()))
    known = Known.of(leader.pid)
    assert orphan is not None
    assert known is not None
    assert not end_orphans(known)
    leader.kill()
    leader.wait(5)
    assert orphan.process() is not None
    assert end_orphans(known)
    assert orphan.process() is None
    assert not end_orphans(known)
    leader.communicate()


def test_a_failure_names_the_part_its_log_and_what_to_try(tmp_path: Path) -> None:
    log = tmp_path / "kafka.log"
    log.write_text("first\nlast words\n")
    text = PartFailed("kafka", "died at start", log=log, attempt="free some memory").explain()
    assert text.splitlines()[0] == "kafka: died at start"
    assert str(log) in text
    assert "last words" in text
    assert "what to try: free some memory" in text


class GoneTerminal(io.StringIO):
    def write(self, text: str) -> int:
        raise OSError(errno.EIO, "the terminal was closed")


def test_a_terminal_that_is_gone_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", GoneTerminal())
    monkeypatch.setattr(sys, "stderr", GoneTerminal())
    say.line("stack", "all has stopped")
    say.failure(PartFailed("kafka", "died at start"))


def test_a_json_log_line_is_shown_by_its_gist() -> None:
    line = json.dumps({"event": "Traceback\n  File\nValueError: no\n", "level": "error", "timestamp": "12:00"})
    assert brief(line) == "12:00 error ValueError: no"
    assert len(brief("x" * 900)) <= 200


def test_each_package_client_sees_the_machines_index_proxy_and_certificates() -> None:
    environ = {"PIP_INDEX_URL": "https://index.test/simple", "HTTPS_PROXY": "http://proxy.test", "PIP_CERT": "/ca.pem"}
    completed = download_environment(environ)
    assert completed["UV_DEFAULT_INDEX"] == "https://index.test/simple"
    for name in ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS"):
        assert completed[name] == "/ca.pem"
    assert {"HTTPS_PROXY", "PIP_INDEX_URL", "SSL_CERT_FILE"} <= set(passed_through(completed))
    assert "HOME" not in passed_through({"HOME": "/root"})


def test_what_pips_own_files_say_counts_where_no_variable_does() -> None:
    settings = {"index-url": "https://file.test/simple", "cert": "/file.pem"}
    assert download_environment({}, settings)["UV_DEFAULT_INDEX"] == "https://file.test/simple"
    assert download_environment({"PIP_INDEX_URL": "https://v.test"}, settings)["UV_DEFAULT_INDEX"] == "https://v.test"
    assert download_environment({"SSL_CERT_FILE": "/v.pem"}, settings)["REQUESTS_CA_BUNDLE"] == "/v.pem"


@pytest.mark.parametrize("brokers", [0, 1])
def test_a_broker_counts_only_once_it_has_registered(brokers: int) -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()

        def answer() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(4096)
                connection.sendall(struct.pack(">iii", 8, 1, brokers))

        thread = threading.Thread(target=answer)
        thread.start()
        assert brokers_known(server.getsockname()[1]) == brokers
        thread.join(5)


def test_nobody_there_is_no_broker() -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        port = server.getsockname()[1]
    assert brokers_known(port) == 0


def test_a_path_tells_which_part_of_the_tests_it_belongs_to() -> None:
    assert part_of("tests/e2e/test_portal.py::test_one") == "e2e"
    assert part_of("tests/unit") == "unit"
    assert part_of(os.path.abspath("tests/integration")) == "integration"  # noqa: PTH100 (as a shell would give it)
    assert part_of("kernel") == ""


def test_a_journey_told_to_a_program_has_stdout_to_itself() -> None:
    """The environment made first, or the stack started, would stand as text before the first line of JSON."""
    found = re.search(r"^journey:(.*?)##.*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert found is not None
    needed, recipe = found.group(1), found.group(2).splitlines()
    assert needed.strip() == "", "another target would print on stdout"
    assert all(line.endswith(" >&2") for line in recipe[:-1])


def test_tests_keep_what_was_compiled_whatever_a_container_says() -> None:
    found = compiled({"PYTHONDONTWRITEBYTECODE": "1", "LANG": "C"})
    assert found.pop("PYTHONPYCACHEPREFIX").endswith(".pytest_cache/bytecode")
    assert found == {"LANG": "C"}


def test_each_lanes_parts_are_run_once_and_all_of_them_count(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    begun: list[tuple[str, list[str]]] = []

    def begin(target: str, environ: object, more: list[str], told: IO[bytes]) -> subprocess.Popen[bytes]:
        begun.append((target, more))
        code = f"print('this is {target}'); raise SystemExit({int(target == 'tests/b')})"
        return subprocess.Popen([sys.executable, "-c", code], stdout=told)

    monkeypatch.setattr(testing, "_begin", begin)
    outcome: dict[str, str] = {}
    testing.run_lanes((("a", "b"), ("c", "b/inside")), outcome)
    assert sorted(begun) == [
        ("tests/a", []), ("tests/b", ["--ignore=tests/b/inside"]), ("tests/b/inside", []), ("tests/c", [])
    ]  # fmt: skip
    assert {part: word.partition(" in ")[0] for part, word in outcome.items()} == {
        "a": "passed", "b": "FAILED (code 1)", "c": "passed", "b/inside": "passed"
    }  # fmt: skip
    printed = capfd.readouterr().out
    assert all(f"===== tests/{part} =====\nthis is tests/{part}\n" in printed for part in outcome)


def test_lanes_that_are_broken_off_leave_nothing_running(monkeypatch: pytest.MonkeyPatch) -> None:
    processes: list[subprocess.Popen[bytes]] = []

    def begin(target: str, environ: object, more: list[str], told: IO[bytes]) -> subprocess.Popen[bytes]:
        processes.append(subprocess.Popen([sys.executable, "-c", "import signal; signal.pause()"], stdout=told))
        if len(processes) == 2:
            raise KeyboardInterrupt
        return processes[-1]

    monkeypatch.setattr(testing, "_begin", begin)
    monkeypatch.setattr(testing, "STOP_SECONDS", 0.5)
    with pytest.raises(KeyboardInterrupt):
        testing.run_lanes((("a",), ("b",)), {})
    assert processes[0].poll() is not None
    processes[1].kill()
    processes[1].wait()
