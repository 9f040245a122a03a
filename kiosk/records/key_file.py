"""The chain's present key, and the first one, for whoever verifies."""

import json
import secrets
from dataclasses import dataclass
from pathlib import Path

from kiosk.records.chain import KEY_BYTES, MAC_BYTES, NO_MAC, Link
from kiosk.records.errors import DamagedError, RecordsError
from kiosk.writing import PRIVATE, replace_file

_PRESENT = "chain.json"
_FIRST = "verification-key"


@dataclass(frozen=True, slots=True)
class Present:
    """Where the chain goes on, and what has just happened to its database.

    Attributes:
        link: The chain's end as it was noted last; the database may be a record or two ahead.
        aside: Name of the file that the records so far are being moved to; empty where they are not.
    """

    link: Link
    aside: str = ""


class KeyFiles:
    """Two small files for this user alone; whoever writes them holds the database's write lock."""

    def __init__(self, folder: Path) -> None:
        """Name the files; nothing is read or made yet."""
        self._present = folder / _PRESENT
        self.first_file = folder / _FIRST

    def begin(self) -> Link:
        """Draw the first key of a new chain, keep it for whoever verifies, and return the chain's beginning."""
        link = Link(1, secrets.token_bytes(KEY_BYTES), NO_MAC)
        replace_file(self.first_file, f"{link.key.hex()}\n", mode=PRIVATE)
        self.keep(Present(link))
        return link

    def keep(self, present: Present) -> None:
        """Replace the present key by a later one; the earlier one is nowhere in any file afterwards."""
        link = present.link
        kept = {"number": link.number, "key": link.key.hex(), "mac": link.mac.hex(), "aside": present.aside}
        replace_file(self._present, f"{json.dumps(kept)}\n", mode=PRIVATE)

    def read(self) -> Present | None:
        """Return what was kept last; None where there is no chain yet.

        Raises:
            DamagedError: The file is there and holds no key.
        """
        try:
            kept = json.loads(self._present.read_text(encoding="ascii"))
            link = Link(int(kept["number"]), bytes.fromhex(kept["key"]), bytes.fromhex(kept["mac"]))
            aside = str(kept["aside"])
        except FileNotFoundError:
            return None
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise DamagedError(
                f"{self._present} holds no key: the records' chain cannot go on with it."
            ) from error
        if link.number < 1 or len(link.key) != KEY_BYTES or len(link.mac) != MAC_BYTES:
            raise DamagedError(f"{self._present} holds no key: the records' chain cannot go on with it.")
        return Present(link, aside)

    def give_up(self, moved: Path) -> None:
        """End the chain: its first key goes beside what it verifies, and the present one is forgotten."""
        if self.first_file.exists():
            self.first_file.replace(moved)
        self._present.unlink(missing_ok=True)


def read_first_key(path: Path) -> bytes:
    """Return the key that verification begins with.

    Raises:
        RecordsError: It cannot be read, or is none.
    """
    try:
        key = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except OSError as error:
        raise RecordsError(f"The verification key {path} cannot be read: {error.strerror}.") from error
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise RecordsError(
            f"{path} holds no verification key: it is one line of {2 * KEY_BYTES} digits and letters."
        )
    return key
