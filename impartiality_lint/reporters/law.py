"""The law register, for people and for programs."""

from collections.abc import Iterator, Sequence
from datetime import date

from impartiality_lint.law import Instrument, Register
from impartiality_lint.looking_up import Entry

_TITLE = 62
_STATUS = 26


def entries_as_text(entries: Sequence[Entry], register: Register) -> str:
    """A few lines an entry: name, heading, status, extent, source, and how sure the register is."""
    return "\n\n".join("\n".join(_entry_lines(entry)) for entry in entries) + f"\n\n{_as_at(register)}"


def _entry_lines(entry: Entry) -> Iterator[str]:
    instrument, provision = entry.instrument, entry.provision
    number = f" {entry.reference}" if entry.reference else ""
    yield f"{instrument.short}{number}: {entry.heading or instrument.title}"
    yield f"  {instrument.title}; {entry.status}; {_extent(instrument)}"
    if provision and provision.replaced_by:
        yield f"  replaced by {provision.replaced_by}"
    if provision and provision.note:
        yield f"  {provision.note}"
    if entry.reference and not entry.heading:
        yield "  The register does not list this provision by its heading."
    yield f"  {(provision or instrument).sure}; {instrument.source or 'no public address in the register'}"


def entries_as_json(entries: Sequence[Entry], register: Register) -> dict[str, object]:
    """`{"as_at", "entries": [...]}`."""
    return {"as_at": str(register.as_at), "entries": [_entry_as_json(entry) for entry in entries]}


def _entry_as_json(entry: Entry) -> dict[str, object]:
    provision = entry.provision
    return {
        **_instrument_as_json(entry.instrument),
        "reference": str(entry.reference) if entry.reference else None,
        "heading": entry.heading,
        "provision_sure": str(provision.sure) if provision else None,
        "replaced_by": provision.replaced_by if provision else entry.instrument.replaced_by,
        "status_on_day": entry.status,
    }


def register_as_text(register: Register, day: date) -> str:
    """One line an instrument: title, status on the day, extent."""
    lines = [f"{_title(i):<{_TITLE}}{i.status_on(day):<{_STATUS}}{_extent(i)}" for i in register.instruments]
    proposals = [f"{', '.join(p.names[:1]):<{_TITLE}}{'proposed':<{_STATUS}}{p.source}" for p in register.proposals]
    return "\n".join([*lines, *proposals, "", _as_at(register)])


def register_as_json(register: Register, day: date) -> dict[str, object]:
    """`{"as_at", "instruments": [...], "proposals": [...]}`."""
    return {
        "as_at": str(register.as_at),
        "instruments": [
            {**_instrument_as_json(instrument), "status_on_day": instrument.status_on(day)}
            for instrument in register.instruments
        ],
        "proposals": [
            {"names": list(p.names), "source": p.source, "status": str(p.status)} for p in register.proposals
        ],
    }


def _instrument_as_json(instrument: Instrument) -> dict[str, object]:
    return {
        "id": instrument.id,
        "title": instrument.title,
        "short": instrument.short,
        "kind": instrument.kind,
        "extent": list(instrument.extent),
        "from": str(instrument.from_) if instrument.from_ else None,
        "to": str(instrument.to) if instrument.to else None,
        "sure": str(instrument.sure),
        "source": instrument.source,
    }


def _title(instrument: Instrument) -> str:
    title = instrument.title
    return title if len(title) < _TITLE else f"{title[: _TITLE - 4]}..."


def _extent(instrument: Instrument) -> str:
    return " and ".join(nation.capitalize() for nation in instrument.extent) or "extent not noted"


def _as_at(register: Register) -> str:
    return (
        f"As at {register.as_at}. The register is no legal advice; look the law up at its address before relying on it."
    )
