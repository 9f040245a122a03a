"""Composition root: builds every part from the settings and wires them; nothing else constructs."""

import random
import secrets
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from queue import SimpleQueue

import cv2
from pydantic import SecretStr

from kiosk.camera.settings import CameraSettings
from kiosk.camera.spec import parse_spec
from kiosk.camera.supervisor import CameraSupervisor
from kiosk.config.errors import SettingsError
from kiosk.config.settings import ApiSection, CameraSection, Settings
from kiosk.evidence_keeping import refuse_unkeepable
from kiosk.liveness.client import LivenessClient
from kiosk.liveness.credentials import AppCode, Credentials, Signed
from kiosk.liveness.encode import encode_sample
from kiosk.liveness.endpoint import Endpoint
from kiosk.liveness.trust import tls_context
from kiosk.policies import check_policy, exam_session_policy, request_limits, session_policy
from kiosk.record_keeping import memory_kept
from kiosk.service.credentials import AcceptedCredentials
from kiosk.service.engine import Engine
from kiosk.service.script import parse_script
from kiosk.session.words import Policy
from kiosk.station.camera_watch import CameraWatch
from kiosk.station.check import Check
from kiosk.station.clock import SystemClock
from kiosk.station.look_times import TimedPipeline
from kiosk.station.probe import NetworkProbe
from kiosk.station.recorder import SessionRecorder
from kiosk.station.report import SessionReport
from kiosk.station.runner import Listeners, Message, SessionRunner
from kiosk.station.setup_station import SetupStation
from kiosk.station.station import Station
from kiosk.station.verifier import Verifier
from kiosk.station.view import View
from kiosk.station.vision_loop import VisionLoop
from kiosk.values import SourceKind
from kiosk.vision.detector import FaceDetector
from kiosk.vision.model import load_model
from kiosk.vision.pipeline import CapturePipeline
from kiosk.vision.thresholds import Thresholds, least_frame_height

_GRACE_S = 2.0
"""What the verifier waits beyond the client's own deadline, encoding included, before it abandons an attempt."""


@contextmanager
def liveness_client(settings: Settings, *, engine: Engine | None = None) -> Iterator[LivenessClient]:
    """Connect to what answers: the API, or the local service, which then runs as long as the context.

    Args:
        settings: What answers, and how it is asked.
        engine: Answers for the local service; None lets its script do so.

    Raises:
        SettingsError: There are no credentials for the API.
        LivenessError: The address or the credentials cannot be used.
        ServiceError: The script of the local service means nothing.
    """
    with ExitStack() as stack:
        if settings.simulated:
            api = stack.enter_context(_simulation(engine or parse_script(settings.api.script)))
        else:
            api = _cloud(settings.api)
        client = LivenessClient(
            endpoint=api.endpoint,
            credentials=api.credentials,
            next_credentials=api.next_credentials,
            ca_file=api.ca_file,
            threshold=settings.api.thresh,
            limits=request_limits(settings),
            wall_clock=time.time,
            uniform=random.uniform,
        )
        stack.callback(client.close)
        yield client


def validate(settings: Settings) -> None:
    """Make sure that the kiosk could be started with these settings, and start nothing.

    Raises:
        KioskError: A setting cannot be used, or the credentials are missing.
    """
    spec = parse_spec(settings.camera.source)
    if spec.kind is SourceKind.DEVICE:
        _refuse_thresholds_beyond(settings.camera, settings.vision)
    parse_script(settings.api.script)
    if not settings.simulated:
        tls_context(_cloud(settings.api).ca_file)
    _refuse_missing_notices(settings)
    refuse_unkeepable(settings)


def _refuse_missing_notices(settings: Settings) -> None:
    texts = settings.consent.texts
    missing = [tag for tag in settings.ui.languages if tag not in texts]
    if texts and missing:
        raise SettingsError(
            f"Visitors can choose {', '.join(missing)}, and consent.texts has no notice in it: write one for "
            "every language of ui.languages, or offer fewer languages."
        )


def _refuse_thresholds_beyond(camera: CameraSection, vision: Thresholds) -> None:
    height = camera.height if camera.rotate in {0, 180} else camera.width
    needed = least_frame_height(vision)
    if needed > height:
        raise SettingsError(
            f"No face could be large enough without being too large: vision.min_ied_px of {vision.min_ied_px:g} "
            f"needs frames at least {needed:.0f} pixels high, and the camera is asked for {height}; lower it, or "
            "ask for larger frames by camera.width and camera.height."
        )


@dataclass(frozen=True, slots=True)
class _Api:
    """What answers, and how the kiosk and it know each other."""

    endpoint: Endpoint
    credentials: Credentials
    next_credentials: Credentials | None = None
    ca_file: Path | None = None


def _cloud(api: ApiSection) -> _Api:
    endpoint = Endpoint.parse(api.url)
    credentials = _credentials("", app_key=api.app_key, app_secret=api.app_secret, appcode=api.appcode)
    if credentials is None:
        raise SettingsError(
            "There are no credentials for the liveness API: set api.app_key and api.app_secret, or api.appcode, "
            "in kiosk.toml or by `liveness-kiosk config set-secret`, or try the kiosk without them by "
            "`liveness-kiosk demo`."
        )
    following = _credentials(
        "next_", app_key=api.next_app_key, app_secret=api.next_app_secret, appcode=api.next_appcode
    )
    return _Api(endpoint, credentials, following, Path(api.ca_file) if api.ca_file else None)


def _credentials(
    slot: str, *, app_key: SecretStr | None, app_secret: SecretStr | None, appcode: SecretStr | None
) -> Credentials | None:
    if app_key is not None and app_secret is not None:
        return Signed(app_key.get_secret_value(), app_secret.get_secret_value(), slot)
    return AppCode(appcode.get_secret_value(), slot) if appcode is not None else None


@contextmanager
def _simulation(engine: Engine) -> Iterator[_Api]:
    # The web server is most of what there is to import: only who simulates waits for it.
    from kiosk.service.app import create_app  # noqa: PLC0415
    from kiosk.service.server import EmbeddedService  # noqa: PLC0415

    app_code = secrets.token_hex(16)
    app = create_app(engine=engine, accepted=AcceptedCredentials(app_code=app_code))
    with EmbeddedService(app=app) as service:
        yield _Api(Endpoint.parse(service.url), AppCode(app_code))


def run_check(
    check: Check,
    settings: Settings,
    *,
    subject: str | None,
    timeout_s: float,
    on_view: Callable[[View], None],
    on_built: Callable[[Station], None] = lambda _: None,
) -> SessionReport:
    """Make one check without a window and return its report; everything has stopped by then.

    Args:
        check: Runs it; its `cancel` ends it from elsewhere.
        settings: What to run it with.
        subject: Who the host says the person is.
        timeout_s: Seconds that each positioning may take, before scaling.
        on_view: Takes every view, on the session's thread.
        on_built: Takes the station before it starts, for whoever wants to watch it.

    Raises:
        KioskError: A setting, the source or the credentials cannot be used.
    """
    policy = check_policy(settings, timeout_s)
    with liveness_client(settings) as client, memory_kept(settings, client) as memory:
        memory.begin_or_refuse()

        def build(done: Callable[[SessionReport | Exception], None]) -> Station:
            listeners = memory.with_listeners(Listeners(on_finished=done, on_view=on_view, on_crash=done))
            station = _build_station(settings, client, policy, listeners, subject=lambda: subject, waits=False)
            on_built(station)
            return station

        return check.run(build)


def build_kiosk(settings: Settings, client: LivenessClient, listeners: Listeners) -> Station:
    """Return the kiosk without its window; nothing runs before it is started.

    Args:
        settings: What to run it with.
        client: Speaks to the API; outlives the station.
        listeners: Who hears of what the sessions do.

    Raises:
        KioskError: A setting cannot be used.
    """
    return _build_station(settings, client, session_policy(settings), listeners, subject=lambda: None, waits=True)


def build_exam_station(
    settings: Settings, client: LivenessClient, listeners: Listeners, *, subject: Callable[[], str | None]
) -> Station:
    """Return the kiosk's sessions as an exam uses them; nothing runs before they are started.

    Args:
        settings: What to run it with.
        client: Speaks to the API; outlives the station.
        listeners: Who hears of what the sessions do.
        subject: Returns the candidate's id.

    Raises:
        KioskError: A setting cannot be used.
    """
    return _build_station(settings, client, exam_session_policy(settings), listeners, subject=subject, waits=True)


def build_setup_station(settings: Settings, on_crash: Callable[[Exception], None]) -> SetupStation:
    """Return camera and vision alone, for setting a kiosk up; nothing runs before it is entered.

    Args:
        settings: What to run them with.
        on_crash: Called from vision's thread should it fail.

    Raises:
        KioskError: The source cannot be used, or the face detection model is missing or damaged.
    """
    cv2.setNumThreads(1)
    camera = build_camera(settings)
    pipeline = TimedPipeline(build_pipeline(settings))
    vision = VisionLoop(
        camera=camera,
        pipeline=pipeline,
        post=lambda _: None,
        clock=SystemClock(),
        time_scale=settings.timing.scale,
        on_crash=on_crash,
    )
    return SetupStation(camera=camera, vision=vision, pipeline=pipeline)


def build_camera(settings: Settings) -> CameraSupervisor:
    """Return the camera alone; nothing is opened before it is started.

    Raises:
        CameraError: The source cannot be used.
    """
    return CameraSupervisor(spec=parse_spec(settings.camera.source), settings=camera_settings(settings))


def build_pipeline(settings: Settings) -> CapturePipeline:
    """Return what looks at frames.

    Raises:
        ModelError: The face detection model is missing or damaged.
    """
    return CapturePipeline(
        detector=FaceDetector(model=load_model()), thresholds=settings.vision, time_scale=settings.timing.scale
    )


def _build_station(
    settings: Settings,
    client: LivenessClient,
    policy: Policy,
    listeners: Listeners,
    *,
    subject: Callable[[], str | None],
    waits: bool,
) -> Station:
    spec = parse_spec(settings.camera.source)
    scale = settings.timing.scale
    # The pictures are small: more threads would cost more time in all than they save on any one.
    cv2.setNumThreads(1)
    clock = SystemClock()
    inbox: SimpleQueue[Message] = SimpleQueue()
    camera = CameraSupervisor(
        spec=spec,
        settings=camera_settings(settings),
        on_status=CameraWatch(post=inbox.put, waits=waits),
        on_beat=partial(listeners.on_beat, "camera"),
    )
    pipeline = TimedPipeline(build_pipeline(settings))
    vision = VisionLoop(
        camera=camera,
        pipeline=pipeline,
        post=inbox.put,
        clock=clock,
        time_scale=scale,
        on_crash=listeners.on_crash,
        on_beat=partial(listeners.on_beat, "vision"),
    )
    verifier = Verifier(
        client=client,
        encode=encode_sample,
        report=inbox.put,
        clock=clock,
        deadline_s=request_limits(settings).operation_s + _GRACE_S * scale,
        threshold=settings.api.thresh,
        on_sent=listeners.on_sent,
    )
    runner = SessionRunner(
        policy=policy,
        inbox=inbox,
        capture=vision,
        verifier=verifier,
        probe=NetworkProbe(client=client, post=inbox.put),
        recorder=SessionRecorder(
            clock=clock,
            new_session_id=lambda: uuid.uuid4().hex,
            source=lambda: camera.status().kind,
            subject=subject,
            time_scale=scale,
            simulation=settings.simulated,
        ),
        clock=clock,
        listeners=listeners,
    )
    return Station(camera=camera, vision=vision, runner=runner, pipeline=pipeline)


def camera_settings(settings: Settings) -> CameraSettings:
    """Return how the camera is to be used."""
    camera = settings.camera
    return CameraSettings(
        width=camera.width,
        height=camera.height,
        fps=camera.fps,
        rotate=camera.rotate,
        allow_virtual=camera.allow_virtual,
        pin=camera.pin,
        time_scale=settings.timing.scale,
    )
