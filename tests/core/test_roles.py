"""The one table: every action has its roles, and no role has what it must not."""

from bot.core.roles import ALLOWED, Action, Role, may


def test_every_action_stands_in_the_table_and_somebody_may_do_it() -> None:
    assert set(ALLOWED) == set(Action)
    assert all(ALLOWED.values())


EVERYBODYS = {Action.ASK_FOR_HELP, Action.ACCEPT_RIGHTS, Action.TAKE_SEAT}


def test_a_stranger_may_only_ask_for_help_and_accept_what_an_admin_hands_over() -> None:
    stranger = frozenset({Role.STRANGER})
    assert {action for action in Action if may(stranger, action)} == EVERYBODYS


def test_whoever_is_in_the_team_may_answer_whatever_else_they_are() -> None:
    for role in (Role.STAFF, Role.LEAD):
        assert may(frozenset({role}), Action.ANSWER)
        assert may(frozenset({role, Role.ADMIN}), Action.ANSWER)


def test_an_admin_from_outside_has_no_voice_in_the_team() -> None:
    assert not may(frozenset({Role.ADMIN}), Action.ANSWER)
    assert not may(frozenset({Role.ADMIN}), Action.AGREE)
    assert not may(frozenset({Role.ADMIN}), Action.TAP)
    assert not may(frozenset({Role.ADMIN}), Action.READ)


def test_staff_plan_nothing() -> None:
    staff = frozenset({Role.STAFF})
    allowed = {action for action in Action if may(staff, action)}
    own = {Action.ANSWER, Action.AGREE, Action.TAP, Action.COMMIT, Action.READ}
    assert allowed == own | EVERYBODYS | {Action.SUGGEST}


def test_a_seat_approves_and_does_nothing_else_with_a_suggestion() -> None:
    seat = frozenset({Role.SEAT})
    allowed = {action for action in Action if may(seat, action)}
    assert allowed == {Action.COMMENT, Action.APPROVE} | EVERYBODYS
    assert not may(frozenset({Role.ADMIN}), Action.APPROVE)


def test_what_all_of_eske_is_dealt_is_in_the_hands_of_admins_alone() -> None:
    for action in (Action.EDIT_DECKS, Action.GRANT_RIGHTS, Action.SEE_AUDIT):
        assert ALLOWED[action] == {Role.ADMIN}


def test_nobody_without_a_role_may_do_anything() -> None:
    assert not any(may(frozenset(), action) for action in Action)
