"""Why the operating system refused something, in Dutch: its own words are English or those of the machine."""

from __future__ import annotations

import errno

_REDENEN = {
    "ENOENT": "het bestand of de map bestaat niet",
    "ENOTDIR": "een deel van het pad is geen map",
    "EISDIR": "dit is een map, geen bestand",
    "EEXIST": "er staat al een bestand met deze naam",
    "ENOTEMPTY": "de map is niet leeg",
    "EACCES": "u hebt hier geen rechten, of een ander programma houdt het bezet",
    "EPERM": "u hebt hier geen rechten, of een ander programma houdt het bezet",
    "EROFS": "de schijf is alleen te lezen",
    "ENOSPC": "de schijf is vol",
    "EDQUOT": "uw ruimte op de schijf is op",
    "EFBIG": "het bestand wordt te groot voor deze schijf",
    "ENAMETOOLONG": "de naam is te lang",
    "ELOOP": "de koppelingen verwijzen naar elkaar",
    "EBUSY": "een ander programma houdt het bezet",
    "ETXTBSY": "een ander programma houdt het bezet",
    "EXDEV": "de plek ligt op een andere schijf",
    "EIO": "de schijf geeft een leesfout",
    "ENODEV": "de schijf is niet bereikbaar",
    "ENXIO": "de schijf is niet bereikbaar",
    "ETIMEDOUT": "de netwerkschijf antwoordt niet",
    "EHOSTDOWN": "de netwerkschijf is niet bereikbaar",
    "EHOSTUNREACH": "de netwerkschijf is niet bereikbaar",
    "ENOTCONN": "de netwerkschijf is niet bereikbaar",
    "EINVAL": "de naam of de plek kan hier niet",
    "EMFILE": "er staan te veel bestanden open",
    "ENOMEM": "er is te weinig geheugen vrij",
}
_WINDOWS = {
    32: "een ander programma houdt het bezet",
    33: "een ander programma houdt het bezet",
    39: "de schijf is vol",
    53: "de netwerkschijf is niet bereikbaar",
    64: "de netwerkschijf is niet bereikbaar",
    67: "de netwerkschijf is niet bereikbaar",
    112: "de schijf is vol",
    123: "de naam of de plek kan hier niet",
    206: "de naam is te lang",
    1231: "de netwerkschijf is niet bereikbaar",
}


def reden(fout: OSError | ValueError) -> str:
    """Why this failed, as the end of a sentence without a full stop. A `ValueError` is what Python raises for a path
    with a null character."""
    if not isinstance(fout, OSError):
        return "de naam bevat een teken dat niet kan"
    gevonden = _WINDOWS.get(getattr(fout, "winerror", None) or 0) or _REDENEN.get(
        errno.errorcode.get(fout.errno or 0, "")
    )
    return gevonden or f"het systeem weigert het (code {fout.errno or 'onbekend'})"
