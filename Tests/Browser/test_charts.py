"""A chart of scores has a point for each row of its table."""

import re

import pytest

EDITIONS = ("public", "staff", "family")


def classes(element):
    return (element.get("class") or "").split()


def inside(markup, element, tag):
    return [e for e in markup.all(tag) if element in e.parents]


def points(markup, drawing):
    """How many scores a drawing shows: dots, or in a line of the size of words its corners; a target counts too."""
    if "chart-spark" in classes(drawing):
        line = next((e for e in inside(markup, drawing, "path") if "chart-line" in classes(e)), None)
        return len(re.findall(r"[ML]", line.get("d"))) if line else len(inside(markup, drawing, "circle"))
    dots = [e for e in inside(markup, drawing, "circle") if {"chart-point", "chart-now"} & set(classes(e.parents[-1]))]
    return len(dots) + any("chart-target" in classes(e) for e in inside(markup, drawing, "path"))


@pytest.mark.parametrize("name", EDITIONS)
def test_a_point_for_each_row(built, name):
    count, faults = 0, []
    for path in built[name].pages:
        markup = built[name].markup(path)
        figures = [e for e in markup.all("figure") if {"figure", "small-figure"} & set(classes(e))]
        for figure in figures:
            drawings = [e for e in inside(markup, figure, "svg") if "chart" in classes(e)]
            bodies = inside(markup, figure, "tbody")
            # A scale and the graph of a standard have a list instead.
            if len(drawings) != 1 or not bodies:
                continue
            count += 1
            rows = [e for e in inside(markup, bodies[0], "tr") if "is-missed" not in classes(e)]
            if points(markup, drawings[0]) != len(rows):
                faults.append(f"{path}:{figure.line}: {points(markup, drawings[0])} points, {len(rows)} rows")
    assert count > 5
    assert faults == []
