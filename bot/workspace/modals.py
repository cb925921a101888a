"""What becomes of a modal when it is submitted or closed.

https://docs.slack.dev/surfaces/modals#response_actions. An answer that Slack can't use leaves the modal open with
"We had some trouble connecting. Try again?", whatever is wrong with it.
"""

from bot.workspace.delivery import Delivery
from bot.workspace.methods.views import checked, replace, show
from bot.workspace.records import View
from bot.workspace.slack import Refused, Slack

TROUBLE = "We had some trouble connecting. Try again?"


def settle(slack: Slack, view: View, delivery: Delivery) -> None:
    """Do with a submitted modal what the app answered."""
    stack = slack.state.views.get(view.user, [])
    ack = delivery.ack if isinstance(delivery.ack, dict) else {}
    if not delivery.acked or (delivery.ack and not ack.get("response_action")):
        _trouble(slack, view, delivery)
        return
    try:
        match ack.get("response_action"):
            case None:
                if view in stack:
                    stack.remove(view)
            case "clear":
                stack.clear()
            case "errors":
                _errors(view, ack.get("errors"))
            case "update":
                replace(slack, view, checked(ack.get("view")))
            case "push":
                show(slack, view.user, checked(ack.get("view")), on=view)
            case _:
                raise Refused("unknown response_action")  # noqa: TRY301 -- one place says what trouble is
    except Refused as refusal:
        delivery.error = refusal.code
        _trouble(slack, view, delivery)
    slack.state.changed("view", view)


def _errors(view: View, errors: object) -> None:
    """Show errors beside their inputs; raises Refused where they name none."""
    inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors or not set(errors) <= inputs:
        raise Refused("invalid_errors")
    view.errors = {str(block): str(sentence) for block, sentence in errors.items()}


def _trouble(slack: Slack, view: View, delivery: Delivery) -> None:
    delivery.error = delivery.error or "invalid_response"
    view.errors = {"": TROUBLE}
    slack.state.changed("view", view)


def close(slack: Slack, view: View, *, everything: bool) -> list[View]:
    """Close a modal, or its whole stack; returns those that were closed."""
    stack = slack.state.views.get(view.user, [])
    everything = everything or bool(view.body["clear_on_close"])
    shut = list(reversed(stack)) if everything else [view]
    for gone in shut:
        stack.remove(gone)
    slack.state.changed("view", view)
    return shut
