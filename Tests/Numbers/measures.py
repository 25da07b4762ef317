"""The measures of growth in plain Python, after the formulas in the literature and not after datawall's code."""

import math
from fractions import Fraction


def least_squares(x, y):
    """The slope of the regression line, from exact sums: n·Σxy − Σx·Σy over n·Σx² − (Σx)²."""
    n, x, y = len(x), [Fraction(value) for value in x], [Fraction(value) for value in y]
    above = n * sum(a * b for a, b in zip(x, y)) - sum(x) * sum(y)
    return float(above / (n * sum(a * a for a in x) - sum(x) ** 2))


def theil_sen(x, y):
    """The median of the slopes between all pairs that differ in x."""
    pairs = [(i, j) for i in range(len(x)) for j in range(i) if x[i] != x[j]]
    return quantile([(y[i] - y[j]) / (x[i] - x[j]) for i, j in pairs], 0.5)


def quantile(values, share):
    """Type 7: the sorted values stand evenly from 0 to 1, straight lines between them."""
    values = sorted(values)
    place = share * (len(values) - 1)
    low, high = math.floor(place), math.ceil(place)
    return values[low] * (1 - (place - low)) + values[high] * (place - low)


def mean(values):
    return math.fsum(values) / len(values)


def deviation(values):
    """Of a sample."""
    middle = mean(values)
    return math.sqrt(math.fsum((value - middle) ** 2 for value in values) / (len(values) - 1))
