"""How a talk of each kind usually runs: its parts, how long it takes, and what it has to end with."""

from bot.router.embedded.drafter.plans.deciding import DECIDING
from bot.router.embedded.drafter.plans.exploring import EXPLORING
from bot.router.embedded.drafter.plans.plan import END, SIDES, Part, Plan

PLANS = (*DECIDING, *EXPLORING)

__all__ = ["END", "PLANS", "SIDES", "Part", "Plan"]
