"""Ports, folders, secrets and keys of a stack."""

import base64
import socket
import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization

from deploy.local.home import ROOT, Home, write_private
from deploy.local.keys import make_keys
from deploy.local.ports import SERVICES, Ports, free_ports, is_taken
from deploy.local.stack import Stack


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_every_port_lies_within_two_hundred_of_the_base_and_none_is_used_twice() -> None:
    ports = Ports(9000).all()
    assert all(9000 <= port <= 9199 for port in ports.values())
    assert len(set(ports.values())) == len(ports)


def test_ports_are_where_everybody_expects_them() -> None:
    ports = Ports()
    assert [ports.of(part) for part in ("gateway", "sandbox", "kafka", "postgres")] == [8080, 8090, 8092, 8032]
    assert [ports.of(service) for service in SERVICES] == list(range(8101, 8108))


@pytest.mark.parametrize("text", ["80", "65400", "eight thousand", "-8000"])
def test_a_base_that_leaves_no_room_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="ZHIPING_PORT_BASE"):
        Ports.from_environ({"ZHIPING_PORT_BASE": text})


def test_a_port_that_somebody_listens_on_is_taken() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert is_taken(port)
    assert not is_taken(port)


def test_home_is_relative_to_the_repository() -> None:
    assert Home.from_environ({}).path == ROOT / ".local"
    assert Home.from_environ({"ZHIPING_HOME": "/somewhere"}).path == Path("/somewhere")


@pytest.mark.parametrize("path", ["/tmp/100%", "/tmp/a,b", "/tmp/a;b", "/tmp/$HOME"])
def test_a_home_whose_name_a_part_would_misread_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="ZHIPING_HOME"):
        Home.from_environ({"ZHIPING_HOME": path})


def test_a_misspelt_setting_is_refused_before_it_moves_another_stack() -> None:
    with pytest.raises(ValueError, match="ZHIPING_HOEM: no such setting; there are ZHIPING_GATEWAY"):
        Stack.from_environ({"ZHIPING_HOEM": "/somewhere", "PATH": "/bin"})


def test_secrets_are_made_once_and_for_the_owner_alone(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    home.make()
    first = home.secrets
    assert Home(tmp_path / "home").secrets == first
    assert mode(tmp_path / "home" / "secrets.json") == 0o600
    assert mode(home.run) == mode(home.keys) == 0o700
    assert len(base64.urlsafe_b64decode(first["master-archive"])) == 32
    assert first["master-archive"] != first["master-review"]
    assert len(first["wechat-apiv3-key"]) == 32


def test_a_secret_that_came_later_leaves_the_others_alone(tmp_path: Path) -> None:
    home = Home(tmp_path)
    write_private(tmp_path / "secrets.json", '{"postgres": "kept"}')
    assert home.secrets["postgres"] == "kept"
    assert home.secrets["operator"]


def test_a_private_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_private(path, "one")
    write_private(path, "two")
    assert path.read_text() == "two"
    assert mode(path) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_keys_are_made_once_and_private_ones_stay_out_of_the_shared_folder(tmp_path: Path) -> None:
    make_keys(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.pem")}
    (tmp_path / "services" / "archive.pub.pem").unlink()
    make_keys(tmp_path)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.pem")} == before
    shared = sorted(path.name for path in (tmp_path / "services").iterdir())
    assert shared == sorted(f"{service}.pub.pem" for service in SERVICES)
    assert all(b"PRIVATE" not in path.read_bytes() for path in (tmp_path / "services").iterdir())
    private = serialization.load_pem_private_key((tmp_path / "archive.pem").read_bytes(), None)
    public = private.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    assert public == (tmp_path / "services" / "archive.pub.pem").read_bytes()
    assert mode(tmp_path / "archive.pem") == 0o600


def test_ports_asked_for_together_are_different_ones() -> None:
    found = free_ports(300)
    assert len(set(found)) == 300


def test_a_test_servers_port_is_none_that_a_connection_going_out_may_sit_on() -> None:
    first = int(Path("/proc/sys/net/ipv4/ip_local_port_range").read_text().split()[0])
    assert max(free_ports(200)) < first
