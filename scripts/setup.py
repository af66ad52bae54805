"""Makes this folder ready to run, on a machine that has only Python 3.9 or newer, git and make.

    python3 scripts/setup.py demo     what it takes to run Rotonde
    python3 scripts/setup.py check    also the tools that read the code
    python3 scripts/setup.py test     also Chromium and PostgreSQL, for the tests that need them
    python3 scripts/setup.py uv       prints where uv is
    python3 scripts/setup.py python   prints where a Python 3.12 or newer is

Only the standard library is used, and nothing that Python 3.9 lacks. Everything it makes stands in .venv and
.tools, except for Debian packages, which it installs when it runs as root on Debian. Run again, it does only
what is still to be done.
"""

import glob
import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools"
VENV = ROOT / ".venv"
STAMP = VENV / "ready.json"
ENVIRONMENT = TOOLS / "env"

# The oldest first: what runs there runs on the newer ones.
PYTHONS = ["3.12", "3.13", "3.14"]
PROBE = "import sqlite3, ssl, ctypes, sys; print('%d.%d' % sys.version_info[:2])"
CHROMIUMS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
CHROMIUM_OF_A_MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"


def say(sentence):
    """Tell what is being done, beside the output and not in it."""
    print("setup: " + sentence, file=sys.stderr, flush=True)


def output(command, **environment):
    """What a command prints, or nothing when it is missing or fails."""
    try:
        done = subprocess.run(
            [str(part) for part in command],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            timeout=120,
            check=False,
            env=dict(os.environ, **environment),
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else None


def run(command, **environment):
    """Run a command; its own words are shown only when it fails."""
    try:
        done = subprocess.run(
            [str(part) for part in command],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            check=False,
            env=dict(os.environ, **environment),
        )
    except OSError as problem:
        return str(problem)
    return None if done.returncode == 0 else done.stdout.decode("utf-8", "replace").strip()


def must(command, **environment):
    """Run a command that nothing can do without."""
    problem = run(command, **environment)
    if problem is not None:
        sys.exit("setup: this failed: {}\n{}".format(" ".join(str(part) for part in command), problem))


def apt_install(package):
    """Install a Debian package where that is possible at all."""
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    say("apt-get installs " + package)
    apt_install.fetched = apt_install.fetched or run(["apt-get", "update"]) or "done"
    command = ["apt-get", "install", "-y", "--no-install-recommends", package]
    return run(command, DEBIAN_FRONTEND="noninteractive") is None


apt_install.fetched = None


# uv: the one that is there, else a private copy from the hashed pin.


def uv():
    """Where uv is, after putting a private copy in .tools when there is none."""
    private = TOOLS / "uv"
    for candidate in [shutil.which("uv"), private / "bin" / "uv", private / "Scripts" / "uv.exe"]:
        if candidate and output([candidate, "--version"]):
            return str(candidate)
    say("uv is not here: installing a copy in .tools")
    # Debian's own Python comes without the part that makes virtual environments.
    if output([sys.executable, "-c", "import ensurepip"]) is None:
        apt_install("python3-venv")
    problem = install_uv(private)
    found = [path for path in [private / "bin" / "uv", private / "Scripts" / "uv.exe"] if path.exists()]
    if problem or not found:
        sys.exit("setup: uv could not be installed; install it by hand and try again\n{}".format(problem))
    return str(found[0])


def install_uv(private):
    """Make a virtual environment that holds uv and nothing else; returns what went wrong."""
    shutil.rmtree(private, ignore_errors=True)
    pins = ROOT / "requirements" / "tools.txt"
    problem = run([sys.executable, "-m", "venv", private])
    python = private / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    return problem or run([python, "-m", "pip", "install", "-q", "--require-hashes", "-r", pins])


# Python: one that is there, else from Debian, else from uv.


def usable(python):
    """The version of an interpreter that Rotonde can run on, or nothing."""
    version = output([python, "-c", PROBE])
    return version if version in PYTHONS else None


def installed_pythons():
    """Interpreters that may be good, wherever people keep them."""
    yield sys.executable
    # The commands that pyenv puts on the path refuse a version that isn't switched on; these never do.
    for home in [os.environ.get("PYENV_ROOT"), Path.home() / ".pyenv"]:
        if home:
            yield from sorted(glob.glob(str(Path(home) / "versions" / "3.*" / "bin" / "python3")))
    for version in PYTHONS:
        found = shutil.which("python" + version)
        if found:
            yield found
    yield from sorted(glob.glob(str(TOOLS / "python" / "*" / "bin" / "python3")))


def python(uv_path):
    """Where a Python 3.12 or newer is."""
    found = {}
    for candidate in installed_pythons():
        found.setdefault(usable(candidate), candidate)
    for version in PYTHONS:
        if version in found:
            return found[version]
    for version in PYTHONS:
        told = output([uv_path, "python", "find", "--no-python-downloads", version])
        if told and usable(told):
            return told
    for version in reversed(PYTHONS):
        if output(["apt-cache", "show", "python" + version]) and apt_install("python" + version):
            return shutil.which("python" + version)
    say("no Python 3.12 or newer is here: uv installs one in .tools")
    problem = run([uv_path, "python", "install", "3.13"], UV_PYTHON_INSTALL_DIR=str(TOOLS / "python"))
    for candidate in installed_pythons():
        if usable(candidate):
            return candidate
    return sys.exit("setup: no Python 3.12 or newer could be had; install one\n{}".format(problem))


# The environment: the hashed pins, and Rotonde itself.


def venv_python():
    """The interpreter of the environment."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def fingerprint():
    """Changes when the environment has to be made again."""
    told = hashlib.sha256(str(ROOT).encode())
    for name in ["pyproject.toml", "requirements/runtime.txt", "requirements/dev.txt"]:
        told.update((ROOT / name).read_bytes())
    return told.hexdigest()


def environment(pins):
    """Make .venv hold exactly the pins; the ones for development hold those for running too."""
    mark = fingerprint()
    try:
        stamp = json.loads(STAMP.read_text())
    except (OSError, ValueError):
        stamp = {}
    if stamp.get("mark") == mark and stamp.get("pins") in (pins, "dev") and usable(venv_python()):
        return
    if stamp.get("pins") == "dev":
        pins = "dev"
    uv_path = uv()
    index = mirror()
    if not usable(venv_python()):
        interpreter = python(uv_path)
        say("making .venv with Python {} ({})".format(usable(interpreter), interpreter))
        must([uv_path, "venv", "-q", "--clear", "--python", interpreter, VENV])
    say("installing the pinned packages of requirements/{}.txt".format(pins))
    pip = [uv_path, "pip"]
    target = ["-q", "--python", venv_python()]
    must([*pip, "sync", "--require-hashes", *target, ROOT / "requirements" / (pins + ".txt")], **index)
    say("installing Rotonde itself from src")
    must([*pip, "install", "--no-deps", "--no-build-isolation", "--offline", *target, "-e", ROOT])
    STAMP.write_text(json.dumps({"pins": pins, "mark": mark}))


def mirror():
    """Where pip has been told to look for packages, for uv doesn't read pip's settings."""
    if os.environ.get("UV_DEFAULT_INDEX") or os.environ.get("UV_INDEX_URL"):
        return {}
    ask_pip = [sys.executable, "-m", "pip", "config", "get", "global.index-url"]
    told = os.environ.get("PIP_INDEX_URL") or output(ask_pip)
    return {"UV_DEFAULT_INDEX": told} if told else {}


# Chromium: the tests that look at pages are left out without it.


def chromium():
    """Where a browser is that starts, or nothing."""
    for browser in [os.environ.get("ROTONDE_CHROMIUM"), remembered().get("ROTONDE_CHROMIUM")]:
        if browser and Path(browser).exists():
            return browser
    for browser in [*map(shutil.which, CHROMIUMS), CHROMIUM_OF_A_MAC]:
        if browser and output([browser, "--version"]):
            return browser
    if apt_install("chromium"):
        browser = shutil.which("chromium")
        if browser and output([browser, "--version"]):
            return browser
    say("Playwright installs Chromium in .tools")
    home = {"PLAYWRIGHT_BROWSERS_PATH": str(TOOLS / "browsers")}
    run([venv_python(), "-m", "playwright", "install", "chromium"], **home)
    ask = "from playwright.sync_api import sync_playwright\n"
    ask += "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
    browser = output([venv_python(), "-c", ask], **home)
    return browser if browser and output([browser, "--version"]) else None


# PostgreSQL: the tests start one of their own, and those that need it are left out without it.


def postgres():
    """Where PostgreSQL's programs are, or nothing."""
    for folder in [os.environ.get("ROTONDE_POSTGRES"), remembered().get("ROTONDE_POSTGRES"), *postgres_folders()]:
        if folder and output([Path(folder) / "initdb", "--version"]):
            return folder
    if apt_install("postgresql"):
        return next(iter(postgres_folders()), None)
    return None


def postgres_folders():
    """Folders of PostgreSQL's programs, the newest of Debian's first, then the one on the path."""
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda f: int(f.split("/")[-2]), reverse=True)
    on_path = shutil.which("initdb")
    return found + ([str(Path(on_path).parent)] if on_path else [])


# The letters of a PDF: WeasyPrint asks Pango to draw them.

PANGO = ["libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"]


def pango():
    """Install what draws a PDF where that is possible; without it Rotonde says that it makes none here."""
    for package in PANGO:
        if shutil.which("dpkg") and output(["dpkg", "-s", package]) is None:
            apt_install(package)


# What the tests may use, told through .tools/env.


def remembered():
    """What an earlier run found: NAME=value, a line each."""
    lines = ENVIRONMENT.read_text().splitlines() if ENVIRONMENT.exists() else []
    return dict(shlex.split(line)[0].split("=", 1) for line in lines if "=" in line)


def for_tests():
    """Tell the tests, through .tools/env, which browser and which PostgreSQL they may use."""
    found = {"ROTONDE_CHROMIUM": chromium(), "ROTONDE_POSTGRES": postgres()}
    if not found["ROTONDE_CHROMIUM"]:
        say("Chromium could not be had: left out are the tests marked browser (the pages)")
    if not found["ROTONDE_POSTGRES"]:
        say("PostgreSQL could not be had: left out are the tests marked postgres (the wall in the database)")
    told = "".join("{}={}\n".format(name, shlex.quote(value or "")) for name, value in found.items())
    TOOLS.mkdir(exist_ok=True)
    if not ENVIRONMENT.exists() or ENVIRONMENT.read_text() != told:
        ENVIRONMENT.write_text(told)
        say("the tests use " + " and ".join(value for value in found.values() if value))


def main(arguments):
    """Do what was asked."""
    wish = arguments[0] if len(arguments) == 1 else None
    if wish == "uv":
        print(uv())
    elif wish == "python":
        print(python(uv()))
    elif wish == "demo":
        environment("runtime")
        pango()
    elif wish == "check":
        environment("dev")
    elif wish == "test":
        environment("dev")
        pango()
        for_tests()
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
