"""Settings in every place that they come from, spoilt: they are refused in plain words, or they are safe."""

import os
import random
import re
import string
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from kiosk.app import validate
from kiosk.cli.config import command
from kiosk.config.files import toml_value
from kiosk.config.loading import load_settings, setting_names
from kiosk.config.settings import Settings
from kiosk.errors import KioskError
from tests.fuzz.replies import SOUND
from tests.fuzz.tally import Tally

Draw = random.Random

CANARY = "fuzz-kanarie-8Xq2"
"""Every secret holds it, and no sentence may."""

_MOST_SAID = 700
"""Characters of a sentence that somebody still reads."""
_SHOWN_EVERY = 20
"""How many cases also go through the command, which takes longer."""
_CREDENTIALS = f'[api]\nappcode = "{CANARY}"\n'
_SECRET_NAMES = ("api.appcode", "api.app_key", "api.app_secret", "api.next_appcode", "operator.pin_hash")
_SAFE_URL = re.compile(
    r"https://|http://(localhost\.?|127(\.\d{1,3}){3}|\[(0*:)*0*1(%[^\]]*)?\])(:\d*)?([/?]|$)", re.IGNORECASE
)
_URLS = (
    *(
        "http://example.com/",
        "http://127.0.0.1.example.com/",
        "http://localhost.example.com/",
        "http://0/",
        "ftp://a/",
    ),
    *(
        "http://2130706433/",
        "http://0x7f.1/",
        "http://127.1/",
        "http://[::ffff:127.0.0.1]/",
        "http://user@127.0.0.1/",
    ),
    *("http://127.0.0.1@example.com/", "http://example.com#127.0.0.1", "http:\\\\127.0.0.1", "http://127.0.0.1/"),
    *(
        "http://127.0.0.1\\@example.com/",
        "http://localhost:80@example.com",
        "HTTP://EXAMPLE.COM/",
        "http:example.com",
    ),
    *(
        "http://ｌocalhost/",
        "http://example。com/",
        "http://127.0.0.1%2eexample.com/",
        "http://[::1%25eth0]/",
        "http://",
    ),
    *(
        "//example.com/",
        "example.com",
        "http://\texample.com",
        "http://example.com:0/",
        "http://[fe80::1]/",
        "file:///etc",
    ),
    *(
        "http://localhost/",
        "http://[::1]:8080/v1",
        "https://example.com/v1",
        "https://",
        "https://user:kanarie@a/",
    ),
)
_SWITCHES = ("verify", "verify_tls", "insecure", "ssl_verify", "tls", "skip_verify", "check_hostname", "proxy")
_TREASURES: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 0.5, 1.5, float("nan"), float("inf"), -0.0, 2**63, 10**400, "", " ", "\u0000"),
    *(
        "x" * 5000,
        "true",
        "0",
        "nan",
        "1e999",
        [],
        [[]],
        [1, "a"],
        {},
        {"a": {}},
        ["en", "en"],
        "\u202eabc",
        "..",
        "/",
    ),
    *(
        "/dev/null",
        "demo",
        "demo:guided-in",
        "rtsp://user:word@h/",
        "http://h/?token=word",
        "~nobody-at-all/x",
    ),
)


@dataclass(frozen=True)
class Given:
    """What is given in each place.

    Attributes:
        file: `kiosk.toml`.
        panel: What the operator's panel is said to have set.
        site: The profile of the site that the file names.
        secrets: The kiosk's own file of secrets.
        environment: Variables.
        refused: It must be refused, whatever it looks like.
        sound: It must be accepted.
    """

    file: bytes
    panel: bytes | None = None
    site: bytes | None = None
    secrets: bytes | None = None
    environment: Mapping[str, str] = field(default_factory=dict)
    refused: bool = False
    sound: bool = False


def sound(draw: Draw) -> Given:
    """Return settings that are in order."""
    lines = draw.sample(
        (
            'profile = "proctor"',
            'kiosk_name = "Entrance"',
            "ui.large_text = true",
            "camera.rotate = 90",
            "camera.fps = 15",
            "vision.min_luma = 55",
            "records.keep_days = 30",
            'ui.lang = "de"',
            "api.thresh = 0.9",
            "sound.volume = 0",
            "timing.scale = 2",
        ),
        draw.randrange(8),
    )
    url = draw.choice(("https://api.example.org/v1", "http://127.0.0.1:8080/v1", "http://localhost/v1"))
    text = "\n".join((*lines, f'api.url = "{url}"', f'api.appcode = "{CANARY}"', ""))
    return Given(text.encode(), sound=True)


def bytes_flipped(draw: Draw) -> Given:
    """Change bits, cut, or put rubbish in between."""
    text = bytearray(sound(draw).file)
    for _ in range(draw.choice((1, 1, 2, 6))):
        text[draw.randrange(len(text))] ^= 1 << draw.randrange(8)
    at = draw.randrange(len(text))
    return Given(
        bytes(text[:at] if draw.random() < 0.2 else text[:at] + draw.randbytes(draw.choice((0, 0, 3))) + text[at:])
    )


def rubbish(draw: Draw) -> Given:
    """Give what is no settings file at all, or one in another encoding."""
    text = sound(draw).file.decode()
    encoded = [text.encode(name) for name in ("utf-16", "utf-32", "utf-8-sig", "utf-7", "cp037")]
    marks = "".join(draw.choice("[]{}=\"'.,#\n\\ ab1-:_\x00é") for _ in range(draw.choice((1, 20, 300))))
    jpeg = b"\xff\xd8\xff\xe0" + draw.randbytes(500)
    return Given(
        draw.choice((*encoded, draw.randbytes(draw.choice((1, 50, 3000))), marks.encode(), jpeg, b"", b"{}"))
    )


def wrong_values(draw: Draw) -> Given:
    """Give settings values of other types and beyond their ranges."""
    values = {draw.choice(_names()): draw.choice(_TREASURES) for _ in range(draw.choice((1, 1, 2, 5)))}
    if draw.random() < 0.2:
        host = draw.choice(("h", "", ":x", "[h", "h h", "h:0", "h:99999"))
        address = f"{draw.choice(('rtsp', 'http', 'ftp', ''))}://user:{CANARY}@{host}/"
        values[draw.choice(("camera.source", "api.url"))] = address
    for name in _SECRET_NAMES:
        if draw.random() < 0.2:
            values[name] = draw.choice(
                (CANARY, [CANARY], {"a": CANARY}, f" {CANARY}\n", f"{CANARY}\u0000", f"é{CANARY}")
            )
    return Given(_toml(values))


def unknown_names(draw: Draw) -> Given:
    """Name settings and sections that there are not."""
    name = draw.choice(_names())
    letters = list(name)
    letters[draw.randrange(len(letters))] = draw.choice(string.ascii_letters + "_")
    misspelled = "".join(letters)
    other = draw.choice(
        (misspelled, f"api.{draw.choice(_SWITCHES)}", f"{name}.more", f"x.{name}", '""', '"\\u0000"', "é")
    )
    value = draw.choice((True, False, 0, "off"))
    known = other in _names()
    return Given(f"{_key(other)} = {toml_value(value)}\n".encode() + _CREDENTIALS.encode(), refused=not known)


def switched_off(draw: Draw) -> Given:
    """Ask for less protection, in any place."""
    if draw.random() < 0.5:
        name = f"api.{draw.choice(_SWITCHES)}"
        variable = {f"LIVENESS_KIOSK_{name.upper().replace('.', '__')}": draw.choice(("0", "false", "off"))}
        if draw.random() < 0.5:
            return Given(_CREDENTIALS.encode(), environment=variable, refused=True)
        return Given(f"{name} = false\n".encode() + f'api.appcode = "{CANARY}"'.encode(), refused=True)
    url = draw.choice(_URLS)
    if draw.random() < 0.3:
        url = "http://" + "".join(draw.choice("01.:[]@/\\%?#xlocalhost ") for _ in range(draw.randrange(1, 20)))
    if draw.random() < 0.3:
        return Given(_CREDENTIALS.encode(), environment={"LIVENESS_KIOSK_API__URL": url})
    return Given(f"api.url = {toml_value(url)}\napi.appcode = {toml_value(CANARY)}".encode())


def nested_deep(draw: Draw) -> Given:
    """Nest arrays and tables, up to where a reader's own stack ends."""
    depth = draw.choice((5, 50, 300, 900, 3000, 20_000))
    tower = draw.choice(("[" * depth + "]" * depth, "{a=" * depth + "1" + "}" * depth, "[" * depth))
    text = draw.choice(
        (f"x = {tower}", f"camera.source = {tower}", f"ui.texts = {tower}", "a." * min(depth, 3000) + "b = 1")
    )
    header = "[" + ".".join(["a"] * min(depth, 3000)) + "]"
    return Given(draw.choice((text, text, header)).encode())


def huge(draw: Draw) -> Given:
    """Give very much of something."""
    much = draw.choice((1000, 20_000, 100_000))
    texts = (
        f"api.thresh = {'9' * min(much, 20_000)}",
        f"api.thresh = 0.{'9' * much}",
        f"camera.width = 0x{'f' * min(much, 20_000)}",
        f'kiosk_name = "{"x" * much}"',
        "ui.languages = [" + '"en", ' * (much // 20) + "]",
        "\n".join(f"x{number} = {number}" for number in range(much // 20)),
        f"# {'x' * much}",
        f"{'x' * much} = 1",
        f'ui.texts.en."{"x" * much}" = "y"',
        f'exam.candidate_pattern = "{"(" * min(much, 5000)}"',
        f'exam.candidate_pattern = "{"(a" * min(much, 5000)}{")" * min(much, 5000)}"',
        f'exam.candidate_pattern = "a{{{"9" * min(much, 5000)}}}"',
    )
    return Given(draw.choice(texts).encode())


def in_the_environment(draw: Draw) -> Given:
    """Set variables to what they cannot hold."""
    variables = {}
    for _ in range(draw.choice((1, 1, 3))):
        name = draw.choice(_names())
        variable = "LIVENESS_KIOSK_" + name.upper().replace(".", "__")
        if draw.random() < 0.2:
            variable = draw.choice(
                (variable.lower(), variable + "__X", variable[:-1], "LIVENESS_KIOSK_", "LIVENESS_KIOSK_API")
            )
        tower = draw.choice(("[", '{"a":')) * draw.choice((10, 3000))
        words = (
            "",
            " ",
            "x",
            "[]",
            "{}",
            "[1",
            "null",
            "nan",
            "1e999",
            "9" * 5000,
            "\udcff",
            tower,
            '{"en": 1}',
            '["en"]',
        )
        variables[variable] = f"{CANARY}" if name in _SECRET_NAMES else draw.choice(words)
    return Given(_CREDENTIALS.encode(), environment=variables)


def in_the_panel_s_file(draw: Draw) -> Given:
    """Let the operator's panel have written what it never writes."""
    spoilt = draw.choice((bytes_flipped, rubbish, nested_deep, huge))(draw).file
    keys = ("camera.source", "ui.lang", "sound.volume", "out_of_service", "api.url", "operator.pin_hash")
    own = f'"{draw.choice(keys)}" = {_value(draw)}'
    return Given(sound(draw).file, panel=spoilt if draw.random() < 0.4 else own.encode())


def in_the_site_s_profile(draw: Draw) -> Given:
    """Let the site's profile hold what no calibration gives."""
    spoilt = draw.choice((bytes_flipped, rubbish, nested_deep, huge))(draw).file
    names = [name.removeprefix("vision.") for name in _names() if name.startswith("vision.")]
    own = f"[vision]\n{draw.choice((*names, 'more'))} = {_value(draw)}\n[measured]\nwhen = {_value(draw)}"
    site = draw.choice(("front", "front", "front", "../front", "", "fr ont", "/etc/passwd"))
    return Given(
        f"site = {toml_value(site)}\n{_CREDENTIALS}".encode(), site=spoilt if draw.random() < 0.4 else own.encode()
    )


def in_the_secrets_file(draw: Draw) -> Given:
    """Spoil the kiosk's own file of secrets."""
    name = draw.choice((*_SECRET_NAMES, "api.url", "more"))
    value = draw.choice(
        (f'"{CANARY}"', f'["{CANARY}"]', f'{{a = "{CANARY}"}}', f'"{CANARY}\\n"', f'"{CANARY}', _value(draw))
    )
    return Given(b"", secrets=f'"{name}" = {value}'.encode())


def kinds() -> Mapping[str, Callable[[Draw], Given]]:
    """Return every kind of settings, by what is wrong with them."""
    return {
        SOUND: sound,
        "bits flipped, cut": bytes_flipped,
        "rubbish and encodings": rubbish,
        "wrong types and ranges": wrong_values,
        "unknown names": unknown_names,
        "protection switched off": switched_off,
        "nested deep": nested_deep,
        "huge": huge,
        "environment": in_the_environment,
        "panel's file": in_the_panel_s_file,
        "site's profile": in_the_site_s_profile,
        "secrets' file": in_the_secrets_file,
    }


def load_spoilt(kind: str, make: Callable[[Draw], Given], *, cases: int, seed: str) -> Tally:
    """Load so many settings of one kind as the kiosk does when it starts."""
    tally, draw = Tally("settings", kind), random.Random(f"{seed} settings {kind}")
    with tally.timed():
        for number in range(cases):
            given = make(draw)
            with tempfile.TemporaryDirectory(prefix="fuzz.") as folder, _placed(given, Path(folder)) as file:
                _load(given, file, tally, by_command=number % _SHOWN_EVERY == 0)
    return tally


def _load(given: Given, file: Path, tally: Tally, *, by_command: bool) -> None:
    tally.cases += 1
    accepted = False
    try:
        settings = load_settings(file)
        validate(settings)
        accepted = True
        if unsafe := _unsafe(settings):
            tally.mistook(f"{unsafe} from {given}")
        if by_command:
            _show(file, tally)
    except KioskError as error:
        said = str(error)
        if "kanarie" in said or not all(_is_plain(line) for line in said.split("\n")):
            tally.mistook(f"said {said!r} of {given}")
    except BaseException as error:  # noqa: BLE001 - whatever else gets out is what we look for
        tally.escaped(f"{type(error).__name__}: {str(error)[:200]} from {given}")
    tally.accepted += accepted
    if (given.refused and accepted) or (given.sound and not accepted):
        tally.mistook(f"{'accepted' if accepted else 'refused'}: {given}")


def _is_plain(sentence: str) -> bool:
    return sentence.isprintable() and sentence.endswith((".", "?")) and len(sentence) <= _MOST_SAID


def _unsafe(settings: Settings) -> str:
    if not settings.simulated and not _SAFE_URL.match(settings.api.url.strip()):
        return f"pictures go to {settings.api.url!r}"
    return "" if 0 <= settings.api.thresh <= 1 else f"a threshold of {settings.api.thresh}"


def _show(file: Path, tally: Tally) -> None:
    for name in ("show", "check"):
        done = CliRunner().invoke(command, [name, "--config", str(file)])
        if done.exception and not isinstance(done.exception, KioskError | SystemExit):
            tally.escaped(f"config {name}: {done.exception!r}")
        elif "kanarie" in done.output:
            tally.mistook(f"config {name} tells a secret")


@contextmanager
def _placed(given: Given, folder: Path) -> Iterator[Path]:
    """Put everything where it belongs on a machine of its own; the block gets the settings file."""
    state = folder / "state" / "liveness-kiosk"
    files = {
        folder / "kiosk.toml": given.file,
        state / "panel.toml": given.panel,
        state / "secrets.toml": given.secrets,
        folder / "sites" / "front.toml": given.site,
    }
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is not None:
            path.write_bytes(content)
            path.chmod(0o600)
    before = dict(os.environ)
    named = {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("CONFIG", "STATE", "CACHE")}
    os.environ.update({**named, **given.environment})
    try:
        yield folder / "kiosk.toml"
    finally:
        os.environ.clear()
        os.environ.update(before)


def _names() -> tuple[str, ...]:
    return setting_names()


def _toml(values: Mapping[str, Any]) -> bytes:
    """Write values by `section.field`; those that TOML has no word for are left out."""
    return "".join(
        f"{_key(name)} = {toml_value(value)}\n" for name, value in values.items() if value is not None
    ).encode()


def _key(name: str) -> str:
    plain = re.fullmatch(r'[A-Za-z0-9_.-]+|"[^"]*"', name)
    return name if plain else toml_value(name)


def _value(draw: Draw) -> str:
    value = draw.choice(_TREASURES)
    return "" if value is None else toml_value(value)
