"""Whether addresses of other sites still answer: asked over HTTP, gently, and only when
the user wants it."""

from doclint.external.addresses import asked
from doclint.external.client import ask
from doclint.external.gate import HostGate
from doclint.external.record import Answer, Policy, Verdict
from doclint.external.store import AnswerStore

__all__ = ["Answer", "AnswerStore", "HostGate", "Policy", "Verdict", "ask", "asked"]
