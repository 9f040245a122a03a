"""Who the main face belongs to, and who else counts."""

from dataclasses import replace

import pytest

from kiosk.vision.observation import Face
from kiosk.vision.people import People
from tests.vision.faces import face_of, good_face, projected_head

FRAME_S = 1 / 30


def _people(*, time_scale: float = 1.0) -> People:
    return People(bystander_share=0.4, time_scale=time_scale)


def _follow(people: People, faces: tuple[Face, ...], t_s: float) -> tuple[Face, ...]:
    if not faces:
        people.miss()
        return ()
    main = people.choose(faces, t_s)
    return people.follow(main, [face for face in faces if face is not main], t_s)


def _at(x: float, *, ied_px: float = 100.0, y: float = 0.435) -> Face:
    return face_of(projected_head(eyes=(x, y), ied_px=ied_px))


def test_nobody_is_person_0_and_the_first_face_person_1() -> None:
    people = _people()
    assert _follow(people, (), 0.0) == ()
    assert people.person == 0
    _follow(people, (good_face(),), 1.0)
    assert people.person == 1


def test_a_walk_through_the_frame_is_one_person() -> None:
    people = _people()
    for index in range(60):
        _follow(people, (_at(0.1 + 0.8 * index / 59, ied_px=30 + index),), index * FRAME_S)
    assert people.person == 1


@pytest.mark.parametrize("gap_s", [FRAME_S, 0.3, 1.5, 4.9])
def test_who_looks_away_for_a_while_stays_the_same_person(gap_s: float) -> None:
    people = _people()
    _follow(people, (_at(0.5),), 0.0)
    _follow(people, (), gap_s / 2)
    _follow(people, (_at(0.52),), gap_s)
    assert people.person == 1


def test_who_is_lost_half_turned_and_found_facing_stays_the_same_person() -> None:
    people = _people()
    turned = projected_head(eyes=(0.5, 0.435), ied_px=100.0, yaw=60.0)
    # The box of a turned head keeps its height.
    _follow(people, (replace(_at(0.5), landmarks=turned),), 0.0)
    _follow(people, (), 1.0)
    _follow(people, (_at(0.5),), 2.0)
    assert people.person == 1


@pytest.mark.parametrize("gap_s", [0.5, 1.5, 4.9])
@pytest.mark.parametrize("other", [_at(0.1), _at(0.9), _at(0.5, ied_px=55)])
def test_who_appears_elsewhere_after_a_gap_is_another_person(gap_s: float, other: Face) -> None:
    people = _people()
    _follow(people, (_at(0.5),), 0.0)
    _follow(people, (), gap_s / 2)
    _follow(people, (other,), gap_s)
    assert people.person == 2


def test_who_comes_back_after_a_departure_may_be_another() -> None:
    people = _people()
    _follow(people, (_at(0.5),), 0.0)
    _follow(people, (_at(0.5),), 5.01)
    assert people.person == 2


@pytest.mark.parametrize("other", [_at(0.1), _at(0.9), _at(0.5, ied_px=40), _at(0.5, ied_px=180)])
def test_a_face_that_jumps_or_changes_its_size_is_another_person(other: Face) -> None:
    people = _people()
    _follow(people, (_at(0.5),), 0.0)
    _follow(people, (other,), FRAME_S)
    assert people.person == 2


def test_two_similar_faces_do_not_take_turns() -> None:
    people = _people()
    _follow(people, (_at(0.3),), 0.0)
    for index in range(1, 60):
        left, right = _at(0.3, ied_px=100 + index % 2), _at(0.7, ied_px=101 - index % 2)
        faces = tuple(sorted((left, right), key=lambda face: -face.box[2]))
        main, other = _follow(people, faces, index * FRAME_S)
        assert (main, other) == (left, right)
    assert people.person == 1


def test_of_two_faces_cheek_to_cheek_the_nearer_to_the_last_place_is_the_main_one() -> None:
    people = _people()
    _follow(people, (_at(0.35),), 0.0)
    for index in range(1, 20):
        left, right = _at(0.35), _at(0.35 + 2.4 * 100 / 800, ied_px=102)
        assert _follow(people, (right, left), index / 8) == (left, right)


def test_somebody_much_nearer_becomes_the_main_person() -> None:
    people = _people()
    _follow(people, (_at(0.3, ied_px=60),), 0.0)
    main, other = _follow(people, (_at(0.7, ied_px=100), _at(0.3, ied_px=60)), FRAME_S)
    assert main.box[2] > other.box[2]
    assert people.person == 2


@pytest.mark.parametrize(("share", "faces"), [(0.39, 1), (0.41, 2)])
def test_bystanders_far_behind_do_not_count(share: float, faces: int) -> None:
    found = (_at(0.5), _at(0.9, ied_px=100 * share))
    assert len(_follow(_people(), found, 0.0)) == faces


def test_slow_machines_forget_later() -> None:
    people = _people(time_scale=10.0)
    _follow(people, (_at(0.5),), 0.0)
    _follow(people, (_at(0.55),), 20.0)
    assert people.person == 1
    _follow(people, (_at(0.5),), 70.1)
    assert people.person == 2
