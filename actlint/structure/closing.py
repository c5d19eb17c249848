"""The standard final items: registration, publication, control of execution, entry into force, repeal."""

from __future__ import annotations

from actlint.structure.letters import words
from actlint.structure.lines import Line

_REPEAL = words(
    "күші жойылды деп таныл|күші жойылған деп таныл|күші жойылсын|признать утратившим|признаются утратившим|считать утратившим"
)
_SELF = words(
    "осы бұйрық|осы қаулы|осы шешім|осы өкім|осы заң|осы кодекс|осы жарлық|осы қағида|осы ереже|осы нормативтік|бұйрықтың"
    "|қаулының|шешімнің|настоящ"
)
_FORCE = words(
    "қолданысқа енгізіл|қолданысқа енеді|күшіне енеді|күшіне енгізіл|вводится в действие|вступает в силу|вводятся в действие"
    "|вступают в силу"
)
_CONTROL = words(
    "орындалуын бақылау|орындалысын бақылау|орындауын бақылау|орындалуына бақылау|орындалуын қадағалау|контроль за исполнени"
    "|контроля за исполнени|контроль исполнения|контроль над исполнени|контроль за выполнени|орындалуын өзіме"
    "|исполнение настоящего"
)
_REGISTER = words(
    "мемлекеттік тіркеуді|мемлекеттік тіркелуін|мемлекеттік тіркеуден өт|ресми жариялан|ресми жариялау|интернет-ресурс"
    "|интернет ресурс|государственную регистрацию"
    "|государственной регистрации настоящ|официальное опубликование|официального опубликования"
    "|направление на официальн|әділет органдарында|әділет департаментінде|әділет министрлігінде|органах юстиции"
)


def is_closing(line: Line, approving: bool) -> bool:
    """A standard final item.

    Args:
        line: the item.
        approving: it stands in an order, decision or resolution, not in the rules it approves; there repeal, control and
            registration need not name the act.
    """
    if line.length > 600:
        return False
    folded = line.whole
    if any(word in folded for word in _FORCE):
        return any(word in folded for word in _SELF)
    if not approving:
        return False
    if any(word in folded for word in _REPEAL) or any(word in folded for word in _CONTROL):
        return True
    return registers(line)


def registers(line: Line) -> bool:
    """The line speaks of registering or publishing this very act."""
    if line.length > 900:
        return False
    return any(word in line.whole for word in _REGISTER) and any(word in line.whole for word in _SELF)
