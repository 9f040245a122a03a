"""The gateway's answers: reason, resend and what of them reaches the log."""

import pytest
from requests.structures import CaseInsensitiveDict

from kiosk.liveness.gateway import Meaning, read_gateway_answer


def meaning(status: int, code: str = "", message: str = "") -> Meaning:
    named = CaseInsensitiveDict({"x-ca-error-code": code, "x-ca-error-message": message})
    return read_gateway_answer(status, named).meaning


@pytest.mark.fault("F46", "F47", "F48", "F49", "F51", "F56")
@pytest.mark.parametrize(
    ("status", "code", "message", "expected"),
    [
        (400, "A400AC", "Invalid AppCode", Meaning.CREDENTIALS),
        (400, "A400IK", "Invalid AppKey", Meaning.CREDENTIALS),
        (400, "", "Invalid AppSecret", Meaning.CREDENTIALS),
        (403, "A403IS", "Invalid Signature, Server StringToSign:`x`", Meaning.SIGNATURE),
        (400, "", "Invalid Signature", Meaning.SIGNATURE),
        (401, "", "Empty Signature", Meaning.CREDENTIALS),
        (404, "", "Empty Signature", Meaning.CREDENTIALS),
        (400, "", "Timestamp Expired", Meaning.CLOCK),
        (400, "S403TE", "X-Ca-Timestamp is expired", Meaning.CLOCK),
        (400, "", "Invalid Timestamp", Meaning.CLOCK),
        (400, "", "Nonce Used", Meaning.REPLAY),
        (403, "", "Unauthorized", Meaning.CREDENTIALS),
        (403, "", "TThrottled by GROUP Flow Control", Meaning.THROTTLED),
        (403, "", "`Throttled by USER Flow Control`", Meaning.THROTTLED),
        (429, "T429XX", "whatever", Meaning.THROTTLED),
        (429, "", "", Meaning.THROTTLED),
        (403, "", "Throttled by DOMAIN Flow Control", Meaning.ACCOUNT),
        (403, "", "Quota Exhausted", Meaning.ACCOUNT),
        (403, "", "quota expired", Meaning.ACCOUNT),
        (403, "", "User Arrears", Meaning.ACCOUNT),
        (403, "", "Expiry of Authorization", Meaning.ACCOUNT),
        (403, "B403OD", "", Meaning.ACCOUNT),
        (404, "I404NF", "API not found", Meaning.SETTING),
        (405, "I405UM", "", Meaning.SETTING),
        (400, "", "Invalid Url", Meaning.SETTING),
        (403, "I403PT", "", Meaning.SETTING),
        (413, "I413RL", "", Meaning.TOO_LARGE),
        (413, "", "", Meaning.TOO_LARGE),
        (451, "B451DO", "", Meaning.PROVIDER),
        (500, "X500ED", "", Meaning.PROVIDER),
        (500, "", "Failed To Invoke Backend", Meaning.TRANSIENT),
        (500, "", "", Meaning.TRANSIENT),
        (502, "", "", Meaning.TRANSIENT),
        (503, "", "Service Unavailable", Meaning.TRANSIENT),
        (504, "", "Async Service", Meaning.TRANSIENT),
        (301, "", "", Meaning.SETTING),
        (307, "", "", Meaning.SETTING),
        (404, "", "", Meaning.SETTING),
        (407, "", "", Meaning.SETTING),
        (401, "", "", Meaning.CREDENTIALS),
        (501, "", "", Meaning.UNKNOWN),
        (204, "", "", Meaning.UNKNOWN),
        (200, "Z999ZZ", "something new", Meaning.UNKNOWN),
    ],
)
def test_answer_has_its_meaning(status: int, code: str, message: str, expected: Meaning) -> None:
    assert meaning(status, code, message) is expected


@pytest.mark.fault("F56")
def test_message_is_read_as_utf_8() -> None:
    on_the_wire = "签名无效 invalid signature".encode().decode("latin-1")
    answer = read_gateway_answer(400, CaseInsensitiveDict({"X-Ca-Error-Message": on_the_wire}))
    assert answer.message == "签名无效 invalid signature"
    assert answer.meaning is Meaning.SIGNATURE
