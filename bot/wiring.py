"""Which router answers: the hosted one, or the one on this machine where no key is set."""

import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from bot.router.client import RouterClient
from bot.router.definition import Definition
from bot.router.prices import Prices
from bot.router.transport import Timeouts, Transport
from bot.settings import Settings

log = logging.getLogger(__name__)


@asynccontextmanager
async def open_router(settings: Settings, definition: Definition, *, pace: float = 1.0) -> AsyncIterator[RouterClient]:
    """Open the client of the router that the settings name, and start the embedded router where they name none.

    `pace` is how many seconds the embedded router's drafter takes to hand out a draft, so that a person sees it grow.
    """
    async with AsyncExitStack() as stack:
        transport = await stack.enter_async_context(Transport())
        url, label = settings.router_url, settings.router_name
        if settings.embedded:
            # Only here: the sentence encoder and its numbers cost memory that the hosted router's client needn't pay.
            from bot.router import embedded  # noqa: PLC0415

            server = await stack.enter_async_context(
                embedded.serve(
                    definition,
                    model_url=settings.embedded_model_url,
                    model_name=settings.embedded_model,
                    transport=transport,
                    seconds=pace,
                )
            )
            url, label = server.url, "embedded router"
        yield _client(settings, definition, transport, url, label)


@asynccontextmanager
async def open_models(settings: Settings, definition: Definition) -> AsyncIterator[RouterClient]:
    """Open a client for models by name, to be asked directly: the service's, or those of the server on this machine.

    Where there is neither a key nor such a server, that is the embedded router, which writes without a model.
    """
    if settings.embedded and settings.embedded_model_url:
        async with Transport() as transport:
            yield _client(settings, definition, transport, settings.embedded_model_url, "models on this machine")
    else:
        async with open_router(settings, definition, pace=0.0) as router:
            yield router


def _client(settings: Settings, definition: Definition, transport: Transport, url: str, label: str) -> RouterClient:
    key = settings.model_access_key
    return RouterClient(
        transport,
        url=url,
        key=key.get_secret_value() if key else None,
        name=definition.name if settings.embedded else settings.router_name,
        label=label,
        definition=definition,
        prices=Prices.load(),
        timeouts=Timeouts(
            connect=settings.router_connect_timeout,
            first_byte=settings.router_first_byte_timeout,
            idle=settings.router_idle_timeout,
        ),
    )
