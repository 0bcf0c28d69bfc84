"""Who may do what: the one table, action by role."""

from enum import StrEnum


class Role(StrEnum):
    """What a person is in one team; an admin and the holder of a seat are so everywhere."""

    STRANGER = "stranger"
    STAFF = "staff"
    LEAD = "lead"
    ADMIN = "admin"
    SEAT = "seat"


class Action(StrEnum):
    """Everything that a person can do with Eske."""

    ANSWER = "answer"
    AGREE = "agree"
    COMMIT = "commit"
    KEEP_COMMITMENTS = "keep-commitments"
    SET_UP = "set-up"
    BECOME_CONTACT = "become-contact"
    SCHEDULE = "schedule"
    DRAW = "draw"
    SEND_AGAIN = "send-again"
    LEAD_SESSION = "lead-session"
    TAP = "tap"
    READ = "read"
    SUGGEST = "suggest"
    REVIEW = "review"
    COMMENT = "comment"
    TAKE_SEAT = "take-seat"
    APPROVE = "approve"
    ASK_FOR_HELP = "ask-for-help"
    EDIT_DECKS = "edit-decks"
    GRANT_RIGHTS = "grant-rights"
    ACCEPT_RIGHTS = "accept-rights"
    SEE_AUDIT = "see-audit"


_TEAM = frozenset({Role.STAFF, Role.LEAD})
_LEADS = frozenset({Role.LEAD, Role.ADMIN})
_ADMINS = frozenset({Role.ADMIN})

ALLOWED: dict[Action, frozenset[Role]] = {
    # An admin who is not in the team has no voice in it: the role is then ADMIN, not STAFF.
    Action.ANSWER: _TEAM,
    Action.AGREE: _TEAM,
    # To write a session's commitment down; to correct, close and reopen any.
    Action.COMMIT: _TEAM,
    Action.KEEP_COMMITMENTS: _LEADS,
    Action.SET_UP: _LEADS,
    Action.BECOME_CONTACT: frozenset({Role.LEAD}),
    Action.SCHEDULE: _LEADS,
    Action.DRAW: _LEADS,
    Action.SEND_AGAIN: _LEADS,
    Action.LEAD_SESSION: _LEADS,
    Action.TAP: _TEAM,
    # To see what the team has read together, and to get the earlier texts.
    Action.READ: _TEAM,
    Action.SUGGEST: _TEAM | {Role.ADMIN},
    # To edit, publish or decline what is suggested, and to hand over seats.
    Action.REVIEW: _ADMINS,
    Action.COMMENT: frozenset({Role.ADMIN, Role.SEAT}),
    # Whoever holds a seat's link.
    Action.TAKE_SEAT: frozenset(Role),
    Action.APPROVE: frozenset({Role.SEAT}),
    Action.ASK_FOR_HELP: frozenset(Role),
    Action.EDIT_DECKS: _ADMINS,
    # To make somebody an admin, and to take that back.
    Action.GRANT_RIGHTS: _ADMINS,
    # Whoever holds an admin's link, and is none yet.
    Action.ACCEPT_RIGHTS: frozenset(Role) - _ADMINS,
    Action.SEE_AUDIT: _ADMINS,
}


def may(roles: frozenset[Role], action: Action) -> bool:
    """Whether somebody who has `roles` in a team may do `action` there."""
    return not roles.isdisjoint(ALLOWED[action])
