"""A language of our own making, small enough to be learned by heart in seconds."""

from __future__ import annotations

import random
from itertools import product

from l10n.training.corpora import Pair

SUBJECTS = {"the minister": "el ministro", "the police": "la policía", "a witness": "un testigo",
            "the mayor": "el alcalde", "the bank": "el banco"}  # fmt: skip
VERBS = {"opened": "abrió", "closed": "cerró", "watched": "vigiló", "praised": "elogió"}
OBJECTS = {"the bridge": "el puente", "the school": "la escuela", "two trains": "dos trenes",
           "the old harbour": "el puerto viejo", "the station": "la estación"}  # fmt: skip
DAYS = {"on Monday": "el lunes", "on Friday": "el viernes", "in May": "en mayo"}


def phrases() -> list[Pair]:
    """Return three hundred short news sentences and their Spanish, in a fixed random order."""
    pairs = [
        Pair(
            f"{subject[0].upper()}{subject[1:]} {verb} {thing} {day}.",
            f"{SUBJECTS[subject][0].upper()}{SUBJECTS[subject][1:]} {VERBS[verb]} "
            f"{OBJECTS[thing]} {DAYS[day]}.",
        )
        for subject, verb, thing, day in product(SUBJECTS, VERBS, OBJECTS, DAYS)
    ]
    random.Random(7).shuffle(pairs)
    return pairs
