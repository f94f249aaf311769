"""What was adopted, by whom and when: pins of decisions and digests of what stands now.

A room of its own between the workspace and those who judge: lint asks whether a pin still fits,
diff whether a later decision legitimises a change, render what an adopted page may say of itself.
"""

from hyvinvointi.adoption.directory import Directory
from hyvinvointi.adoption.history import Adopted, Earlier, History, Present
from hyvinvointi.adoption.pins import Pin, Pins
from hyvinvointi.adoption.stages import Stage, is_settled, stage, stage_in
from hyvinvointi.adoption.steps import decision_of_step

__all__ = [
    "Adopted",
    "Directory",
    "Earlier",
    "History",
    "Pin",
    "Pins",
    "Present",
    "Stage",
    "decision_of_step",
    "is_settled",
    "stage",
    "stage_in",
]
