"""Build the wheel, install it into a fresh environment, and check a leaflet with it from another folder.

Run by `make wheel`; what it proves is that rules, model and readers are inside the package.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False)


def must(*command: str | Path, cwd: Path) -> str:
    done = run(*command, cwd=cwd)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        must(sys.executable, "-m", "build", "--wheel", "--outdir", scratch / "dist", REPOSITORY, cwd=scratch)
        (wheel,) = (scratch / "dist").glob("*.whl")
        must(sys.executable, "-m", "venv", scratch / "fresh", cwd=scratch)
        python = scratch / "fresh" / "bin" / "python"
        constraints = REPOSITORY / "constraints.txt"
        must(python, "-m", "pip", "install", "--quiet", "--constraint", constraints, wheel, cwd=scratch)
        (scratch / "elsewhere").mkdir()
        shutil.copy(REPOSITORY / "corpus" / "leaflets" / "leaflet-exclusion.docx", scratch / "elsewhere")
        command = scratch / "fresh" / "bin" / "impartiality-lint"
        checked = run(command, "check", "leaflet-exclusion.docx", "--format", "json", cwd=scratch / "elsewhere")
        findings = json.loads(checked.stdout)["documents"][0]["findings"] if checked.returncode == 1 else []
        if not findings:
            sys.exit(f"The installed wheel found nothing in a one-sided leaflet:\n{checked.stdout}{checked.stderr}")
        size = wheel.stat().st_size / 2**20
        print(f"{wheel.name} ({size:.1f} MB) installed; {len(findings)} findings in a leaflet, from another folder.")


if __name__ == "__main__":
    main()
