"""A strict double of DigitalOcean's management API on loopback: pages, tokens, and the rules for a router's body.

The rules are those of the API's description (`model_router_definitions.yml`): which properties there are, of which
type, and what their descriptions ask for in words. What the real service refuses, this refuses.
"""

import re
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from aiohttp import web
from aiohttp.test_utils import TestServer

TOKEN = "dop_v1_made_up"
ROUTERS = "/v2/gen-ai/models/routers"
CATALOGUE = "/v2/gen-ai/models/catalog"

MAX_MODELS = 3
PREFERENCES = ("none", "cheapest", "fastest")
NAME = re.compile(r"[a-z0-9-]{1,255}")

CREATE = {"name": str, "description": str, "policies": list, "fallback_models": list, "regions": list}
UPDATE = CREATE | {"uuid": str}
POLICY = {"custom_task": dict, "task_slug": str, "models": list, "selection_policy": dict}
TASK = {"name": str, "description": str}
SELECTION = {"prefer": str}

Shape = Mapping[str, type]


def problems(body: Any, shape: Shape, uuid: str | None = None) -> list[str]:
    """Return everything that the service would refuse of a body."""
    found = _misshapen("body", body, shape)
    if found:
        return found
    if not NAME.fullmatch(body.get("name", "")):
        found.append("name must be 1 to 255 characters of a-z, 0-9 and hyphen")
    if body.get("regions", ["all"]) != ["all"]:
        found.append('regions must be omitted or ["all"]')
    if uuid is not None and body.get("uuid") != uuid:
        found.append("uuid must be the router's")
    found += _models("fallback_models", body.get("fallback_models", []))
    for policy in body.get("policies", []):
        found += _misshapen("policy", policy, POLICY) or _policy(policy)
    return found


def _policy(policy: dict[str, Any]) -> list[str]:
    found = _models("models", policy.get("models", []))
    if len(policy.get("models", [])) > MAX_MODELS:
        found.append(f"models: at most {MAX_MODELS}")
    if ("custom_task" in policy) == ("task_slug" in policy):
        found.append("a policy has either custom_task or task_slug")
    if "custom_task" in policy:
        task = policy["custom_task"]
        found += _misshapen("custom_task", task, TASK)
        found += [f"custom_task.{key} is required" for key in TASK if not task.get(key)]
    if "selection_policy" in policy:
        found += _misshapen("selection_policy", policy["selection_policy"], SELECTION)
        if policy["selection_policy"].get("prefer") not in PREFERENCES:
            found.append(f"prefer must be one of {', '.join(PREFERENCES)}")
    return found


def _models(where: str, models: list[Any]) -> list[str]:
    if not models or not all(isinstance(model, str) and model for model in models):
        return [f"{where} must list at least one model"]
    return [] if len(set(models)) == len(models) else [f"{where} lists a model twice"]


def _misshapen(where: str, value: Any, shape: Shape) -> list[str]:
    if not isinstance(value, dict):
        return [f"{where} must be an object"]
    return [f"{where}.{key} is unknown" for key in value if key not in shape] + [
        f"{where}.{key} must be {kind.__name__}"
        for key, kind in shape.items()
        if key in value and not isinstance(value[key], kind)
    ]


@dataclass
class ManagementApi:
    """What the service holds, what it was asked, and what it is told to answer instead."""

    url: str = ""
    models: list[str] = field(default_factory=list)
    routers: list[dict[str, Any]] = field(default_factory=list)
    page_size: int = 2
    """The most items that a page holds, whatever `per_page` asks for."""
    asked: list[tuple[str, str]] = field(default_factory=list)
    """Method and path with query, in order."""
    bodies: list[dict[str, Any]] = field(default_factory=list)
    instead: Callable[[web.Request], web.Response | None] = lambda _: None
    """A fault: an answer in place of the service's own; None lets the request through."""
    links: bool = True
    meta: bool = True

    def add(self, name: str, **config: Any) -> dict[str, Any]:
        """Keep a router, in the form in which the service answers with it."""
        router: dict[str, Any] = {
            "uuid": str(uuid4()),
            "name": name,
            "description": config.pop("description", ""),
            "regions": ["all"],
            "created_at": "2026-09-01T00:00:00Z",
            "updated_at": "2026-09-01T00:00:00Z",
            "config": {"policies": [], "fallback_models": ["kimi-k2.6"]} | config,
        }
        self.routers.append(router)
        return router

    @property
    def changing(self) -> list[tuple[str, str]]:
        """The requests that change something."""
        return [(method, path) for method, path in self.asked if method != "GET"]

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        self.asked.append((request.method, request.path_qs))
        fault = self.instead(request)
        if fault is not None:
            return fault
        if request.headers.get("Authorization") != f"Bearer {TOKEN}":
            return error(401, "Unauthorized", "Unable to authenticate you")
        if request.method == "GET" and request.path in (CATALOGUE, ROUTERS):
            return self._list(request)
        if request.method == "POST" and request.path == ROUTERS:
            return await self._create(request)
        if request.method == "PUT" and request.path.startswith(f"{ROUTERS}/"):
            return await self._replace(request, request.path.removeprefix(f"{ROUTERS}/"))
        return error(404, "not_found", "The resource you requested could not be found.")

    def _list(self, request: web.Request) -> web.Response:
        if request.path == ROUTERS:
            return self._page(request, "model_routers", self.routers)
        return self._page(request, "data", [{"model_id": model, "name": model.title()} for model in self.models])

    def _page(self, request: web.Request, key: str, items: list[dict[str, Any]]) -> web.Response:
        page, per_page = int(request.query["page"]), int(request.query["per_page"])
        size = min(per_page, self.page_size)
        pages = -(-len(items) // size)
        data: dict[str, Any] = {key: items[(page - 1) * size : page * size]}
        if self.links:
            following = {"next": f"{self.url}{request.path}?page={page + 1}"} if page < pages else {}
            data["links"] = {"pages": {"first": f"{self.url}{request.path}?page=1"} | following}
        if self.meta:
            data["meta"] = {"page": page, "pages": pages, "total": len(items)}
        return web.json_response(data)

    async def _create(self, request: web.Request) -> web.Response:
        body = await request.json()
        self.bodies.append(body)
        refused = problems(body, CREATE)
        if any(router["name"] == body.get("name") for router in self.routers):
            refused.append("a router of this name exists")
        if refused:
            return error(400, "bad_request", "; ".join(refused))
        return web.json_response({"model_router": self.add(**_kept(body))})

    async def _replace(self, request: web.Request, uuid: str) -> web.Response:
        body = await request.json()
        self.bodies.append(body)
        router = next((router for router in self.routers if router["uuid"] == uuid), None)
        if router is None:
            return error(404, "not_found", "The resource you requested could not be found.")
        refused = problems(body, UPDATE, uuid)
        if refused:
            return error(400, "bad_request", "; ".join(refused))
        self.routers.remove(router)
        replaced = self.add(**_kept(body)) | {"uuid": uuid}
        self.routers[-1] = replaced
        return web.json_response({"model_router": replaced})


def _kept(body: dict[str, Any]) -> dict[str, Any]:
    """Return a body as the service keeps it: with the selection policy that it adds where none was sent."""
    policies = [{"selection_policy": {"prefer": "none"}, **policy} for policy in body.get("policies", [])]
    return {key: body[key] for key in ("name", "description", "fallback_models")} | {"policies": policies}


def error(status: int, name: str, message: str) -> web.Response:
    """Return an error in the service's form."""
    return web.json_response({"id": name, "message": message, "request_id": "4f2a"}, status=status)


@asynccontextmanager
async def management_api(**state: Any) -> AsyncIterator[ManagementApi]:
    """Run the double on a free port of loopback."""
    api = ManagementApi(**state)
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", api._handle)
    async with TestServer(application) as server:
        api.url = str(server.make_url("")).rstrip("/")
        yield api
