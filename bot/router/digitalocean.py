"""DigitalOcean's management API, as far as a router's definition needs it: models, routers, create, replace.

`GET /v2/gen-ai/models/catalog`, `GET|POST /v2/gen-ai/models/routers`, `PUT /v2/gen-ai/models/routers/{uuid}`, with a
personal access token. Lists come in pages (`page`, `per_page`), with `links` and `meta`; errors are
`{"id", "message", "request_id"?}`. Source: https://docs.digitalocean.com/reference/api/digitalocean/
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from bot.errors import BotError
from bot.router.transport import NotConnected, Response, Transport, TransportError

CATALOGUE = "/v2/gen-ai/models/catalog"
ROUTERS = "/v2/gen-ai/models/routers"

PER_PAGE = 100

_GOOD = range(200, 300)
_BAD_DEFINITION = frozenset({400, 422})
_SERVER_ERROR = 500
_MESSAGE_LIMIT = 300

_SCOPES = "genai:create, genai:read and genai:update"
_SENTENCES = {
    401: "DigitalOcean didn't accept DIGITALOCEAN_TOKEN: create a personal access token with the scopes "
    f"{_SCOPES} at https://cloud.digitalocean.com → API → Tokens.",
    403: f"DIGITALOCEAN_TOKEN isn't allowed to do this: it needs the scopes {_SCOPES}, in the team of the access key.",
    404: "DigitalOcean didn't find it: check DIGITALOCEAN_API_URL; if that is right, the router was deleted meanwhile, "
    "and running this again creates it.",
    429: "DigitalOcean is asked too often right now (250 requests a minute, 5,000 an hour): wait, and run this again.",
}


class ManagementFailed(BotError):  # noqa: N818 -- named for what happened
    """The management API couldn't be asked, or said no; `sentence` says what to mend and never holds the token."""

    def __init__(self, sentence: str, detail: str = "") -> None:
        super().__init__(detail)
        self.sentence = sentence


class Management:
    """The management API at `url`, with a personal access token. Every call raises ManagementFailed."""

    def __init__(self, transport: Transport, *, url: str, token: str) -> None:
        self._transport = transport
        self._url = url
        self._token = token

    async def models(self) -> frozenset[str]:
        """Return the ids, and the names, of all models that the catalogue lists: either may be what a pool says."""
        found = await self.catalogue()
        return frozenset(str(model.get(key)) for model in found for key in ("model_id", "name") if model.get(key))

    async def catalogue(self) -> tuple[Mapping[str, Any], ...]:
        """Return all models that the catalogue lists, each with its `model_id`."""
        found = await self._all(CATALOGUE, "data", "model_id")
        if not found:
            raise self._strange("an empty catalogue of models")
        return tuple(found.values())

    async def routers(self) -> tuple[Mapping[str, Any], ...]:
        """Return all routers of the token's team, as the service describes them."""
        return tuple((await self._all(ROUTERS, "model_routers", "uuid")).values())

    async def create(self, body: Mapping[str, Any]) -> str:
        """Create a router; return its uuid."""
        return self._uuid(await self._call("POST", ROUTERS, body=body))

    async def replace(self, uuid: str, body: Mapping[str, Any]) -> str:
        """Replace the whole router; return its uuid. The service has no way to change a part."""
        return self._uuid(await self._call("PUT", f"{ROUTERS}/{quote(uuid, safe='')}", body={"uuid": uuid, **body}))

    async def _all(self, path: str, key: str, identity: str) -> dict[str, Mapping[str, Any]]:
        """Return the items of all pages by their identity; what comes twice, since pages shift, counts once."""
        found: dict[str, Mapping[str, Any]] = {}
        page = 1
        while True:
            data = await self._call("GET", path, params={"page": page, "per_page": PER_PAGE})
            items = data.get(key) or []
            if not isinstance(items, list) or not all(isinstance(item, dict) and item.get(identity) for item in items):
                raise self._strange(f"a list without {identity}")
            new = {str(item[identity]): item for item in items if str(item[identity]) not in found}
            found |= new
            # A page that brings nothing new is the end whatever it says of itself, so that this ends.
            if not new or not _more(data, page, len(found)):
                return found
            page += 1

    async def _call(
        self,
        method: str,
        path: str,
        *,
        body: Mapping[str, Any] | None = None,
        params: Mapping[str, str | int] | None = None,
    ) -> Mapping[str, Any]:
        headers = {"Authorization": f"Bearer {self._token}"}
        try:
            response = await self._transport.call(method, self._url + path, body=body, headers=headers, params=params)
        except NotConnected as error:
            raise ManagementFailed(
                f"{self._url} can't be reached: check DIGITALOCEAN_API_URL and this machine's network.", str(error)
            ) from None
        except TransportError as error:
            raise ManagementFailed(
                f"{self._url} took the request and gave no whole answer: run this again to see what became of it.",
                str(error),
            ) from None
        if response.status not in _GOOD:
            raise self._refused(response)
        if not isinstance(response.data, dict):
            raise self._strange("something that isn't a JSON object")
        return response.data

    def _uuid(self, data: Mapping[str, Any]) -> str:
        router = data.get("model_router")
        if not isinstance(router, dict) or not router.get("uuid"):
            raise self._strange("no router; run this again to see what became of it")
        return str(router["uuid"])

    def _strange(self, what: str) -> ManagementFailed:
        return ManagementFailed(f"{self._url} answered with {what}: check DIGITALOCEAN_API_URL.", what)

    def _refused(self, response: Response) -> ManagementFailed:
        status = response.status
        data = response.data if isinstance(response.data, dict) else {}
        detail = f"status={status} request={self._plain(data.get('request_id'))}"
        if status in _SENTENCES:
            return ManagementFailed(_SENTENCES[status], detail)
        if status in _BAD_DEFINITION:
            message = self._plain(data.get("message")) or "it doesn't say why"
            return ManagementFailed(f"DigitalOcean refused the router's definition: {message.rstrip('.')}.", detail)
        if status >= _SERVER_ERROR:
            return ManagementFailed(f"DigitalOcean's API is failing (HTTP {status}): run this again later.", detail)
        return self._strange(f"HTTP {status}")

    def _plain(self, text: object) -> str:
        """Return foreign text as one short printable line, without the token should it be repeated there."""
        line = " ".join(str(text or "").replace(self._token, "[token]").split())
        return "".join(character for character in line if character.isprintable())[:_MESSAGE_LIMIT]


def _more(data: Mapping[str, Any], page: int, seen: int) -> bool:
    """Tell whether there are further pages, by whichever of `links` and `meta` says so."""
    links, meta = data.get("links"), data.get("meta")
    pages = links.get("pages") if isinstance(links, dict) else None
    if isinstance(pages, dict) and pages.get("next"):
        return True
    counts = meta if isinstance(meta, dict) else {}
    last, total = counts.get("pages"), counts.get("total")
    return (isinstance(last, int) and page < last) or (isinstance(total, int) and seen < total)
