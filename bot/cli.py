"""The command line. Each command imports what it needs when it runs: `ask` never loads Slack or the database."""

import argparse
import asyncio
import logging
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path

from bot.errors import BotError, ConfigurationError
from bot.settings import Settings

USAGE_ERROR = 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code: 0, 1 with one sentence on standard error, or 2 on wrong usage."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a character that doesn't fit is no reason to fail
    options = _parser().parse_args(arguments)
    try:
        code = int(options.run(options))
        sys.stdout.flush()
    except BotError as error:
        sys.stderr.write(f"{error.sentence}\n")
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read has gone; Python would try to flush once more: https://docs.python.org/3/library/signal.html
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot", description="Could this be an email? The router decides; a model writes the draft."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    ask = commands.add_parser("ask", help="the verdict and the draft, here in the terminal")
    ask.add_argument("text", nargs="?", help="what you need; without it, standard input is read")
    ask.add_argument("--json", action="store_true", help="print one JSON object, for programs")
    ask.set_defaults(run=_ask)

    serve = commands.add_parser("serve", help="run the bot in a Slack workspace")
    how = serve.add_mutually_exclusive_group()
    how.add_argument("--socket", dest="mode", action="store_const", const="socket", help="over Socket Mode")
    how.add_argument("--http", dest="mode", action="store_const", const="http", help="over HTTP: POST /slack/events")
    serve.set_defaults(run=_serve)

    trying = commands.add_parser("try", help="the bot in a local workspace: no account, no key, a page in the browser")
    trying.add_argument("--port", type=int, default=8765, help="port of the page on this machine (default: 8765)")
    trying.add_argument("--no-browser", dest="browser", action="store_false", help="don't open the page")
    trying.set_defaults(run=_try)

    router = commands.add_parser("router", help="the router as code: print it, check it, create or update it")
    actions = router.add_subparsers(required=True, metavar="ACTION")
    actions.add_parser("show", help="print the definition").set_defaults(run=_router_show)
    actions.add_parser("check", help="check the definition against the service's rules").set_defaults(run=_router_check)
    apply = actions.add_parser("apply", help="create or update the router at the service")
    apply.add_argument("--yes", action="store_true", help="don't ask before changing anything")
    apply.set_defaults(run=_router_apply)

    prices = actions.add_parser("prices", help="refresh the dated price table from the service's catalogue")
    prices.set_defaults(run=_router_prices)
    alone = actions.add_parser("serve", help="run the embedded router by itself, for any OpenAI client")
    alone.add_argument("--port", type=_between(0, 65_535), default=8766, help="port on this machine (default: 8766)")
    alone.set_defaults(run=_router_serve)

    compare = commands.add_parser("compare", help="the router and one or more models side by side")
    compare.add_argument("text", nargs="?", metavar="TEXT", help="what you need; without it, standard input is read")
    compare.add_argument("--model", action="append", required=True, metavar="MODEL", help="may be given several times")
    compare.add_argument("--json", action="store_true", help="print one JSON array, for programs")
    compare.set_defaults(run=_compare)

    evaluate = commands.add_parser("eval", help="score the router's decisions against labelled requests")
    evaluate.add_argument("file", type=Path, metavar="FILE", help="CSV or JSON Lines: query, expected_route, …")
    evaluate.add_argument("--parallel", type=_between(1, 64), default=8, help="requests at the same time (default: 8)")
    evaluate.add_argument("--max-cost", type=_positive, metavar="USD", help="ask nothing that could cost more in all")
    evaluate.add_argument("--robustness", action="store_true", help="reword each request: does its route stay?")
    evaluate.add_argument("--judge", metavar="MODEL", help="let a model score each draft from 1 to 5")
    evaluate.add_argument("--baseline", type=Path, metavar="REPORT.json", help="compare with an earlier report")
    evaluate.add_argument("--json", action="store_true", help="print the report as one JSON object")
    evaluate.add_argument("--html", type=Path, metavar="PAGE.html", help="write the report as one page to send on")
    evaluate.add_argument("--fresh", action="store_true", help="forget what an interrupted run has finished")
    evaluate.set_defaults(run=_eval)

    stats = commands.add_parser("stats", help="how the bot is used: verdicts, rates, tokens, cost and times, by week")
    stats.add_argument("--weeks", type=_between(1, 520), default=8, help="the last so many weeks (default: 8)")
    stats.add_argument("--json", action="store_true", help="print one JSON object, for programs")
    stats.set_defaults(run=_stats)

    doctor = commands.add_parser("doctor", help="check configuration, tokens, scopes, database and router")
    doctor.set_defaults(run=_doctor)
    return parser


def _settings() -> Settings:
    settings = Settings.read()
    _log_to_stderr(settings.log_level)
    return settings


def _log_to_stderr(level: str) -> None:
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    # These would log what people wrote (slack_bolt and slack_sdk, at DEBUG), or every request.
    for name in ("slack_bolt", "slack_sdk", "httpx", "httpcore", "aiohttp", "aiosqlite", "sqlalchemy", "alembic"):
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level)))


def _ask(options: argparse.Namespace) -> int:
    from bot import terminal  # noqa: PLC0415

    settings = Settings.read()
    logging.getLogger().addHandler(logging.NullHandler())  # one sentence says what went wrong, and nothing else
    text = _given(options.text, 'python -m bot ask "TEXT"')
    if text is None:
        return USAGE_ERROR
    return asyncio.run(terminal.ask(settings, text, as_json=options.json))


def _serve(options: argparse.Namespace) -> int:
    from bot.settings import settings_for_serve  # noqa: PLC0415
    from bot.variables import variables  # noqa: PLC0415

    settings = settings_for_serve(variables(), options.mode)
    _log_to_stderr(settings.log_level)
    mode = options.mode or settings.mode
    if mode is None:
        raise ConfigurationError(("Set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP.",))

    from bot.serve import serve  # noqa: PLC0415

    os.environ.pop("SLACK_BOT_TOKEN", None)  # Bolt would read it beside the client that it is given, and complain
    asyncio.run(serve(settings, mode))
    return 0


def _try(options: argparse.Namespace) -> int:
    from bot.variables import variables  # noqa: PLC0415

    raw = variables()
    for name in [name for name in os.environ if name.startswith("SLACK_")]:
        del os.environ[name]  # Bolt and Slack's SDK read some by themselves; real ones have no place here
    _log_to_stderr("ERROR")  # Ctrl-C interrupts answers, and that is no news to who pressed it

    from bot.trying import try_out  # noqa: PLC0415

    asyncio.run(try_out(raw, port=options.port, browser=options.browser))
    return 0


def _router_show(_: argparse.Namespace) -> int:
    from bot.router import management  # noqa: PLC0415

    return management.show(_settings())


def _router_check(_: argparse.Namespace) -> int:
    from bot.router import management  # noqa: PLC0415

    return management.check(_settings())


def _router_apply(options: argparse.Namespace) -> int:
    from bot.router import management  # noqa: PLC0415

    return asyncio.run(management.apply(_settings(), yes=options.yes))


def _router_prices(_: argparse.Namespace) -> int:
    from bot.router import price_table  # noqa: PLC0415

    return asyncio.run(price_table.refresh(_settings()))


def _router_serve(options: argparse.Namespace) -> int:
    from bot.router.embedded.alone import alone  # noqa: PLC0415

    return asyncio.run(alone(_settings(), port=options.port))


def _compare(options: argparse.Namespace) -> int:
    from bot import comparing  # noqa: PLC0415

    settings = Settings.read()
    logging.getLogger().addHandler(logging.NullHandler())  # what failed stands in its column
    text = _given(options.text, 'python -m bot compare "TEXT" --model MODEL')
    if text is None:
        return USAGE_ERROR
    return asyncio.run(comparing.compare(settings, text, options.model, as_json=options.json))


def _given(text: str | None, usage: str) -> str | None:
    """Return the text of the command line or of standard input; None, with a sentence, where nobody gave any."""
    if text is None and sys.stdin.isatty():
        sys.stderr.write(f"Say what you need: {usage}, or on standard input.\n")
        return None
    return sys.stdin.read() if text is None else text


def _eval(options: argparse.Namespace) -> int:
    from bot.evaluation.command import Options, evaluate  # noqa: PLC0415

    settings = Settings.read()
    logging.getLogger().addHandler(logging.NullHandler())  # what failed is in the report
    wanted = Options(
        file=options.file,
        parallel=options.parallel,
        max_cost=options.max_cost,
        robustness=options.robustness,
        judge=options.judge,
        baseline=options.baseline,
        as_json=options.json,
        html=options.html,
        fresh=options.fresh,
    )
    return asyncio.run(evaluate(settings, wanted))


def _stats(options: argparse.Namespace) -> int:
    from bot import stats  # noqa: PLC0415

    settings = Settings.read()
    logging.getLogger().addHandler(logging.NullHandler())  # one sentence says what went wrong, and nothing else
    return asyncio.run(stats.stats(settings, weeks=options.weeks, as_json=options.json))


def _between(low: int, high: int) -> Callable[[str], int]:
    """Return a reader of whole numbers that argparse complains with."""

    def read(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            raise argparse.ArgumentTypeError(f"{text} isn't a whole number") from None
        if not low <= number <= high:
            raise argparse.ArgumentTypeError(f"{text} isn't between {low} and {high}")
        return number

    return read


def _positive(text: str) -> float:
    number = float(text)
    if not 0 < number < float("inf"):
        raise argparse.ArgumentTypeError(f"{text} isn't an amount above 0")
    return number


def _doctor(_: argparse.Namespace) -> int:
    from bot import doctor  # noqa: PLC0415

    _log_to_stderr("ERROR")  # what is wrong stands in the findings
    return asyncio.run(doctor.run())
