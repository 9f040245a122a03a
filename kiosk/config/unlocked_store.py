"""The desktop's Secret Service as a kiosk may ask it: without a dialogue over the visitor's screen."""

from keyring.backends.SecretService import Keyring
from secretstorage import Collection, Item, ItemNotFoundException, dbus_init


class UnlockedStore(Keyring):
    """Reads what is unlocked; the library by itself asks for a password, or for a new store to be made."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return a secret; None also where nothing was ever kept.

        Raises:
            SecretStorageException: The default collection is locked, or nobody answers.
        """
        try:
            found: str | None = super().get_password(service, username)  # type: ignore[no-untyped-call] # has none
        except ItemNotFoundException:
            return None
        return found

    def get_preferred_collection(self) -> Collection:
        """Return the default collection, which whoever asked for it closes.

        Raises:
            SecretStorageException: There is none, or it is locked.
        """
        bus = dbus_init()
        try:
            collection = Collection(bus)
            collection.ensure_not_locked()
        except BaseException:
            bus.close()
            raise
        return collection

    def unlock(self, item: Item) -> None:
        """Leave an item as it is.

        Raises:
            LockedException: It is locked by itself.
        """
        item.ensure_not_locked()
