"""What a person wrote, as points under an agenda item: lines that are topics, and sentences put together."""

_TOPIC_LENGTH = 80
_MAX_TOPICS = 8
_MANY = 5
_GROUP_LENGTH = 240
_ENDS = ".!?…:;"


def topics_of(listed: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines of a list where they are topics: short ones, and not too many."""
    short = all(len(line) <= _TOPIC_LENGTH and ". " not in line for line in listed)
    return listed if short and len(listed) <= _MAX_TOPICS else ()


def grouped(points: tuple[str, ...]) -> tuple[str, ...]:
    """Put many sentences together into few points, in their order."""
    if len(points) <= _MANY:
        return points
    groups = [points[0]]
    for point in points[1:]:
        if len(groups[-1]) + len(point) < _GROUP_LENGTH:
            groups[-1] += f"{' ' if groups[-1][-1:] in _ENDS else '; '}{point}"
        else:
            groups.append(point)
    return tuple(groups)
