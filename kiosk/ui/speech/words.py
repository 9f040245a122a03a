"""Every word of reading aloud, most of them said and not shown, in English.

Translations lie in `resources/translations`.
"""

from kiosk.ui.wording import english as _english

READ_ALOUD = _english("Kiosk", "Read aloud")
READ_ALOUD_KEY = _english("Kiosk", "To hear this screen, press {key}")
SHOWN_KEY = "F1"

INVITATION = _english("Kiosk", "To have this screen read aloud, press F1 or the star key.")
ON = _english("Kiosk", "Reading aloud.")
OFF = _english("Kiosk", "No longer reading aloud.")
NO_VOICE = _english("Kiosk", "This kiosk has no voice for this language. Tones will guide you.")
KEYS = _english(
    "Kiosk",
    "The arrow keys lead from button to button, and Enter presses the button. F2 says everything again. "
    "Plus and minus change the volume.",
)
VOLUME = _english("Kiosk", "Volume {percent}")

WELCOME = _english("Kiosk", "Welcome. This is a quick look at the camera, just a few seconds.")
START_KEY = _english("Kiosk", "Press Enter to start.")
GETTING_READY = _english("Kiosk", "One moment, getting ready.")
CONSENT_KEYS = _english(
    "Kiosk", "There are two answers: {no}, or: {yes}. Choose with the arrow keys and press Enter."
)
GUIDANCE = _english(
    "Kiosk", "Look towards the camera. You will hear how to move. When a soft tone sounds, stay like that."
)
CHECKING = _english("Kiosk", "Checking. You can relax now.")
RETRY_KEY = _english("Kiosk", "Press Enter to try again.")
CODE = _english("Kiosk", "The code is {code}.")
DONE_KEY = _english("Kiosk", "Press Enter when you are done.")
TRY_NOW_KEY = _english("Kiosk", "Press Enter to try now.")
CONTINUE_KEY = _english("Kiosk", "Press Enter to continue.")
MORE_TIME_KEY = _english("Kiosk", "Press any key for more time.")
CHOSEN = _english("Kiosk", "{label}, chosen")
