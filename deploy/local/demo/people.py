"""Made-up people and employers: every number is well formed and its check character right, none is anybody's.

The same seed makes the same people again; a run's seed is drawn at its start, so two runs share nobody.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰文波建国志清江河润泽海川浩淼溪源泉汀澜渊"
RARE = "堃䶮昇喆玥淼赟翀頔旻犇燊燚甪𬬻䲠镕祎鋆"
"""Characters that fonts and old platforms stumble over; about one person in three has one."""

WORKS = ("水利工程", "水电站除险加固", "海塘安澜", "河道综合治理", "灌区节水改造", "引调水", "山塘水库", "水文监测")
PLACES = ("钱塘", "之江", "浦阳", "苕溪", "甬江", "瓯江", "楠溪", "兰江", "分水江", "曹娥")
SPECIALITIES = ("规划设计", "施工建设", "运行管理", "水文水资源", "水土保持")
FIRMS = ("水利水电工程有限公司", "水利规划设计院有限公司", "河湖建设管理有限公司", "水务建设集团有限公司")

DETAILS = {
    "research-project": {"number": "RC-2018-07", "source": "省水利科技计划"},
    "engineering-project": {"place": "浙江省", "scale": "Ⅲ等中型"},
}

_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECKS = "10X98765432"
_CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def id_check(seventeen: str) -> str:
    """The check character of GB 11643."""
    return _ID_CHECKS[sum(int(d) * w for d, w in zip(seventeen, _ID_WEIGHTS, strict=True)) % 11]


def code_check(seventeen: str) -> str:
    """The check character of GB 32100."""
    total = sum(_CODE_ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(seventeen))
    return _CODE_ALPHABET[-total % 31]


@dataclass(frozen=True)
class Project:
    """A piece of a career, as the archive asks for it."""

    kind: str
    title: str
    level: str
    gained_on: date
    rank: int
    team_size: int
    summary: str
    details: dict[str, str] = field(default_factory=dict)

    @property
    def began_on(self) -> date:
        """When it was begun: two years before it was completed."""
        return self.gained_on - timedelta(days=730)


@dataclass(frozen=True)
class Person:
    """Somebody who declares; not `titled`: with a master's degree, and no title yet (初次认定)."""

    name: str
    id_number: str
    phone: str
    password: str
    speciality: str
    qualified_on: date
    appointed_on: date
    statement: str
    projects: tuple[Project, ...]
    titled: bool = True


@dataclass(frozen=True)
class Officer:
    """Somebody who acts for an employer or an authority."""

    name: str
    phone: str
    login: str
    password: str


@dataclass(frozen=True)
class Employer:
    """Where people work. `formerly`: what it once was; `entrusted_by`: who entrusted it with its people's files."""

    credit_code: str
    name: str
    affiliation: str
    region: str
    officer: Officer
    formerly: str | None = None
    entrusted_by: str | None = None


class Cast:
    """Everybody of one case (or of the demo), from a seed such as "run 7f3a / case 12"."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed)  # noqa: S311 - made-up people, no secret

    def person(self, projects: int = 2, kind: str | None = None) -> Person:
        """Somebody with a career that the 2022 plan accepts; `kind`: all they achieved is of this one."""
        pick = self._random
        born = date(1974, 1, 1) + timedelta(days=pick.randrange(10 * 365))
        qualified = date(born.year + 30, pick.randint(1, 12), pick.randint(1, 28))
        appointed = qualified + timedelta(days=pick.randint(30, 300))
        # Nobody is born in these districts: the platform's real ones have other numbers.
        district = f"33{pick.randint(1, 11):02d}{pick.randint(30, 79)}"
        seventeen = f"{district}{born:%Y%m%d}{pick.randint(1, 999):03d}"
        return Person(
            name=self.name(),
            id_number=seventeen + id_check(seventeen),
            phone=self.phone(),
            password=self.password(),
            speciality=pick.choice(SPECIALITIES),
            qualified_on=qualified,
            appointed_on=appointed,
            statement=self.statement(),
            projects=tuple(self.project(appointed, kind) for _ in range(projects)),
        )

    def officer(self, what: str) -> Officer:
        """An officer; `what` begins the login."""
        login = f"{what}-{self._random.randrange(16**10):010x}"
        return Officer(name=self.name(), phone=self.phone(), login=login, password=self.password())

    def employer(self, affiliation: str = "municipal", region: str = "330102") -> Employer:
        """A firm with its personnel officer."""
        pick = self._random
        body = "".join(pick.choice(_CODE_ALPHABET) for _ in range(9))
        seventeen = f"91{region}{body}"
        name = f"浙江{pick.choice(PLACES)}{pick.choice('安兴恒瑞通源清泽')}{pick.choice(FIRMS)}"
        return Employer(seventeen + code_check(seventeen), name, affiliation, region, self.officer("hr"))

    def name(self) -> str:
        """Two or three characters, sometimes a rare one."""
        pick = self._random
        given = [pick.choice(GIVEN) for _ in range(pick.randint(1, 2))]
        if pick.random() < 1 / 3:
            given[-1] = pick.choice(RARE)
        return pick.choice(SURNAMES) + "".join(given)

    def phone(self) -> str:
        """A mobile number."""
        return f"1{self._random.randint(3, 9)}{self._random.randrange(10**9):09d}"

    def password(self) -> str:
        """Three groups of four without look-alikes: a person may have to type it."""
        alphabet = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789"
        return "-".join("".join(self._random.choice(alphabet) for _ in range(4)) for _ in range(3))

    def project(self, appointed: date, kind: str | None = None) -> Project:
        """Something achieved since the appointment."""
        pick = self._random
        team = pick.randint(3, 12)
        work = pick.choice(WORKS)
        kind = kind or pick.choice(("research-project", "engineering-project"))
        return Project(
            kind=kind,
            title=f"{pick.choice(PLACES)}{work}（第{pick.randint(1, 9)}期）",
            level=pick.choice(("provincial", "municipal")),
            gained_on=appointed + timedelta(days=pick.randint(60, 700)),
            rank=pick.randint(1, min(3, team)),
            team_size=team,
            summary=f"负责{work}的技术方案与现场实施，成果通过验收。",
            details={**DETAILS[kind], "duty": f"{work}专业负责人", "status": "accepted"},
        )

    def statement(self) -> str:
        """本人述职, some hundred characters."""
        pick = self._random
        parts = [
            f"{year}年主持{pick.choice(PLACES)}{pick.choice(WORKS)}项目，完成工程量{pick.randint(12, 980)}万元。"
            for year in (2018, 2019, 2020, 2021)
        ]
        return "任现职以来，本人坚持在水利一线工作。" + "".join(parts) + "以上情况属实。"
