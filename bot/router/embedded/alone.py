"""`python -m bot router serve`: the embedded router by itself, for any OpenAI client."""

import asyncio
import sys

from bot.errors import ConfigurationError
from bot.router import definition as definitions
from bot.router.embedded.server import serve
from bot.settings import Settings


async def alone(settings: Settings, *, port: int) -> int:
    """Run until interrupted; prints the base address once it answers. Raises ConfigurationError for a taken port."""
    definition = definitions.load().model_copy(update={"name": settings.router_name})
    server = serve(
        definition, port=port, model_url=settings.embedded_model_url, model_name=settings.embedded_model, seconds=0.0
    )
    try:
        async with server as router:
            sys.stdout.write(f"The embedded router answers at {router.url}, model router:{definition.name}.\n")
            sys.stdout.flush()
            await asyncio.Event().wait()
    except OSError:
        sentence = f"Port {port} can't be listened on (another program may use it). Choose another with --port."
        raise ConfigurationError((sentence,)) from None
    return 0
