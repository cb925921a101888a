"""How well a router decides: labelled requests in, figures out.

    file ──► labelled.read ──► runner: each request through the router, some at once, kept as it goes ──► Outcome, a row
                                  └──► judge, robustness: what only some runs ask for
    Outcomes ──► report: pure figures ──► table (terminal) · page (HTML) · JSON ──► comparison with an earlier report

It works on any router that `RouterClient` speaks to, since it asks as the bot does.
"""
