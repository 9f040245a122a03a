"""Every word that a candidate reads, in English; translations lie in `resources/translations`.

Numbers stand where no word has to agree with them, because languages differ in how many forms they have for that.
"""

from kiosk.ui.wording import english as _english

ENTRY = _english("Kiosk", "Type your candidate ID")
ENTRY_WRONG = _english("Kiosk", "That is not a candidate ID yet. Please check it.")
CONFIRM = _english("Kiosk", "Confirm")
DELETE = _english("Kiosk", "Delete")
CLEAR = _english("Kiosk", "Clear")
SCAN = _english("Kiosk", "Scan a code")
TYPE = _english("Kiosk", "Type instead")
SCANNING = _english("Kiosk", "Hold your QR code up to the camera")

READY = _english("Kiosk", "Candidate {candidate}")
READY_WATCHED = _english("Kiosk", "During the exam, the camera notes whether you are in view.")
READY_CHECKS = _english("Kiosk", "Now and then we ask you to look at the camera for a moment. We tell you before.")
READY_REPORT = _english("Kiosk", "Your proctor gets a report of times and results, without pictures.")
READY_REPORT_PICTURES = _english("Kiosk", "Your proctor gets a report of times and results, with small pictures.")
BEGIN = _english("Kiosk", "Begin")
CHANGE = _english("Kiosk", "Change the ID")

IN_VIEW = _english("Kiosk", "You are in view")
NOT_IN_VIEW = _english("Kiosk", "We cannot see you")
SEVERAL = _english("Kiosk", "Somebody else is in view")
NO_PICTURE = _english("Kiosk", "The camera is starting again")
MINUTES_LEFT = _english("Kiosk", "Time left: {minutes} min")
SECONDS_LEFT = _english("Kiosk", "Time left: {seconds} s")
CHECK_SOON = _english("Kiosk", "A short look at the camera in {seconds} s")
CHECK_NOW = _english("Kiosk", "Now")
CHECK_LATER = _english("Kiosk", "Later")
CHECK_PASSED = _english("Kiosk", "Thank you")
EXAM_BEGINS = _english("Kiosk", "Your exam can begin")
EXAM_GOES_ON = _english("Kiosk", "Please go on with your exam")
CHECK_OVER = _english("Kiosk", "Thank you, please carry on")
HOLD_TO_END = _english("Kiosk", "Hold to end")
MOVE = _english("Kiosk", "Move")

WRITING = _english("Kiosk", "One moment, please")
CLOSED = _english("Kiosk", "Your exam is over")
CLOSED_NOT_BEGUN = _english("Kiosk", "The exam has not begun")
CLOSED_HELP = _english("Kiosk", "Thank you. Your proctor finds the report by this code:")
NO_REPORT = _english("Kiosk", "The report could not be written. Please tell our staff.")
DONE = _english("Kiosk", "Done")
