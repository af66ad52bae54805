"""What holds for the repository as a whole."""

import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
MOST_LINES = 320
READMES = ["README.md", "README.nl.md"]

# Written in pieces, so that this file doesn't hold what it looks for.
REGISTRIES = re.compile("|".join(["py" + r"pi\.org", "python" + "hosted", "npm" + r"js\.(?:org|com)"]))
PATHS = re.compile(r"(?<![\w.~$}])/(?:work|root|home|Users)(?=[/\s\"'`)]|$)", re.MULTILINE)


@cache
def files() -> tuple[Path, ...]:
    """All files that are, or are about to be, in the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("this copy is not a git repository, so nothing tells which files belong to it")
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    return tuple(path for path in paths if path.is_file())


@cache
def texts() -> dict[str, str]:
    """The text of those files; fonts and pictures have none."""
    found = {}
    for path in files():
        raw = path.read_bytes()
        if b"\0" not in raw:
            found[str(path.relative_to(ROOT))] = raw.decode("utf-8")
    return found


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name}: {line.strip()[:120]}"
        for name, text in texts().items()
        if pattern.search(text)
        for line in text.splitlines()
        if pattern.search(line)
    ]


def test_no_file_names_a_package_registry():
    assert lines_with(REGISTRIES) == []


def test_no_file_names_a_path_of_one_machine():
    assert lines_with(PATHS) == []


@pytest.mark.parametrize("name", ["runtime.txt", "dev.txt", "tools.txt"])
def test_every_pin_has_an_exact_version_and_a_hash_and_no_address(name: str):
    text = read(f"requirements/{name}")
    assert "://" not in text
    assert re.findall(r"^--(?!\s)", text, re.MULTILINE) == []
    pins = re.split(r"\n(?=\S)", text.strip())
    assert [pin for pin in pins if not re.match(r"[a-z0-9._-]+==\S+", pin) or "--hash=sha256:" not in pin] == []


def test_there_is_no_lock_file():
    assert [path.name for path in files() if path.name == "uv.lock"] == []


def test_the_pins_for_running_are_the_ones_that_are_tested():
    def pins(name: str) -> set[str]:
        return set(re.findall(r"^[a-z0-9._-]+==[^ ]+", read(f"requirements/{name}"), re.MULTILINE))

    assert pins("runtime.txt") - pins("dev.txt") == set()


def test_every_direct_dependency_is_pinned():
    def names(wishes: list[str]) -> set[str]:
        return {re.split(r"[^A-Za-z0-9._-]", wish, maxsplit=1)[0].lower() for wish in wishes}

    project = tomllib.loads(read("pyproject.toml"))
    pinned = set(re.findall(r"^([a-z0-9._-]+)==", read("requirements/dev.txt"), re.MULTILINE))
    groups = project["dependency-groups"]
    assert names(project["project"]["dependencies"]) - pinned == set()
    assert names(groups["build"] + groups["dev"]) - pinned == set()


def test_every_decision_is_listed():
    records = {path.name for path in (ROOT / "docs/adr").glob("[0-9]*.md")}
    listed = set(re.findall(r"\]\((\d{4}-[a-z0-9-]+\.md)\)", read("docs/adr/README.md")))
    assert records == listed
    assert records


@pytest.mark.parametrize("name", ["README.md", "README.nl.md", "CONTRIBUTING.md"])
def test_every_make_command_in_the_text_exists(name: str):
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    told = set(re.findall(r"(?:^|`)make ([a-z]+)", read(name), re.MULTILINE))
    assert told
    assert told - targets == set()


def test_every_link_inside_the_documents_leads_somewhere():
    broken = [
        f"{name}: {link}"
        for name, text in texts().items()
        if name.endswith(".md")
        for link in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", text)
        if not (ROOT / name).parent.joinpath(link).exists()
    ]
    assert broken == []


def test_no_python_file_is_longer_than_a_reader_can_hold():
    long = {
        name: text.count("\n")
        for name, text in texts().items()
        if name.startswith("src/") and name.endswith(".py") and text.count("\n") > MOST_LINES
    }
    assert long == {}


@pytest.mark.parametrize("name", READMES)
def test_the_readme_tells_of_every_command_and_of_no_other(name: str):
    main = pytest.importorskip("rotonde.cli.main", reason="the command line is still to come")
    from typer.main import get_command

    commands = set(get_command(main.app).commands)
    told = set(re.findall(r"(?:bin/|`)rotonde ([a-z]+)", read(name)))
    assert told == commands


def test_the_public_code_description_is_complete():
    told = yaml.safe_load(read("publiccode.yml"))
    assert told["publiccodeYmlVersion"] == "0.4"
    assert told["legal"]["license"] == "EUPL-1.2"
    for words in told["description"].values():
        assert len(words["shortDescription"]) <= 150
        assert 150 <= len(words["longDescription"]) <= 10_000


def test_the_licence_is_the_whole_european_union_public_licence():
    text = read("LICENSE")
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in text
    assert [number for number in range(1, 16) if not re.search(rf"^{number}\. [A-Z]", text, re.MULTILINE)] == []
    assert "Appendix" in text
