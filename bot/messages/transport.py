"""HTTP to Telegram over aiohttp, behind python-telegram-bot's request interface."""

from urllib.request import getproxies

import aiohttp
from telegram._utils.types import ODVInput
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData


class NotSentError(NetworkError):
    """The call never reached Telegram."""


class AnswerLostError(NetworkError):
    """The call may have reached Telegram; what it answered is not known."""


class Transport(BaseRequest):
    """One pool of connections. `timeout` is in seconds, for a call that waits for nothing.

    httpx, python-telegram-bot's own choice, scans its whole pool at every call and grows slower
    the more calls are under way.
    """

    def __init__(self, timeout: float, connections: int = 100) -> None:
        self._timeout = timeout
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds until an answer that does not come counts as lost."""
        return self._timeout

    async def initialize(self) -> None:
        """Open the pool."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                # With it, aiohttp asks for proxies at each call, in another thread: 0.3 ms.
                trust_env=bool(getproxies()),
                cookie_jar=aiohttp.DummyCookieJar(),
            )

    async def shutdown(self) -> None:
        """Close all connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Call Telegram once; NotSentError or AnswerLostError where there is no answer.

        Their texts hold neither the address nor the cause's own words: both may name the token.
        """
        if self._session is None:
            raise RuntimeError("the transport is not open")
        seconds = read_timeout if isinstance(read_timeout, int | float) else self._timeout
        try:
            async with self._session.request(
                method,
                url,
                data=_body(request_data),
                # Not `total`: that runs while a call waits for a connection, and was never sent.
                timeout=aiohttp.ClientTimeout(sock_connect=self._timeout, sock_read=seconds),
            ) as response:
                return response.status, await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
            raise NotSentError("Telegram could not be reached") from None
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            raise AnswerLostError(f"no answer from Telegram ({type(error).__name__})") from None


def _body(data: RequestData | None) -> aiohttp.FormData | dict[str, str] | None:
    if data is None:
        return None
    if not data.contains_files:
        return data.json_parameters
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form
