"""An answer is the same in every process: what happens to lie where in memory decides nothing."""

import os
import subprocess
import sys
from pathlib import Path

HOUSEHOLD = Path(__file__).parents[2] / "examples" / "gezin.yaml"


def rotonde(seed: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from rotonde.cli.main import app; app()", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONHASHSEED": str(seed)},
    )


def test_an_answer_is_replayed_to_the_letter_in_another_process(tmp_path: Path) -> None:
    answers = [rotonde(seed, "check", str(HOUSEHOLD), "--json").stdout for seed in (0, 1)]
    assert answers[0] == answers[1]
    kept = tmp_path / "answer.json"
    kept.write_text(answers[0], encoding="utf-8")
    again = rotonde(5, "replay", str(kept))
    assert again.returncode == 0, again.stderr
