"""The rich_text block: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block.

Its parts may not be empty: Slack sends such ones itself, but others have seen it refuse them from apps.
"""

from bot.workspace.blocks.objects import identifier
from bot.workspace.blocks.schema import Check, Shape, array, boolean, integer, matching, one_of, string, typed, url

LONGEST = 1_000_000
"""No limit of its own is documented; the whole message's limit applies."""

_style = Shape(
    optional=dict.fromkeys(("bold", "italic", "strike", "code", "underline", "highlight", "client_highlight"), boolean)
)
_styled: dict[str, Check] = {"style": _style}
_text = Shape({"text": string(LONGEST)}, _styled)
_link = Shape({"url": url()}, {**_styled, "text": string(LONGEST), "unsafe": boolean})

_inline = typed(
    {
        "text": _text,
        "link": _link,
        "user": Shape({"user_id": matching(r"[UW][A-Z0-9]+", "invalid user_id")}, _styled),
        "usergroup": Shape({"usergroup_id": matching(r"S[A-Z0-9]+", "invalid usergroup_id")}, _styled),
        "channel": Shape({"channel_id": matching(r"[CDG][A-Z0-9]+", "invalid channel_id")}, _styled),
        "broadcast": Shape({"range": one_of("here", "channel", "everyone")}, _styled),
        "emoji": Shape({"name": string(100)}, {**_styled, "unicode": string(100), "skin_tone": integer(1, 6)}),
        "date": Shape(
            {"timestamp": integer(0, 9_999_999_999), "format": string(200)},
            {**_styled, "url": url(), "fallback": string(200)},
        ),
        "color": Shape({"value": matching(r"#[0-9A-Fa-f]{6}", "invalid color")}, _styled),
    }
)

_section = Shape({"elements": array(_inline, LONGEST)})

RICH_TEXT = Shape(
    {
        "elements": array(
            typed(
                {
                    "rich_text_section": _section,
                    "rich_text_quote": Shape({"elements": array(_inline, LONGEST)}, {"border": integer(0, 1)}),
                    "rich_text_preformatted": Shape(
                        {"elements": array(typed({"text": _text, "link": _link}), LONGEST)},
                        {"border": integer(0, 1), "language": string(50)},
                    ),
                    "rich_text_list": Shape(
                        {
                            "style": one_of("bullet", "ordered"),
                            "elements": array(typed({"rich_text_section": _section}), LONGEST),
                        },
                        {"indent": integer(0, 8), "offset": integer(0, 1_000_000), "border": integer(0, 1)},
                    ),
                }
            ),
            LONGEST,
        )
    },
    {"block_id": identifier},
)
