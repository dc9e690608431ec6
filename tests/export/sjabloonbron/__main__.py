"""Write sjablonen/leidraad.docx."""

from assistent import gegevens
from tests.export.sjabloonbron.pakken import pak

if __name__ == "__main__":
    (gegevens.sjablonen() / "leidraad.docx").write_bytes(pak())
