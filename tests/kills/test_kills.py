"""A hundred times SIGKILL while fifty people press and the clock deals and closes cards."""

from datetime import datetime, timedelta
from pathlib import Path

from bot.core.delivery import Delivery, DeliveryState
from bot.store import Store
from tests.kills.play import FIRST_DUE, playing

KILLS = 100
SEED = 2027


async def test_a_hundred_kills_while_fifty_people_press_lose_nothing(tmp_path: Path) -> None:
    dues: list[datetime] = []
    async with playing(tmp_path, SEED) as play:
        while play.kills < KILLS:
            dues.append(FIRST_DUE + timedelta(days=len(dues)))
            await play.day(dues[-1], KILLS - play.kills)
        assert {press.update_id for press in play.crowd.book} <= play.updates.confirmed
        assert play.server.mistakes == []
        log = "".join(play.link.log)
    assert "Traceback" not in log, log
    copies = play.recorder.copies()
    cards, results, kept = 0, 0, 0
    store = Store(tmp_path)
    for due_at in dues:
        delivery = store.deliveries.by_origin(f"schedule:1:{due_at.isoformat()}")
        assert delivery is not None
        kept += check_answers(store, delivery, play.crowd.expected(delivery.id))
        told = len(play.recorder.results(copies[delivery.id]))
        assert told >= (due_at != dues[-1])
        cards += len(copies[delivery.id])
        results += told
    store.close()
    # Every card has its copies and its results, and nothing else was said.
    assert len(copies) == len(dues)
    assert len(play.recorder.sent) == cards + results
    doubles = cards + results - (2 * len(dues) - 1)
    assert doubles <= KILLS
    print(  # noqa: T201
        f"{play.kills} kills ({play.hits['at a call']} within a call), {len(play.crowd.book)}"
        f" presses, {kept} answers, none lost; {len(dues)} cards, each dealt; {doubles} doubles"
    )


def check_answers(store: Store, delivery: Delivery, expected: dict[int, int]) -> int:
    """Compare what is stored for one card with what was pressed; how many answers it has."""
    positions = sorted(expected.values())
    if delivery.state is DeliveryState.OPEN:
        values = store.answers.open_values(delivery.id)
    else:
        assert delivery.state is DeliveryState.CLOSED
        assert store.answers.open_values(delivery.id) == []
        values = store.answers.closed_values(delivery.id)
    assert sorted(value.choices[0] for value in values) == positions
    return len(positions)
