"""Reference: decoding the clip alone, at the clip's own rate."""

import sys
import time

import cv2

from tests.bench.figures import MEASURED_S, WARM_UP_S, Figures, cpu_seconds, pss_mib


def main() -> None:
    """Decode in real time and print the figures."""
    cv2.setNumThreads(1)
    capture = cv2.VideoCapture(sys.argv[1])
    interval = 1 / capture.get(cv2.CAP_PROP_FPS)
    frames, cpu = 0, 0.0
    start = due = time.monotonic()
    while (now := time.monotonic()) < start + WARM_UP_S + MEASURED_S:
        if now < start + WARM_UP_S:
            frames, cpu = 0, cpu_seconds()
        if not capture.read()[0]:
            capture.set(cv2.CAP_PROP_POS_FRAMES, 0)
            continue
        frames += 1
        due += interval
        time.sleep(max(0.0, due - time.monotonic()))
    Figures(fps=frames / MEASURED_S, cpu_ms=1000 * (cpu_seconds() - cpu) / frames, pss_mib=pss_mib()).print()


if __name__ == "__main__":
    main()
