"""Make the recordings that read the public check aloud: `python scripts/read_aloud.py`, after a text has changed.

It needs the programs espeak-ng and lame (Debian: apt install espeak-ng lame), and Rotonde itself. What is there
already is kept, what nobody asks for any more is thrown away. Nothing of either program ends up in Rotonde: only what
they made. The voice is a machine's; a person who records a text puts the file in the place of this one.
"""

import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from html import escape
from pathlib import Path

VOICES = {"nl": "nl", "fr": "fr-be", "en": "en-gb", "ar": "ar", "tr": "tr", "uk": "uk"}
WORDS_A_MINUTE = "160"  # slower than the 175 it speaks by itself
IN_LATIN_LETTERS = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ’' -]*")
OTHER_LETTERS = ("ar", "uk")
SMALL = ["--quiet", "-m", "m", "--resample", "16", "-q", "0", "-b", "16", "-t"]


def record(text, lang, file):
    """Say a text, and keep it as a small file."""
    with tempfile.TemporaryDirectory() as folder:
        said = str(Path(folder) / "said.wav")
        speak = ["espeak-ng", "-m", "-z", "-v", VOICES[lang], "-s", WORDS_A_MINUTE, "-w", said]
        subprocess.run([*speak, marked(text, lang)], check=True)
        made = Path(folder) / file.name
        subprocess.run(["lame", *SMALL, said, str(made)], check=True)
        file.write_bytes(made.read_bytes())


def marked(text, lang):
    """Say a Dutch name with the Dutch voice where it stands among other letters."""
    told = escape(text, quote=False).replace("\n", '<break time="500ms"/>\n')
    if lang not in OTHER_LETTERS:
        return "<speak>" + told + "</speak>"
    parts = re.split(r"(<[^>]*>)", told)
    dutch = [
        IN_LATIN_LETTERS.sub(r'<voice xml:lang="nl">\g<0></voice>', one) if i % 2 == 0 else one
        for i, one in enumerate(parts)
    ]
    return "<speak>" + "".join(dutch) + "</speak>"


def bring_up_to_date(place, wanted, lang):
    """Make what is lacking in the folder of a language, and throw away what nobody asks for; tell what was done."""
    place.mkdir(parents=True, exist_ok=True)
    there = {one.name for one in place.glob("*.mp3")}
    for name in there - set(wanted):
        (place / name).unlink()
    lacking = sorted(set(wanted) - there)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda name: record(wanted[name], lang, place / name), lacking))
    size = sum(one.stat().st_size for one in place.glob("*.mp3")) / 1e6
    print(f"{lang}: {len(wanted)} texts, {len(lacking)} made, {len(there - set(wanted))} thrown away, {size:.2f} MB")


def main():
    """Do it for the languages that are named, or for all that are shipped."""
    from rotonde.web.first_start import prepare

    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(folder))
        from rotonde.web.entitlements.public_check.aloud.recordings import FOLDER, SHIPPED, file_name
        from rotonde.web.entitlements.public_check.aloud.spoken import all_spoken

        for lang in sys.argv[1:] or SHIPPED:
            bring_up_to_date(FOLDER / lang, {file_name(text, lang): text for text in all_spoken(lang)}, lang)


if __name__ == "__main__":
    main()
