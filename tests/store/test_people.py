"""A person's language, and whether the notice was shown."""

from pathlib import Path

from bot.store import Store


def test_a_language_is_kept_and_given_up_without_touching_the_notice(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.people.language(7) is None
    store.people.mark_notice_shown(7)
    store.people.choose_language(7, "he")
    assert store.people.language(7) == "he"
    assert store.people.notice_shown(7)
    store.people.choose_language(7, None)
    assert store.people.language(7) is None
    assert store.people.notice_shown(7)
    store.close()


def test_the_notice_is_shown_once_to_each(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.people.choose_language(7, "en")
    assert not store.people.notice_shown(7)
    store.people.mark_notice_shown(7)
    store.people.mark_notice_shown(7)
    assert store.people.notice_shown(7)
    assert not store.people.notice_shown(8)
    store.close()
