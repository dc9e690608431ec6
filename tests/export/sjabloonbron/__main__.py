"""Write the templates in sjablonen/."""

from assistent import gegevens
from tests.export.sjabloonbron.pakken import VORMEN, pak

if __name__ == "__main__":
    for vorm in VORMEN:
        (gegevens.sjablonen() / f"{vorm}.docx").write_bytes(pak(vorm))
